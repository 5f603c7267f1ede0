/** What sentences say about points: of execution, of goals, of a level-1 class, in all. */
import { plainWords } from '../../document/printed-words.ts'
import { parseRational, type Rational } from '../../kernel/rational.ts'

export interface ScoreClaim {
  readonly kind: 'execution' | 'goals' | 'class' | 'total'
  /** 产出 of 产出指标得分60分. */
  readonly class: string
  readonly text: string
  readonly words: string
  readonly value: Rational
}

const POINTS = '(?:得分|自评得分|自评分|评分)?(?:合计)?为?:?(\\d+(?:\\.\\d+)?)分'
const PATTERNS: readonly (readonly [ScoreClaim['kind'], RegExp])[] = [
  ['execution', new RegExp(`(预算执行(?:情况|率)?)${POINTS}`, 'g')],
  ['execution', /(此项得分|该项得分)为?(\d+(?:\.\d+)?)分/g],
  ['execution', /(执行率为?\d+(?:\.\d+)?%,得分)为?(\d+(?:\.\d+)?)分/g],
  ['goals', new RegExp(`(年度绩效目标|绩效目标)${POINTS}`, 'g')],
  ['total', /((?:绩效)?自评(?:总)?(?:得)?分|综合得分|总分)(?:合计)?为?(\d+(?:\.\d+)?)分/g],
]
const OF_CLASS = /(成本|产出|效益|效果|满意度)指标(?:得分)?为?(\d+(?:\.\d+)?)分/g

/** `hasRate`: the paragraph speaks of the execution rate, so that 此项得分 is that of execution. */
export function scoreClaims(text: string): readonly ScoreClaim[] {
  const plain = plainWords(text)
  const hasRate = /执行率(?:为)?\d/.test(plain)
  const claims = PATTERNS.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].flatMap((match): readonly ScoreClaim[] => {
      const [, words = '', digits = ''] = match
      const value = parseRational(digits)
      const before = plain.slice(Math.max(0, match.index - 8), match.index)
      if (value === undefined || (kind === 'execution' && /此项|该项/.test(words) && !hasRate)) return []
      // 预算执行情况自评分 is no total.
      if (kind === 'total' && /执行(?:情况|率)?$|目标$|指标$/.test(before)) return []
      return [{ kind, class: '', text: `${digits}分`, words, value }]
    }),
  )
  const ofClass = [...plain.matchAll(OF_CLASS)].flatMap(
    ([all, name = '', digits = '']): readonly ScoreClaim[] => {
      const value = parseRational(digits)
      return value === undefined
        ? []
        : [{ kind: 'class', class: name, text: `${digits}分`, words: all.replace(/为?\d.*$/, ''), value }]
    },
  )
  return [...claims, ...ofClass]
}
