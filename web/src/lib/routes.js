// Which view an address opens. A pattern such as /engagements/:key takes one part of the path for each name after a colon.

/** The parameters of a path under a pattern, decoded, or null where it does not fit. */
export function match(pattern, path) {
  const wanted = parts(pattern)
  const given = parts(path)
  if (wanted.length !== given.length) return null
  const parameters = {}
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i].startsWith(':')) {
      const value = decoded(given[i])
      if (!value) return null
      parameters[wanted[i].slice(1)] = value
    } else if (wanted[i] !== given[i]) return null
  }
  return parameters
}

/** The first view that a path fits, as `{view, parameters}`, or null. */
export function route(views, path) {
  for (const view of views) {
    for (const pattern of [view.path].flat()) {
      const parameters = match(pattern, path)
      if (parameters) return { view, parameters }
    }
  }
  return null
}

function parts(path) {
  return path.split('/').filter((part) => part !== '')
}

/** An address that is not well escaped leads nowhere, and must not stop the page. */
function decoded(part) {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
