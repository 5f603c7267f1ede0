/** 收入 — the categories of income and of funds that officials list, by kind and year. */
import type { Confidence } from './book.ts'
import { INCOME } from './generated/income.ts'
import { type IncomeKind, type IncomeMeaning, type IncomeNodes, MEANINGS } from './income-meanings.ts'
import type { PackedIncome } from './packed.ts'

export interface IncomeCategory {
  readonly kind: IncomeKind
  readonly code: string
  readonly name: string
  /** The code above it, of the same kind and the same `appliesTo`. */
  readonly parent?: string
  /** Which form or system lists it. */
  readonly appliesTo: string
  readonly meaning: IncomeMeaning
  /** The nodes that it stands for; a row or a column of income is `revenue` unless it says otherwise. */
  readonly nodes?: IncomeNodes
  readonly validFromYear: number
  readonly validToYear?: number
  readonly confidence: Confidence
  readonly note?: string
}

export const INCOME_CATEGORIES: readonly IncomeCategory[] = INCOME.map(unpacked)

/** The categories of a kind that a year uses, in the order of the official list. */
export function incomeCategories(kind: IncomeKind, year: number): readonly IncomeCategory[] {
  return INCOME_CATEGORIES.filter(
    (one) =>
      one.kind === kind &&
      one.validFromYear <= year &&
      (one.validToYear === undefined || year <= one.validToYear),
  )
}

/** 资金性质 by code; a local subdivision (`111`) is what its nearest known ancestor (`11`) is. */
export function fundNature(code: string): IncomeCategory | undefined {
  for (let length = code.length; length > 0; length--) {
    const known = FUND_NATURES.get(code.slice(0, length))
    if (known !== undefined) return known
  }
  return undefined
}

const FUND_NATURES: ReadonlyMap<string, IncomeCategory> = new Map(
  INCOME_CATEGORIES.filter((one) => one.kind === 'fundNature').map((one) => [one.code, one]),
)

function unpacked(packed: PackedIncome): IncomeCategory {
  const [kind, code, name, parent, appliesTo, meaning, validFromYear, toYear, confidence, note] = packed
  const nodes = nodesOf(kind, meaning)
  return {
    kind,
    code,
    name,
    ...(parent === '' ? {} : { parent }),
    appliesTo,
    meaning,
    ...(nodes === undefined ? {} : { nodes }),
    validFromYear,
    ...(toYear === 0 ? {} : { validToYear: toYear }),
    confidence,
    ...(note === '' ? {} : { note }),
  }
}

function nodesOf(kind: IncomeKind, meaning: IncomeMeaning): IncomeNodes | undefined {
  const nodes = MEANINGS[meaning]
  return nodes === undefined || kind === 'fundNature' ? nodes : { flow: 'revenue', ...nodes }
}
