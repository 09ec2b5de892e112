import { keysOn } from './decisions.js'

/** Whether letters and signs do something by themselves; kept in this browser. */
class Letters {
  is = $state(keysOn.get())

  set(on) {
    this.is = on
    keysOn.set(on)
  }
}

export const lettersOn = new Letters()
