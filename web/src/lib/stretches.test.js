import { expect, test } from 'vitest'
import { filled, pieces } from './stretches.js'

const drawn = (found) => found.map((each) => [each.start, each.end, each.spans.map((span) => span.id).join('')])

test('cuts where spans overlap, lie in each other or touch', () => {
  const spans = [{ start: 2, end: 6, id: 'a' }, { start: 4, end: 8, id: 'b' }, { start: 5, end: 6, id: 'c' }, { start: 8, end: 9, id: 'd' }]
  expect(drawn(pieces(0, 10, spans))).toEqual([[0, 2, ''], [2, 4, 'a'], [4, 5, 'ab'], [5, 6, 'abc'], [6, 8, 'b'], [8, 9, 'd'], [9, 10, '']])
})

test('keeps two spans over the same words apart', () => {
  expect(drawn(pieces(0, 3, [{ start: 0, end: 3, id: 'a' }, { start: 0, end: 3, id: 'b' }]))).toEqual([[0, 3, 'ab']])
})

test('passes over what is empty or elsewhere, and clips what reaches out', () => {
  const spans = [{ start: 5, end: 5, id: 'a' }, { start: 20, end: 30, id: 'b' }, { start: 0, end: 12, id: 'c' }]
  expect(drawn(pieces(4, 10, spans))).toEqual([[4, 10, 'c']])
})

test('pieces cover a stretch without gap or repetition, however the spans lie', () => {
  // A fixed sequence, so that a failure comes again.
  let seed = 7
  const next = (most) => (seed = (seed * 48271) % 2147483647) % most
  for (let round = 0; round < 200; round++) {
    const spans = Array.from({ length: next(12) }, (_, id) => { const start = next(40); return { start, end: start + next(15), id } })
    const found = pieces(5, 35, spans)
    expect(found[0].start).toBe(5)
    expect(found.at(-1).end).toBe(35)
    for (let i = 0; i + 1 < found.length; i++) expect(found[i].end).toBe(found[i + 1].start)
    for (const each of found)
      for (const span of spans) expect(each.spans.includes(span)).toBe(span.end > span.start && span.start <= each.start && span.end >= each.end)
  }
})

test('fills what lies between stretches, and lets none begin twice', () => {
  expect(filled(0, 20, [{ start: 12, end: 25, why: 'x' }, { start: 2, end: 8 }, { start: 6, end: 10 }])).toEqual([
    { start: 0, end: 2, gap: true }, { start: 2, end: 8 }, { start: 8, end: 10 }, { start: 10, end: 12, gap: true }, { start: 12, end: 20, why: 'x' },
  ])
  expect(filled(0, 4, [])).toEqual([{ start: 0, end: 4, gap: true }])
})
