/** 归因 — several relations that fail over one amount are one remark on that amount. */
import { minus } from '../../kernel/rational.ts'
import type { Claim } from '../claim.ts'
import { type AmountClaim, isAmount, type TableFigures } from '../printed-figures.ts'
import { exactly, rangeOf } from '../range.ts'
import { figureText } from '../values.ts'
import { againstTables, likeValue } from './amount.ts'
import { type ProseRemark, spanOf } from './remark.ts'

/** Amounts that a remark rests on. */
export const claimsOf = (remark: ProseRemark): readonly Claim[] =>
  remark.evidence.flatMap((one) => ('claim' in one ? [one.claim] : []))

/** The amount that stands in most of the failing relations takes the blame for them; tables vouch for others. */
export function blamed(remarks: readonly ProseRemark[], tables: TableFigures): readonly ProseRemark[] {
  const relations = remarks.filter(
    (one) => one.severity !== 'rounding' && ['parts', 'change', 'share', 'completion'].includes(one.check),
  )
  const votes = new Map<AmountClaim, ProseRemark[]>()
  for (const relation of relations) {
    for (const claim of new Set([relation.claim, ...claimsOf(relation)])) {
      if (!isAmount(claim) || againstTables(claim, tables).verdict === 'same') continue
      votes.set(claim, [...(votes.get(claim) ?? []), relation])
    }
  }
  const [worst] = [...votes]
    .filter(([, failing]) => failing.length > 1)
    .toSorted((a, b) => b[1].length - a[1].length)
  if (worst === undefined) return remarks
  const [claim, failing] = worst
  const rest = remarks.filter((one) => !failing.includes(one))
  return [...blamed(rest, tables), summary(claim, failing)]
}

function summary(claim: AmountClaim, failing: readonly ProseRemark[]): ProseRemark {
  const [first] = failing
  const expected = fromSum(claim, failing)
  const printed = figureText(claim.said.value)
  const reasons = failing.map((one) => one.message)
  return {
    check: first?.check ?? 'parts',
    severity: failing.some((one) => one.severity === 'error') ? 'error' : 'warning',
    claim,
    span: spanOf(claim, 'value'),
    printed,
    expected,
    message: {
      zh: `${printed}与${failing.length}处不符，多半是它有误：${reasons.map(({ zh }) => zh).join('；')}`,
      en: `${printed} disagrees in ${failing.length} ways and is probably what is wrong: ${reasons.map(({ en }) => en).join('; ')}`,
    },
    evidence: failing
      .flatMap((one) => one.evidence)
      .filter((one) => !('claim' in one) || one.claim !== claim),
  }
}

/** What it would have to be for the sum to hold. */
function fromSum(claim: AmountClaim, failing: readonly ProseRemark[]): string {
  const sum = failing.find((one) => one.check === 'parts')
  if (sum === undefined || !isAmount(sum.claim)) return ''
  if (sum.claim === claim) return sum.expected
  const others = claimsOf(sum).filter((one) => one !== claim && isAmount(one))
  const left = others
    .filter(isAmount)
    .reduce(
      (total, one) => minus(total, rangeOf(one.said.value).middle),
      rangeOf(sum.claim.said.value).middle,
    )
  return figureText(likeValue(exactly(left), claim.said.value))
}
