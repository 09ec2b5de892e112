import { expect, test } from 'vitest'
import { at, objection, page, record, text } from './handed.js'

test('nothing, too much, and what is no address of the web are not sent', () => {
  expect([objection(text('  ')), objection(at(' ')), objection(at('ftp://example.org'))]).toEqual(['There is no text yet.', 'There is no address yet.', 'Addresses begin with https:// or http://.'])
  expect(objection(text('x'.repeat(1_000_001)))).toMatch(/longer than a million/)
  expect(objection(text('They met.'))).toBeUndefined()
})

test('an address may be given without its scheme', () => {
  expect(JSON.parse(at(' example.org/a ').body)).toEqual({ url: 'https://example.org/a' })
  expect(JSON.parse(at('http://example.org').body)).toEqual({ url: 'http://example.org' })
})

test('a day that is given goes along', () => {
  expect([text('a', ' 2018-10-08 ').given, text('a', '').given, page('a').given]).toEqual([{ published: '2018-10-08' }, {}, {}])
})

test('what is added is what was handed in, with what was found', () => {
  expect(record(text('They met.', '2018-10-08'), { date: '2018-10-08' })).toEqual({ text: 'They met.', published: '2018-10-08' })
  expect(record(page('<p>They met.'), { text: 'They met.', title: 'Met', date: { value: '2018-10' } })).toEqual({ html: '<p>They met.', title: 'Met' })
  expect(record(at('example.org/a'), { text: 'They met.', url: 'https://example.org/a', outlet: 'Post', date: { value: '2018-10-08' } })).toEqual({
    text: 'They met.', url: 'https://example.org/a', outlet: 'Post', published: '2018-10-08',
  })
})
