// What somebody decides about the register, and who that somebody is in this browser.

import { ask } from './api.js'

const AUTHOR = 'demarche.author'
const KEYS = 'demarche.keys'

/** Storage may be forbidden, and the page must go on without it. */
function stored(name, fallback) {
  try {
    return localStorage.getItem(name) ?? fallback
  } catch {
    return fallback
  }
}

function store(name, value) {
  try {
    localStorage.setItem(name, value)
  } catch {
    // It is asked for again the next time.
  }
}

export const author = { get: () => stored(AUTHOR, ''), set: (name) => store(AUTHOR, name) }
export const keysOn = { get: () => stored(KEYS, 'on') === 'on', set: (on) => store(KEYS, on ? 'on' : 'off') }

/** Decides; the answer has the decision with its number, and the entries as they are now. */
export function decide(decision) {
  return ask('/decisions', {}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(decision) })
}

/** What tells a doubt from others, also when the list is asked for again. */
export function doubtId(doubt) {
  return [doubt.kind, doubt.key, doubt.link?.account, doubt.link?.to].filter(Boolean).join(':')
}

const FIELDS = ['type', 'status', 'date', 'place', 'level']

/** The values of an entry that a person may set. */
export function values(entry) {
  return { type: entry.type, status: entry.status, date: entry.date ?? '', place: entry.place?.name ?? '', level: entry.level }
}

/** Those fields of a form that differ from the entry. */
export function changed(entry, given) {
  const before = values(entry)
  return Object.fromEntries(FIELDS.filter((name) => given[name] !== undefined && given[name].trim() !== before[name]).map((name) => [name, given[name].trim()]))
}

/** What is sent to find a doubt right: that two reports are one, or else that what is doubtful is right as it stands. */
export function accepting(doubt) {
  const decision = { kind: 'accept', key: doubt.key, reason: 'looked at, and right as it is' }
  return doubt.kind === 'merge' ? { ...decision, accounts: [doubt.link.account, doubt.link.to] } : { ...decision, doubts: [doubt.kind] }
}

/** Who is meant, as it is sent: a name and the code of a side, or one of the two; empty where neither is given. */
export function identity(name, side, sides) {
  const given = side.trim()
  const known = [...sides].find((each) => each.side === given || each.name.toLowerCase() === given.toLowerCase())
  return [name.trim(), known?.side ?? given].filter(Boolean).join(', ')
}
