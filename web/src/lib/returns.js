// What is known when a reader steps back: where on the page they were, and whether the register has changed meanwhile.

export const returns = {
  /** How far down they were, in pixels; null where they go forward. */
  y: null,
  /** Counts the changes heard of. */
  changes: 0,
}
