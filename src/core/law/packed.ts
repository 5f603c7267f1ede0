/** The form in which generated files hold the law: tuples, so that two thousand of them load at once. */
import { assert } from '../kernel/assert.ts'
import type { BookEntry, Confidence, TreasuryBudget } from './book.ts'
import type { IncomeKind, IncomeMeaning } from './income-meanings.ts'

/** `toYear` is 0 while the entry is in force; `basis` is the place of the words in the file's list of them. */
export type PackedEntry = readonly [
  code: string,
  name: string,
  fromYear: number,
  toYear: number,
  confidence: Confidence,
  basis: number,
  budget?: TreasuryBudget,
]

/** 行政、事业、不分 — the columns of the official table. */
export type MapColumn = 'administrative' | 'institution' | 'any'

/** `toYear` is 0 while the row is in force. */
export type PackedCorrespondence = readonly [
  departmentCode: string,
  column: MapColumn,
  governmentCode: string,
  fromYear: number,
  toYear: number,
  confidence: Confidence,
  note?: string,
]

/** `toYear` is 0 while the row is in force; `parent` and `note` are blank where there is none. */
export type PackedIncome = readonly [
  kind: IncomeKind,
  code: string,
  name: string,
  parent: string,
  appliesTo: string,
  meaning: IncomeMeaning,
  fromYear: number,
  toYear: number,
  confidence: Confidence,
  note: string,
]

export function unpacked(packed: readonly PackedEntry[], bases: readonly string[]): BookEntry[] {
  return packed.map(([code, name, validFromYear, toYear, confidence, basisIndex, budget]) => {
    const basis = bases[basisIndex]
    assert(basis !== undefined, `entry ${code} names basis ${basisIndex}, which is not in the list`)
    return {
      code,
      name,
      validFromYear,
      ...(toYear === 0 ? {} : { validToYear: toYear }),
      confidence,
      basis,
      ...(budget === undefined ? {} : { budget }),
    }
  })
}
