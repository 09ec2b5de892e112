// When what somebody undertook or expects falls due, seen from the day of the newest report: a register may tell of years long past.

import { DAY, edtf } from './edtf.js'

const SOON = 30 * DAY

/** `overdue`, `soon`, `later` or `undated`; `day` is such as 2018-10-08. */
export function dueness(due, day) {
  const stretch = edtf(due)
  const now = edtf(day)
  if (!stretch || !now) return 'undated'
  if (stretch.end <= now.start) return 'overdue'
  return stretch.end - now.start <= SOON ? 'soon' : 'later'
}

/** From that day to the last that is soon, as the interface asks for it. */
export function soon(day) {
  const from = edtf(day).start
  return { 'due-from': day, 'due-to': new Date(from + SOON).toISOString().slice(0, 10), sort: 'due' }
}
