/** 勾稽核对 — holds the amounts of the documents of a file against one another: what is wrong, where, and how much was checked. */
import type { Finding } from '../kernel/finding.ts'
import { collect, type DocumentPart } from './collect.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { faultFindings, roundingFindings } from './findings.ts'
import { type Related, relate, relateEdited } from './relate.ts'
import { faultsOf } from './repair.ts'
import { parentFindings } from './rows-left-out.ts'
import { slidTables } from './shifted-tables.ts'
import { totalFindings } from './totals-left-out.ts'
import { withoutUnitSums } from './unit-sums.ts'

export interface Reconciled {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly related: Related
}

/** The parts are of one unit and year, or such that their figures are to agree. */
export const reconcile = (parts: readonly DocumentPart[]): Reconciled => judged(relate(collect(parts)))

/** The same with another amount printed in one cell, by its id. */
export const reconcileEdited = ({ related }: Reconciled, id: number, text: string): Reconciled =>
  judged(relateEdited(related, id, text))

function judged(related: Related): Reconciled {
  const all = faultsOf(related.cells, related.relations)
  const slid = slidTables(all, related)
  const set = slid?.related ?? related
  const { faults, findings } = withoutUnitSums(
    slid === undefined ? all : faultsOf(set.cells, set.relations),
    set,
  )
  return {
    findings: [
      ...(slid?.findings ?? []),
      ...faults.flatMap((fault) => faultFindings(fault, set.cells)),
      ...findings,
      ...parentFindings(set.collected.listings),
      ...totalFindings(set.collected),
      ...roundingFindings(set.relations, set.cells),
    ],
    coverage: coverageOf(related),
    related,
  }
}
