// What somebody hands in to be read: a text, a page, or the address of one.

const MOST_CHARACTERS = 1_000_000

export function text(words, published) {
  return { type: 'text/plain', body: words, given: dated(published) }
}

export function page(html, published) {
  return { type: 'text/html', body: html, given: dated(published) }
}

export function at(address, published) {
  const given = address.trim()
  // Whoever leaves out the scheme means the web.
  const url = given && !/^[a-z][a-z0-9+.-]*:/i.test(given) ? 'https://' + given : given
  return { type: 'application/json', body: url && JSON.stringify({ url }), given: dated(published) }
}

function dated(published) {
  const day = published?.trim()
  return day ? { published: day } : {}
}

/** What speaks against sending it, in words, or undefined. */
export function objection({ type, body }) {
  if (!body.trim()) return type === 'application/json' ? 'There is no address yet.' : 'There is no text yet.'
  if (type === 'application/json' && !/^https?:/i.test(JSON.parse(body).url)) return 'Addresses begin with https:// or http://.'
  return body.length > MOST_CHARACTERS ? 'The text is longer than a million characters. Hand in one report at a time.' : undefined
}

/** The report record by which it is added to the register; what was found on the way to reading it goes along. */
export function record({ type, body, given }, read) {
  const found = Object.fromEntries(['title', 'outlet', 'url'].filter((name) => read[name]).map((name) => [name, read[name]]))
  const date = typeof read.date === 'string' ? read.date : read.date?.value
  const published = given.published ?? (/^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : undefined)
  const content = type === 'text/html' ? { html: body } : { text: type === 'text/plain' ? body : read.text }
  return { ...content, ...found, ...(published ? { published } : {}) }
}
