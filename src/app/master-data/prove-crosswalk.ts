/** 对照前后合计相等 — last year's budgets of the whole division under this year's codes, book by book. */

import {
  type CrosswalkProof,
  crosswalkEntries,
  crosswalked,
} from '../../core/budget/master-data/crosswalk.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { add, type Fen, ZERO } from '../../core/kernel/fen.ts'
import { type FiscalYear, fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { lookUp } from '../../core/law/book.ts'
import { BOOKS } from '../../core/law/books.ts'
import type { Person } from '../../store/as-person.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'
import { showMaster } from './master-desk.ts'

export interface ProvenBook {
  readonly book: '功能分类' | '部门经济分类'
  readonly proof: CrosswalkProof
  /** Spending that names no code of the book: it is in no total of the proof. */
  readonly uncoded: Fen
}

const DIMENSIONS = [
  { book: '功能分类', dimension: 'function', within: BOOKS.function },
  { book: '部门经济分类', dimension: 'economic', within: BOOKS.departmentEconomic },
] as const

export async function proveCrosswalk(
  desk: RoundDesk,
  person: Person,
  year: FiscalYear,
): Promise<readonly ProvenBook[]> {
  const { rows } = await showMaster(desk, person, { book: 'crosswalk', year, unitCode: '' })
  const ledgers = await ledgersOf(desk, person)
  return DIMENSIONS.map(({ book, dimension, within }) => {
    const entries = crosswalkEntries(
      rows.map((row) => row.cells),
      book,
    )
    const { amounts, uncoded } = amountsBy(ledgers, fiscalYear(year - 1), dimension)
    return { book, uncoded, proof: crosswalked(amounts, entries, (code) => lookUp(within, code, year).ok) }
  })
}

async function ledgersOf({ ledgers }: RoundDesk, { reach }: Person): Promise<readonly Ledger[]> {
  const keys = (await ledgers.list()).filter((key) => key.divisionCode === reach.divisionCode)
  const found = await Promise.all(keys.map((key) => ledgers.get(key)))
  return found.flatMap((one) => one ?? [])
}

/** Spending of the original budgets by code, and what names none. */
function amountsBy(
  ledgers: readonly Ledger[],
  year: FiscalYear,
  dimension: 'function' | 'economic',
): { readonly amounts: ReadonlyMap<string, Fen>; readonly uncoded: Fen } {
  const amounts = new Map<string, Fen>()
  let uncoded = ZERO
  for (const { figures } of ledgers)
    for (const { region, amount } of figures.within({ year: String(year) })) {
      if (region.flow !== 'expenditure' || region.stage !== 'original') continue
      const code = region[dimension]
      if (code === undefined) uncoded = add(uncoded, amount)
      else amounts.set(code, add(amounts.get(code) ?? ZERO, amount))
    }
  return { amounts, uncoded }
}
