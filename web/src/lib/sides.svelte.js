import { ask } from './api.js'

const MOST_PAGES = 4

/** States and organisations of the register by their codes: names, and capitals where the tables have them. */
export const sides = $state({ by: new Map(), ready: false })

let asked = null

/** Asks for them once for all views; a fault leaves the codes to stand for the names. */
export function loadSides() {
  asked ??= load().catch(() => { asked = null }).finally(() => { sides.ready = true })
}

async function load() {
  const found = new Map()
  let cursor
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask('/sides', { limit: 500, ...(cursor ? { cursor } : {}) })
    for (const each of answer.items) found.set(each.side, each)
    cursor = answer.next
    if (!cursor) break
  }
  sides.by = found
}

export function sideName(code) {
  return sides.by.get(code)?.name ?? code
}

/** As `[longitude, latitude]`, or undefined. */
export function capital(code) {
  const at = sides.by.get(code)?.capital
  return at && [at.longitude, at.latitude]
}
