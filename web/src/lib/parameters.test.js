import { expect, test } from 'vitest'
import { addressWith, isOurs } from './parameters.js'

test('changes one parameter and keeps the others, of which some come twice', () => {
  const query = new URLSearchParams('side=NOR&side=FIN&from=2018&cursor=x')
  expect(addressWith('/', query, { cursor: '', from: '2019' })).toBe('/?side=NOR&side=FIN&from=2019')
  expect(addressWith('/', query, { side: ['NOR', ''], cursor: undefined })).toBe('/?from=2018&side=NOR')
  expect(query.get('cursor')).toBe('x')
})

test('an address without parameters has no question mark, and values are escaped', () => {
  expect(addressWith('/ledgers', new URLSearchParams('kind=claims'), { kind: '' })).toBe('/ledgers')
  expect(addressWith('/', new URLSearchParams(), { topic: 'a&b=c' })).toBe('/?topic=a%26b%3Dc')
})

const link = (pathname, more = {}) => ({ pathname, target: '', hasAttribute: () => false, ...more })
const click = (more = {}) => ({ button: 0, defaultPrevented: false, ...more })

test('follows links to views, and leaves the others to the browser', () => {
  expect(isOurs(link('/engagements/e1'), click())).toBe(true)
  expect(isOurs(link('/api/v1/export/csv'), click())).toBe(false)
  expect(isOurs(link('/calendar.ics'), click())).toBe(false)
  expect(isOurs(link('/x', { target: '_blank' }), click())).toBe(false)
  expect(isOurs(link('/x', { hasAttribute: (name) => name === 'download' }), click())).toBe(false)
  for (const modified of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }, { defaultPrevented: true }]) expect(isOurs(link('/'), click(modified))).toBe(false)
})
