import { expect, test } from 'vitest'
import { press } from './chords.js'
import { acceptance, changed, doubtId, seen } from './decisions.js'

const nowhere = { matches: () => false }
const field = { matches: (selector) => selector.includes('input') }
const key = (name, more = {}) => ({ key: name, target: nowhere, ...more })

test('a letter readies, Enter does', () => {
  const first = press(key('s'), null)
  expect(first).toEqual({ ready: 'split' })
  expect(press(key('Enter'), first.ready)).toEqual({ ready: null, do: 'split' })
})

test('another letter, Escape or a move lets go of what waits', () => {
  expect(press(key('a'), 'split')).toEqual({ ready: 'accept' })
  expect(press(key('Escape'), 'split')).toEqual({ ready: null })
  expect(press(key('j'), 'split')).toEqual({ ready: null, move: 1 })
})

test('nothing is decided while somebody types, by a shortcut of the browser, or by Enter alone', () => {
  expect(press(key('a', { target: field }), null)).toBeUndefined()
  expect(press(key('Enter', { target: field }), 'accept')).toBeUndefined()
  expect(press(key('s', { ctrlKey: true }), null)).toBeUndefined()
  expect(press(key('Enter'), null)).toBeUndefined()
})

const ENTRY = { type: 'visit', status: 'scheduled', date: '2013-05', level: 'minister', place: { name: 'Oslo' } }

test('only what was changed is sent, also when it is emptied', () => {
  expect(changed(ENTRY, { type: 'visit', status: 'held', date: ' 2013-05 ', place: '', level: 'minister', author: 'Ann' })).toEqual({ status: 'held', place: '' })
})

test('accepting fixes what sources differ on, and leaves a plan free to be held', () => {
  expect(acceptance({ ...ENTRY, conflicts: [{ field: 'date' }, { field: 'participants' }] })).toEqual({ date: '2013-05' })
  expect(acceptance(ENTRY)).toEqual({ type: 'visit' })
})

test('two merges of one entry are two doubts', () => {
  const doubt = (account) => doubtId({ kind: 'merge', key: 'e1', link: { account, to: 'a1' } })
  expect(doubt('a2')).not.toBe(doubt('a3'))
})

test('goes on without the browser’s storage', () => {
  expect(seen().size).toBe(0)
})
