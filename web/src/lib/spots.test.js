import { describe, expect, test } from 'vitest'
import { highest, radius, stageWords, strength } from './levels.js'
import { circles, labels, spotKey, toward } from './spots.js'

const place = (name, x, y, count = 1, level = 'minister', stages = { held: count }) => ({ name, country: 'NOR', latitude: y, longitude: x, count, stages, levels: { [level]: count } })
const locate = (each) => [each.longitude, each.latitude]

describe('circles', () => {
  test('those that would cover each other are one, which counts all and has the highest level', () => {
    const all = circles([place('A', 0, 0, 2, 'official'), place('B', 6, 0, 5, 'head', { planned: 5 }), place('C', 200, 0, 1)], locate)
    expect(all.map((each) => [each.places.map((p) => p.name), each.count, each.stages])).toEqual([
      [['B', 'A'], 7, { planned: 5, held: 2 }],
      [['C'], 1, { held: 1 }],
    ])
    expect(all[0].r).toBe(radius('head'))
  })

  test('no place is lost, and the order given does not matter', () => {
    const many = Array.from({ length: 300 }, (_, i) => place('P' + i, (i * 37) % 400, (i * 91) % 300, 1 + (i % 9)))
    const there = circles(many, locate)
    expect(there.reduce((sum, each) => sum + each.count, 0)).toBe(many.reduce((sum, each) => sum + each.count, 0))
    expect(circles([...many].reverse(), locate)).toEqual(there)
    expect(there.length).toBeLessThan(many.length)
    there.forEach((a, i) => there.slice(i + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual((a.r + b.r) * 0.8)))
  })

  test('places that are not to be seen are left out, and namesakes stay apart', () => {
    expect(circles([place('A', 0, 0)], () => null)).toEqual([])
    expect(spotKey(place('A', 0, 0))).not.toBe(spotKey(place('A', 9, 9)))
  })

  test('names cover neither each other nor circles', () => {
    const all = circles([place('Oslo', 50, 50, 9), place('Bergen', 60 + 30, 50, 5), place('Tromso', 300, 50, 3)], locate)
    const names = labels(all, (each) => each.places[0].name, { width: 400 })
    expect(names.map((each) => [each.text, each.anchor])).toEqual([['Oslo', 'end'], ['Bergen', 'start'], ['Tromso', 'start']])
  })
})

test('a name stands above or below where there is no room beside', () => {
  const row = [0, 1, 2].map((i) => ({ key: String(i), x: 60 + i * 24, y: 50, r: 10 }))
  const names = labels(row, () => 'Name', { width: 200 })
  expect(names.map((each) => each.key)).toEqual(['0', '1', '2'])
  const middle = names[1]
  expect([middle.anchor, middle.x, middle.y]).toEqual(['middle', 84, 36])
})

test('where all is full, the first names stand above their circles, and still not over each other', () => {
  const crowd = Array.from({ length: 100 }, (_, i) => ({ key: String(i), x: 20 + (i % 10) * 22, y: 12 + Math.floor(i / 10) * 22, r: 10 }))
  const name = (each) => 'Name ' + each.key
  expect(labels(crowd, name, { width: 240, height: 222 })).toEqual([])
  const sure = labels(crowd, name, { width: 240, height: 222, sure: 20 })
  expect(sure.length).toBeGreaterThan(3)
  expect(sure.every((each) => each.anchor === 'middle' && Number(each.key) < 20)).toBe(true)
  sure.forEach((a, i) => sure.slice(i + 1).forEach((b) => expect(Math.abs(a.y - b.y) >= 16 || Math.abs(a.x - b.x) >= (a.text.length + b.text.length) * 3.7).toBe(true)))
})

describe('arrow keys', () => {
  const points = [{ x: 0, y: 0 }, { x: 10, y: 1 }, { x: 100, y: 0 }, { x: 0, y: 50 }, { x: -20, y: -5 }]
  test.each([[0, 'ArrowRight', 1], [1, 'ArrowRight', 2], [2, 'ArrowRight', 2], [0, 'ArrowDown', 3], [0, 'ArrowLeft', 4], [0, 'ArrowUp', 0], [0, 'a', 0]])(
    'from %i by %s to %i',
    (from, key, to) => expect(toward(points, from, key)).toBe(to),
  )
})

describe('levels', () => {
  test('the highest of counts', () => {
    expect(highest({ official: 4, minister: 1 })).toBe('minister')
    expect(highest({})).toBe('unknown')
  })

  test('a tie among heads is stronger than one as frequent among officials', () => {
    expect(strength({ weight: 2, levels: { head: 2 } })).toBeGreaterThan(strength({ weight: 2, levels: { official: 2 } }))
    expect(strength({ weight: 4, levels: { head: 4 } })).toBe(2 * strength({ weight: 2, levels: { head: 2 } }))
  })

  test('stages in words', () => expect(stageWords({ planned: 1, held: 3 })).toBe('3 held, 1 planned'))
})
