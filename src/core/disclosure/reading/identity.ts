/** 认定 — kind, unit, year and profile of a document from all its clues: sure only where independent ones agree. */
import type { Profile } from '../profile.ts'
import { CLUE_WEIGHTS, type Clue, type ClueGround, type ClueSource, cluesOf } from './clues.ts'
import { inferProfile } from './infer-profile.ts'
import type { Identity, Inferred } from './reading.ts'
import { bareName, isSameUnit, isShortFor } from './unit-name.ts'

export function identify(ground: ClueGround, profiles: readonly Profile[]): Identity {
  const clues = cluesOf(ground)
  const kind = infer(kindClues(clues), (clue) => clue.kind)
  const unit = inferUnit(clues)
  const year = infer(clues, (clue) => clue.year)
  const scope = infer(clues, (clue) => clue.scope)
  return { kind, unit, scope, year, profile: inferProfile(ground.statements, { kind, unit, year }, profiles) }
}

/** Forms stand in the annexes of budgets and accounts too, and are not what those are. */
function kindClues(clues: readonly Clue[]): readonly Clue[] {
  const isWhole = clues.some(
    ({ source, kind }) =>
      (source === 'statement' || source === 'title') && (kind === 'budget' || kind === 'accounts'),
  )
  return isWhole ? clues.filter((clue) => clue.source !== 'form') : clues
}

const EVIDENCE_COUNT = 5
/** Beaten by so much, another answer is not worth telling. */
const WORTH_TELLING = 0.4
/** A winner that weighs less than this many times the next one is not sure. */
const CLEAR = 2

interface Candidate<T> {
  readonly value: T
  readonly weight: number
  readonly sources: number
  readonly clues: readonly Clue[]
}

/** Each source has one voice, divided by what its clues say. */
function infer<T>(
  clues: readonly Clue[],
  answerOf: (clue: Clue) => T | undefined,
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
): Inferred<T> {
  const groups: { value: T; clues: Clue[] }[] = []
  const voices = new Map<ClueSource, number>()
  for (const clue of clues) {
    const value = answerOf(clue)
    if (value === undefined) continue
    voices.set(clue.source, (voices.get(clue.source) ?? 0) + 1)
    const group = groups.find((one) => isSame(one.value, value))
    if (group === undefined) groups.push({ value, clues: [clue] })
    else group.clues.push(clue)
  }
  const candidates = groups.map((group): Candidate<T> => {
    const sources = new Set(group.clues.map((clue) => clue.source))
    const weight = [...sources].reduce((sum, source) => {
      const own = group.clues.filter((clue) => clue.source === source).length
      return sum + (CLUE_WEIGHTS[source] * own) / (voices.get(source) ?? own)
    }, 0)
    return { value: group.value, weight, sources: sources.size, clues: group.clues }
  })
  return decided(candidates.toSorted((a, b) => b.weight - a.weight))
}

function decided<T>([best, ...rest]: readonly Candidate<T>[]): Inferred<T> {
  if (best === undefined) return { certainty: 'unknown', others: [], evidence: [] }
  const next = rest[0]?.weight ?? 0
  const others = rest.filter((one) => one.weight >= best.weight * WORTH_TELLING).map((one) => one.value)
  const evidence = oneOfEachSource(best.clues).map(({ text, place }) => ({ text, place }))
  if (next === best.weight) return { certainty: 'unknown', others: [best.value, ...others], evidence }
  const isSure = best.sources >= 2 && best.weight >= next * CLEAR
  return { value: best.value, certainty: isSure ? 'sure' : 'likely', others, evidence }
}

function oneOfEachSource(clues: readonly Clue[]): readonly Clue[] {
  const first = new Map<ClueSource, Clue>()
  for (const clue of clues) if (!first.has(clue.source)) first.set(clue.source, clue)
  const others = clues.filter((clue) => first.get(clue.source) !== clue)
  return [...first.values(), ...others].slice(0, EVIDENCE_COUNT)
}

/** Shorter ways to print a name speak for the full one, which is the answer. */
function inferUnit(clues: readonly Clue[]): Inferred<string> {
  const found = infer(clues, (clue) => clue.unit, isSameUnit)
  if (found.value === undefined) return found
  const value = fullName(found.value, clues)
  return { ...found, value }
}

/** Of the ways in which a unit's name is printed the longest that stands for all the others; the first of equals. */
function fullName(name: string, clues: readonly Clue[]): string {
  const printed = clues.flatMap((clue) => (clue.unit === undefined ? [] : [clue]))
  const same = printed.filter((clue) => isSameUnit(clue.unit ?? '', name))
  const strongest = same.toSorted((a, b) => CLUE_WEIGHTS[b.source] - CLUE_WEIGHTS[a.source])
  return strongest.reduce(
    (best, { unit = '' }) => (isLonger(unit, best) && isShortFor(best, unit) ? unit : best),
    name,
  )
}

const isLonger = (a: string, b: string): boolean => bareName(a).length > bareName(b).length
