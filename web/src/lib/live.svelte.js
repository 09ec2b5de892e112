// Changes of the register as they happen (server-sent events). All views share one line to the server; a page that nobody looks at has none.

import { isBack } from './back.js'
import { told } from './news.js'
import { returns } from './returns.js'

const KINDS = ['added', 'changed', 'merged', 'removed', 'reset']
const RETRY_MILLIS = [1000, 2000, 5000, 15000, 60000]
/** A break as short as this is nobody's concern. */
const PATIENCE_MILLIS = 4000

/** `off` where nobody has listened yet, `open`, or `lost`. */
export const line = $state({ is: 'off' })

const hearers = new Set()
let source = null
let last = null
let failures = 0
let retry
let worry

/** Calls `hear` with each change, `{change, key, into, engagement}`, until what it returns is called. */
export function listen(hear) {
  hearers.add(hear)
  connect()
  return () => hearers.delete(hear)
}

/** Tries again at once, for whoever does not want to wait. */
export function again() {
  clearTimeout(retry)
  hangUp()
  connect()
}

function connect() {
  if (source || hearers.size === 0 || typeof EventSource === 'undefined' || document.hidden) return
  const mine = (source = new EventSource('/api/v1/events'))
  mine.addEventListener('hello', (event) => {
    clearTimeout(worry)
    failures = 0
    line.is = 'open'
    // Away too long to be told one by one: what is shown may be old.
    if (last !== null && event.lastEventId !== last) pass({ change: 'reset' })
    last = event.lastEventId
    isBack()
  })
  for (const kind of KINDS)
    mine.addEventListener(kind, (event) => {
      last = event.lastEventId
      const change = told(event.data)
      if (change) pass(change)
    })
  mine.onerror = () => {
    worry ??= setTimeout(() => { worry = undefined; if (source?.readyState !== EventSource.OPEN) line.is = 'lost' }, PATIENCE_MILLIS)
    // The browser itself tries again after a break, but not after a refusal.
    if (mine.readyState !== EventSource.CLOSED) return
    hangUp()
    retry = setTimeout(connect, RETRY_MILLIS[Math.min(failures++, RETRY_MILLIS.length - 1)])
  }
  mine.onopen = () => { clearTimeout(worry); worry = undefined }
}

function hangUp() {
  source?.close()
  source = null
}

function pass(change) {
  returns.changes++
  for (const hear of [...hearers]) hear(change)
}

// Browsers keep few lines to one server; those of hidden pages would use them up.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hangUp()
  else connect()
})

