import { expect, test } from 'vitest'
import { conditionWords } from './conditions.js'

const sideName = (code) => ({ NOR: 'Norway' })[code] ?? code

test('conditions are told as one would say them', () => {
  const told = [['side', 'NOR'], ['place', 'Oslo'], ['status', 'held,under-way'], ['to', '2018-10'], ['level', 'head'], ['type', 'call'], ['conflicts', 'true'], ['outlet', 'Post']]
  expect(told.map(([name, value]) => conditionWords(name, value, sideName))).toEqual([
    'Norway', 'in Oslo', 'held or under way', 'until October 2018', 'between heads of state or government', 'Call', 'sources differ', 'told by Post',
  ])
})
