import { expect, test } from 'vitest'
import { facts, standsIn } from './facts.js'
import { factAt, layout, stretch } from './reading.js'

const REPORT = {
  text: '😀 Ann met Bo. They talked.\n\nSubscribe now! <img src=x onerror=alert(1)>',
  paragraphs: [{ start: 0, end: 26 }, { start: 28, end: 71 }],
  sentences: [{ start: 2, end: 13 }, { start: 14, end: 26 }, { start: 28, end: 71 }],
  furniture: [{ start: 28, end: 71, why: 'asks to subscribe' }],
  engagements: [
    {
      key: 'e1', type: 'meeting', status: 'held', participants: [{ country: 'AAA' }, { country: 'BBB' }],
      evidence: [{ start: 2, end: 12, field: 'status' }, { start: 2, end: 5, field: 'participants' }, { start: 2, end: 12, field: 'date' }],
    },
  ],
  statements: [{ speaker: { name: 'Ann' }, content: { start: 14, end: 25, text: 'They talked' }, evidence: { start: 14, end: 25, field: 'content' } }],
}

const words = (blocks) => blocks.map((block) => block.sentences.map((each) => each.pieces.map((piece) => piece.text).join('')).join(''))

test('all of the text comes out once, but for the empty lines between paragraphs', () => {
  const blocks = layout(REPORT, facts(REPORT))
  expect(words(blocks)).toEqual(['😀 Ann met Bo. They talked.', 'Subscribe now! <img src=x onerror=alert(1)>'])
  expect(blocks.map((block) => block.furniture)).toEqual([undefined, 'asks to subscribe'])
})

test('each piece knows all facts that stand on it, counted in code points', () => {
  const marked = layout(REPORT, facts(REPORT))[0].sentences.flatMap((each) => each.pieces).filter((piece) => piece.facts.length)
  expect(marked.map((piece) => [piece.text, ...piece.facts])).toEqual([['Ann', 'engagement-1'], [' met Bo', 'engagement-1'], ['They talked', 'statement-1']])
})

test('a report without paragraphs and sentences is read as one', () => {
  expect(words(layout({ text: 'Bare words' }, []))).toEqual(['Bare words'])
  expect(layout({ text: '' }, [])).toEqual([])
})

test('furniture within a paragraph is parted from it', () => {
  const blocks = layout({ text: 'Talks. Share this.', paragraphs: [{ start: 0, end: 18 }], furniture: [{ start: 7, end: 18, why: 'button' }] }, [])
  expect(words(blocks)).toEqual(['Talks. ', 'Share this.'])
  const blank = layout({ text: 'A.\n\nB.', paragraphs: [{ start: 0, end: 6 }], furniture: [{ start: 0, end: 2, why: 'x' }, { start: 4, end: 6, why: 'y' }] }, [])
  expect(words(blank)).toEqual(['A.', 'B.'])
})

test('a sentence leads to its facts, and evidence to the fact that it supports', () => {
  const all = facts(REPORT)
  expect(all.filter((each) => standsIn(each, REPORT.sentences[1])).map((each) => each.id)).toEqual(['statement-1'])
  expect(factAt(all, stretch('2-5')).id).toBe('engagement-1')
  expect(factAt(all, stretch('18-40')).id).toBe('statement-1')
  expect(factAt(all, stretch('60-70'))).toBeUndefined()
})

test('what is no stretch is none', () => {
  for (const text of ['', 'x', '5', '9-3', '5-5', '-1-4', '1e3-2e3', null]) expect(stretch(text)).toBeNull()
})

test('an expectation may be the key of an engagement in place of words', () => {
  const [fact] = facts({ expectations: [{ by: { name: 'report' }, expects: 'e12', 'by-when': '2013-06', evidence: [{ start: 0, end: 4, text: 'they' }] }] })
  expect(fact.title).toBe('the report itself')
  expect(fact.detail).toBe('they (due June 2013)')
})
