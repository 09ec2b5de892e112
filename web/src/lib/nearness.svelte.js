// How near a drawing is looked at, and which part of it: by drag, pinch, wheel, buttons and keys alike.
import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'

const STEPS = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] }

export class Nearness {
  #gesture = $state.raw(null)
  #zoomer = zoom().duration(0).filter(isMeant).wheelDelta(wheelDelta)
  #isOurs = false
  #settling = 0
  #size
  #home
  #closest
  #settled

  /**
   * @param size of the drawing as `[width, height]`, @param home the transform while nobody has moved, @param closest
   * how many times nearer one may come, @param settled told the transform a moment after the last move, or null for home
   */
  constructor({ size, home = () => zoomIdentity, closest = 8, settled = () => {} }) {
    this.#size = size
    this.#home = home
    this.#closest = closest
    this.#settled = settled
  }

  get view() {
    return this.#gesture ?? this.#home()
  }

  get isMoved() {
    return this.#gesture !== null
  }

  get isClosest() {
    return this.view.k >= this.#closest * 0.9
  }

  /** Takes gestures from an element; to be called in an effect, as it follows the size and the view. */
  attach(node) {
    const [width, height] = this.#size()
    this.#zoomer
      .extent([[0, 0], [width, height]])
      .translateExtent([[0, 0], [width, height]])
      .scaleExtent([1, this.#closest])
      .on('zoom', (event) => { if (!this.#isOurs) this.look(event.transform) })
    const picture = select(node)
    picture.call(this.#zoomer).on('dblclick.zoom', null)
    this.#isOurs = true
    picture.call(this.#zoomer.transform, this.view)
    this.#isOurs = false
  }

  look(transform) {
    this.#gesture = transform
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => this.#settled(transform), 250)
  }

  lookHome() {
    this.forget()
    this.#settled(null)
  }

  /** Back to where home is, without telling. */
  forget() {
    clearTimeout(this.#settling)
    this.#gesture = null
  }

  nearer(factor) {
    this.look(this.centred(this.middle(), this.view.k * factor))
  }

  /** By shares of the width and height. */
  move(right, down) {
    const [width, height] = this.#size()
    this.look(this.centred(this.view.invert([width * (0.5 + right), height * (0.5 + down)]), this.view.k))
  }

  middle() {
    const [width, height] = this.#size()
    return this.view.invert([width / 2, height / 2])
  }

  /** The view with a point of the drawing in its middle, as far as the drawing's edges let it. */
  centred([x, y], nearness) {
    const [width, height] = this.#size()
    const k = Math.min(this.#closest, Math.max(1, nearness))
    const reach = (size, at) => Math.min(0, Math.max(size * (1 - k), size / 2 - k * at))
    return zoomIdentity.translate(reach(width, x), reach(height, y)).scale(k)
  }

  /** The view that shows all of some points, with room around; not nearer than `most`. */
  around(points, most = this.#closest) {
    if (points.length === 0) return zoomIdentity
    const [width, height] = this.#size()
    const xs = points.map((each) => each[0])
    const ys = points.map((each) => each[1])
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const share = Math.max((right - left) / width, (bottom - top) / height, 1e-4)
    return this.centred([(left + right) / 2, (top + bottom) / 2], Math.min(most, 0.75 / share))
  }

  /** Whether a key was one of nearness: +, −, 0, and Shift with arrows. */
  key(event) {
    if (event.key === '+' || event.key === '=') this.nearer(2)
    else if (event.key === '-') this.nearer(0.5)
    else if (event.key === '0') this.lookHome()
    else if (event.shiftKey && STEPS[event.key]) this.move(...STEPS[event.key])
    else return false
    return true
  }
}

/** The wheel alone scrolls the page; who would be trapped on a drawing that takes it? */
function isMeant(event) {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey || event.shiftKey
  return !event.button
}

/** How far a turn of the wheel goes, as a power of two. A pinch on a touchpad comes as small turns with Ctrl, and goes farther. */
export function wheelDelta(event) {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002
  const isPinch = event.ctrlKey && event.deltaMode === 0 && Math.abs(event.deltaY) < 40
  // With Shift browsers turn the wheel sideways.
  return -(event.deltaY || event.deltaX) * unit * (isPinch ? 10 : 1)
}
