// How records are put into words; the same words as the command's.

import { dateWords } from './edtf.js'
import { LEVEL_WORDS } from './levels.js'

export function names(engagement) {
  return engagement.participants.map((p) => p.name ?? p.office ?? p.country ?? p.organization)
}

export function sides(engagement) {
  return [...new Set(engagement.participants.map((p) => p.country ?? p.organization).filter(Boolean))]
}

export function place(engagement) {
  const at = engagement.place
  return at ? at.name + (at.country && at.country !== at.name ? ', ' + at.country : '') : ''
}

const PLANS = new Set(['proposed', 'invited', 'accepted', 'expected', 'arranged', 'scheduled', 'postponed'])
const UNDONE = new Set(['cancelled', 'declined', 'denied'])

/** `held`, `planned` or `undone`: what is told apart at a glance. */
export function stage(engagement) {
  if (UNDONE.has(engagement.status)) return 'undone'
  return PLANS.has(engagement.status) ? 'planned' : 'held'
}

/** One source of what is said: a person with office, an office, a side; `report` is the outlet itself. */
export function sourceWords(source, sideName = (code) => code) {
  if (!source) return 'nobody named'
  if (source.name === 'report') return 'the report itself'
  const side = source.country ? sideName(source.country) : source.organization
  const who = [source.name, source.office].filter(Boolean).join(', ')
  if (!who) return side ?? 'nobody named'
  // "Foreign Ministry of Finland" says already whose it is.
  return side && !who.includes(side) ? who + ' (' + side + ')' : who
}

const KIND_WORDS = {
  meeting: 'Meeting', summit: 'Summit', visit: 'Visit', consultation: 'Consultations', negotiation: 'Negotiations', call: 'Call',
  conference: 'Conference', signing: 'Signing', mediation: 'Mediation', exercise: 'Exercise',
}

export const TYPES = Object.keys(KIND_WORDS)
export const STATUSES = [...PLANS, 'under-way', 'held', ...UNDONE]

export function kindWords(type) {
  return KIND_WORDS[type] ?? type
}

export function statusWords(status) {
  return status.replaceAll('-', ' ')
}

/** Names of the sides, joined as a headline has them; an entry or a light row. */
export function sideWords(engagement, sideName = (code) => code) {
  return listed(rowSides(engagement).map(sideName))
}

/** Codes of the sides of an entry or of a light row. */
export function rowSides(engagement) {
  return engagement.sides ?? sides(engagement)
}

/** "Visit: Finland and Norway"; where no side is known, by who takes part. */
export function title(engagement, sideName = (code) => code) {
  const who = sideWords(engagement, sideName) || listed(engagement.persons ?? names(engagement).filter(Boolean))
  return kindWords(engagement.type) + (who ? ': ' + who : '')
}

/** "a, b and c"; of more than five the others are counted. */
export function listed(words) {
  const shown = words.length > 5 ? [...words.slice(0, 4), words.length - 4 + ' others'] : words
  return shown.length < 2 ? (shown[0] ?? '') : shown.slice(0, -1).join(', ') + ' and ' + shown.at(-1)
}

/** "1 entry", "2 entries". */
export function counted(number, one, many = one + 's') {
  return number.toLocaleString('en-GB') + ' ' + (number === 1 ? one : many)
}

/** How alike two reports were found, in words. */
export function likeness(score) {
  const percent = Math.round(score * 100) + '\u00a0%'
  if (score >= 0.9) return 'almost certainly the same (' + percent + ')'
  if (score >= 0.75) return 'very likely the same (' + percent + ')'
  return score >= 0.6 ? 'likely the same (' + percent + ')' : 'perhaps the same (' + percent + ')'
}

/** Reasons for taking reports for one, parted from those against it. */
export function reasonsParted(reasons) {
  const against = 'against it: '
  return {
    speaking: reasons.filter((reason) => !reason.startsWith(against)),
    against: reasons.filter((reason) => reason.startsWith(against)).map((reason) => reason.slice(against.length)),
  }
}

const DATE = /\b\d{4}-\d{2}(?:-\d{2})?[~?%]?(?:\/(?:\d{4}-\d{2}(?:-\d{2})?[~?%]?|\.\.))?(?![\d-])/g
// Not of an outlet's name: "USA Today".
const CODE = /\b[A-Z]{3}\b(?! [A-Z])/g

/** A reason as the program gives it, for people: dates written out, sides by their names. */
export function reasonWords(reason, sideName = (code) => code) {
  return reason
    .replace(DATE, (date) => dateWords(date))
    .replace(CODE, (code) => sideName(code))
    .replace(/^other states$/, 'places in different states')
    .replaceAll(' as the clause looks', ' as the sentence looks')
    .replace(/\bof level ([a-z-]+)/, (words, level) => (LEVEL_WORDS[level] ? 'at the level of ' + LEVEL_WORDS[level] : words))
    .replace(/^levels ([a-z-]+) and ([a-z-]+)$/, (words, a, b) => (LEVEL_WORDS[a] && LEVEL_WORDS[b] ? 'levels differ, ' + LEVEL_WORDS[a] + ' and ' + LEVEL_WORDS[b] : words))
}

/** Words as a report has them, without the comma or dash at which they were cut off. */
export function quoted(text) {
  return text.replace(/[\s,;:–—-]+$/, '')
}

/** "The same place, Lima" of "the same place, Lima". */
export function capitalised(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : ''
}

/** A value that sources differ on; a place ends in its country's code. */
export function valueWords(field, value, sideName = (code) => code) {
  if (field === 'date') return dateWords(value)
  return field === 'place' ? value.replace(/, ([A-Z]{3})$/, (_, code) => ', ' + sideName(code)) : statusWords(value)
}
