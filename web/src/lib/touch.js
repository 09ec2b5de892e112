/**
 * Lets a finger scroll the page over a drawing that is moved by dragging: a stroke up or down is the page's, one aside the drawing's, as
 * `touch-action: pan-y` says; without this the drawing's own listener would hold the page at each stroke. For `{@attach}`.
 */
export function letScroll(node) {
  let start = null
  let isPages = null

  function begin(event) {
    start = event.touches.length === 1 ? event.touches[0] : null
    isPages = start ? null : false
  }

  function move(event) {
    if (event.touches.length > 1) isPages = false
    else if (isPages === null && start) isPages = isDownward(start, event.touches[0])
    if (isPages) event.stopImmediatePropagation()
  }

  node.addEventListener('touchstart', begin, { capture: true, passive: true })
  node.addEventListener('touchmove', move, { capture: true, passive: true })
  return () => {
    node.removeEventListener('touchstart', begin, { capture: true })
    node.removeEventListener('touchmove', move, { capture: true })
  }
}

/** Whether a finger went more up or down than aside. */
export function isDownward(from, to) {
  return Math.abs(to.clientY - from.clientY) > Math.abs(to.clientX - from.clientX)
}
