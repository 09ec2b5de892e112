import { expect, test } from 'vitest'
import { KEYS, meaning } from './keys.js'

const key = (name, more = {}) => ({ key: name, target: null, ...more })

test('g and a letter lead to a view, soon after each other', () => {
  const begun = meaning(key('g'), null, 1000).begun
  expect(meaning(key('t'), begun, 1500)).toEqual({ view: '/timeline' })
  expect(meaning(key('t'), begun, 9000)).toBeUndefined()
  expect(meaning(key('t'), null, 1000)).toBeUndefined()
})

test('every view of the list of keys is reached', () => {
  for (const [keys] of KEYS[0][1].filter(([keys]) => keys[0] === 'g'))
    expect(meaning(key(keys[1]), { key: 'g', at: 0 }, 1).view, keys.join(' ')).toMatch(/^\//)
})

test('who types, or presses a key of the browser, means something else', () => {
  const input = { matches: (selector) => selector.includes('input') }
  expect(meaning(key('?', { target: input }), null, 0)).toBeUndefined()
  expect(meaning(key('/', { ctrlKey: true }), null, 0)).toBeUndefined()
  expect(meaning(key('g', { defaultPrevented: true }), null, 0)).toBeUndefined()
  expect(meaning(key('?'), null, 0)).toEqual({ help: true })
})
