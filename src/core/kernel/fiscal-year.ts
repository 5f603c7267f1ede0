/** 年度 — the calendar year that a budget or an account is of. */
import type { Parsed } from './fen.ts'
import { problem } from './problem.ts'

declare const yearBrand: unique symbol
export type FiscalYear = number & { readonly [yearBrand]: true }

export const FIRST_YEAR = 1994
export const LAST_YEAR = 2099

/** A whole number from 1994 (the first year of the Budget Law) to 2099; anything else is a mistake of the caller. */
export function fiscalYear(year: number): FiscalYear {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(`not a fiscal year: ${year}`)
  // The check above is what the brand stands for.
  return year as FiscalYear
}

/** Reads `2023`, `2023年`, `２０２３年度`; YEAR-001 otherwise. */
export function parseFiscalYear(text: string): Parsed<FiscalYear> {
  const digits = /^(\d{4})年?度?$/.exec(text.normalize('NFKC').trim())?.[1]
  const year = digits === undefined ? Number.NaN : Number.parseInt(digits, 10)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    return { ok: false, problem: problem('YEAR-001', { found: text }) }
  return { ok: true, value: fiscalYear(year) }
}
