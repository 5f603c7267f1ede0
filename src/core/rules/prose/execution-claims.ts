/** What sentences say about the execution of a budget: amounts, rates and savings with their words. */
import { withoutSpace } from '../../document/printed-words.ts'
import { parseRational, type Rational } from '../../kernel/rational.ts'
import { decimalsOf } from '../forms/figure.ts'

export type ClaimKind = 'initial' | 'budget' | 'executed' | 'rate' | 'saved'

export interface ExecutionClaim {
  readonly kind: ClaimKind
  /** 653.34万元, 79.36% */
  readonly text: string
  readonly words: string
  readonly value: Rational
  readonly decimals: number
  readonly at: number
}

const LINK = '(?:合计|共计|总计|共|为|是|达到|达|仅为|仅|:)*'
const AMOUNT = `${LINK}(\\d[\\d,]*(?:\\.\\d+)?)万元`
const PATTERNS: readonly (readonly [ClaimKind, RegExp])[] = [
  ['initial', new RegExp(`((?:\\d{4}年)?年初(?:批复)?预算(?:数|金额|安排)?)${AMOUNT}`, 'g')],
  [
    'budget',
    new RegExp(
      `(?<!年初|年初批复)((?:调整后|全年|整体|资金|项目|年度)*预算(?:总额|金额|数|资金)(?:\\(A\\))?|调整后预算|全年预算)${AMOUNT}`,
      'g',
    ),
  ],
  [
    'executed',
    new RegExp(
      `((?:全年|实际|实行|累计|年度)?(?:预算)?执行(?:金额|数|资金)(?:\\(B\\))?|(?:全年|实际|累计)(?:预算)?(?:支出|执行|支付)(?:金额|数|资金)?|支出决算数)${AMOUNT}`,
      'g',
    ),
  ],
  [
    'rate',
    new RegExp(
      `((?:预算|资金)?(?:执行率|支出率|使用率)|完成(?:全年|调整后|年度)?预算的)${LINK}(\\d+(?:\\.\\d+)?)%`,
      'g',
    ),
  ],
  ['saved', new RegExp(`((?:节省|节约|结余|剩余|未执行|未支出)(?:资金|金额)?)${AMOUNT}`, 'g')],
]

/** In the order of the text. */
export function executionClaims(text: string): readonly ExecutionClaim[] {
  const plain = withoutSpace(text).normalize('NFKC')
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].flatMap((match): readonly ExecutionClaim[] => {
      const [, words = '', digits = ''] = match
      const value = parseRational(digits)
      if (value === undefined) return []
      const unit = kind === 'rate' ? '%' : '万元'
      return [{ kind, words, text: `${digits}${unit}`, value, decimals: decimalsOf(digits), at: match.index }]
    }),
  ).toSorted((a, b) => a.at - b.at)
}
