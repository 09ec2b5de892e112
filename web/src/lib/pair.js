// When two sides last met, and who said that they would again: the first two lines of their page.

import { dateWords } from './edtf.js'
import { kindWords, listed, names, sourceWords, stage } from './words.js'

/** "in Oslo, Norway", or empty. */
function where(entry, sideName) {
  const at = entry.place
  if (!at) return ''
  const state = at.country && sideName(at.country)
  return ' in ' + at.name + (state && state !== at.name ? ', ' + state : '')
}

/** "on 8 October 2018", "in October 2018", "from 8 to 10 October 2018" shortened to what a sentence takes. */
export function on(date) {
  if (!date) return 'on a day that no report tells'
  const words = dateWords(date)
  if (/^(from|until|about|perhaps) /.test(words)) return words
  return (/^\d{1,2}( |–)/.test(words) ? (date.includes('/') ? 'from ' : 'on ') : 'in ') + words.replace('–', date.includes('/') ? ' to ' : '–').replace('  to  ', ' to ')
}

/** The last who told of the plan as it stands: `{who, day, report}`. */
export function teller(entry, sideName) {
  const change = entry.history.filter((each) => stage(each) === 'planned').at(-1) ?? entry.history.at(-1)
  if (!change) return null
  const account = entry.accounts?.find((each) => each.report === change.evidence?.report)
  const who = change.source?.name === 'report' ? (account?.outlet ?? 'a report') : sourceWords(change.source, sideName)
  return { who, day: change.asOf, evidence: change.evidence }
}

/** The lines as `{lead, entry, link, rest}`: `link` leads to the entry. */
export function answers({ lastMet, nextPlanned, unconfirmed }, sideName = (code) => code) {
  const lines = []
  if (lastMet) {
    lines.push({ lead: 'They last met ' + on(lastMet.date) + where(lastMet, sideName) + ': ', entry: lastMet, link: kindWords(lastMet.type).toLowerCase() + whose(lastMet), rest: '.' })
  } else lines.push({ lead: 'No report tells of a meeting of theirs.' })
  if (nextPlanned) lines.push(plan('They are to meet again ' + on(nextPlanned.date) + where(nextPlanned, sideName) + ': ', nextPlanned, sideName))
  if (unconfirmed) lines.push(plan((nextPlanned ? 'Another plan was for ' : 'They were to meet ' + (lastMet ? 'again ' : '')) + (nextPlanned ? dateWords(unconfirmed.date) : on(unconfirmed.date)) + where(unconfirmed, sideName) + ', and no report says that they did: ', unconfirmed, sideName))
  if (!nextPlanned && !unconfirmed) lines.push({ lead: 'No report tells of a plan to meet' + (lastMet ? ' again' : '') + '.' })
  return lines
}

/** " of Monica Juma, host Ahmed Awad": who is visited does not visit. */
function whose(entry) {
  const named = (participants) => names({ participants }).filter((name) => name && !/^[A-Z]{3}$/.test(name))
  const hosts = entry.type === 'visit' ? entry.participants.filter((each) => each.role === 'host') : []
  const who = named(entry.participants.filter((each) => !hosts.includes(each)))
  const by = named(hosts)
  return (who.length ? ' of ' + listed(who) : '') + (by.length ? ', host ' + listed(by) : '')
}

function plan(lead, entry, sideName) {
  const told = teller(entry, sideName)
  return { lead, entry, link: kindWords(entry.type).toLowerCase() + ', ' + entry.status.replaceAll('-', ' '), rest: told ? ', as ' + told.who + ' said' + (told.day ? ' ' + on(told.day) : '') + '.' : '.' }
}
