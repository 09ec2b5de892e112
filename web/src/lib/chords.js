// Two keystrokes to decide: a letter readies what it stands for, Enter does it; Escape or another letter lets it go.

const LETTERS = { a: 'accept', s: 'split', c: 'correct', u: 'undo' }
const MOVES = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/**
 * What a key does while `ready` waits for Enter: `{ready}` with what waits now, and `do` or `move` with what is to be done.
 * Undefined where the key is not meant, above all while somebody types.
 */
export function press(event, ready) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined
  if (event.key === 'Enter') return ready ? { ready: null, do: ready } : undefined
  if (event.key === 'Escape') return ready ? { ready: null } : undefined
  if (LETTERS[event.key]) return { ready: LETTERS[event.key] }
  if (MOVES[event.key] && !event.shiftKey) return { ready: null, move: MOVES[event.key] }
  return undefined
}

export function isTyping(target) {
  return Boolean(target?.isContentEditable || target?.matches?.('input, textarea, select'))
}
