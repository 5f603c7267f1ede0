/** 勾稽核对 — holds the amounts of one or several documents against one another: what is wrong, where, and how much was checked. */
import type { Finding } from '../kernel/finding.ts'
import { collect, type DocumentPart } from './collect.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { faultFindings, roundingFindings } from './findings.ts'
import { relate } from './relate.ts'
import { faultsOf } from './repair.ts'
import { parentFindings } from './rows-left-out.ts'

export interface Reconciled {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
}

/** The parts are of one unit and year, or such that their figures are to agree. */
export function reconcile(parts: readonly DocumentPart[]): Reconciled {
  const collected = collect(parts)
  const derived = relate(collected)
  const { cells, relations } = derived
  return {
    findings: [
      ...faultsOf(cells, relations).flatMap((fault) => faultFindings(fault, cells)),
      ...parentFindings(collected.listings),
      ...roundingFindings(relations, cells),
    ],
    coverage: coverageOf(collected, derived),
  }
}
