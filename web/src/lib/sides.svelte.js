import states from 'virtual:states'
import { ask } from './api.js'
import { returns } from './returns.js'

const MOST_PAGES = 4
const KEPT = 'demarche.sides'
/** Longer than this nobody waits for names: codes stand for them until they come. */
const PATIENCE_MILLIS = 1500

/** States and organisations of the register by their codes: names, and capitals where the tables have them; `ready` once titles may be written. */
export const sides = $state({ by: new Map(), ready: false })

let asked = null
/** How many changes of the register had been heard of when they were asked for. */
let asOf = 0

/** Asks for them once for all views; a fault leaves the codes to stand for the names. */
export function loadSides() {
  if (asked) return
  recall()
  setTimeout(() => { sides.ready = true }, PATIENCE_MILLIS)
  asked = load().catch(() => { asked = null }).finally(() => { sides.ready = true })
}

/** Those of the last time, so that no title is written anew under the reader's eyes. */
function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]')
    if (!Array.isArray(kept) || kept.length === 0) return
    sides.by = new Map(kept.map((each) => [each.side, each]))
    sides.ready = true
  } catch {
    // Storage may be forbidden or hold what another version kept: then they are asked for.
  }
}

async function load() {
  asOf = returns.changes
  const found = new Map()
  let cursor
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask('/sides', { limit: 500, ...(cursor ? { cursor } : {}) })
    for (const each of answer.items) found.set(each.side, each)
    cursor = answer.next
    if (!cursor) break
  }
  sides.by = found
  try {
    sessionStorage.setItem(KEPT, JSON.stringify([...found.values()]))
  } catch {
    // They are asked for again the next time.
  }
}

export function sideName(code) {
  const known = sides.by.get(code)
  // Reports that came in meanwhile may tell of sides that nobody had told of before.
  if (!known && asked && sides.ready && asOf !== returns.changes) {
    asOf = returns.changes
    queueMicrotask(() => load().catch(() => {}))
  }
  return known?.name ?? (Object.hasOwn(states, code) ? states[code] : code)
}

/** As `[longitude, latitude]`, or undefined. */
export function capital(code) {
  const at = sides.by.get(code)?.capital
  return at && [at.longitude, at.latitude]
}
