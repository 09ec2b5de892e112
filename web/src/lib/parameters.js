// Addresses of a view with other parameters.

/** A path with its query changed: an empty value takes a parameter out, a list gives it several times. */
export function addressWith(path, query, changes) {
  const changed = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    changed.delete(name)
    for (const each of [value].flat()) if (each !== undefined && each !== '') changed.append(name, each)
  }
  const text = changed.toString()
  return path + (text ? '?' + text : '')
}

/** Whether the page opens a link itself: one of its own views, plainly clicked; downloads, the interface and calendars are the browser's. */
export function isOurs(link, event) {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return false
  return !link.pathname.startsWith('/api/') && link.pathname !== '/calendar.ics'
}
