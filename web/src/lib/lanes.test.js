import { describe, expect, test } from 'vitest'
import { lanesOf, stacked, stepped } from './lanes.js'

const row = (key, sides, persons = [], level = 'head') => ({ key, sides, persons, level })
const names = { DEU: 'Germany', POL: 'Poland', NOR: 'Norway', CAN: 'Canada' }
const nameOf = (side) => names[side] ?? side

describe('lanes', () => {
  const rows = [row('a', ['DEU', 'POL'], ['X', 'Y']), row('b', ['POL', 'DEU'], ['X', 'Z']), row('c', ['NOR', 'CAN']), row('d', ['NOR', 'CAN', 'POL']), row('e', [])]
  const labels = (by, most) => lanesOf(rows, by, nameOf, most).map((lane) => [lane.label, lane.rows.length])

  test('a pair is one lane whichever side is told first, the fullest lane first', () =>
    expect(labels('pair')).toEqual([['Germany – Poland', 2], ['Canada – Norway', 1], ['No side named', 1], ['Three sides or more', 1]]))

  test('a row is in the lane of each of its sides and persons', () => {
    expect(labels('side')).toEqual([['Poland', 3], ['Canada', 2], ['Germany', 2], ['Norway', 2], ['No side named', 1]])
    expect(labels('person')).toEqual([['Nobody named', 3], ['X', 2], ['Y', 1], ['Z', 1]])
  })

  test('levels stand by rank, whatever their number', () => {
    const ranked = [row('a', [], [], 'official'), row('b', [], [], 'official'), row('c', [], [], 'head')]
    expect(lanesOf(ranked, 'level').map((lane) => [lane.key, lane.rows.length])).toEqual([['head', 1], ['official', 2]])
  })

  test('the emptiest lanes go together, and no row is lost or told twice there', () => {
    const lanes = lanesOf(rows, 'side', nameOf, 2)
    expect(lanes.map((lane) => lane.label)).toEqual(['Poland', '4 others'])
    expect(lanes[1].rows.map((each) => each.key).sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('the order of rows does not change the order of lanes', () => {
    const there = lanesOf(rows, 'side', nameOf).map((lane) => lane.key)
    expect(lanesOf([...rows].reverse(), 'side', nameOf).map((lane) => lane.key)).toEqual(there)
  })
})

describe('stacking', () => {
  const mark = (left, right, id = left) => ({ left, right, id })

  test('what does not overlap shares a level', () => {
    const { items, levels } = stacked([mark(0, 10), mark(10, 20), mark(30, 40)])
    expect(levels).toBe(1)
    expect(items.map((item) => item.level)).toEqual([0, 0, 0])
  })

  test('no two items of a level overlap, and every mark is in one item, however many there are', () => {
    let seed = 7
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
    const marks = Array.from({ length: 600 }, (_, id) => {
      const left = next() * 900
      return mark(left, left + 24 + (next() < 0.1 ? next() * 300 : 0), id)
    })
    const { items, levels } = stacked(marks, 4)
    expect(levels).toBeLessThanOrEqual(4)
    expect(items.flatMap((item) => item.marks.map((each) => each.id)).sort((a, b) => a - b)).toEqual(marks.map((each) => each.id))
    for (let level = 0; level < levels; level++) {
      const there = items.filter((item) => item.level === level)
      there.forEach((item, index) => index && expect(item.left).toBeGreaterThanOrEqual(there[index - 1].right))
    }
  })
})

describe('arrow keys', () => {
  const lanes = [[{ left: 0 }, { left: 50 }, { left: 90 }], [], [{ left: 10 }, { left: 80 }]]

  test.each([
    [{ lane: 0, item: 0 }, 'ArrowRight', { lane: 0, item: 1 }],
    [{ lane: 0, item: 2 }, 'ArrowRight', { lane: 0, item: 2 }],
    [{ lane: 0, item: 0 }, 'ArrowLeft', { lane: 0, item: 0 }],
    [{ lane: 0, item: 1 }, 'Home', { lane: 0, item: 0 }],
    [{ lane: 0, item: 1 }, 'End', { lane: 0, item: 2 }],
    [{ lane: 0, item: 2 }, 'ArrowDown', { lane: 2, item: 1 }],
    [{ lane: 2, item: 0 }, 'ArrowUp', { lane: 0, item: 0 }],
    [{ lane: 2, item: 0 }, 'ArrowDown', { lane: 2, item: 0 }],
    [{ lane: 9, item: 0 }, 'ArrowDown', { lane: 9, item: 0 }],
  ])('from %o by %s', (from, key, to) => expect(stepped(lanes, from, key)).toEqual(to))
})
