/** Which locality's printed form a document follows: by its statements' titles, numbers and order, and by where the unit is. */
import { plainWords } from '../../document/printed-words.ts'
import { parseFiscalYear } from '../../kernel/fiscal-year.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'
import { type Profile, profileFor } from '../profile.ts'
import type { Identity, Inferred } from './reading.ts'
import { placesOf } from './unit-name.ts'

const NEAREST = 3
/** From here on the statements are those of the profile. */
const ALIKE = 0.75
const UNKNOWN: Inferred<string> = { certainty: 'unknown', others: [], evidence: [] }

/**
 * A profile of the unit's own locality that is in force; of another locality it is only the nearest, however
 * alike the tables are, since many localities print the same ones.
 */
export function inferProfile(
  statements: readonly ReadStatement[],
  identity: Pick<Identity, 'kind' | 'unit' | 'year'>,
  profiles: readonly Profile[],
): Inferred<string> {
  const kind = identity.kind.value
  const ofKind = profiles.filter((profile) => profile.kind === kind)
  const ranked = ofKind
    .map((profile) => ({ profile, likeness: likeness(statements, profile) }))
    .filter((one) => one.likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
  const nearest = ranked.slice(0, NEAREST).map((one) => one.profile.id)
  const unit = identity.unit.value
  if (unit === undefined) return { ...UNKNOWN, others: nearest }
  const local = ranked.filter((one) => isIn(unit, one.profile))
  const best = local[0]
  if (best === undefined) return { ...UNKNOWN, others: nearest }
  const inForce = inForceOf(best.profile, ofKind, identity.year.value)
  const isAlike = best.likeness >= ALIKE
  const isSure = isAlike && inForce === best.profile && identity.unit.certainty === 'sure'
  return {
    value: best.profile.id,
    certainty: isSure ? 'sure' : 'likely',
    others: nearest.filter((id) => id !== best.profile.id && !isSure),
    evidence: statements
      .filter((one) => best.profile.statements.some((layout) => isPrintedAs(one, layout)))
      .slice(0, NEAREST)
      .map((one) => ({ text: one.title, place: one.place })),
  }
}

function inForceOf(
  profile: Profile,
  profiles: readonly Profile[],
  year: number | undefined,
): Profile | undefined {
  const { locality, kind } = profile
  const read = parseFiscalYear(String(year ?? ''))
  return read.ok ? profileFor(profiles, { locality, kind, year: read.value }) : undefined
}

/** Share of the statements, found or expected, that are the profile's by definition and title, and stand in its order. */
function likeness(statements: readonly ReadStatement[], profile: Profile): number {
  if (statements.length === 0) return 0
  const places = statements.map((one) => profile.statements.findIndex((layout) => isPrintedAs(one, layout)))
  const found = new Set(places.filter((at) => at >= 0))
  const inOrder = places.filter(
    (at, index) => at >= 0 && places.slice(0, index).every((before) => before < at),
  )
  const known = new Set([
    ...profile.statements.map((one) => one.statement),
    ...statements.map((one) => one.definition ?? one.title),
  ])
  return (found.size + inOrder.length) / (2 * known.size)
}

type Layout = Profile['statements'][number]

const isPrintedAs = (statement: ReadStatement, layout: Layout): boolean =>
  (statement.definition === undefined || statement.definition === layout.statement) &&
  (titleWords(statement.title) === titleWords(layout.title) ||
    (statement.number !== undefined && plainWords(statement.number) === plainWords(layout.number ?? '')))

const titleWords = (title: string): string =>
  plainWords(title)
    .replace(/^(?:\{year\}|20\d{2})年?度?/, '')
    .replace(/\(表\d+\)$/, '')

/** Whether the unit is in the smallest place that the profile is named after, 普陀区, and names no other place around it. */
function isIn(unit: string, profile: Profile): boolean {
  const places = placesOf(profile.name)
  const smallest = places.at(-1)
  if (smallest === undefined) return false
  const own = placesOf(unit)
  const around = own.slice(0, Math.max(0, own.indexOf(smallest)))
  return unit.includes(smallest) && around.every((place) => places.includes(place))
}
