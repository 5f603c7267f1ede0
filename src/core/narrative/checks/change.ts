/** 增减 — amount, direction and rate of a change against the two figures that it lies between. */
import { isAbove, isLess, isZero, times, whole } from '../../kernel/rational.ts'
import type { ChangeSaid, Claim, Direction, FlatSaid, PrintedFigure, Time } from '../claim.ts'
import { type Known, subjectKey } from '../printed-figures.ts'
import { exactly, meets, minusRange, percentRange, type Range, rangeOf } from '../range.ts'
import { figureText } from '../values.ts'
import { likeValue } from './amount.ts'
import {
  type Bench,
  type Check,
  cellEvidence,
  type ProseEvidence,
  type ProseRemark,
  spanOf,
} from './remark.ts'

type ChangeClaim = Claim & { readonly said: ChangeSaid }
type FlatClaim = Claim & { readonly said: FlatSaid }

export const checkChanges: Check = (bench) =>
  bench.claims.flatMap((claim) => {
    if (isChange(claim)) return changeOf(claim, bench)
    if (isFlat(claim)) return flatOf(claim, bench)
    return []
  })

const isChange = (claim: Claim): claim is ChangeClaim => claim.said.kind === 'change'
const isFlat = (claim: Claim): claim is FlatClaim => claim.said.kind === 'flat'

const NOTHING = exactly(whole(0))

function changeOf(claim: ChangeClaim, bench: Bench): readonly ProseRemark[] {
  const { said } = claim
  const now = bench.known.of(said.subject, said.time, claim)
  const then = bench.known.of(said.subject, said.base, claim)
  const signed = signedOf(said, bench)
  const beside = signed ?? amountBeside(claim, bench)
  // 是上年的0.8倍 says by itself which way it went.
  if (said.rate?.unit === 'timesOfBase') return rateOf(claim, now, then, amountBefore(claim, bench)) ?? []
  return (
    rateTurned(claim) ?? directionOrAmount(claim, now, then, signed) ?? rateOf(claim, now, then, beside) ?? []
  )
}

const signedOf = ({ value, direction }: ChangeSaid, { known }: Bench): Range | undefined =>
  value === undefined ? undefined : towards(direction, known.range(value))

/** 下降3.2%，减少40.66万元: the amount of a change whose rate is told first. */
function amountBeside({ said, paragraph, span }: ChangeClaim, bench: Bench): Range | undefined {
  const beside = bench.claims.find(
    (one): one is ChangeClaim =>
      isChange(one) &&
      one.paragraph === paragraph &&
      one.span.start >= span.end &&
      one.span.start - span.end <= BESIDE &&
      one.said.rate === undefined &&
      isSameTime(one.said.time, said.time) &&
      isSameTime(one.said.base, said.base) &&
      subjectKey(one.said.subject) === subjectKey(said.subject),
  )
  return beside === undefined ? undefined : signedOf(beside.said, bench)
}

/** Characters between the two: a mark, or 金额. */
const BESIDE = 4

/** 增加200万元，是上年的3倍 */
function amountBefore({ said, paragraph, span }: ChangeClaim, bench: Bench): Range | undefined {
  const before = bench.claims.findLast(
    (one): one is ChangeClaim =>
      isChange(one) &&
      one.paragraph === paragraph &&
      one.span.end <= span.start &&
      one.said.value !== undefined &&
      isSameTime(one.said.time, said.time) &&
      isSameTime(one.said.base, said.base) &&
      subjectKey(one.said.subject) === subjectKey(said.subject),
  )
  return before === undefined ? undefined : signedOf(before.said, bench)
}

const isSameTime = (a: Time, b: Time): boolean => a.year === b.year && a.stage === b.stage

/** 减少……增长 of one change. */
function rateTurned(claim: ChangeClaim): readonly ProseRemark[] | undefined {
  const { said } = claim
  if (said.rateDirection === undefined) return undefined
  const word = said.direction === 'up' ? '增长' : '下降'
  return [
    remark(claim, 'rateDirection', {
      printed: said.rateDirection === 'up' ? '增长' : '下降',
      expected: word,
      zh: `金额${said.direction === 'up' ? '增加' : '减少'}而比例方向相反`,
      en: 'the amount and the rate go opposite ways',
    }),
  ]
}

