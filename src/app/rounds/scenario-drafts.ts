/** 情景的数 — a round as a scenario supposes it: supposed rows as drafts, which the rest of the product computes like real ones. */
import { basisReader } from '../../core/budget/drafting/cost-row.ts'
import { type ScenarioChange, type SupposedUnit, supposed } from '../../core/budget/drafting/scenario.ts'
import { assert } from '../../core/kernel/assert.ts'
import { fen } from '../../core/kernel/fen.ts'
import type { PersonTransaction } from '../../store/as-person.ts'
import { readLibrary } from '../../store/rounds/library.ts'
import type { StoredScenario } from '../../store/rounds/scenarios.ts'
import { standing, type UnitDraft } from './drafted-ledger.ts'
import type { RoundDrafts } from './round-facts.ts'

const readBasis = basisReader()

/** Amounts are fen as text, as JSON has no whole numbers of their size. */
export const writtenChanges = (changes: readonly ScenarioChange[]): string =>
  JSON.stringify(changes.map((one) => ('amount' in one ? { ...one, amount: String(one.amount) } : one)))

/** A change with its amount as text. */
type WrittenChange = { readonly kind: ScenarioChange['kind']; readonly amount?: string }

export function readChanges({ changes }: Pick<StoredScenario, 'changes'>): readonly ScenarioChange[] {
  assert(Array.isArray(changes), 'only `writtenChanges` writes the column')
  // It wrote changes, with their amounts as text, and nothing else.
  return (changes as readonly WrittenChange[]).map(
    (one) => (one.amount === undefined ? one : { ...one, amount: fen(BigInt(one.amount)) }) as ScenarioChange,
  )
}

export async function readRanks(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<ReadonlyMap<string, number>> {
  const projects = await readLibrary(transaction, divisionCode)
  return new Map(projects.flatMap(({ code, rank }) => (rank === undefined ? [] : [[code, rank] as const])))
}

export const supposedUnits = (
  { units }: RoundDrafts,
  changes: readonly ScenarioChange[],
  ranks: ReadonlyMap<string, number>,
): readonly SupposedUnit[] =>
  supposed(
    units.map(({ round, rows }) => ({ unitCode: round.unitCode, rows: standing(rows) })),
    changes,
    readBasis,
    ranks,
  )

/** Under versions of their own, so that they are never taken for what the units have typed. */
export const supposedDrafts = (
  { units }: RoundDrafts,
  made: readonly SupposedUnit[],
  changes: readonly ScenarioChange[],
): readonly UnitDraft[] =>
  made.map(({ unitCode, rows }, at) => {
    const round = units[at]?.round
    return { unitCode, version: `${round?.id} ${round?.revision} ${writtenChanges(changes)}`, rows }
  })
