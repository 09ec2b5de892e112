// Asks the server; faults come as errors with the server's own words (RFC 9457).

export class Fault extends Error {
  constructor(status, problem) {
    super(problem.detail ?? 'the server cannot be reached')
    this.status = status
    this.code = problem.code
    this.request = problem.requestId ?? problem.request
  }
}

let refused = null

/** Sets what is done where the server wants to know who asks; when that is done, it is asked again. */
export function whenRefused(recover) {
  refused = recover
}

export async function ask(path, parameters = {}, options = {}) {
  const query = parameters instanceof URLSearchParams ? parameters : new URLSearchParams(parameters)
  const text = query.toString()
  let answer
  try {
    answer = await fetch('/api/v1' + path + (text ? '?' + text : ''), options)
  } catch (unreachable) {
    if (unreachable.name === 'AbortError') throw unreachable
    throw new Fault(0, {})
  }
  if (answer.status === 401 && refused && path !== '/session') {
    await refused()
    options.signal?.throwIfAborted()
    return ask(path, parameters, options)
  }
  const json = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Fault(answer.status, { ...json, requestId: json.requestId ?? answer.headers?.get('X-Request-Id') ?? undefined })
  return json
}
