import { scaleUtc } from 'd3-scale'
import { describe, expect, test } from 'vitest'
import { conditions, entriesLink } from './conditions.js'
import { at } from './edtf.js'
import { wheelDelta } from './nearness.svelte.js'
import { mark, parties, statusWords, TARGET } from './rows.js'

const width = 1000
const year = scaleUtc([at(2018, 0), at(2019, 0)], [0, width])
const row = (date, status = 'held', more = {}) => ({ key: 'e1', date, status, sides: ['DEU', 'POL'], persons: [], type: 'visit', ...more })

describe('marks', () => {
  test('a day stands in the middle of its day, and is wide enough to hit', () => {
    const one = mark(row('2018-07-02'), year, width)
    expect(one.x).toBeCloseTo(year(at(2018, 6, 2) + 43_200_000), 6)
    expect(one.right - one.left).toBe(TARGET)
  })

  test('a month is as wide as it is, with its sign in the middle', () => {
    const one = mark(row('2018-07'), year, width)
    expect([one.from, one.to]).toEqual([year(at(2018, 6)), year(at(2018, 7))])
    expect(one.x).toBeCloseTo((one.from + one.to) / 2, 6)
    expect(one.date.kind).toBe('within')
  })

  test('what reaches beyond the edge has its sign in sight', () => {
    const one = mark(row('2017-12-01/2018-01-31'), year, width)
    expect(one.x).toBeGreaterThanOrEqual(0)
    expect(one.from).toBeLessThan(0)
    expect(mark(row('2016/2020'), year, width).x).toBe(width / 2)
  })

  test('what is out of sight or undated has none', () => {
    expect(mark(row('2019-03-01'), year, width)).toBeNull()
    expect(mark(row('2016'), year, width)).toBeNull()
    expect(mark(row(undefined), year, width)).toBeNull()
  })

  test('where the date is none that is known, the first day stands for it', () =>
    expect(mark(row('in the spring', 'held', { first: '2018-03-01' }), year, width).date.kind).toBe('day'))

  test.each([['held', 'held'], ['under-way', 'held'], ['scheduled', 'planned'], ['cancelled', 'undone'], ['denied', 'undone']])('%s is %s', (status, stage) =>
    expect(mark(row('2018-07-02', status), year, width).stage).toBe(stage),
  )
})

test('an entry in words', () => {
  expect(statusWords(row('2018', 'held'))).toBe('held')
  expect(statusWords(row('2018', 'scheduled', { unconfirmed: true }))).toBe('scheduled, day past, not confirmed')
  expect(statusWords(row('2018', 'under-way'))).toBe('under way')
  expect(parties(row('2018'), (side) => ({ DEU: 'Germany' })[side] ?? side)).toBe('Germany, POL')
  expect(parties(row('2018', 'held', { persons: ['A', 'B', 'C', 'D', 'E'] }))).toBe('A, B, C and 2 others')
  expect(parties(row('2018', 'held', { sides: [] }), String)).toBe('nobody named')
})

describe('conditions', () => {
  const query = new URLSearchParams('side=Norway&side=Canada&lanes=person&at=1,2,3&from=2013&level=')

  test('the server is asked by what it knows, and only by what is given', () => {
    expect(conditions(query).toString()).toBe('side=Norway&side=Canada&from=2013')
    expect(conditions(query, { period: false }).toString()).toBe('side=Norway&side=Canada')
  })

  test('the list of entries is under the same conditions', () => {
    expect(entriesLink(query, { place: 'Oslo' })).toBe('/?side=Norway&side=Canada&from=2013&place=Oslo')
    expect(entriesLink(query, { side: '', from: '' })).toBe('/')
  })
})

test('a turn of the wheel goes as far with Ctrl as without, a pinch farther', () => {
  const turn = (more) => wheelDelta({ deltaMode: 0, deltaY: -100, deltaX: 0, ctrlKey: false, ...more })
  expect(turn({ ctrlKey: true })).toBeCloseTo(turn({}), 9)
  expect(turn({ ctrlKey: true, deltaY: -10 })).toBeCloseTo(0.2, 9)
  expect(turn({ deltaY: 0, deltaX: -100 })).toBeCloseTo(turn({}), 9)
})
