import { expect, test } from 'vitest'
import { isBack, passes, whenBack } from './back.js'

test('what waits is called once, and not when it was given up', () => {
  const called = []
  whenBack(() => called.push('one'))
  whenBack(() => called.push('given up'))()
  isBack()
  isBack()
  expect(called).toEqual(['one'])
})

test('whoever fails again waits for the next time', () => {
  let tries = 0
  const fail = () => { tries++; whenBack(fail) }
  whenBack(fail)
  isBack()
  isBack()
  expect(tries).toBe(2)
})

test('a question that cannot be answered is not asked again', () => {
  expect([0, 503, 400, 404, 403, 500].map((status) => passes({ status }))).toEqual([true, true, false, false, false, false])
})
