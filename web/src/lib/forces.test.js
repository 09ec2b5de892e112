import { describe, expect, test } from 'vitest'
import { layout, neighbours, nodeRadius, tieWidth } from './forces.js'

const size = { width: 800, height: 500 }
const node = (id, dealings = 1) => ({ id, name: id, dealings })
const tie = (from, to, weight = 1, level = 'minister') => ({ from, to, dealings: weight, weight, levels: { [level]: weight } })

function wheel(count) {
  const nodes = [node('hub', count), ...Array.from({ length: count }, (_, i) => node('n' + i))]
  const edges = Array.from({ length: count }, (_, i) => tie('hub', 'n' + i, 1 + (i % 4)))
  return { nodes, edges }
}

describe('layout', () => {
  test('the same network is laid out alike each time, in whatever order it comes', () => {
    const { nodes, edges } = wheel(40)
    const there = layout(nodes, edges, size)
    expect(layout(nodes, edges, size)).toEqual(there)
    const again = layout([...nodes].reverse(), [...edges].reverse(), size)
    for (const each of nodes) expect(again.get(each.id)).toEqual(there.get(each.id))
  })

  test('the data is not changed', () => {
    const { nodes, edges } = wheel(5)
    const before = JSON.stringify({ nodes, edges })
    layout(nodes, edges, size)
    expect(JSON.stringify({ nodes, edges })).toBe(before)
  })

  test.each([[328, 300], [800, 500]])('all stand within %i by %i, each in its own place', (width, height) => {
    const { nodes, edges } = wheel(60)
    const all = [...layout(nodes, edges, { width, height }).values()]
    expect(all).toHaveLength(61)
    for (const each of all) {
      expect(each.x).toBeGreaterThanOrEqual(0)
      expect(each.x).toBeLessThanOrEqual(width)
      expect(each.y).toBeGreaterThanOrEqual(0)
      expect(each.y).toBeLessThanOrEqual(height)
    }
    expect(new Set(all.map((each) => each.x.toFixed(2) + ' ' + each.y.toFixed(2))).size).toBe(61)
  })

  test('who deals with each other stands closer than who does not', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id))
    const edges = [tie('a', 'b'), tie('b', 'c'), tie('a', 'c'), tie('d', 'e'), tie('e', 'f'), tie('d', 'f')]
    const at = layout(nodes, edges, size)
    const far = (one, other) => Math.hypot(at.get(one).x - at.get(other).x, at.get(one).y - at.get(other).y)
    expect(far('a', 'b')).toBeLessThan(far('a', 'e'))
    expect(far('d', 'f')).toBeLessThan(far('c', 'f'))
  })

  test('nobody, one alone, and ties to nobody', () => {
    expect(layout([], [], size).size).toBe(0)
    expect(layout([node('a')], [tie('a', 'gone')], size).get('a')).toMatchObject({ x: 400, y: 250 })
  })
})

test('neighbours are known from both sides', () => {
  const all = neighbours([tie('a', 'b'), tie('c', 'a')])
  expect([...all.get('a').keys()]).toEqual(['b', 'c'])
  expect([...all.get('b').keys()]).toEqual(['a'])
})

test('areas grow with dealings, widths with strength, within bounds', () => {
  expect(nodeRadius(100, 100)).toBe(20)
  expect(nodeRadius(25, 100)).toBe(13)
  expect(nodeRadius(100, 100, 1_250)).toBe(10)
  expect(nodeRadius(100, 100, 1)).toBe(10)
  expect(tieWidth(tie('a', 'b', 1, 'head'), 3)).toBe(8)
  expect(tieWidth(tie('a', 'b', 1, 'official'), 3)).toBeLessThan(tieWidth(tie('a', 'b', 1, 'minister'), 3))
})
