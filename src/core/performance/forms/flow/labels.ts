/** 栏目 — what a label of a form says about what stands behind it. */

/** What follows a label: a short value, an amount, a running text, boxes to tick, points, or a part with rows. */
export type LabelKind = 'field' | 'money' | 'text' | 'choice' | 'total' | 'part'

/** 表中有行有列的部分 */
export type PartKey =
  | 'funds'
  | 'incomeRows'
  | 'expenditureRows'
  | 'projects'
  | 'goalList'
  | 'goalTexts'
  | 'goalAndOutcome'
  | 'sources'
  | 'costs'
  | 'purchases'
  | 'execution'
  | 'spendingPlan'
  | 'longTermIndicators'
  | 'annualIndicators'
  | 'indicators'

export interface FlowLabel {
  readonly kind: LabelKind
  readonly part?: PartKey
  /** As `plainWords` gives them; `{年}` is a year that may stand before the rest. */
  readonly names: readonly string[]
  /** It may stand behind another value in the same line. */
  readonly isInline?: boolean
  /** It may stand below a table of indicators, in which other short labels are names. */
  readonly endsTable?: boolean
  /** The label belongs to the rows that follow and is read again with them. */
  readonly isHeader?: boolean
}

const wordsOf = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '')

export const field = (words: string): FlowLabel => ({ kind: 'field', names: wordsOf(words), isInline: true })
export const money = (words: string): FlowLabel => ({ kind: 'money', names: wordsOf(words), isInline: true })
export const total = (words: string): FlowLabel => ({ kind: 'total', names: wordsOf(words), endsTable: true })
export const text = (words: string): FlowLabel => ({ kind: 'text', names: wordsOf(words), endsTable: true })
export const choice = (words: string): FlowLabel => ({
  kind: 'choice',
  names: wordsOf(words),
  isInline: true,
})
/** What was spent is told above the indicators; below their header its labels are names. */
export const part = (key: PartKey, words: string): FlowLabel => ({
  kind: 'part',
  part: key,
  names: wordsOf(words),
  endsTable: key !== 'execution',
})

export const isIndicators = (label: { readonly part?: PartKey }): boolean =>
  label.part === 'longTermIndicators' || label.part === 'annualIndicators' || label.part === 'indicators'
