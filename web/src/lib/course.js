// The history of an entry for people: one step for each stage, with all who tell of it.

/** Steps `{status, asOf, from, to, condition, told: [change]}`; what only says the same again joins the step before. */
export function steps(changes) {
  const found = []
  for (const change of changes) {
    const last = found.at(-1)
    if (last && saysSame(last, change)) last.told.push(change)
    else found.push({ status: change.status, asOf: change.asOf, from: change.from, to: change.to, condition: change.condition, told: [change] })
  }
  return found
}

function saysSame(step, change) {
  return step.status === change.status && step.from === change.from && step.to === change.to && step.condition?.text === change.condition?.text
}

/** Statements with the same words of the same speaker as one, with each report that hands them over. */
export function gathered(statements) {
  const by = new Map()
  for (const each of statements) {
    const key = JSON.stringify([each.speaker, each.content.text])
    if (!by.has(key)) by.set(key, { speaker: each.speaker, text: each.content.text, told: [] })
    by.get(key).told.push(each)
  }
  return [...by.values()]
}
