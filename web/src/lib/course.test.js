import { expect, test } from 'vitest'
import { gathered, steps } from './course.js'

test('who tells the same again joins the step', () => {
  const told = steps([
    { status: 'scheduled', asOf: '2019-02-20' },
    { status: 'scheduled', asOf: '2019-02-28' },
    { status: 'held', asOf: '2019-03-06' },
  ])
  expect(told.map((step) => [step.status, step.asOf, step.told.length])).toEqual([['scheduled', '2019-02-20', 2], ['held', '2019-03-06', 1]])
})

test('a move to another day, a condition and a return to a stage are steps of their own', () => {
  const told = steps([
    { status: 'scheduled' },
    { status: 'scheduled', to: '2019-04' },
    { status: 'postponed' },
    { status: 'scheduled' },
    { status: 'scheduled', condition: { text: 'if it rains' } },
  ])
  expect(told).toHaveLength(5)
  expect(steps([])).toEqual([])
})

test('words that several reports hand over are told once', () => {
  const said = (report, name, text) => ({ speaker: { name }, content: { text }, report })
  const all = gathered([said('r1', 'Ann', 'yes'), said('r2', 'Ann', 'yes'), said('r1', 'Bo', 'yes')])
  expect(all.map((each) => [each.speaker.name, each.told.length])).toEqual([['Ann', 2], ['Bo', 1]])
})
