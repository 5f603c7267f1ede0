/** “无”、年份、变动原因 — what sentences say besides figures, against the figures. */
import type { InBothLanguages } from '../../kernel/finding.ts'
import { equal, isAbove, isLess, whole } from '../../kernel/rational.ts'
import { at, isAmount, subjectKey } from '../printed-figures.ts'
import { exactly, isNothing, minusRange, percentRange, type Range, rangeOf } from '../range.ts'
import { type ReasonThreshold, USUAL_REASONS } from '../reason-threshold.ts'
import { figureText } from '../values.ts'
import { evidenceOf } from './change.ts'
import { type Check, cellEvidence, spanOf } from './remark.ts'

/** 无……, while a table has it. */
export const checkZeros: Check = ({ claims, tables }) =>
  claims.flatMap((claim) => {
    const { said } = claim
    if (said.kind !== 'zero' || said.subject.region === undefined) return []
    const full = tables.within(at(said.subject.region, said.time)).filter((cell) => !isNothing(cell.range))
    const [first] = full
    if (first === undefined) return []
    return [
      {
        check: 'zero',
        severity: claim.binding === 'sure' ? 'error' : 'warning',
        claim,
        span: claim.span,
        printed: `无${claim.words}`,
        expected: `${first.text}`,
        message: {
          zh: `正文称无${claim.words}，${first.table}中却有${first.text}`,
          en: `said to be nothing, but ${first.text} in a table`,
        },
        evidence: cellEvidence(full),
      },
    ]
  })

/** A figure of this year with another year's number, and changes against a year that is not the one before. */
export const checkYears: Check = ({ claims, tables, context }) =>
  claims.flatMap((claim) => {
    const { said } = claim
    if (claim.binding === 'unknown') return []
    const found = (figure: string, printed: number, expected: number) => [
      {
        check: 'year' as const,
        severity: 'warning' as const,
        claim,
        span: spanOf(claim, figure),
        printed: `${printed}年`,
        expected: `${expected}年`,
        message: {
          zh: `${context.year}年的文件中写作${printed}年，似应为${expected}年`,
          en: `${printed} in a document of ${context.year}; probably ${expected}`,
        },
        evidence: [],
      },
    ]
    if ((said.kind === 'change' || said.kind === 'flat') && said.time.year === context.year) {
      const isBefore = said.base.year === context.year || said.base.year === context.year - 1
      return isBefore ? [] : found('base', said.base.year, context.year - 1)
    }
    if (!isAmount(claim) || claim.said.time.year === context.year || claim.said.subject.region === undefined)
      return []
    const { value, time, subject } = claim.said
    const now = tables.cells(at(claim.said.subject.region, { ...time, year: context.year }))
    const isThisYears = now.some(
      (cell) => !isNothing(cell.range) && equal(cell.range.middle, rangeOf(value).middle),
    )
    const isKnownThen = tables.cells(at(subject.region ?? {}, time)).length > 0
    return isThisYears && !isKnownThen ? found('year', time.year, context.year) : []
  })

/** Of every item whose original budget and outturn stand in one paragraph. */
export const checkReasons: Check = ({ claims, known, context }) => {
  const asked = context.reasons ?? USUAL_REASONS
  return claims.filter(isAmount).flatMap((claim) => {
    const { subject, time, value } = claim.said
    if (claim.binding !== 'sure' || time.stage !== 'outturn' || subject.region?.function === undefined)
      return []
    const beside = claims.filter((one) => one.paragraph === claim.paragraph)
    const budget = beside
      .filter(isAmount)
      .find(
        (one) =>
          one.said.time.stage === 'original' &&
          subjectKey(one.said.subject) === subjectKey(subject) &&
          one.said.time.year === time.year,
      )
    if (budget === undefined || beside.some((one) => one.said.kind === 'reason')) return []
    if (!isNotable(rangeOf(value), rangeOf(budget.said.value), asked)) return []
    return [
      {
        check: 'reason',
        severity: 'warning',
        claim,
        span: claim.span,
        printed: `${figureText(budget.said.value)} → ${figureText(value)}`,
        expected: '变动的主要原因',
        message: {
          zh: `决算与年初预算相差${asWords(asked).zh}，没有说明原因`,
          en: `outturn and original budget differ${asWords(asked).en}, and no reason is given`,
        },
        evidence: evidenceOf(...known.of(subject, budget.said.time, claim).slice(0, 1)),
      },
    ]
  })
}

/** Sure to reach both, whatever was rounded away. */
function isNotable(done: Range, planned: Range, { percent, amount }: ReasonThreshold): boolean {
  const change = minusRange(done, planned)
  const size = isLess(change.middle, whole(0)) ? minusRange(exactly(whole(0)), change) : change
  if (!isAbove(size.low, whole(0)) || isLess(size.low, whole(amount))) return false
  const rate = percentRange(size, planned)
  return rate === undefined || !isLess(rate.low, whole(percent))
}

const asWords = ({ percent, amount }: ReasonThreshold): InBothLanguages =>
  percent === 0 && amount === 0
    ? { zh: '', en: '' }
    : { zh: `达到 ${percent}%且不少于 ${amount} 万元`, en: ` by ${percent}% and ${amount} 万元 or more` }
