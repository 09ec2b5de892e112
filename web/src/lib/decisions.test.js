import { expect, test } from 'vitest'
import { press } from './chords.js'
import { accepting, author, changed, doubtId, identity } from './decisions.js'

const nowhere = { matches: () => false }
const field = { matches: (selector) => selector.includes('input') }
const key = (name, more = {}) => ({ key: name, target: nowhere, ...more })

test('a letter readies, Enter does', () => {
  const first = press(key('s'), null)
  expect(first).toEqual({ ready: 'split' })
  expect(press(key('Enter'), first.ready)).toEqual({ ready: null, do: 'split' })
})

test('another letter, Escape or a move lets go of what waits', () => {
  expect(press(key('a'), 'split')).toEqual({ ready: 'accept' })
  expect(press(key('Escape'), 'split')).toEqual({ ready: null })
  expect(press(key('j'), 'split')).toEqual({ ready: null, move: 1 })
})

test('nothing is decided while somebody types, by a shortcut of the browser, or by Enter alone', () => {
  expect(press(key('a', { target: field }), null)).toBeUndefined()
  expect(press(key('Enter', { target: field }), 'accept')).toBeUndefined()
  expect(press(key('s', { ctrlKey: true }), null)).toBeUndefined()
  expect(press(key('Enter'), null)).toBeUndefined()
})

const ENTRY = { type: 'visit', status: 'scheduled', date: '2013-05', level: 'minister', place: { name: 'Oslo' } }

test('only what was changed is sent, also when it is emptied', () => {
  expect(changed(ENTRY, { type: 'visit', status: 'held', date: ' 2013-05 ', place: '', level: 'minister', author: 'Ann' })).toEqual({ status: 'held', place: '' })
})

test('accepting binds the two reports of a merge, and nothing else of the entry', () => {
  const merge = { kind: 'merge', key: 'e1', link: { account: 'a2', to: 'a1' } }
  expect(accepting(merge)).toMatchObject({ kind: 'accept', key: 'e1', accounts: ['a2', 'a1'] })
  expect(accepting(merge).doubts).toBeUndefined()
  expect(accepting({ kind: 'undecided', key: 'e1', names: ['Lee'] })).toMatchObject({ kind: 'accept', key: 'e1', doubts: ['undecided'] })
})

test('a side is told by its name or its code, and one that nobody knows as it is written', () => {
  const sides = [{ side: 'KOR', name: 'South Korea' }, { side: 'UN', name: 'United Nations' }]
  expect(identity(' Lee Sang-min ', 'south korea', sides)).toBe('Lee Sang-min, KOR')
  expect(identity('', 'KOR', sides)).toBe('KOR')
  expect(identity('Lee', '', sides)).toBe('Lee')
  expect(identity('Lee', 'Mekong Commission', sides)).toBe('Lee, Mekong Commission')
})

test('two merges of one entry are two doubts', () => {
  const doubt = (account) => doubtId({ kind: 'merge', key: 'e1', link: { account, to: 'a1' } })
  expect(doubt('a2')).not.toBe(doubt('a3'))
})

test('goes on without the browser’s storage', () => {
  expect(author.get()).toBe('')
})
