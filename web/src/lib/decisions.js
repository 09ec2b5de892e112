// What somebody decides about the register, and who that somebody is in this browser.

import { ask } from './api.js'

const AUTHOR = 'demarche.author'
const KEYS = 'demarche.keys'
const SEEN = 'demarche.seen'
const MOST_SEEN = 5000

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

/** Merges that somebody at this browser found right. */
export function seen() {
  try {
    const list = JSON.parse(stored(SEEN, '[]'))
    return new Set(Array.isArray(list) ? list : [])
  } catch {
    return new Set()
  }
}

export function keepSeen(ids) {
  store(SEEN, JSON.stringify([...ids].slice(-MOST_SEEN)))
}

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

/**
 * The fields that accepting an entry fixes: on which sources differ, as they stand. Where they differ on none, the kind alone, which
 * later reports hardly change, so that a plan that was looked at can still become held.
 */
export function acceptance(entry) {
  const now = values(entry)
  const differ = (entry.conflicts ?? []).map((conflict) => conflict.field).filter((field) => now[field])
  return Object.fromEntries((differ.length ? differ : ['type']).map((field) => [field, now[field]]))
}
