import { ask } from './api.js'
import { passes, whenBack } from './back.js'
import { returns } from './returns.js'

/** Lists as they were left, for whoever comes back to them; the newest few. */
const left = new Map()
const MOST_LEFT = 10

/** A list that is asked for page by page; what has come stays, and a new question starts anew. */
export class Paged {
  items = $state.raw([])
  total = $state(0)
  next = $state(null)
  first = $state.raw(null)
  fault = $state.raw(null)
  waiting = $state(true)
  #question = null
  #abort = null
  #forget = null

  ask(path, parameters) {
    this.#question = { path, parameters: new URLSearchParams(parameters) }
    const before = returns.y === null ? undefined : left.get(this.#name())
    if (before && before.changes === returns.changes) {
      this.stop()
      Object.assign(this, before.list)
      this.fault = null
      this.waiting = false
      return undefined
    }
    this.items = []
    this.first = null
    this.next = null
    return this.#load()
  }

  #name() {
    return this.#question.path + '?' + this.#question.parameters
  }

  #leave() {
    const { items, total, next, first } = this
    left.delete(this.#name())
    left.set(this.#name(), { list: { items, total, next, first }, changes: returns.changes })
    if (left.size > MOST_LEFT) left.delete(left.keys().next().value)
  }

  more() {
    return this.next && !this.waiting ? this.#load(this.next) : undefined
  }

  /** Asks for the first page anew; what is there stays in sight until it comes. */
  refresh() {
    return this.#load(undefined, true)
  }

  again() {
    return this.#load(this.next ?? undefined)
  }

  stop() {
    this.#abort?.abort()
    this.#forget?.()
  }

  async #load(cursor, isAnew = false) {
    this.stop()
    const abort = (this.#abort = new AbortController())
    this.waiting = true
    this.fault = null
    const { path, parameters } = this.#question
    const asked = new URLSearchParams(parameters)
    if (cursor) asked.set('cursor', cursor)
    try {
      const answer = await ask(path, asked, { signal: abort.signal })
      if (abort.signal.aborted) return
      this.items = cursor ? [...this.items, ...answer.items] : answer.items
      this.first = isAnew ? answer : (this.first ?? answer)
      this.total = answer.total
      this.next = answer.next ?? null
      this.#leave()
    } catch (fault) {
      if (abort.signal.aborted) return
      this.fault = fault
      if (passes(fault)) this.#forget = whenBack(() => this.#load(cursor, isAnew))
    }
    this.waiting = false
  }
}
