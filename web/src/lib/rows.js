// Light rows of engagements, as `/timeline` answers them, made ready for drawing.
import { edtf } from './edtf.js'
import { stage } from './words.js'

/** Whole width of a mark, so that it can be hit (WCAG 2.2, 2.5.8). */
export const TARGET = 24

/** Room beside the stretch that is drawn, so that signs at its edge can be seen whole; pixels. */
export const EDGE = 14

/** What is drawn of a row, by a scale from times to pixels; null for what is undated or out of sight. */
export function mark(row, scale, width) {
  const date = edtf(row.date) ?? edtf(row.first)
  if (!date) return null
  const from = scale(date.start)
  const to = scale(date.end)
  const isWide = date.kind !== 'day'
  // What goes on beyond the edge has its sign where it can be seen.
  const x = isWide && to > 0 && from < width ? clamp((from + to) / 2, Math.max(from, 0), Math.min(to, width)) : (from + to) / 2
  const left = Math.min(isWide ? from : x, x - TARGET / 2)
  const right = Math.max(isWide ? to : x, x + TARGET / 2)
  if (right < 0 || left > width) return null
  return { row, date, x, from, to, left, right, stage: stage(row) }
}

/** A row in words, for whoever hears it: date, kind, who, status, place. */
export function parties(row, nameOf) {
  const who = row.persons.length ? row.persons : row.sides.map(nameOf)
  if (who.length === 0) return 'nobody named'
  return who.length > 4 ? who.slice(0, 3).join(', ') + ' and ' + (who.length - 3) + ' others' : who.join(', ')
}

/** A status with what is to be known about it: "scheduled, day past, not confirmed". */
export function statusWords(row) {
  return row.status.replaceAll('-', ' ') + (row.unconfirmed ? ', day past, not confirmed' : '')
}

function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value))
}
