// What failed while the server could not be reached is asked again as soon as it can.

const waiting = new Set()

/** Whether a fault is the way's or the store's and passes, rather than the question's. */
export function passes(fault) {
  return fault.status === 0 || [502, 503, 504].includes(fault.status)
}

/** Calls `again` once when the server is back, unless what this returns is called before. */
export function whenBack(again) {
  waiting.add(again)
  return () => waiting.delete(again)
}

/** The server is back. */
export function isBack() {
  const all = [...waiting]
  waiting.clear()
  for (const again of all) again()
}
