// Where the parties of a network stand: those who deal much with each other close together. The same network is always
// laid out in the same way, and at once: nothing moves on the screen.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { strength } from './levels.js'

/** Of a party's circle, in pixels: its area grows with its dealings; where each has little room (square pixels), all are smaller. */
export function nodeRadius(dealings, most, room = Infinity) {
  return (6 + 14 * Math.sqrt(dealings / Math.max(1, most))) * Math.max(0.5, Math.min(1, Math.sqrt(room / 5_000)))
}

/** How broad a tie is drawn, in pixels, by its strength among all; among many ties all are finer. */
export function tieWidth(edge, strongest, crowd = 1) {
  return 1 + 7 * Math.sqrt(strength(edge) / Math.max(strongest, 1e-9)) * Math.max(0.35, Math.min(1, 100 / crowd))
}

/**
 * Places `{x, y, r}` by party's id, within the size given. The order of nodes and edges does not matter; edges whose ends are not among
 * the nodes are passed over.
 */
export function layout(nodes, edges, { width, height }) {
  const most = Math.max(1, ...nodes.map((each) => each.dealings))
  const bodies = [...nodes].sort(byId).map((each) => ({ id: each.id, r: nodeRadius(each.dealings, most, (width * height) / nodes.length) }))
  const known = new Set(bodies.map((each) => each.id))
  const ties = edges
    .filter((each) => known.has(each.from) && known.has(each.to))
    .map((each) => ({ source: each.from, target: each.to, strength: strength(each) }))
    .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target))
  const strongest = Math.max(1e-9, ...ties.map((each) => each.strength))
  // Positions at the start and d3's random numbers are the same each time: they are seeded by nothing that changes.
  const simulation = forceSimulation(bodies)
    .force('tie', forceLink(ties).id((body) => body.id).distance((tie) => 50 + 50 * (1 - Math.sqrt(tie.strength / strongest))))
    .force('apart', forceManyBody().strength(-220).distanceMax(500))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.06 * Math.max(1, width / height)))
    .force('room', forceCollide((body) => body.r + 6))
    .stop()
  simulation.tick(ticksFor(bodies.length))
  return fitted(bodies, width, height)
}

function ticksFor(count) {
  return count <= 150 ? 300 : count <= 500 ? 150 : 80
}

/** Into the size given, with room for circles and names; a small network is not blown up. */
function fitted(bodies, width, height) {
  const places = new Map()
  if (bodies.length === 0) return places
  const xs = bodies.map((body) => body.x)
  const ys = bodies.map((body) => body.y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = Math.min(60, width / 8)
  const scaleX = (width - 2 * room) / Math.max(1, right - left)
  const scaleY = (height - 60) / Math.max(1, bottom - top)
  const [kx, ky] = [Math.min(1.6, scaleX), Math.min(1.6, scaleY)]
  for (const body of bodies)
    places.set(body.id, { x: width / 2 + (body.x - (left + right) / 2) * kx, y: height / 2 + (body.y - (top + bottom) / 2) * ky, r: body.r })
  return places
}

/** Who deals with whom, by id: `Map` of ids to `Map` of neighbours' ids to edges. */
export function neighbours(edges) {
  const all = new Map()
  const add = (one, other, edge) => {
    if (!all.has(one)) all.set(one, new Map())
    all.get(one).set(other, edge)
  }
  for (const edge of edges) {
    add(edge.from, edge.to, edge)
    add(edge.to, edge.from, edge)
  }
  return all
}

function byId(a, b) {
  return compare(a.id, b.id)
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
