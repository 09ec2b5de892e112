// Dates as records write them: EDTF level 1 (ISO 8601-2), such as 2018-10, 2018-10-08/2018-10-10, 2018-10-08/.. and 2018-10-07~.
// Times are milliseconds of UTC; a stretch ends where the day after its last day begins.

export const DAY = 86_400_000

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** EDTF numbers the seasons 21 to 24; those of the northern hemisphere, winter ending the year. */
const SEASONS = { 21: ['spring', 2], 22: ['summer', 5], 23: ['autumn', 8], 24: ['winter', 11] }

/**
 * What a date covers: `{start, end, kind, uncertain, openStart, openEnd}`, or null where it is none.
 * `kind` is `day`, `within` (some day of the stretch, which nobody told more closely) or `lasting` (from day to day).
 */
export function edtf(text) {
  if (typeof text !== 'string') return null
  const ends = text.trim().split('/')
  if (ends.length > 2) return null
  if (ends.length === 1) {
    const one = moment(ends[0])
    return one && { start: one.start, end: one.end, kind: one.kind, uncertain: one.uncertain, openStart: false, openEnd: false }
  }
  return interval(ends[0], ends[1])
}

function interval(from, to) {
  const openStart = isOpen(from)
  const openEnd = isOpen(to)
  const first = openStart ? null : moment(from)
  const last = openEnd ? null : moment(to)
  if ((!first && !openStart) || (!last && !openEnd) || (openStart && openEnd)) return null
  const start = first ? first.start : last.start
  const end = last ? last.end : first.end
  if (end <= start) return null
  return { start, end, kind: 'lasting', uncertain: Boolean(first?.uncertain || last?.uncertain), openStart, openEnd }
}

function isOpen(end) {
  return end === '' || end === '..'
}

function moment(text) {
  const parts = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/.exec(text)
  if (!parts) return null
  const [, year, month, day, mark] = parts
  const stretch = covered(year, month, day)
  return stretch && { ...stretch, uncertain: mark !== undefined }
}

function covered(year, month, day) {
  const whole = /^(\d+)(X+)$/.exec(year)
  if (whole) {
    const span = 10 ** whole[2].length
    const first = Number(whole[1]) * span
    return month === undefined ? within(at(first, 0), at(first + span, 0)) : null
  }
  const y = Number(year)
  if (month === undefined || month === 'XX') return day === undefined || day === 'XX' ? within(at(y, 0), at(y + 1, 0)) : null
  const season = SEASONS[month]
  if (season) return day === undefined ? within(at(y, season[1]), at(y, season[1] + 3)) : null
  const m = Number(month) - 1
  if (m < 0 || m > 11) return null
  if (day === undefined || day === 'XX') return within(at(y, m), at(y, m + 1))
  const start = at(y, m, Number(day))
  return new Date(start).getUTCMonth() === m && Number(day) > 0 ? { start, end: start + DAY, kind: 'day' } : null
}

function within(start, end) {
  return { start, end, kind: 'within' }
}

/** Midnight of a day; years before 100 are meant as they are, which Date.UTC does not. */
export function at(year, month, day = 1) {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}

/** The day of a time, such as 2018-10-08. */
export function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10)
}

/** A date in words: "8 October 2018", "October 2018", "8–10 October 2018", "from 8 October 2018", "about 7 October 2018", "perhaps 2018". */
export function dateWords(text) {
  if (!text) return 'undated'
  const date = edtf(text)
  if (!date) return text
  if (date.kind !== 'lasting') return doubtWords(text) + momentWords(text.replace(/[?~%]$/, ''))
  const [from, to] = text.split('/').map((end) => end.replace(/[?~%]$/, ''))
  if (date.openEnd) return 'from ' + momentWords(from)
  if (date.openStart) return 'until ' + momentWords(to)
  return doubtWords(text) + joined(momentWords(from), momentWords(to))
}

/** EDTF: `?` is uncertain, `~` approximate, `%` both. */
function doubtWords(text) {
  const isUncertain = /[?%]/.test(text)
  const isAbout = /[~%]/.test(text)
  return (isUncertain ? 'perhaps ' : '') + (isAbout ? 'about ' : '')
}

function momentWords(text) {
  const [year, month, day] = text.split('-')
  const decade = /^(\d+)(X+)$/.exec(year)
  if (decade) return 'the ' + decade[1] + '0'.repeat(decade[2].length) + 's'
  if (month === undefined || month === 'XX') return year
  const name = SEASONS[month]?.[0] ?? MONTHS[Number(month) - 1]
  return (day === undefined || day === 'XX' ? '' : Number(day) + ' ') + name + ' ' + year
}

/** What both ends share at their end is said once: "8–10 October 2018". */
function joined(from, to) {
  const a = from.split(' ')
  const b = to.split(' ')
  const shared = []
  while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1)) {
    shared.unshift(a.pop())
    b.pop()
  }
  const dash = a.length > 1 || b.length > 1 ? ' – ' : '–'
  return [a.join(' ') + dash + b.join(' '), ...shared].join(' ')
}
