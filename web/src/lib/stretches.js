// Spans of evidence overlap and lie in each other, which elements cannot; so a text is cut wherever a span begins or ends.

/**
 * Pieces of the stretch from `start` to `end`, in order and without gaps, each with those spans that cover it wholly:
 * `{start, end, spans}`. Spans are `{start, end, …}`, end exclusive; empty ones and what lies outside are passed over.
 */
export function pieces(start, end, spans) {
  const within = spans.filter((span) => span.start < span.end && span.start < end && span.end > start)
  const cuts = new Set([start, end])
  for (const span of within) {
    if (span.start > start) cuts.add(span.start)
    if (span.end < end) cuts.add(span.end)
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  const found = []
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [from, to] = [ordered[i], ordered[i + 1]]
    found.push({ start: from, end: to, spans: within.filter((span) => span.start <= from && span.end >= to) })
  }
  return found
}

/** Stretches in order that together are all from `start` to `end`: those given, and what lies between them as `{start, end, gap: true}`. */
export function filled(start, end, stretches) {
  const found = []
  let at = start
  for (const each of [...stretches].sort((a, b) => a.start - b.start)) {
    if (each.end <= at || each.start >= end) continue
    const from = Math.max(each.start, at)
    if (from > at) found.push({ start: at, end: from, gap: true })
    found.push({ ...each, start: from, end: Math.min(each.end, end) })
    at = Math.min(each.end, end)
  }
  if (at < end) found.push({ start: at, end, gap: true })
  return found
}
