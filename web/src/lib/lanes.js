// Rows of `/timeline` sorted into lanes, and within a lane under each other where they would overlap.
import { LEVELS, LEVEL_WORDS } from './levels.js'

/** How rows may be put into lanes. */
export const LANES = { pair: 'Pair of sides', side: 'Side', person: 'Person', level: 'Level' }

const OTHERS = '\u{10ffff}'

/**
 * Lanes `{key, label, rows}`, the fullest first, those of like number by name; levels by rank. What is in none of the `most` fullest
 * goes into a last lane together; rows with several sides are in each of theirs, but only once among pairs.
 */
export function lanesOf(rows, by, nameOf = (side) => side, most = 24) {
  const lanes = new Map()
  for (const row of rows)
    for (const [key, label] of homes(row, by, nameOf)) {
      if (!lanes.has(key)) lanes.set(key, { key, label, rows: [] })
      lanes.get(key).rows.push(row)
    }
  const all = [...lanes.values()]
  if (by === 'level') return all.sort((a, b) => LEVELS.indexOf(a.key) - LEVELS.indexOf(b.key))
  all.sort((a, b) => b.rows.length - a.rows.length || compare(a.label, b.label))
  if (all.length <= most) return all
  const rest = all.slice(most - 1)
  const others = [...new Set(rest.flatMap((lane) => lane.rows))]
  return [...all.slice(0, most - 1), { key: OTHERS, label: rest.length + ' others', rows: others }]
}

function homes(row, by, nameOf) {
  if (by === 'person') return row.persons.length ? row.persons.map((each) => [each, each]) : [['', 'Nobody named']]
  if (by === 'side') return row.sides.length ? row.sides.map((each) => [each, nameOf(each)]) : [['', 'No side named']]
  if (by === 'level') return [[row.level, LEVEL_WORDS[row.level] ?? row.level]]
  return [pair(row.sides, nameOf)]
}

/** Two sides in the order of their names; more than two are no pair. */
function pair(sides, nameOf) {
  if (sides.length === 0) return ['', 'No side named']
  if (sides.length > 2) return ['*', 'Three sides or more']
  const names = sides.map((side) => [side, nameOf(side)]).sort((a, b) => compare(a[1], b[1]))
  return [names.map((each) => each[0]).join(' '), names.map((each) => each[1]).join(' – ')]
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Gives each mark `{left, right}` (pixels) the first level on which it overlaps none, up to `most` levels. Marks that find
 * none are joined with what lies nearest on the last level: an item is `{left, right, level, marks}`.
 */
export function stacked(marks, most = 4) {
  const ends = []
  const items = []
  for (const mark of [...marks].sort((a, b) => a.left - b.left || a.right - b.right)) {
    let level = ends.findIndex((end) => end <= mark.left)
    if (level < 0) level = ends.length
    if (level >= most) {
      const last = items.findLast((item) => item.level === most - 1)
      last.marks.push(mark)
      // Bars that go on for long must not swallow all that begins meanwhile.
      last.right = Math.max(last.right, Math.min(mark.right, last.left + 28))
      ends[most - 1] = Math.max(ends[most - 1], last.right)
    } else {
      ends[level] = mark.right
      items.push({ left: mark.left, right: mark.right, level, marks: [mark] })
    }
  }
  return { items, levels: Math.max(1, ends.length) }
}

/** Where an arrow key leads from one of lanes of items, by place `{lane, item}`; up and down keep to what is nearest in time. */
export function stepped(lanes, from, key) {
  const lane = lanes[from.lane]
  if (!lane) return from
  if (key === 'ArrowLeft') return { lane: from.lane, item: Math.max(0, from.item - 1) }
  if (key === 'ArrowRight') return { lane: from.lane, item: Math.min(lane.length - 1, from.item + 1) }
  if (key === 'Home') return { lane: from.lane, item: 0 }
  if (key === 'End') return { lane: from.lane, item: lane.length - 1 }
  const way = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  let next = from.lane + way
  while (lanes[next] && lanes[next].length === 0) next += way
  if (way === 0 || !lanes[next]) return from
  const x = lane[from.item].left
  let best = 0
  lanes[next].forEach((item, index) => {
    if (Math.abs(item.left - x) < Math.abs(lanes[next][best].left - x)) best = index
  })
  return { lane: next, item: best }
}
