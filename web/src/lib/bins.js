// Counts by year, month or day, as `/timeline` answers them, made ready for drawing.
import { edtf } from './edtf.js'

/** Bars of those counts that lie in a period: `{period, start, end, count}`, in order of time. */
export function bars(counts, period) {
  return counts
    .map((each) => ({ ...each, ...stretch(each.period) }))
    .filter((each) => each.end > period.start && each.start < period.end)
}

function stretch(text) {
  const { start, end } = edtf(text)
  return { start, end }
}

/** At most how many entries begin in a period: what its edges cut through counts in full. */
export function mostIn(counts, period) {
  return bars(counts, period).reduce((sum, each) => sum + each.count, 0)
}

/** Neighbouring bars joined until there are at most `most`; a joined bar is named by its first and last period. */
export function joined(all, most) {
  const size = Math.ceil(all.length / most)
  if (size <= 1) return all
  const groups = []
  for (let i = 0; i < all.length; i += size) groups.push(all.slice(i, i + size))
  return groups.map((group) => ({
    period: group.length === 1 ? group[0].period : group[0].period + '/' + group.at(-1).period,
    start: group[0].start,
    end: group.at(-1).end,
    ...inAll(group),
  }))
}

/** What bars come to together: `{count, planned, undone}`. */
export function inAll(bars) {
  const sum = (stage) => bars.reduce((all, each) => all + (each[stage] ?? 0), 0)
  return { count: sum('count'), planned: sum('planned'), undone: sum('undone') }
}

/** How many of a bar took place, or go on. */
export function heldOf(bar) {
  return bar.count - (bar.planned ?? 0) - (bar.undone ?? 0)
}

/** A round number at or above a count, where an axis may end: 1, 2, 5, 10, 20, 50 … */
export function roundAbove(count) {
  if (count <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(count))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= count)
}
