import { expect, test } from 'vitest'
import { collected, newsWords, NO_NEWS, told, weighed } from './news.js'

const of = (...changes) => changes.map(([key, change]) => ({ key, change })).reduce(collected, NO_NEWS)
const words = (news, shown, more) => newsWords(weighed(news, (key) => shown.includes(key), more))

test('what is no change is passed over', () => {
  expect([told('{"change":"added","key":"e1"}'), told('nonsense'), told('null'), told('{}')]).toEqual([{ change: 'added', key: 'e1' }, null, null, null])
})

test('new entries are counted by how many more there are', () => {
  expect(words(of(['e1', 'added'], ['e2', 'added'], ['e3', 'added']), [], 3)).toBe('3 new')
})

test('an entry that does not meet the conditions is no news', () => {
  expect(words(of(['e1', 'added'], ['e9', 'changed']), ['e2'], 0)).toBe('')
})

test('what is shown and changed is told once, however often it changed', () => {
  expect(words(of(['e1', 'changed'], ['e1', 'changed'], ['e2', 'added']), ['e1'], 1)).toBe('1 new, 1 changed')
})

test('one that is gone does not hide that another is new', () => {
  expect(words(of(['e1', 'merged'], ['e2', 'added']), ['e1'], 0)).toBe('1 new, 1 is gone')
  expect(words(of(['e1', 'removed'], ['e3', 'removed']), ['e1', 'e3'], -2)).toBe('2 are gone')
})

test('who cannot be told one by one is told so', () => {
  expect(words(collected(NO_NEWS, { change: 'reset' }), [], 0)).toBe('much has changed')
})

test('what was collected before stays as it was', () => {
  const before = of(['e1', 'added'])
  collected(before, { key: 'e2', change: 'added' })
  expect([before.seen.size, NO_NEWS.seen.size]).toEqual([1, 0])
})
