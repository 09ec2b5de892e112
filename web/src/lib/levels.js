// Levels of engagements, the highest first, and how much they weigh in drawings.

export const LEVELS = ['head', 'minister', 'deputy-minister', 'ambassador', 'envoy', 'official', 'unknown']

export const LEVEL_WORDS = {
  head: 'heads of state or government', minister: 'ministers', 'deputy-minister': 'deputy ministers',
  ambassador: 'ambassadors', envoy: 'envoys', official: 'officials', unknown: 'level unknown',
}

const RADIUS = { head: 14, minister: 11.5, 'deputy-minister': 10, ambassador: 9, envoy: 9, official: 8, unknown: 7 }
const WEIGHT = { head: 3, minister: 2, 'deputy-minister': 1.5, ambassador: 1, envoy: 1, official: 0.75, unknown: 0.5 }

/** The highest level of counts by level. */
export function highest(levels) {
  return LEVELS.find((level) => levels[level] > 0) ?? 'unknown'
}

/** Of a circle for that level, in pixels. */
export function radius(level) {
  return RADIUS[level] ?? RADIUS.unknown
}

/** How strong a tie is: its weight as the server has it, times what its levels weigh on average. */
export function strength(edge) {
  let count = 0
  let sum = 0
  for (const [level, number] of Object.entries(edge.levels ?? {})) {
    count += number
    sum += number * (WEIGHT[level] ?? WEIGHT.unknown)
  }
  return edge.weight * (count ? sum / count : WEIGHT.unknown)
}

/** Counts by level in words: "1 between heads of state or government, 2 between ministers". */
export function levelCounts(levels, number = (count) => count.toLocaleString('en-GB')) {
  return LEVELS.filter((level) => levels?.[level]).map((level) => number(levels[level]) + (level === 'unknown' ? ' of unknown level' : ' between ' + LEVEL_WORDS[level])).join(', ')
}

/** Counts by stage in words: "3 held, 1 planned". */
export function stageWords(stages, number = (count) => count.toLocaleString('en-GB')) {
  const words = { held: 'held', planned: 'planned', undone: 'called off' }
  return Object.keys(words).filter((stage) => stages?.[stage]).map((stage) => number(stages[stage]) + ' ' + words[stage]).join(', ')
}
