import { expect, test } from 'vitest'
import { Points } from './points.js'

test('counts an emoji as one, as the server does', () => {
  const points = new Points('Oslo 😀 talks')
  expect(points.length).toBe(12)
  expect(points.slice(5, 6)).toBe('😀')
  expect(points.slice(7, 12)).toBe('talks')
})

test('is plain slicing where each character is one unit', () => {
  expect(new Points('Støre met').slice(0, 5)).toBe('Støre')
})

test('leaves a lone half of a pair as one, which the text may hold', () => {
  const points = new Points('a\ud83d b 𝒞 c')
  expect(points.length).toBe(8)
  expect(points.slice(7)).toBe('c')
})

test('takes stretches beyond the text for its end', () => {
  const points = new Points('😀 a')
  expect(points.slice(2, 900)).toBe('a')
  expect(points.slice(40, 50)).toBe('')
  expect(points.slice(-3, 1)).toBe('😀')
})
