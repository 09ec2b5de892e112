import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isBack } from './back.js'
import { Paged } from './paged.svelte.js'
import { returns } from './returns.js'

// A server that counts to five in pages of two; it can be slow and it can fail.
const here = globalThis.fetch
let server
let isBroken
let asked

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost')
    asked.push(request.url)
    const send = (status, body) => {
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (isBroken) return send(503, { detail: 'the store cannot be asked', code: 'store' })
    const from = Number(url.searchParams.get('cursor') ?? 0)
    const answer = { total: 5, items: [1, 2, 3, 4, 5].slice(from, from + 2).map((n) => url.searchParams.get('of') + n) }
    if (from + 2 < 5) answer.next = String(from + 2)
    if (url.searchParams.get('of') === 'slow') return setTimeout(send, 150, 200, answer)
    return send(200, answer)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  globalThis.fetch = (path, options) => here('http://127.0.0.1:' + server.address().port + path, options)
})

afterAll(() => {
  globalThis.fetch = here
  server.close()
})

beforeEach(() => {
  returns.y = null
  isBroken = false
  asked = []
})

test('goes on page by page until there is none', async () => {
  const list = new Paged()
  await list.ask('/list', { of: 'a' })
  expect([list.items, list.total, list.next]).toEqual([['a1', 'a2'], 5, '2'])
  await list.more()
  await list.more()
  expect([list.items, list.next, list.waiting]).toEqual([['a1', 'a2', 'a3', 'a4', 'a5'], null, false])
  expect(list.more()).toBeUndefined()
  expect(asked).toEqual(['/api/v1/list?of=a', '/api/v1/list?of=a&cursor=2', '/api/v1/list?of=a&cursor=4'])
})

test('a fault leaves what has come, and the same page is asked for again', async () => {
  const list = new Paged()
  await list.ask('/list', { of: 'a' })
  isBroken = true
  await list.more()
  expect([list.items.length, list.fault.message, list.fault.status]).toEqual([2, 'the store cannot be asked', 503])
  isBroken = false
  await list.again()
  expect([list.items, list.fault]).toEqual([['a1', 'a2', 'a3', 'a4'], null])
})

test('what failed is asked again when the server is back, and what was given up is not', async () => {
  const list = new Paged()
  const left = new Paged()
  isBroken = true
  await list.ask('/list', { of: 'a' })
  await left.ask('/list', { of: 'b' })
  left.stop()
  isBroken = false
  isBack()
  await expect.poll(() => list.items).toEqual(['a1', 'a2'])
  expect(list.fault).toBeNull()
  expect([left.items, asked.filter((path) => path.includes('of=b')).length]).toEqual([[], 1])
})

test('an answer to a question that was given up is not shown', async () => {
  const list = new Paged()
  const slow = list.ask('/list', { of: 'slow' })
  await list.ask('/list', { of: 'b' })
  await slow
  expect(list.items).toEqual(['b1', 'b2'])
})

test('a server that is gone is told as such', async () => {
  const list = new Paged()
  const there = globalThis.fetch
  globalThis.fetch = () => here('http://127.0.0.1:1/')
  await list.ask('/list', {})
  globalThis.fetch = there
  expect(list.fault.status).toBe(0)
  expect(list.fault.message).toMatch(/cannot be reached/)
})

test('asked anew, what is there stays until it comes', async () => {
  const list = new Paged()
  await list.ask('/list', { of: 'a' })
  await list.more()
  const before = list.first
  const coming = list.refresh()
  expect(list.items).toEqual(['a1', 'a2', 'a3', 'a4'])
  await coming
  expect([list.items, list.next]).toEqual([['a1', 'a2'], '2'])
  expect(list.first).not.toBe(before)
})

test('who steps back finds the list as it was left, unless something has changed', async () => {
  const list = new Paged()
  await list.ask('/list', { of: 'b' })
  await list.more()
  const forward = new Paged()
  await forward.ask('/list', { of: 'b' })
  expect(forward.items).toEqual(['b1', 'b2'])
  await forward.more()
  returns.y = 700
  const back = new Paged()
  back.ask('/list', { of: 'b' })
  expect([back.items, back.total, back.next, back.waiting]).toEqual([['b1', 'b2', 'b3', 'b4'], 5, '4', false])
  await back.more()
  expect(back.items).toHaveLength(5)
  returns.changes++
  const changed = new Paged()
  await changed.ask('/list', { of: 'b' })
  expect(changed.items).toEqual(['b1', 'b2'])
})
