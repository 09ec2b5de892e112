// The stretch of time that a view looks at: `{start, end}` in milliseconds of UTC, end exclusive.
import { scaleUtc } from 'd3-scale'
import { utcFormat } from 'd3-time-format'
import { DAY, edtf, isoDay } from './edtf.js'

/** Nothing is looked at more closely than a week, nor from farther than four hundred years. */
export const SHORTEST = 7 * DAY
export const LONGEST = 400 * 365.25 * DAY

/** The period that an address asks for by `from` and `to`; what it leaves out is that of `whole`. */
export function asked(query, whole) {
  const start = edtf(query.get('from') ?? '')?.start ?? whole.start
  const end = edtf(query.get('to') ?? '')?.end ?? whole.end
  if (end - start >= SHORTEST) return { start, end }
  return widened(start, Math.max(end, start + DAY))
}

function widened(start, end) {
  const more = (SHORTEST - (end - start)) / 2
  return { start: start - more, end: end + more }
}

/** The parameters of an address that ask for a period; days at the edge count in full. */
export function parameters(period) {
  return { from: isoDay(period.start), to: isoDay(period.end - 1) }
}

/** All of time that entries are of, with room on both sides; a year around today's where there are none. */
export function whole(first, last, now = Date.now()) {
  const start = edtf(first)?.start ?? now - 182 * DAY
  const end = edtf(last)?.end ?? now + 182 * DAY
  const room = Math.max((end - start) * 0.03, 3 * DAY)
  return inLimits({ start: start - room, end: end + room })
}

/** The period seen nearer (`factor` under 1) or from farther, `about` staying where it is. */
export function zoomed(period, factor, about = (period.start + period.end) / 2) {
  const length = clamp((period.end - period.start) * factor, SHORTEST, LONGEST)
  const share = (about - period.start) / (period.end - period.start)
  return { start: about - length * share, end: about + length * (1 - share) }
}

/** The period moved by a share of its length. */
export function moved(period, share) {
  const by = (period.end - period.start) * share
  return { start: period.start + by, end: period.end + by }
}

function inLimits(period) {
  const length = period.end - period.start
  if (length < SHORTEST) return widened(period.start, period.end)
  return length > LONGEST ? { start: period.end - LONGEST, end: period.end } : period
}

/** Years from afar, then months, then days: what counts are asked for by, so that some hundred bars fill the view. */
export function unitFor(period) {
  const days = (period.end - period.start) / DAY
  if (days > 12 * 365.25) return 'year'
  return days > 150 ? 'month' : 'day'
}

const YEAR_ONLY = utcFormat('%Y')
const MONTH_ONLY = utcFormat('%b')
const MONTH_YEAR = utcFormat('%b %Y')
const DAY_MONTH = utcFormat('%-d %b')

/** Marks of an axis of some width: `{at, x, text, anchor, major}`, as many as there is room for; among months and days a year's begin is major. */
export function ticks(period, width) {
  const scale = scaleUtc([period.start, period.end], [0, width])
  let marks = []
  for (let count = Math.max(2, Math.floor(width / 70)); count >= 1; count--) {
    marks = scale.ticks(count).filter(isMidnight).map((each, index) => marked(each, scale(each), width, index === 0))
    if (areApart(marks)) return weighed(marks)
  }
  return marks.slice(0, 1)
}

/** Where all are years, none stands out. */
function weighed(marks) {
  return marks.every((mark) => mark.major) ? marks.map((mark) => ({ ...mark, major: false })) : marks
}

function isMidnight(date) {
  return date.getUTCHours() === 0 && date.getUTCMinutes() === 0
}

/** Words at the edge stand inside it. */
function marked(date, x, width, isFirst) {
  return { at: date.getTime(), x, anchor: x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle', ...label(date, isFirst) }
}

/** Whether no words run into those before; seven pixels a letter. */
function areApart(marks) {
  return marks.every((mark, index) => index === 0 || extent(mark)[0] > extent(marks[index - 1])[1] + 8)
}

function extent({ x, text, anchor }) {
  const length = text.length * 7
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
  return [left, left + length]
}

function label(date, isFirst) {
  if (date.getUTCDate() !== 1) return { text: DAY_MONTH(date) + (isFirst ? ' ' + YEAR_ONLY(date) : ''), major: false }
  if (date.getUTCMonth() !== 0) return { text: isFirst ? MONTH_YEAR(date) : MONTH_ONLY(date), major: false }
  return { text: YEAR_ONLY(date), major: true }
}

/** A period in words, such as "1 October 2018 to 5 January 2019". */
const LONG = utcFormat('%-d %B %Y')
export function periodWords(period) {
  return LONG(new Date(period.start)) + ' to ' + LONG(new Date(period.end - 1))
}

function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value))
}
