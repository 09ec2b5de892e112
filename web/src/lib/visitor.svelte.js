// Who reads this page, as the server knows it, and what that one may do. Where the server asks for a token, the page asks for it once; the
// session is a cookie that no script can read.

import { ask, whenRefused } from './api.js'

export const visitor = $state({ name: '', by: '', role: '', may: [], signsIn: false, isKnown: false, isAsked: false })

let waiting = []

function take(session) {
  Object.assign(visitor, { name: '', role: '', ...session, isKnown: true })
}

/** Asks the server who one is; where it cannot be told, everything is offered, and the server refuses what may not be. */
export async function recognise() {
  try {
    take(await ask('/session'))
  } catch {
    // The views say what is wrong with the server.
  }
}

/** Whether that role is one's own, or not known not to be. */
export function may(role) {
  return !visitor.isKnown || visitor.may.includes(role)
}

/** Signs in; whatever was refused meanwhile is asked again. */
export async function signIn(token) {
  take(await ask('/session', {}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) }))
  visitor.isAsked = false
  const goOn = waiting
  waiting = []
  goOn.forEach((each) => each())
}

export async function signOut() {
  await ask('/session', {}, { method: 'DELETE' })
  // What was read stays on no screen and in no store of the browser.
  try {
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
  location.assign('/')
}

whenRefused(() => {
  visitor.isAsked = true
  return new Promise((resolve) => waiting.push(resolve))
})
