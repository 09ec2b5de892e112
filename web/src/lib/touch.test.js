import { expect, test } from 'vitest'
import { isDownward } from './touch.js'

test('a stroke is the page’s where it goes more down or up than aside', () => {
  const from = { clientX: 100, clientY: 100 }
  expect([[101, 120], [90, 60], [120, 101], [60, 90], [100, 100]].map(([clientX, clientY]) => isDownward(from, { clientX, clientY }))).toEqual([true, true, false, false, false])
})
