/** A cost basis in words: what each item comes to, line by line, as `3000元/笔 × 30笔 = 90,000.00元`. */
import type { Fen } from '../../kernel/fen.ts'
import { describe, type Language } from '../../kernel/problem.ts'
import { yuanText } from './agreement.ts'
import { type CostBasis, type CostBasisOptions, readCostBasis } from './cost-basis.ts'
import { readableExpression } from './format-expression.ts'
import { type CostItem, nameOf, type Verdict } from './items.ts'
import { checkLine } from './line-check.ts'
import type { Span } from './tokens.ts'

export interface ExplainedItem extends Span {
  /** How deep it stands under headings and totals. */
  readonly depth: number
  readonly text: string
  readonly verdict: Verdict
  /** What is wrong or unclear about it; not what is only worth knowing. */
  readonly message?: string
}

const WORDS: Readonly<
  Record<Language, { readonly sum: string; readonly lumpSum: string; readonly whole: string }>
> = {
  zh: { sum: '各项之和', lumpSum: '总额', whole: '测算' },
  en: { sum: 'sum of items', lumpSum: 'lump sum', whole: 'basis' },
}

/** One entry per item, headings and totals before what they cover. */
function explainItems(basis: CostBasis, language: Language = 'zh'): readonly ExplainedItem[] {
  return basis.items.flatMap((item) => explained(item, 0, language))
}

/** The lines in Chinese, indented, with what is wrong beneath each. */
export function explainCostBasis(text: string, options: CostBasisOptions = {}): readonly string[] {
  const basis = readCostBasis(text, options)
  const items = explainItems(basis).flatMap(({ depth, text: line, message }) => {
    const indent = '　'.repeat(depth)
    return message === undefined ? [indent + line] : [indent + line, `${indent}△ ${message}`]
  })
  const whole = basis.remarks.filter(({ level }) => level !== 'note')
  return [...items, ...whole.map(({ problem }) => `△ ${describe(problem, 'zh')}`)]
}

/**
 * A budget line with its basis: the calculations, then how the whole compares with the amount asked for.
 * Nothing where the basis states lump sums only and there is nothing to say about them.
 */
export function explainLine(
  text: string,
  declared: Fen,
  language: Language = 'zh',
): readonly ExplainedItem[] {
  const basis = readCostBasis(text)
  const check = checkLine(basis, declared)
  const items = explainItems(basis, language)
  const hasNews = check.remarks.length > 0 || items.some(({ verdict }) => verdict !== 'lumpSum')
  if (basis.worked === undefined || !hasNews) return []
  const [said] = check.remarks
  // An amount asked for that only follows what its basis says is no second fault.
  const isTold = check.isAsStated && items.some(({ message }) => message !== undefined)
  if (said === undefined || isTold) return items
  const whole = {
    depth: 0,
    text: `${WORDS[language].whole} = ${yuanText(basis.worked)}元`,
    start: 0,
    end: text.length,
  }
  const verdict: Verdict = said.level === 'note' ? 'holds' : said.level
  return [...items, { ...whole, verdict, message: describe(said.problem, language) }]
}

function explained(item: CostItem, depth: number, language: Language): readonly ExplainedItem[] {
  const said = item.remarks.filter(({ level }) => level !== 'note')
  const message = said.map(({ problem }) => describe(problem, language)).join(' ')
  const { start, end, verdict } = item
  const own: ExplainedItem = {
    depth,
    text: lineOf(item, language),
    verdict,
    start,
    end,
    ...(message === '' ? {} : { message }),
  }
  return [own, ...item.parts.flatMap((part) => explained(part, depth + 1, language))]
}

function lineOf(item: CostItem, language: Language): string {
  const { kind, worked, printed, calculation, label } = item
  const name = label === '' ? '' : `${label} `
  const amount = worked === undefined ? '？' : `${yuanText(worked)}元`
  switch (kind) {
    case 'heading':
    case 'total':
      return `${nameOf(item)}：${WORDS[language].sum} ${amount}`
    case 'lumpSum':
      return `${name}${WORDS[language].lumpSum} ${printed === undefined ? amount : `${printed.digits}${printed.currency}`}`
    case 'rate':
      return `${name}${readableExpression(calculation.expression)}`
    case 'calculation':
      return `${name}${[...item.taken, readableExpression(calculation.expression)].join(' × ')} = ${amount}`
  }
}
