import { describe, expect, test } from 'vitest'
import { at, dateWords, DAY, edtf, isoDay } from './edtf.js'
import { asked, parameters, SHORTEST, ticks, unitFor, whole, zoomed, moved, LONGEST } from './period.js'
import { levelCounts } from './levels.js'
import { bars, heldOf, joined, mostIn, roundAbove } from './bins.js'

const days = (text) => {
  const date = edtf(text)
  return date && [isoDay(date.start), isoDay(date.end - 1), date.kind]
}

describe('dates', () => {
  test.each([
    ['2018-10-08', '2018-10-08', '2018-10-08', 'day'],
    ['2018-10', '2018-10-01', '2018-10-31', 'within'],
    ['2016-02', '2016-02-01', '2016-02-29', 'within'],
    ['2018', '2018-01-01', '2018-12-31', 'within'],
    ['2018-12', '2018-12-01', '2018-12-31', 'within'],
    ['201X', '2010-01-01', '2019-12-31', 'within'],
    ['2018-XX', '2018-01-01', '2018-12-31', 'within'],
    ['2018-10-XX', '2018-10-01', '2018-10-31', 'within'],
    ['2018-21', '2018-03-01', '2018-05-31', 'within'],
    ['2018-24', '2018-12-01', '2019-02-28', 'within'],
    ['2018-10-08/2018-10-10', '2018-10-08', '2018-10-10', 'lasting'],
    ['2018-10/2018-11', '2018-10-01', '2018-11-30', 'lasting'],
    ['0044-03-15', '0044-03-15', '0044-03-15', 'day'],
  ])('%s covers %s to %s', (text, first, last, kind) => expect(days(text)).toEqual([first, last, kind]))

  test.each(['', 'soon', '2018-13', '2018-02-30', '2018-10-00', '../..', '/', '2018-10-10/2018-10-08', '2018-10-08/x', '1/2/3', '20X8', null, undefined, 2018])(
    '%s is none',
    (text) => expect(edtf(text)).toBeNull(),
  )

  test('open ends are told, and marks of doubt', () => {
    expect(edtf('2018-10-08/..')).toMatchObject({ openEnd: true, openStart: false, kind: 'lasting' })
    expect(edtf('../2018-10-08')).toMatchObject({ openStart: true, openEnd: false })
    for (const mark of ['~', '?', '%']) expect(edtf('2018-10-07' + mark).uncertain).toBe(true)
    expect(edtf('2018-10-07').uncertain).toBe(false)
  })

  test.each([
    ['2018-10-08', '8 October 2018'],
    ['2018-10', 'October 2018'],
    ['2018', '2018'],
    ['201X', 'the 2010s'],
    ['2018-22', 'summer 2018'],
    ['2018-10-07~', 'about 7 October 2018'],
    ['2018-10-08/2018-10-10', '8–10 October 2018'],
    ['2018-10-30/2018-11-02', '30 October – 2 November 2018'],
    ['2018-12-30/2019-01-02', '30 December 2018 – 2 January 2019'],
    ['2018-10/2018-11', 'October–November 2018'],
    ['2018/2019', '2018–2019'],
    ['2018-10-08/..', 'from 8 October 2018'],
    ['../2018-10-08', 'until 8 October 2018'],
    [undefined, 'undated'],
    ['after the vote', 'after the vote'],
  ])('%s reads as %s', (text, words) => expect(dateWords(text)).toBe(words))
})

