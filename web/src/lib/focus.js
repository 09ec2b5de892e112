/**
 * Keeps the focus within a drawing whose marks come and go: when the one that holds it goes, the next that may be entered takes it,
 * and until there is one the drawing itself. For `{@attach}`; the element needs `tabindex="-1"`.
 */
export function keepFocus(node) {
  let held = null

  function take(event) {
    held = event.target
  }

  function leave(event) {
    // Marks that are taken away also lose the focus, but nobody has left.
    setTimeout(() => { if (event.target.isConnected && !node.contains(document.activeElement)) held = null })
  }

  const watch = new MutationObserver(() => {
    // A mark that is moved among the others loses the focus too, though it is still there.
    const isLost = held !== null && (document.activeElement === document.body || document.activeElement === null)
    if (!isLost && document.activeElement !== node) return
    const next = (isLost && held.isConnected ? held : null) ?? node.querySelector('[tabindex="0"]') ?? node.querySelector('.none button') ?? node
    if (next !== document.activeElement) next.focus({ preventScroll: true })
  })

  node.addEventListener('focusin', take)
  node.addEventListener('focusout', leave)
  watch.observe(node, { childList: true, subtree: true })
  return () => {
    watch.disconnect()
    node.removeEventListener('focusin', take)
    node.removeEventListener('focusout', leave)
  }
}
