// What has changed since a list was asked for, put into one quiet line.

import { counted } from './words.js'

/** A change as it is sent, or null for what is none. */
export function told(data) {
  try {
    const change = JSON.parse(data)
    return change && typeof change.change === 'string' ? change : null
  } catch {
    return null
  }
}

/**
 * The changes that a list has not taken in: `{seen, isMuch}`, `seen` the keys of changed entries in the order in which they were heard.
 * What only concerns others than those shown is no news, unless it may be one more.
 */
export function collected(news, change) {
  if (change.change === 'reset') return { ...news, isMuch: true }
  const seen = new Map(news.seen)
  const before = seen.get(change.key)
  // Who is new stays new, however often it changes after that.
  seen.set(change.key, before === 'added' && change.change === 'changed' ? 'added' : change.change)
  return { ...news, seen }
}

export const NO_NEWS = { seen: new Map(), isMuch: false }

/** How many of them are more than before, and how many of those shown have changed or gone. */
export function weighed(news, isShown, more) {
  let changed = 0
  let gone = 0
  for (const [key, what] of news.seen) {
    if (!isShown(key)) continue
    if (what === 'changed' || what === 'added') changed++
    else gone++
  }
  return { added: Math.max(0, more + gone), changed, gone, isMuch: news.isMuch }
}

/** "3 new, 1 changed", or empty where there is nothing to tell. */
export function newsWords({ added, changed, gone, isMuch }) {
  if (isMuch) return 'much has changed'
  return [added && added.toLocaleString('en-GB') + ' new', changed && changed.toLocaleString('en-GB') + ' changed', gone && counted(gone, 'is gone', 'are gone')].filter(Boolean).join(', ')
}
