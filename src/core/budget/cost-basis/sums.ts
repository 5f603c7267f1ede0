/** Headings and totals: the amounts they say against the items that they cover. */
import type { Problem } from '../../kernel/problem.ts'
import { isAbove, minus, plus, type Rational, ZERO_RATIONAL } from '../../kernel/rational.ts'
import { agreement, amountText, distance, printedYuan, yuanText } from './agreement.ts'
import {
  type CostItem,
  comparison,
  type ItemContext,
  nameOf,
  type Remark,
  remark,
  type SumCheck,
  type Verdict,
} from './items.ts'

/** What a heading or a total covers. */
export interface Cover {
  readonly parts: readonly CostItem[]
  /** Things named beneath it without an amount. */
  readonly unpriced: number
  /** 其中: only some of the parts are told. */
  readonly isPartial: boolean
}

/** What an item counts in a sum; rates count nothing. */
export const workedOf = (item: CostItem): Rational | undefined =>
  item.kind === 'rate' ? undefined : (item.worked ?? item.stated)
export const statedOf = (item: CostItem): Rational | undefined =>
  item.kind === 'rate' ? undefined : (item.stated ?? item.worked)

export function sumOf(items: readonly CostItem[], of: (item: CostItem) => Rational | undefined): Rational {
  return items.reduce((total, item) => plus(total, of(item) ?? ZERO_RATIONAL), ZERO_RATIONAL)
}

export const pricedOf = (items: readonly CostItem[]): readonly CostItem[] =>
  items.filter((item) => workedOf(item) !== undefined)

/** Whether the amount that an item says is the sum of others, as they say or as they come to. */
export function isSumOf(head: CostItem, parts: readonly CostItem[], { step }: ItemContext): boolean {
  const { printed } = head
  if (printed === undefined || pricedOf(parts).length === 0) return false
  const agrees = (yuan: Rational) => ['exact', 'rounded', 'coarse'].includes(agreement(yuan, printed, step))
  return agrees(sumOf(parts, statedOf)) || agrees(sumOf(parts, workedOf))
}

/** The head as a heading or a total over its parts, judged. */
export function covering(
  head: CostItem,
  kind: 'heading' | 'total',
  cover: Cover,
  context: ItemContext,
): CostItem {
  const { printed } = head
  const { parts, unpriced, isPartial } = cover
  const priced = pricedOf(parts)
  if (printed === undefined) return head
  if (priced.length === 0) {
    if (unpriced < 2) return { ...head, parts }
    return {
      ...untold(head),
      kind,
      parts,
      verdict: 'unclear',
      remarks: [...head.remarks, namedOnly(head, ZERO_RATIONAL, unpriced)],
    }
  }
  const check = (yuan: Rational): SumCheck => ({ yuan, agreement: agreement(yuan, printed, context.step) })
  const sums = { stated: check(sumOf(parts, statedOf)), worked: check(sumOf(parts, workedOf)) }
  const item: CostItem = { ...head, kind, parts, sums }
  const said = head.stated ?? printedYuan(printed)
  const isLess = isAbove(said, sums.worked.yuan)
  if (isPartial && isLess) return { ...item, verdict: head.verdict }
  if (sums.worked.agreement === 'off' && isLess && unpriced > 0)
    return {
      ...untold(item),
      verdict: 'unclear',
      remarks: [...head.remarks, namedOnly(head, sums.worked.yuan, unpriced + priced.length)],
    }
  const { verdict, code } = judgement(sums.stated, sums.worked)
  const worked = { worked: sums.worked.yuan }
  if (code === undefined)
    return { ...item, ...worked, verdict: worse(head.kind === 'lumpSum' ? 'holds' : head.verdict, verdict) }
  const level = verdict === 'wrong' ? 'wrong' : 'unclear'
  const mend = {
    start: printed.start,
    end: printed.end,
    text: amountText(sums.worked.yuan, printed.currency),
  }
  const told = remark(level, code, printed, comparison(nameOf(head), sums.worked.yuan, printed), [mend])
  return { ...item, ...worked, verdict, remarks: [...head.remarks, told] }
}

/** Without the amount that it would come to: that cannot be told. */
function untold({ worked: _, ...item }: CostItem): CostItem {
  return item
}

function judgement(
  stated: SumCheck,
  worked: SumCheck,
): { readonly verdict: Verdict; readonly code?: Problem['code'] } {
  if (worked.agreement === 'exact' || worked.agreement === 'rounded') return { verdict: 'holds' }
  if (worked.agreement === 'coarse') return { verdict: 'unclear', code: 'CB-006' }
  return { verdict: 'wrong', code: stated.agreement === 'off' ? 'CB-007' : 'CB-018' }
}

function namedOnly(head: CostItem, priced: Rational, count: number): Remark {
  const { printed } = head
  const rest = printed === undefined ? ZERO_RATIONAL : minus(printedYuan(printed), priced)
  const params = {
    expression: nameOf(head),
    count: String(count),
    computed: yuanText(priced),
    difference: yuanText(distance(rest, ZERO_RATIONAL)),
  }
  return remark('unclear', 'CB-008', printed ?? head, params)
}

const SEVERITY: readonly Verdict[] = ['lumpSum', 'holds', 'unclear', 'wrong']
export const worse = (a: Verdict, b: Verdict): Verdict => (SEVERITY.indexOf(a) > SEVERITY.indexOf(b) ? a : b)
