// The server counts Unicode code points, JavaScript UTF-16 units; a character beyond the basic plane, such as an emoji, is one of the
// former and two of the latter.

export class Points {
  #text
  #units = null

  constructor(text) {
    this.#text = text
    if (/[\ud800-\udbff][\udc00-\udfff]/.test(text)) {
      this.#units = []
      for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) this.#units.push(unit)
    }
  }

  get length() {
    return this.#units ? this.#units.length : this.#text.length
  }

  /** The text from one code point up to another, as `String.slice` has it for units; what lies outside is left out. */
  slice(start, end = this.length) {
    return this.#text.slice(this.#unit(start), this.#unit(end))
  }

  #unit(point) {
    const within = Math.max(0, Math.min(point, this.length))
    return this.#units ? (this.#units[within] ?? this.#text.length) : within
  }
}
