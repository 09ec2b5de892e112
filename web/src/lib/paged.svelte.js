import { ask } from './api.js'

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

  ask(path, parameters) {
    this.#question = { path, parameters: new URLSearchParams(parameters) }
    this.items = []
    this.first = null
    this.next = null
    return this.#load()
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
  }

  async #load(cursor, isAnew = false) {
    this.#abort?.abort()
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
    } catch (fault) {
      if (abort.signal.aborted) return
      this.fault = fault
    }
    this.waiting = false
  }
}