function directionOrAmount(
  claim: ChangeClaim,
  now: readonly Known[],
  then: readonly Known[],
  signed: Range | undefined,
): readonly ProseRemark[] | undefined {
  const { said } = claim
  const pairs = now.flatMap((one) =>
    then.map((other) => ({ one, other, difference: minusRange(one.range, other.range) })),
  )
  const [nearest] = pairs
  if (nearest === undefined) return undefined
  const fits = (difference: Range): boolean =>
    signed === undefined
      ? isRise(said)
        ? isAbove(difference.high, whole(0))
        : isLess(difference.low, whole(0))
      : meets(signed, difference)
  if (pairs.some(({ difference }) => fits(difference))) return undefined
  const { middle } = nearest.difference
  if (isZero(middle) && said.value === undefined)
    return [
      remark(claim, 'direction', {
        severity: 'warning',
        printed: said.direction === 'up' ? '大于' : '小于',
        expected: '等于',
        zh: '两数相等，而正文称有增减',
        en: 'both figures are equal, and a change is stated',
        evidence: evidenceOf(nearest.one, nearest.other),
      }),
    ]
  const isTurned = isLess(middle, whole(0)) === isRise(said)
  const size = minusRange(nearest.difference, NOTHING)
  const value = said.value
  return [
    remark(claim, isTurned ? 'direction' : 'value', {
      printed: isTurned
        ? said.direction === 'up'
          ? '增加'
          : '减少'
        : value === undefined
          ? ''
          : figureText(value),
      expected: isTurned
        ? said.direction === 'up'
          ? '减少'
          : '增加'
        : value === undefined
          ? ''
          : figureText(likeValue(absolute(size), value)),
      zh: isTurned ? '增减方向与两数之差的符号不符' : '增减额不等于两数之差',
      en: isTurned
        ? 'the direction contradicts the two figures'
        : 'the change is not the difference of the two figures',
      evidence: evidenceOf(nearest.one, nearest.other),
    }),
  ]
}

/** 增长-3.2% is a fall. */
const isRise = ({ direction, rate }: ChangeSaid): boolean =>
  (direction === 'up') !== (rate?.digits.startsWith('-') === true)

/** Of the base that is known, or of the one that the change itself leaves. */
function rateOf(
  claim: ChangeClaim,
  now: readonly Known[],
  then: readonly Known[],
  signed: Range | undefined,
): readonly ProseRemark[] | undefined {
  const { said } = claim
  if (said.rate === undefined) return undefined
  const printed = rangeOf(said.rate)
  const sign = said.direction === 'down'
  const readings = [
    ...(signed === undefined
      ? now.flatMap((one) =>
          then.map((other) => ({
            change: minusRange(one.range, other.range),
            base: other.range,
            from: [one, other],
          })),
        )
      : [
          ...then.map((other) => ({ change: signed, base: other.range, from: [other] })),
          ...likeSaid(now).map((one) => ({
            change: signed,
            base: minusRange(one.range, signed),
            from: [one],
          })),
        ]),
  ].map(({ change, ...rest }) => ({ ...rest, change: sign ? minusRange(NOTHING, change) : change }))
  if (readings.some(({ change, base }) => isGreatEnough(printed, change, base))) return undefined
  const results = readings.flatMap(({ change, base, from }) => {
    const rate = percentRange(change, base)
    return rate === undefined ? [] : [{ rate, from }]
  })
  const [nearest] = results
  if (results.some(({ rate }) => meets(rate, printed))) return undefined
  if (nearest === undefined) return ofNothing(claim, said.rate, readings)
  return [
    remark(claim, 'rate', {
      printed: figureText(said.rate),
      expected: figureText(likeValue(nearest.rate, said.rate, 0)),
      zh: '增减比例与基数不符',
      en: 'the rate does not follow from the base',
      evidence: evidenceOf(...nearest.from),
    }),
  ]
}

/** 增加0.3万元，增长100% of what is 0.3 now: there was nothing that could have grown. */
function ofNothing(
  claim: ChangeClaim,
  rate: PrintedFigure,
  readings: readonly { readonly change: Range; readonly base: Range; readonly from: readonly Known[] }[],
): readonly ProseRemark[] | undefined {
  const grown = readings.find(({ change, base }) => isZero(base.middle) && isAbove(change.low, whole(0)))
  if (grown === undefined || claim.said.direction === 'down') return undefined
  return [
    {
      ...remark(claim, 'rate', {
        severity: 'warning',
        printed: figureText(rate),
        expected: '',
        zh: '',
        en: '',
      }),
      expected: '不适用',
      message: {
        zh: `基数为零，没有增长比例可言，不应印出${figureText(rate)}`,
        en: `it grew from nothing, so there is no rate to print, not ${figureText(rate)} either`,
      },
      evidence: evidenceOf(...grown.from),
    },
  ]
}

/** Of what only a wider reading has, no more than agrees with an amount of the sentences: a small base is soon another. */
function likeSaid(known: readonly Known[]): readonly Known[] {
  const said = known.filter(({ claim }) => claim !== undefined)
  return known.filter(
    ({ isWider, range }) =>
      isWider === undefined || said.length === 0 || said.some((one) => meets(one.range, range)),
  )
}

