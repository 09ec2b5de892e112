import { expect, test } from 'vitest'
import { byDue, dueness } from './due.js'
import { counted, likeness, listed, quoted, reasonsParted, reasonWords, sourceWords, stage, title, valueWords } from './words.js'

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

test('reasons have dates and sides as people write them', () => {
  expect(reasonWords('said for a side concerned by NOR on 2018-10-08', sideName)).toBe('said for a side concerned by Norway on 8 October 2018')
  expect(reasonWords('days in common, 2013-04 and 2013-04-15/2013-04-19')).toBe('days in common, April 2013 and 15–19 April 2013')
  expect(reasonWords('the same place, Oslo, NOR', sideName)).toBe('the same place, Oslo, Norway')
  expect([reasonWords('both of level head'), reasonWords('levels minister and envoy')]).toEqual(['both at the level of heads of state or government', 'levels differ, ministers and envoys'])
  expect(reasonWords('told by NOR Today', sideName)).toBe('told by NOR Today')
  expect(reasonWords('told by BBC, counted from the day, 2019-02-20~')).toBe('told by BBC, counted from the day, about 20 February 2019')
})

test('what was cut off at a comma ends without it', () => {
  expect([quoted('They met,'), quoted('They met – '), quoted('They met.'), quoted('the U.S.-')]).toEqual(['They met', 'They met', 'They met.', 'the U.S.'])
})

test('what is put off is still to come', () => {
  expect([stage({ status: 'postponed' }), stage({ status: 'cancelled' }), stage({ status: 'under-way' })]).toEqual(['planned', 'undone', 'held'])
})
