/** 对照其他文件 — a document against others of the same unit, its department or its units: what disagrees, and what could be compared. */
import type { Finding } from '../../kernel/finding.ts'
import { compareProse } from './compare-prose.ts'
import { type Comparison, compareTables, nothing, type Outcome } from './compare-tables.ts'
import { type FiledPart, type Kinship, type Pair, pairOf } from './pairs.ts'

export interface PairCoverage {
  readonly file: string
  readonly other: string
  readonly kinship: Kinship
  readonly compared: Readonly<Record<Comparison, Outcome>>
  /** Why nothing could be compared, or why not more. */
  readonly because: readonly Reason[]
}

/** 不是同一部门 · 不是同一年度或相邻年度 · 没有同一口径、同一年度的数 · 不知道是哪个单位 */
type Reason = 'otherUnit' | 'otherYears' | 'noCommonFigures' | 'unknownUnit'

interface AcrossDocuments {
  readonly findings: readonly Finding[]
  readonly pairs: readonly PairCoverage[]
}

/** Forms are compared by who knows them. */
export interface FormComparison {
  readonly findings: readonly Finding[]
  readonly forms: Outcome
}
type CompareForms = (pair: Pair) => FormComparison

export function compareDocuments(
  own: readonly FiledPart[],
  others: readonly FiledPart[],
  compareForms: CompareForms = () => ({ findings: [], forms: nothing }),
): AcrossDocuments {
  const all = own.flatMap((mine) => others.map((other) => comparedPair(pairOf(mine, other), compareForms)))
  return {
    findings: all.flatMap(({ findings }) => findings),
    pairs: all.map(({ coverage }) => coverage),
  }
}

function comparedPair(
  pair: Pair,
  compareForms: CompareForms,
): {
  readonly findings: readonly Finding[]
  readonly coverage: PairCoverage
} {
  const about = { file: pair.own.file, other: pair.other.file, kinship: pair.kinship }
  if (pair.kinship === 'none') {
    const because = isNamed(pair) ? 'otherUnit' : 'unknownUnit'
    return { findings: [], coverage: { ...about, compared: NONE, because: [because] } }
  }
  const tables = compareTables(pair)
  const prose = compareProse(pair)
  const { forms, findings: ofForms } = compareForms(pair)
  const compared = { figures: tables.figures, balances: tables.balances, sentences: prose.sentences, forms }
  const isAny = Object.values(compared).some(({ agreed, differing }) => agreed + differing > 0)
  return {
    findings: [...tables.findings, ...prose.findings, ...ofForms],
    coverage: { ...about, compared, because: isAny ? [] : [isNear(pair) ? 'noCommonFigures' : 'otherYears'] },
  }
}

const NONE: PairCoverage['compared'] = {
  figures: nothing,
  balances: nothing,
  sentences: nothing,
  forms: nothing,
}

const isNamed = ({ own, other }: Pair): boolean =>
  own.part.identity.unit.value !== undefined && other.part.identity.unit.value !== undefined

/** Documents speak of their own year and the one before. */
function isNear({ own, other }: Pair): boolean {
  const [a, b] = [own.part.identity.year.value, other.part.identity.year.value]
  return a === undefined || b === undefined || Math.abs(a - b) <= 1
}
