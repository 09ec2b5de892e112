import { describe, expect, test } from 'vitest'
import { Nearness } from './nearness.svelte.js'

const seen = []
const fresh = () => new Nearness({ size: () => [800, 400], closest: 10, settled: (transform) => seen.push(transform) })
const corners = (view) => [view.invert([0, 0]), view.invert([800, 400])]

describe('nearness', () => {
  test('the middle stays where it is when one comes nearer and goes back', () => {
    const near = fresh()
    near.nearer(4)
    expect(near.view.k).toBe(4)
    expect(near.middle()[0]).toBeCloseTo(400, 9)
    near.nearer(0.25)
    expect(near.view.toString()).toBe('translate(0,0) scale(1)')
    near.forget()
  })

  test('nobody comes nearer than the closest, farther than the whole, or beyond its edges', () => {
    const near = fresh()
    near.nearer(1000)
    expect(near.view.k).toBe(10)
    expect(near.isClosest).toBe(true)
    for (let step = 0; step < 200; step++) near.move(0.2, 0.2)
    expect(corners(near.view)[1][0]).toBeCloseTo(800, 6)
    expect(corners(near.view)[1][1]).toBeCloseTo(400, 6)
    near.nearer(0.0001)
    expect(near.view.k).toBe(1)
    near.forget()
  })

  test('all points that one looks around at are in sight, as large as that allows', () => {
    const near = fresh()
    const points = [[600, 100], [700, 120], [650, 180]]
    const view = near.around(points)
    for (const point of points) {
      const [x, y] = view.apply(point)
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(800)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(400)
    }
    expect(view.k).toBeGreaterThan(3)
    expect(near.around(points, 2).k).toBe(2)
    expect(near.around([]).k).toBe(1)
    expect(near.around([[600, 100]]).k).toBe(10)
  })

  test('keys of nearness are told from others', () => {
    const near = fresh()
    expect(near.key({ key: '+' })).toBe(true)
    expect(near.view.k).toBe(2)
    expect(near.key({ key: 'ArrowRight', shiftKey: true })).toBe(true)
    expect(near.middle()[0]).toBeGreaterThan(400)
    expect(near.key({ key: 'ArrowRight', shiftKey: false })).toBe(false)
    expect(near.key({ key: '0' })).toBe(true)
    expect(near.isMoved).toBe(false)
    expect(seen.at(-1)).toBeNull()
  })
})
