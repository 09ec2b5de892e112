import { addressWith, isOurs } from './parameters.js'
import { returns } from './returns.js'

// The address bar holds the whole state of a view, so that what is seen can be shared.

function read() {
  return { path: location.pathname, query: new URLSearchParams(location.search) }
}

export const address = $state(read())

function refresh() {
  Object.assign(address, read())
}

// The page brings its readers back itself, when what they looked at is there again.
history.scrollRestoration = 'manual'
addEventListener('popstate', (event) => {
  returns.y = event.state?.y ?? 0
  refresh()
})

/** Goes to a view; `replace` for what a reader would not want to step back through, such as each letter of a search. */
export function go(to, { replace = false } = {}) {
  returns.y = null
  if (!replace) history.replaceState({ y: scrollY }, '')
  history[replace ? 'replaceState' : 'pushState'](replace ? history.state : null, '', to)
  refresh()
}

/** The address of this view with some parameters changed; an empty value takes one out. */
export function withParameters(changes) {
  return addressWith(address.path, address.query, changes)
}

/** Lets links within the page be followed without loading it again; modified clicks are the browser's. */
export function follow(event) {
  const link = event.target.closest?.('a[href^="/"]')
  if (!link || !isOurs(link, event)) return
  event.preventDefault()
  go(link.getAttribute('href'))
}
