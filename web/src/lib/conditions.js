// The conditions on entries that an address may hold, as the interface names them.

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
