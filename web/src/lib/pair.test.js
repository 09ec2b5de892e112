import { expect, test } from 'vitest'
import { answers, on } from './pair.js'

const sideName = (code) => ({ KEN: 'Kenya', SOM: 'Somalia' })[code] ?? code
const VISIT = {
  key: 'e1', type: 'visit', status: 'held', date: '2019-03-06', place: { name: 'Mogadishu', country: 'SOM' },
  participants: [{ name: 'Monica Juma', country: 'KEN' }, { country: 'SOM' }], history: [],
}
const PLAN = {
  key: 'e2', type: 'meeting', status: 'scheduled', date: '2019-05', participants: [],
  history: [{ status: 'proposed', source: { name: 'report' }, asOf: '2019-03-01' }, { status: 'scheduled', source: { name: 'Ann', country: 'KEN' }, asOf: '2019-03-08' }],
}
const told = (between) => answers(between, sideName).map((line) => line.lead + (line.link ?? '') + (line.rest ?? ''))

test('when they last met, and who said that they would again', () => {
  expect(told({ lastMet: VISIT, nextPlanned: PLAN })).toEqual([
    'They last met on 6 March 2019 in Mogadishu, Somalia: visit of Monica Juma.',
    'They are to meet again in May 2019: meeting, scheduled, as Ann (Kenya) said on 8 March 2019.',
  ])
})

test('who is visited does not visit', () => {
  const visit = { ...VISIT, participants: [{ name: 'Monica Juma', country: 'KEN', role: 'guest' }, { name: 'Ahmed Isse Awad', country: 'SOM', role: 'host' }] }
  expect(told({ lastMet: visit })[0]).toBe('They last met on 6 March 2019 in Mogadishu, Somalia: visit of Monica Juma, host Ahmed Isse Awad.')
  expect(told({ lastMet: { ...visit, type: 'meeting' } })[0]).toContain(': meeting of Monica Juma and Ahmed Isse Awad.')
})

test('a plan whose day has passed is told as that', () => {
  expect(told({ unconfirmed: PLAN })[1]).toBe('They were to meet in May 2019, and no report says that they did: meeting, scheduled, as Ann (Kenya) said on 8 March 2019.')
})

test('what no report tells is said too', () => {
  expect(told({})).toEqual(['No report tells of a meeting of theirs.', 'No report tells of a plan to meet.'])
})

test('dates take the word that a sentence needs', () => {
  expect(['2018-10-08', '2018-10', '2018', '2018-22', '2018-10-08/2018-10-10', '2018-10-08~', '2018-10-08/..', undefined].map(on)).toEqual([
    'on 8 October 2018', 'in October 2018', 'in 2018', 'in summer 2018', 'from 8 to 10 October 2018', 'about 8 October 2018', 'from 8 October 2018', 'on a day that no report tells',
  ])
  expect(on('2018-09-28/2018-10-02')).toBe('from 28 September to 2 October 2018')
})
