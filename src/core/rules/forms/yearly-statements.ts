/** 项目前两年预算及当年预算变动情况: what the sentence says of each year: budgeted, executed, executed up to a month. */
import { plainWords } from '../../document/printed-words.ts'
import { type Figure, money } from './figure.ts'

export type YearlyKind = 'budget' | 'executed' | 'executedSoFar'

export interface YearlyStatement {
  readonly year: number
  readonly kind: YearlyKind
  readonly amount: Figure
  /** The words as printed, without white space. */
  readonly text: string
}

/** A comma within 1,234.50 ends no clause. */
const CLAUSE = /[。；;，、]|,(?!\d{3}(?!\d))/
const NUMBERED = /^\d{1,2}\.(?=(?:19|20)\d{2}年)/
const AMOUNT = /\d[\d,.]*(?:万元|万|元)/

/** Clauses without a year go on with that of the one before. */
export function yearlyStatements(text: string): readonly YearlyStatement[] {
  const found: YearlyStatement[] = []
  let year: number | undefined
  // A list may follow its sentence without a stop: …100%2.2022年.
  const clauses = plainWords(text)
    .replace(/(\d{1,2}\.)(?=(?:19|20)\d{2}年)/g, '；$1')
    .split(CLAUSE)
  for (const clause of clauses) {
    const words = clause.replace(NUMBERED, '')
    const named = /((?:19|20)\d{2})年/.exec(words)?.[1]
    if (named !== undefined) year = Number.parseInt(named, 10)
    const amount = money(AMOUNT.exec(words.replace(/(?:19|20)\d{2}年/g, ''))?.[0] ?? '')
    const kind = kindOf(words)
    if (year !== undefined && amount !== undefined && kind !== undefined)
      found.push({ year, kind, amount, text: words })
  }
  return found
}

function kindOf(words: string): YearlyKind | undefined {
  if (/收回|追加|调增|调减|压减/.test(words)) return undefined
  if (/\d{1,2}[-—~至]\d{1,2}月|截至/.test(words)) return 'executedSoFar'
  if (/年初预算|预算安排/.test(words)) return 'budget'
  if (/执行|支付|支出数|使用/.test(words)) return 'executed'
  return /预算/.test(words) ? 'budget' : undefined
}
