/** 占比、完成率 — a rate against the two figures that it is made of. */
import { isAbove, isZero, minus, plus, type Rational, rational, whole } from '../../kernel/rational.ts'
import type { Claim, CompletionSaid, ShareSaid, Subject, Time } from '../claim.ts'
import { type Known, subjectKey } from '../printed-figures.ts'
import { covers, decimalsOf, exactly, isNothing, meets, percentRange, type Range, rangeOf } from '../range.ts'
import { figureText } from '../values.ts'
import { likeValue } from './amount.ts'
import { evidenceOf } from './change.ts'
import { type Bench, type Check, type CheckName, type ProseRemark, spanOf } from './remark.ts'

type ShareClaim = Claim & { readonly said: ShareSaid }
type CompletionClaim = Claim & { readonly said: CompletionSaid }
const isShare = (claim: Claim): claim is ShareClaim => claim.said.kind === 'share'
const isCompletion = (claim: Claim): claim is CompletionClaim => claim.said.kind === 'completion'

export const checkShares: Check = (bench) =>
  bench.claims.filter(isShare).flatMap((claim) => share(claim, bench))
export const checkCompletions: Check = (bench) =>
  bench.claims.filter(isCompletion).flatMap((claim) => completion(claim, bench))

function share(claim: ShareClaim, bench: Bench): readonly ProseRemark[] {
  const { said } = claim
  const parts = bench.known.of(said.subject, said.time, claim)
  const wholes = readings(said.whole).flatMap((one) => bench.known.of(one, said.time, claim))
  return ratio(claim, {
    check: 'share',
    parts,
    wholes,
    isHundred: sumsToHundred(claim, bench),
    rate: said.rate,
  })
}

/** A whole that its words leave open may be any of its readings. */
const readings = (subject: Subject): readonly Subject[] => [
  subject,
  ...(subject.others ?? []).map((region) => ({ region })),
]

function completion(claim: CompletionClaim, bench: Bench): readonly ProseRemark[] {
  const { said } = claim
  const done = bench.known.of(said.subject, said.time, claim)
  // 预算 alone may be the original or the adjusted one: whichever the text or the tables have.
  const stages: readonly Time['stage'][] =
    said.of === 'original' ? ['original', 'adjusted'] : ['adjusted', 'original']
  const budgets = stages.flatMap((stage) => bench.known.of(said.subject, { ...said.time, stage }, claim))
  return ratio(claim, {
    check: 'completion',
    parts: done,
    wholes: budgets,
    isHundred: false,
    rate: said.rate,
  })
}

interface RatioOf {
  readonly check: CheckName
  readonly parts: readonly Known[]
  readonly wholes: readonly Known[]
  /** The shares printed beside it make exactly 100, so that one may have been rounded to fit. */
  readonly isHundred: boolean
  readonly rate: ShareSaid['rate']
}

function ratio(claim: Claim, { check, parts, wholes, isHundred, rate }: RatioOf): readonly ProseRemark[] {
  const [firstWhole] = wholes
  const printed = rangeOf(rate)
  if (firstWhole !== undefined && wholes.every(({ range }) => isNothing(range)))
    return parts.length > 0 && check === 'share' && isNought(parts, printed)
      ? []
      : [
          {
            check,
            severity: 'warning',
            claim,
            span: spanOf(claim, 'rate'),
            printed: figureText(rate),
            expected: '不适用',
            message: {
              zh: '分母为零，没有比例可言，不应印出',
              en: 'the whole is zero, so there is no rate to print',
            },
            evidence: evidenceOf(firstWhole),
          },
        ]
  const results: { readonly rated: Range; readonly part: Known; readonly one: Known }[] = []
  for (const part of parts)
    for (const one of wholes) {
      const rated = percentRange(part.range, one.range)
      // Most rates are right, and the first pair that they fit is enough.
      if (rated !== undefined && meets(rated, printed)) return []
      if (rated !== undefined) results.push({ rated, part, one })
    }
  const [nearest] = results
  if (nearest === undefined) return []
  const isFitted = isHundred && results.some(({ rated }) => meets(rated, widened(printed, rate.digits)))
  return [
    {
      check,
      severity: isFitted ? 'rounding' : claim.binding === 'sure' ? 'error' : 'warning',
      claim,
      span: spanOf(claim, 'rate'),
      printed: figureText(rate),
      expected: figureText(likeValue(nearest.rated, rate, 0)),
      message: {
        zh: `${check === 'share' ? '占比' : '完成比例'}应为${figureText(likeValue(nearest.rated, rate, 0))}，印为${figureText(rate)}`,
        en: `the rate is ${figureText(likeValue(nearest.rated, rate, 0))}, not ${figureText(rate)}`,
      },
      evidence: evidenceOf(nearest.part, nearest.one),
    },
  ]
}

/** 0.00 of 0.00, printed as 0: a row of a list that prints all its items. */
const isNought = (parts: readonly Known[], printed: Range): boolean =>
  isZero(printed.middle) && parts.some(({ range }) => isNothing(range))

/** One unit of the last digit more on both sides. */
function widened(range: Range, digits: string): Range {
  const step: Rational = rational(1n, 10n ** BigInt(decimalsOf(digits)))
  return { low: minus(range.low, step), middle: range.middle, high: plus(range.high, step) }
}

function sumsToHundred(claim: ShareClaim, { claims }: Bench): boolean {
  const beside = claims
    .filter(isShare)
    .filter(
      (one) =>
        Math.abs(one.paragraph - claim.paragraph) < 20 &&
        subjectKey(one.said.whole) === subjectKey(claim.said.whole),
    )
  const total = beside.reduce((sum, one) => plus(sum, rangeOf(one.said.rate).middle), whole(0))
  return covers(exactly(total), whole(100)) && isAbove(total, whole(0))
}
