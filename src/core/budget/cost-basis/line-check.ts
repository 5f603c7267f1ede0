/** A line of a project against its cost basis: the amount asked for may be rounded, and that is said. */
import { type Fen, fen } from '../../kernel/fen.ts'
import { equal, isAbove, type Rational, rational } from '../../kernel/rational.ts'
import { DEFAULT_STEP, distance, isAtMost, yuanText } from './agreement.ts'
import type { CostBasis } from './cost-basis.ts'
import { type Remark, remark } from './items.ts'
import { fenToYuan } from './yuan.ts'

/**
 * `equal`: to the fen. `rounded`: within the step, marked ≈. `coarse`: only when rounded to a larger step.
 * `differs`. `unknown`: the basis states no amount.
 */
export type LineVerdict = 'equal' | 'rounded' | 'coarse' | 'differs' | 'unknown'

export interface LineCheck {
  readonly verdict: LineVerdict
  /** Whether the amount asked for is what the basis says, though it does not come to it. */
  readonly isAsStated: boolean
  readonly remarks: readonly Remark[]
}

/** 万元 of a whole number: no line is rounded further than that. */
const COARSEST: Fen = fen(1_000_000n)

/** Compares the amount asked for with what the items of its basis come to. */
export function checkLine(basis: CostBasis, declared: Fen, step: Fen = DEFAULT_STEP): LineCheck {
  const { worked, stated, text } = basis
  if (worked === undefined) return { verdict: 'unknown', isAsStated: false, remarks: [] }
  const asked = fenToYuan(declared)
  const isAsStated = stated !== undefined && equal(stated, asked)
  const verdict = lineVerdict(worked, asked, declared, step)
  if (verdict === 'equal') return { verdict, isAsStated, remarks: [] }
  const difference = distance(worked, asked)
  const sign = isAbove(asked, worked) ? '+' : '-'
  const params = { computed: yuanText(worked), declared: yuanText(asked) }
  const whole = { start: 0, end: text.length }
  const rounding = { ...params, difference: `${sign}${yuanText(difference)}` }
  const apart = { ...params, difference: yuanText(difference) }
  const said: Readonly<Record<Exclude<LineVerdict, 'equal' | 'unknown'>, Remark>> = {
    rounded: remark('note', 'CB-013', whole, rounding),
    coarse: remark('unclear', 'CB-014', whole, apart),
    differs: remark('wrong', 'CB-012', whole, apart),
  }
  return { verdict, isAsStated, remarks: [said[verdict]] }
}

function lineVerdict(
  worked: Rational,
  asked: Rational,
  declared: Fen,
  step: Fen,
): Exclude<LineVerdict, 'unknown'> {
  if (equal(worked, asked)) return 'equal'
  const away = distance(worked, asked)
  if (isAtMost(away, rational(step, 200n))) return 'rounded'
  for (let coarser = step * 10n; coarser <= COARSEST; coarser *= 10n)
    if (declared % coarser === 0n && isAtMost(away, rational(coarser, 200n))) return 'coarse'
  return 'differs'
}
