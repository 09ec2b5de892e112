import { expect, test } from 'vitest'
import { calendarLink, pairLink, pairSides, personLink, reportLink, subscriptionLink, webAddress } from './links.js'
import { match, route } from './routes.js'

test('takes parameters out of a path, decoded', () => {
  expect(match('/engagements/:key', '/engagements/e1')).toEqual({ key: 'e1' })
  expect(match('/persons/:name', '/persons/Jonas%20Gahr%20St%C3%B8re')).toEqual({ name: 'Jonas Gahr Støre' })
  expect(match('/', '/')).toEqual({})
})

test('fits neither more nor less than the pattern', () => {
  expect(match('/engagements/:key', '/engagements')).toBeNull()
  expect(match('/engagements/:key', '/engagements/e1/history')).toBeNull()
  expect(match('/review', '/reader')).toBeNull()
})

test('an address that is badly escaped leads nowhere', () => {
  expect(match('/persons/:name', '/persons/%E0%A4%A')).toBeNull()
})

test('a view may have several addresses, and the first that fits opens', () => {
  const views = [{ path: ['/reader', '/reports/:id'], name: 'Reader' }, { path: '/reports/:id', name: 'other' }]
  expect(route(views, '/reports/r-1')).toEqual({ view: views[0], parameters: { id: 'r-1' } })
  expect(route(views, '/nothing')).toBeNull()
})

test('names go through an address and back, whatever is in them', () => {
  for (const name of ['Ann O’Neil', 'a/b?c#d', '100 % sure', 'Δ & co~'])
    expect(match('/persons/:name', new URL(personLink(name), 'http://x').pathname)).toEqual({ name })
})

test('a pair is its sides in one part of the path', () => {
  const path = new URL(pairLink(['NOR', 'North Atlantic Treaty Organization']), 'http://x').pathname
  expect(pairSides(match('/pairs/:pair', path).pair)).toEqual(['NOR', 'North Atlantic Treaty Organization'])
})

test('a report is found by its identifier, also when that is an address', () => {
  expect(reportLink('r 1', { start: 3, end: 9 })).toBe('/reports/r%201?at=3-9')
  expect(reportLink('https://example.org/a')).toBe('/reader?id=https%3A%2F%2Fexample.org%2Fa')
})

test('a calendar takes the conditions of a list and leaves its order and page', () => {
  const query = new URLSearchParams('side=NOR&side=FIN&sort=level&cursor=abc&status=')
  expect(calendarLink(query)).toBe('/calendar.ics?side=NOR&side=FIN')
  expect(subscriptionLink(query, 'localhost:7475')).toBe('webcal://localhost:7475/calendar.ics?side=NOR&side=FIN')
})

test('only addresses of the web are followed, whatever a report claims', () => {
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a')
  for (const hostile of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//example.org', '', undefined])
    expect(webAddress(hostile)).toBeUndefined()
})
