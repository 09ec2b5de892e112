import { expect, test } from 'vitest'
import states from 'virtual:states'

test('each state of the table has its name, and the heading is none', () => {
  expect(states.NOR).toBe('Norway')
  expect(Object.keys(states).length).toBeGreaterThan(190)
  expect(Object.entries(states).filter(([code, name]) => !/^[A-Z]{3}$/.test(code) || !name)).toEqual([])
})
