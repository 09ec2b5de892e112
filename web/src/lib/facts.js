// What a report tells, as one list of facts with the stretches of the text that support each.

import { dateWords } from './edtf.js'
import { quoted, sourceWords, statusWords, title } from './words.js'

export const KINDS = {
  engagement: 'Engagements',
  statement: 'Statements',
  commitment: 'Commitments',
  expectation: 'Expectations',
  claim: 'Claims',
}

const FIELDS = { participants: 'who', date: 'when', place: 'where', status: 'how far it is', type: 'what', topics: 'topic', outcome: 'outcome' }

/** What a piece of evidence supports, in words. */
export function fieldWords(field) {
  return FIELDS[field] ?? field.replaceAll('-', ' ')
}

/** Facts as `{id, kind, title, detail, key, spans}`; spans are code points with the `field` that each supports. */
export function facts(report, sideName = (code) => code) {
  const found = []
  const add = (kind, index, fact) => found.push({ id: kind + '-' + (index + 1), kind, ...fact })
  ;(report.engagements ?? []).forEach((each, i) =>
    add('engagement', i, {
      key: each.key,
      title: title(each, sideName),
      detail: [statusWords(each.status), each.date && dateWords(each.date), each.place?.name].filter(Boolean).join(' · '),
      spans: spans(each.evidence, [...(each.topics ?? []).map((t) => ({ ...t, field: 'topics' })), ...(each.outcome ?? []).map((t) => ({ ...t, field: 'outcome' }))]),
    }),
  )
  ;(report.statements ?? []).forEach((each, i) =>
    add('statement', i, { title: sourceWords(each.speaker, sideName), detail: quoted(each.content?.text ?? ''), spans: spans([each.evidence], [], each.content, each.cue) }),
  )
  ;(report.commitments ?? []).forEach((each, i) =>
    add('commitment', i, { title: sourceWords(each.by, sideName), detail: told(each.undertaking?.text, each.due), spans: spans(each.evidence, [], each.undertaking) }),
  )
  ;(report.expectations ?? []).forEach((each, i) =>
    add('expectation', i, { title: sourceWords(each.by, sideName), detail: told(expected(each), each['by-when']), spans: spans(each.evidence, [], each.expects) }),
  )
  ;(report.claims ?? []).forEach((each, i) =>
    add('claim', i, { title: sourceWords(each.by, sideName), detail: quoted(each.content?.text ?? ''), spans: spans(each.evidence, [], each.content) }),
  )
  return found
}

function expected(each) {
  return typeof each.expects === 'string' ? (each.evidence?.[0]?.text ?? 'the engagement told of here') : each.expects?.text
}

function told(text, due) {
  return quoted(text ?? '') + (due ? ' (due ' + dateWords(due) + ')' : '')
}

function spans(evidence, more, ...others) {
  const seen = new Set()
  return [...(evidence ?? []), ...more, ...others]
    .filter((span) => span && typeof span === 'object' && Number.isInteger(span.start) && span.end > span.start)
    .filter((span) => !seen.has(span.start + '-' + span.end) && seen.add(span.start + '-' + span.end))
    .map(({ start, end, field }) => ({ start, end, field: field ?? 'words' }))
}

/** Whether a fact stands, wholly or in part, in a stretch. */
export function standsIn(fact, stretch) {
  return fact.spans.some((span) => span.start < stretch.end && span.end > stretch.start)
}
