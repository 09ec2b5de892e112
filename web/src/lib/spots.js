// Places made ready for a map: circles that would cover each other become one, and names stand where they cover nothing.
import { highest, radius } from './levels.js'

/** A place's name with its country's, by which it is told from its namesakes. */
export function spotKey(place) {
  return place.name + '|' + (place.country ?? '') + (place.latitude === undefined ? '' : '|' + place.latitude + ',' + place.longitude)
}

export function hasPoint(place) {
  return Number.isFinite(place.latitude) && Number.isFinite(place.longitude)
}

/**
 * Circles `{key, x, y, r, count, stages, levels, places}` for places that `locate` gives `[x, y]`; each stands at its fullest place
 * and holds those whose circles would cover its own. Fullest first, whatever the order given; null places are left out.
 */
export function circles(places, locate) {
  const found = []
  for (const place of [...places].sort((a, b) => b.count - a.count || (spotKey(a) < spotKey(b) ? -1 : 1))) {
    const at = locate(place)
    if (!at) continue
    const r = radius(highest(place.levels))
    const home = found.find((circle) => Math.hypot(circle.x - at[0], circle.y - at[1]) < (circle.r + r) * 0.9)
    if (home) join(home, place)
    else found.push({ key: spotKey(place), x: at[0], y: at[1], r: sized(r, place.count), count: place.count, stages: { ...place.stages }, levels: { ...place.levels }, places: [place] })
  }
  return apart(found)
}

/** Circles grow as they take others in, and may then cover what was free before. */
function apart(found) {
  for (let i = 0; i < found.length; i++)
    for (let j = found.length - 1; j > i; j--) {
      const [a, b] = [found[i], found[j]]
      if (Math.hypot(a.x - b.x, a.y - b.y) >= (a.r + b.r) * 0.8) continue
      for (const place of b.places) join(a, place)
      found.splice(j, 1)
      j = found.length
    }
  return found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

/** Numbers need room: three digits do not fit in the smallest circles. */
function sized(r, count) {
  return Math.max(r, count > 999 ? 16 : count > 99 ? 12 : count > 9 ? 9 : 0)
}

function join(circle, place) {
  circle.places.push(place)
  circle.count += place.count
  add(circle.stages, place.stages)
  add(circle.levels, place.levels)
  circle.r = sized(radius(highest(circle.levels)), circle.count)
}

function add(sums, counts) {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count
}

/** As wide as letters of the drawings are at most; pixels. */
const LETTER = 7.5

/**
 * Names for circles, at most so many, none over another or over a circle: `{x, y, text, anchor}`.
 * The first `sure` of them stand above or below their circle where no side is free, if need be over other circles.
 */
export function labels(all, nameOf, { most = 40, width = Infinity, height = Infinity, sure = 0 } = {}) {
  const taken = all.map((c) => ({ left: c.x - c.r, right: c.x + c.r, top: c.y - c.r, bottom: c.y + c.r }))
  const placed = []
  for (const [index, circle] of all.entries()) {
    if (placed.length >= most) break
    const text = nameOf(circle)
    const length = text.length * LETTER
    const spots = [...beside(circle, length), above(circle, length, width), below(circle, length, width)]
    const free = spots.find((spot) => isIn(spot, width, height) && !taken.some((each, other) => other !== index && meets(spot, each)))
    const names = taken.slice(all.length)
    const spot = free ?? (index < sure ? [above(circle, length, width), below(circle, length, width)].find((each) => !names.some((name) => meets(each, name))) : undefined)
    if (!spot) continue
    taken.push(spot)
    placed.push({ key: circle.key, x: spot.x, y: spot.bottom - 4, text, anchor: spot.anchor })
  }
  return placed
}

function beside({ x, y, r }, length) {
  const [after, before] = [x + r + 4, x - r - 4]
  return [
    { x: after, left: after, right: after + length, top: y - 8, bottom: y + 8, anchor: 'start' },
    { x: before, left: before - length, right: before, top: y - 8, bottom: y + 8, anchor: 'end' },
  ]
}

function above({ x, y, r }, length, width) {
  const middle = Math.min(Math.max(x, length / 2), Math.max(width - length / 2, length / 2))
  return { x: middle, left: middle - length / 2, right: middle + length / 2, top: y - r - 16, bottom: y - r, anchor: 'middle' }
}

function below(circle, length, width) {
  const spot = above(circle, length, width)
  return { ...spot, top: circle.y + circle.r, bottom: circle.y + circle.r + 16 }
}

function isIn(box, width, height) {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
}

function meets(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Index of the point that an arrow key leads to: the nearest that lies more that way than aside; where there is none, the same. */
export function toward(points, from, key) {
  const way = WAYS[key]
  const here = points[from]
  if (!way || !here) return from
  let best = from
  let least = Infinity
  points.forEach((point, index) => {
    const along = (point.x - here.x) * way[0] + (point.y - here.y) * way[1]
    const aside = Math.abs((point.x - here.x) * way[1]) + Math.abs((point.y - here.y) * way[0])
    if (index === from || along <= 0 || aside > along * 1.5) return
    const far = along + aside * 2
    if (far < least) [best, least] = [index, far]
  })
  return best
}
