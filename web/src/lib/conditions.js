// The conditions on entries that an address may hold, as the interface names them.

import { dateWords } from './edtf.js'
import { LEVEL_WORDS } from './levels.js'
import { kindWords, statusWords } from './words.js'

export const CONDITIONS = ['person', 'side', 'level', 'place', 'topic', 'status', 'type', 'from', 'to', 'outlet', 'conflicts', 'background', 'hidden']

/** Those of an address, for the server; what else an address holds is the view's own. */
export function conditions(query, { period = true } = {}) {
  const taken = new URLSearchParams()
  for (const [name, value] of query)
    if (CONDITIONS.includes(name) && value !== '' && (period || (name !== 'from' && name !== 'to'))) taken.append(name, value)
  return taken
}

/** How many conditions an address holds besides its period. */
export function conditionCount(query) {
  return [...conditions(query, { period: false }).keys()].length
}

/** The address of the list of entries under the conditions of a view, with some of them changed. */
export function entriesLink(query, changes = {}) {
  const taken = conditions(query)
  for (const [name, value] of Object.entries(changes)) {
    taken.delete(name)
    for (const each of [value].flat()) if (each !== undefined && each !== '') taken.append(name, each)
  }
  const text = taken.toString()
  return '/' + (text ? '?' + text : '')
}

const SWITCHES = { conflicts: 'sources differ', background: 'also what is only recalled', hidden: 'also hidden ones' }
const NAMES = { side: '', person: '', level: 'between ', place: 'in ', topic: 'about ', outlet: 'told by ', from: 'from ', to: 'until ', status: '', type: '' }

/** A condition in words, such as "in Oslo", "held or under way", "until October 2018". */
export function conditionWords(name, value, sideName = (code) => code) {
  if (SWITCHES[name]) return value === 'false' ? 'not: ' + SWITCHES[name] : SWITCHES[name]
  const one = { side: sideName, level: (level) => LEVEL_WORDS[level] ?? level, from: dateWords, to: dateWords, status: statusWords, type: kindWords }[name] ?? ((text) => text)
  const isList = ['status', 'type', 'level'].includes(name)
  return (NAMES[name] ?? name + ': ') + (isList ? value.split(',').map(one).join(' or ') : one(value))
}
