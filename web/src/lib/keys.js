// Keys that work in every view. Letters can be turned off, as who speaks to the page may press them without meaning to (WCAG 2.2, 2.1.4).

import { isTyping } from './chords.js'

/** What may be pressed where, for the list of keys: `[keys, what they do]`, a key that begins with another waits for it. */
export const KEYS = [
  ['Everywhere', [
    [['?'], 'this list'],
    [['/'], 'search'],
    [['g', 'e'], 'entries'],
    [['g', 't'], 'time line'],
    [['g', 'm'], 'map'],
    [['g', 'n'], 'network'],
    [['g', 'd'], 'reader'],
    [['g', 'l'], 'ledgers'],
    [['g', 'r'], 'review'],
  ]],
  ['Review', [
    [['j'], 'next doubt'],
    [['k'], 'doubt before'],
    [['a', 'Enter'], 'accept'],
    [['s', 'Enter'], 'split'],
    [['c', 'Enter'], 'correct'],
    [['u', 'Enter'], 'undo what was decided last'],
    [['Esc'], 'let go of what was readied'],
  ]],
  ['Time line, map and network', [
    [['←', '→', '↑', '↓'], 'from sign to sign'],
    [['Enter'], 'open, or look closer'],
    [['+'], 'closer'],
    [['−'], 'farther'],
    [['0'], 'all of it'],
    [['Shift', '←'], 'move, also with the other arrows'],
    [['Esc'], 'close what is told of a sign'],
  ]],
  ['Reader', [
    [['Tab'], 'from sentence to sentence, and to the facts'],
    [['Enter'], 'mark what belongs to the sentence or the fact'],
  ]],
]

const VIEWS = { e: '/', t: '/timeline', m: '/map', n: '/network', d: '/reader', l: '/ledgers', r: '/review' }
const WAIT_MILLIS = 1500

/**
 * What a key does when `before`, `{key, at}`, was pressed last: `{view}`, `{help}`, `{search}` or `{begun}` with what waits for another.
 * Undefined where the key is none of these, above all while somebody types.
 */
export function meaning(event, before, now) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return undefined
  const isSecond = before?.key === 'g' && now - before.at < WAIT_MILLIS
  if (isSecond && VIEWS[event.key]) return { view: VIEWS[event.key] }
  if (event.key === '?') return { help: true }
  if (event.key === '/') return { search: true }
  return event.key === 'g' ? { begun: { key: 'g', at: now } } : undefined
}