describe('periods', () => {
  const all = { start: at(2010, 0), end: at(2020, 0) }
  const query = (text) => new URLSearchParams(text)

  test('an address asks for days, months or years; what it leaves out is the whole', () => {
    expect(asked(query('from=2013-05&to=2013'), all)).toEqual({ start: at(2013, 4), end: at(2014, 0) })
    expect(asked(query(''), all)).toEqual(all)
    expect(asked(query('from=nonsense'), all)).toEqual(all)
  })

  test('what is asked too closely, or backwards, is widened to what can be drawn', () => {
    for (const text of ['from=2013-05-01&to=2013-05-01', 'from=2015&to=2012']) {
      const period = asked(query(text), all)
      expect(period.end - period.start).toBe(SHORTEST)
    }
  })

  test('a period survives its way through the address', () => {
    const period = { start: at(2013, 4, 7), end: at(2013, 8, 2) }
    expect(asked(query(new URLSearchParams(parameters(period)).toString()), all)).toEqual(period)
  })

  test('zooming keeps what it is about in its place, and stops at a week and at centuries', () => {
    const about = at(2012, 0)
    const near = zoomed(all, 0.5, about)
    expect((about - near.start) / (near.end - near.start)).toBeCloseTo((about - all.start) / (all.end - all.start), 9)
    expect(near.end - near.start).toBeCloseTo((all.end - all.start) / 2, 0)
    const nearest = zoomed(all, 1e-9)
    expect(nearest.end - nearest.start).toBeCloseTo(SHORTEST, 0)
    const farthest = zoomed(all, 1e9)
    expect(farthest.end - farthest.start).toBeCloseTo(LONGEST, 0)
  })

  test('moving keeps the length', () => {
    const later = moved(all, 0.25)
    expect(later.end - later.start).toBe(all.end - all.start)
    expect(later.start).toBeGreaterThan(all.start)
  })

  test('the whole has room around its first and last day', () => {
    const period = whole('2012-03-05', '2012-03-05')
    expect(period.start).toBeLessThan(at(2012, 2, 5))
    expect(period.end).toBeGreaterThan(at(2012, 2, 6))
    expect(period.end - period.start).toBeGreaterThanOrEqual(SHORTEST)
    const none = whole(undefined, undefined, at(2020, 0))
    expect(none.start).toBeLessThan(at(2020, 0))
    expect(none.end).toBeGreaterThan(at(2020, 0))
  })

  test('units grow with the period', () => {
    expect(unitFor({ start: at(1980, 0), end: at(2020, 0) })).toBe('year')
    expect(unitFor({ start: at(2018, 0), end: at(2020, 0) })).toBe('month')
    expect(unitFor({ start: at(2018, 0), end: at(2018, 2) })).toBe('day')
  })

  test('ticks stand within the width, in order, apart enough to read, and begin with their year', () => {
    for (const [start, end] of [[at(1980, 0), at(2021, 0)], [at(2018, 4), at(2019, 7)], [at(2018, 4, 3), at(2018, 4, 25)], [at(2018, 4, 3), at(2018, 4, 10)]])
      for (const width of [260, 1100]) {
        const marks = ticks({ start, end }, width)
        expect(marks.length).toBeGreaterThan(0)
        expect(marks[0].text).toMatch(/\d{4}$/)
        const left = (mark) => mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * mark.text.length * 7
        marks.forEach((mark, index) => {
          expect(mark.x).toBeGreaterThanOrEqual(0)
          expect(mark.x).toBeLessThanOrEqual(width)
          if (index > 0) expect(left(mark)).toBeGreaterThan(left(marks[index - 1]) + marks[index - 1].text.length * 7)
        })
      }
  })

  test('a year stands out among months, not among years', () => {
    expect(ticks({ start: at(2018, 4), end: at(2019, 7) }, 900).filter((mark) => mark.major).map((mark) => mark.text)).toEqual(['2019'])
    expect(ticks({ start: at(1980, 0), end: at(2021, 0) }, 900).some((mark) => mark.major)).toBe(false)
  })

  test('days are told at even distances, not here and there', () => {
    const marks = ticks({ start: at(2000, 3, 24), end: at(2000, 8, 7) }, 960)
    expect(marks.length).toBeGreaterThan(3)
    expect(marks.every((mark, index) => index < 2 || mark.text.length < 9)).toBe(true)
  })
})

describe('bins', () => {
  const counts = [
    { period: '2018-01', count: 3 },
    { period: '2018-02', count: 4 },
    { period: '2018-05', count: 5 },
  ]

  test('bars are those that reach into the period', () => {
    expect(bars(counts, { start: at(2018, 1, 10), end: at(2018, 4) }).map((each) => each.period)).toEqual(['2018-02'])
  })

  test('what the edge cuts counts in full', () => {
    expect(mostIn(counts, { start: at(2018, 0, 20), end: at(2018, 1, 2) })).toBe(7)
    expect(mostIn(counts, { start: at(2019, 0), end: at(2020, 0) })).toBe(0)
  })

  test('joining loses nothing and keeps the order', () => {
    const many = bars(Array.from({ length: 250 }, (_, i) => ({ period: String(1700 + i), count: i })), { start: at(1000, 0), end: at(3000, 0) })
    const few = joined(many, 60)
    expect(few.length).toBeLessThanOrEqual(60)
    expect(few.reduce((sum, each) => sum + each.count, 0)).toBe((249 * 250) / 2)
    few.forEach((each, index) => index && expect(each.start).toBeGreaterThanOrEqual(few[index - 1].end))
    expect(levelCounts({ head: 1, unknown: 2 })).toBe('1 between heads of state or government, 2 of unknown level')
    expect(joined(many, 250)).toBe(many)
    const two = joined([{ period: '2018', count: 5, planned: 2 }, { period: '2019', count: 3, planned: 1, undone: 2 }], 1)[0]
    expect([two.count, two.planned, two.undone, heldOf(two)]).toEqual([8, 3, 2, 3])
  })

  test.each([[0, 1], [1, 1], [3, 5], [7, 10], [10, 10], [11, 20], [4321, 5000]])('an axis for %i ends at %i', (count, end) =>
    expect(roundAbove(count)).toBe(end),
  )

  test('a day has 24 hours, whatever the clock does', () => expect(edtf('2018-03-25').end - edtf('2018-03-25').start).toBe(DAY))
})
