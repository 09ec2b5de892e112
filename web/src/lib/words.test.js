import { expect, test } from 'vitest'
import { byDue, dueness } from './due.js'
import { counted, likeness, listed, reasonsParted, sourceWords, title, valueWords } from './words.js'

const sideName = (code) => ({ NOR: 'Norway', FIN: 'Finland' })[code] ?? code

test('an entry and its light row have the same title', () => {
  const entry = { type: 'visit', participants: [{ name: 'Ann', country: 'FIN' }, { country: 'NOR' }] }
  expect(title(entry, sideName)).toBe('Visit: Finland and Norway')
  expect(title({ type: 'visit', sides: ['FIN', 'NOR'], persons: ['Ann'] }, sideName)).toBe('Visit: Finland and Norway')
})

test('where no side is known, persons stand for them', () => {
  expect(title({ type: 'call', sides: [], persons: ['Ann', 'Bo'] })).toBe('Call: Ann and Bo')
  expect(title({ type: 'call', sides: [], persons: [] })).toBe('Call')
})

test('long lists are counted, not told', () => {
  expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and e')
  expect(listed(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d and 2 others')
})

test('a source is named as closely as the report does', () => {
  expect(sourceWords({ name: 'Ann', office: 'Foreign Minister', country: 'NOR' }, sideName)).toBe('Ann, Foreign Minister (Norway)')
  expect(sourceWords({ name: 'Ann', country: 'NOR' }, sideName)).toBe('Ann (Norway)')
  expect(sourceWords({ country: 'NOR' }, sideName)).toBe('Norway')
  expect(sourceWords({ office: 'Foreign Minister', country: 'NOR' }, sideName)).toBe('Foreign Minister (Norway)')
  expect(sourceWords({ name: 'Foreign Ministry of Norway', country: 'NOR' }, sideName)).toBe('Foreign Ministry of Norway')
  expect(sourceWords({ name: 'report' })).toBe('the report itself')
  expect(sourceWords(undefined)).toBe('nobody named')
})

test('numbers agree with their nouns', () => {
  expect([counted(1, 'entry', 'entries'), counted(0, 'entry', 'entries'), counted(12345, 'source')]).toEqual(['1 entry', '0 entries', '12,345 sources'])
})

test('reasons against a merge are parted from those for it', () => {
  expect(reasonsParted(['both a visit', 'against it: planned, then done'])).toEqual({ speaking: ['both a visit'], against: ['planned, then done'] })
  expect(likeness(0.963)).toMatch(/almost certainly.*96\u00a0%/)
  expect(likeness(0.4)).toMatch(/perhaps/)
})

test('what is due is judged by the day of the newest report', () => {
  expect(dueness('2013-05', '2013-06-01')).toBe('overdue')
  expect(dueness('2013-06', '2013-06-15')).toBe('soon')
  expect(dueness('2014', '2013-06-15')).toBe('later')
  expect(dueness(undefined, '2013-06-15')).toBe('undated')
  expect(byDue([{ due: '2014' }, {}, { due: '2013-05' }]).map((each) => each.due)).toEqual(['2013-05', '2014', undefined])
})

test('values that sources differ on are put into words', () => {
  expect(valueWords('place', 'Oslo, NOR', sideName)).toBe('Oslo, Norway')
  expect(valueWords('place', 'NATO', sideName)).toBe('NATO')
  expect(valueWords('status', 'under-way')).toBe('under way')
})
