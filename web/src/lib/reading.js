// Lays a report out for reading: paragraphs of sentences of pieces of text, each piece with the facts that stand on it.

import { Points } from './points.js'
import { filled, pieces } from './stretches.js'

/**
 * Blocks in the order of the text: `{start, end, furniture, sentences: [{index, start, end, pieces: [{text, facts}]}]}`. `furniture` says why a
 * block is not the article; `index` is missing for what is no sentence; `facts` are their `id`s. All of
 * the text comes out, once, but for what is blank between blocks.
 */
export function layout(report, facts) {
  const text = new Points(report.text)
  const spans = facts.flatMap((fact) => fact.spans.map((span) => ({ start: span.start, end: span.end, fact: fact.id })))
  const byStart = [...spans].sort((a, b) => a.start - b.start)
  const sentences = (report.sentences ?? []).map((each, index) => ({ ...each, index }))
  const furniture = report.furniture ?? []
  const blocks = []
  for (const block of filled(0, text.length, report.paragraphs ?? [])) {
    for (const part of filled(block.start, block.end, clip(furniture, block))) {
      if (text.slice(part.start, part.end).trim() === '') continue
      const dim = part.gap ? undefined : part.why
      const laid = filled(part.start, part.end, clip(sentences, part)).map((each) => ({
        index: each.gap ? undefined : each.index,
        start: each.start,
        end: each.end,
        pieces: cut(text, each, byStart),
      }))
      blocks.push({ start: part.start, end: part.end, furniture: dim, sentences: laid })
    }
  }
  return blocks
}

function clip(stretches, within) {
  return stretches.filter((each) => each.start < within.end && each.end > within.start)
}

/** Spans are in the order of their starts, so that a long report is not gone through anew for each sentence. */
function cut(text, sentence, byStart) {
  const near = []
  for (const span of byStart) {
    if (span.start >= sentence.end) break
    if (span.end > sentence.start) near.push(span)
  }
  return pieces(sentence.start, sentence.end, near).map((piece) => ({
    text: text.slice(piece.start, piece.end),
    start: piece.start,
    facts: [...new Set(piece.spans.map((span) => span.fact))],
  }))
}

/** A stretch as an address has it, `120-140`, or null. */
export function stretch(text) {
  const ends = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  return ends && Number(ends[1]) < Number(ends[2]) ? { start: Number(ends[1]), end: Number(ends[2]) } : null
}

/** The fact that a stretch of evidence belongs to: the one with that very stretch, or else with the most of it. */
export function factAt(facts, at) {
  if (!at) return undefined
  const exact = facts.find((fact) => fact.spans.some((span) => span.start === at.start && span.end === at.end))
  if (exact) return exact
  const shared = (fact) => Math.max(0, ...fact.spans.map((span) => Math.min(span.end, at.end) - Math.max(span.start, at.start)))
  const best = [...facts].sort((a, b) => shared(b) - shared(a))[0]
  return best && shared(best) > 0 ? best : undefined
}
