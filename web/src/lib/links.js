// Addresses of the page's views and of what lies outside it.

import { conditions } from './conditions.js'

/** Stands between the sides of a pair; no code and no name of a side has it. */
const BETWEEN = '~'

export function engagementLink(key) {
  return '/engagements/' + encodeURIComponent(key)
}

export function personLink(name) {
  return '/persons/' + encodeURIComponent(name)
}

/** Of two sides or more, by codes or names. */
export function pairLink(sides) {
  return '/pairs/' + sides.map(encodeURIComponent).join(BETWEEN)
}

/** The sides of a pair's address. */
export function pairSides(pair) {
  return pair.split(BETWEEN).map((side) => side.trim()).filter(Boolean)
}

/** Entries of one side. */
export function sideLink(side) {
  return '/?side=' + encodeURIComponent(side)
}

/** A report, where a fact is known with the stretch to mark; identifiers that are addresses themselves do not fit into a path. */
export function reportLink(id, span = {}) {
  const parameters = new URLSearchParams()
  if (id.includes('/')) parameters.set('id', id)
  if (span.start !== undefined && span.end !== undefined) parameters.set('at', span.start + '-' + span.end)
  const text = parameters.toString()
  return (id.includes('/') ? '/reader' : '/reports/' + encodeURIComponent(id)) + (text ? '?' + text : '')
}

/** The calendar of what a list shows. */
export function calendarLink(query) {
  const text = conditions(query).toString()
  return '/calendar.ics' + (text ? '?' + text : '')
}

/** The same for calendar programs, most of which subscribe when they are handed an address of this kind. */
export function subscriptionLink(query, host) {
  return 'webcal://' + host + calendarLink(query)
}

/** An address of the open web as reports give it, or undefined: a report may claim any, and some would run as script. */
export function webAddress(text) {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}