/** Of a base that may be next to nothing the rate has a least size, and no greatest. */
const isGreatEnough = (printed: Range, change: Range, base: Range): boolean =>
  !isAbove(base.low, whole(0)) &&
  isAbove(base.high, whole(0)) &&
  !isLess(times(printed.high, base.high), times(change.low, whole(100)))

const towards = (direction: Direction, range: Range): Range =>
  direction === 'up' ? range : minusRange(NOTHING, range)

const absolute = (range: Range): Range =>
  isLess(range.middle, whole(0)) ? minusRange(NOTHING, range) : range

/** So much may lie in 基本持平. */
const ABOUT_PERCENT = 5

function flatOf(claim: FlatClaim, bench: Bench): readonly ProseRemark[] {
  const { said } = claim
  const now = bench.known.of(said.subject, said.time, claim)
  const then = bench.known.of(said.subject, said.base, claim)
  const [one] = now
  const [other] = then
  if (one === undefined || other === undefined) return reasonAgainst(claim, bench)
  if (now.some((a) => then.some((b) => meets(a.range, b.range)))) return reasonAgainst(claim, bench)
  const difference = minusRange(one.range, other.range)
  if (said.isAbout) {
    const rate = percentRange(absolute(difference), other.range)
    if (rate === undefined || !isAbove(rate.low, whole(ABOUT_PERCENT))) return []
  }
  const word = isLess(difference.middle, whole(0)) ? '减少' : '增加'
  const expected = likeValue(absolute(difference), { digits: '0.00', unit: 'tenThousandYuan' })
  return [
    remark(claim, 'kind', {
      ...(said.isAbout ? { severity: 'warning' as const } : {}),
      printed: said.isAbout ? '基本持平' : '持平',
      expected: `${word}${figureText(expected)}`,
      zh: '两数不等，而正文称持平',
      en: 'the two figures differ, and are said to be equal',
      evidence: evidenceOf(one, other),
    }),
  ]
}

const LESS =
  /(?:支出|支付|经费|拨款|收入|预算|资金)(?:有所)?(?:减少|下降)|减少了?(?:支出|支付|经费|拨款|收入|预算|资金)/
const MORE =
  /(?:支出|支付|经费|拨款|收入|预算|资金)(?:有所)?(?:增加|增长)|增加了?(?:支出|支付|经费|拨款|收入|预算|资金)/

/** 持平 with a reason why it is less, or more: one of them was left from another year. Both together may make up for one another. */
function reasonAgainst(claim: FlatClaim, { claims }: Bench): readonly ProseRemark[] {
  const { said } = claim
  const reason = claims.find(
    (one) =>
      one.said.kind === 'reason' &&
      one.paragraph === claim.paragraph &&
      one.span.start >= claim.span.end &&
      subjectKey(one.said.subject) === subjectKey(said.subject),
  )
  const text = reason?.said.kind === 'reason' ? reason.said.text : ''
  const [isDown, isUp] = [LESS.test(text), MORE.test(text)]
  if (said.isAbout || isDown === isUp || /增减|相抵|抵消|平衡/.test(text)) return []
  const word = isDown ? '减少' : '增加'
  return [
    {
      ...remark(claim, 'kind', { printed: '持平', expected: word, zh: '', en: '' }),
      severity: 'note',
      message: {
        zh: `正文称持平，所说的原因却是${word}：“${text}”。请核对两者哪一个有误`,
        en: `said to be equal, with a reason for ${isDown ? 'a decrease' : 'an increase'}: “${text}”`,
      },
    },
  ]
}

interface Words {
  readonly severity?: 'warning'
  readonly printed: string
  readonly expected: string
  readonly zh: string
  readonly en: string
  readonly evidence?: readonly ProseEvidence[]
}

const remark = (
  claim: Claim,
  figure: string,
  { severity, printed, expected, zh, en, evidence = [] }: Words,
): ProseRemark => ({
  check: 'change',
  severity: severity ?? (claim.binding === 'sure' ? 'error' : 'warning'),
  claim,
  span: spanOf(claim, figure),
  printed,
  expected,
  message: { zh: `${zh}：应为${expected}，印为${printed}`, en: `${en}: ${expected}, not ${printed}` },
  evidence,
})

/** Where the figures stand that the judgement rests on. */
export const evidenceOf = (...known: readonly Known[]): readonly ProseEvidence[] =>
  known.flatMap((one): readonly ProseEvidence[] => {
    if (one.cell !== undefined) return cellEvidence([one.cell])
    if (one.claim?.said.kind !== 'amount') return []
    return [
      {
        claim: one.claim,
        printed: figureText(one.claim.said.value),
        words: { zh: '正文', en: 'in the text' },
      },
    ]
  })
