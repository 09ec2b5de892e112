import { ask } from './api.js'
import { passes, whenBack } from './back.js'

/** What the server answers to a view that asks anew as its address changes; until then the answer before stays in sight. */
export class Answer {
  data = $state.raw(null)
  fault = $state.raw(null)
  waiting = $state(false)
  #abort = null
  #forget = null

  /** Asks; a question still under way is given up. */
  ask(path, parameters) {
    return this.#run((options) => ask(path, parameters, options))
  }

  /** Asks for a list to its end, or for so many pages of it: `next` of the answer tells whether there is more. */
  askAll(path, parameters, pages = 4) {
    return this.#run(async (options) => {
      const query = new URLSearchParams(parameters)
      query.set('limit', '500')
      const items = []
      let answer
      for (let page = 0; page < pages && (page === 0 || answer.next); page++) {
        if (answer) query.set('cursor', answer.next)
        answer = await ask(path, query, options)
        items.push(...answer.items)
      }
      return { ...answer, items }
    })
  }

  async #run(question) {
    this.#abort?.abort()
    this.#forget?.()
    const abort = (this.#abort = new AbortController())
    this.waiting = true
    try {
      const data = await question({ signal: abort.signal })
      if (abort.signal.aborted) return
      this.data = data
      this.fault = null
    } catch (fault) {
      if (abort.signal.aborted) return
      this.fault = fault
      if (passes(fault)) this.#forget = whenBack(() => this.#run(question))
    }
    this.waiting = false
  }

  /** Gives up what is under way. */
  stop() {
    this.#abort?.abort()
    this.#forget?.()
    this.waiting = false
  }
}
