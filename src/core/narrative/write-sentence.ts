/** 写出说法 — statements become sentences by the same clauses that read them. */
import type { Stage } from '../figures/dimensions.ts'
import { assert } from '../kernel/assert.ts'
import {
  type ChangeSaid,
  type Direction,
  type FlatSaid,
  type NarrativeContext,
  ownStage,
  type Statement,
  type Time,
} from './claim.ts'
import { CLAUSES } from './clauses.ts'
import { subjectKey } from './printed-figures.ts'
import { subjectName } from './subject-name.ts'
import { figureText } from './values.ts'

/** One paragraph: a sentence for each subject, its clauses in the order given. */
export function writeSentences(statements: readonly Statement[], context: NarrativeContext): string {
  let text = ''
  let before: Statement | undefined
  for (const said of statements) {
    const isSame = before !== undefined && continues(before, said)
    const clause = writeClause(said, isSame ? before : undefined, context)
    text += text === '' ? clause : `${isSame ? '，' : '。'}${clause}`
    before = said
  }
  return text === '' ? '' : `${text}。`
}

/** What a list, a reason or 无 says ends with its sentence, and a new amount wants its subject again. */
function continues(before: Statement, said: Statement): boolean {
  if (subjectKey(before.subject) !== subjectKey(said.subject)) return false
  if (before.kind === 'list' || before.kind === 'reason' || before.kind === 'zero') return false
  return said.kind !== 'zero'
}

/** `before` is what was said of the same subject in the same sentence. */
function writeClause(said: Statement, before: Statement | undefined, context: NarrativeContext): string {
  switch (said.kind) {
    case 'amount':
      return lead(said, before, context) + CLAUSES.amount.write({ value: figureText(said.value) })
    case 'count':
      return lead(said, before, context) + CLAUSES.count.write({ digits: said.digits, counter: said.counter })
    case 'change':
      return changeClause(said, before, context)
    case 'flat':
      return (
        lead(said, before, context) +
        CLAUSES.compare.write({ base: baseWords(said, context) }) +
        CLAUSES.flat.write({ about: said.isAbout ? '基本' : undefined })
      )
    case 'share':
      return (
        lead(said, before, context) +
        CLAUSES.share.write({ whole: subjectName(said.whole, context.year), rate: figureText(said.rate) })
      )
    case 'completion':
      // The words themselves say that an outturn is meant.
      return (
        lead({ ...said, time: before?.time ?? said.time }, before, context) +
        CLAUSES.completion.write({ of: STAGE_WORDS[said.of], rate: figureText(said.rate) })
      )
    case 'list':
      return (
        lead(said, before, context) +
        CLAUSES.list.write({ names: said.names.join('、') + (said.isOpen ? '等' : '') })
      )
    case 'zero':
      return `${said.time.year}年度${CLAUSES.zero.write({ subject: subjectName(said.subject, context.year) })}`
    case 'reason':
      return lead(said, before, context) + CLAUSES.reason.write({ text: said.text })
  }
}

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  original: '年初预算',
  adjusted: '调整后预算',
  outturn: '决算',
}

/** Subject, year and stage, as far as they are not clear from what was said before. */
function lead(
  { subject, time }: Statement,
  before: Statement | undefined,
  context: NarrativeContext,
): string {
  if (before !== undefined && isSameTime(before.time, time)) return ''
  const isOwn = time.stage === ownStage(context.kind) && before === undefined
  const stage = isOwn ? '' : `${STAGE_WORDS[time.stage]}数`
  return `${time.year}年度${before === undefined ? subjectName(subject, context.year) : ''}${stage}`
}

export const isSameTime = (a: Time, b: Time): boolean => a.year === b.year && a.stage === b.stage

function changeClause(said: ChangeSaid, before: Statement | undefined, context: NarrativeContext): string {
  const { direction, value, rate, base, time } = said
  if (value === undefined && rate === undefined) {
    assert(
      time.stage === 'outturn' && base.year === time.year,
      'only an outturn and its budget are compared without figures',
    )
    const subject =
      before === undefined
        ? lead({ ...said, time: { ...time, stage: ownStage(context.kind) } }, before, context)
        : ''
    return (
      subject +
      CLAUSES.order.write({ order: direction === 'up' ? '大于' : '小于', of: STAGE_WORDS[base.stage] })
    )
  }
  const compare = `${lead(said, before, context)}${CLAUSES.compare.write({ base: baseWords(said, context) })}，`
  if (value === undefined) {
    assert(rate !== undefined, 'a change without an amount has a rate')
    return compare + CLAUSES.growth.write({ direction: RATE_WORDS[direction], rate: figureText(rate) })
  }
  return (
    compare +
    CLAUSES.change.write({
      direction: direction === 'up' ? '增加' : '减少',
      value: figureText(value),
      rateDirection: RATE_WORDS[said.rateDirection ?? direction],
      rate: rate === undefined ? undefined : figureText(rate),
    })
  )
}

export const RATE_WORDS: Readonly<Record<Direction, string>> = { up: '增长', down: '下降' }

/** 2022年度, 年初预算, 2022年度决算. */
export function baseWords({ time, base }: ChangeSaid | FlatSaid, context: NarrativeContext): string {
  const year = base.year === time.year ? '' : `${base.year}年度`
  const stage = base.stage === time.stage && year !== '' ? '' : STAGE_WORDS[base.stage]
  assert(year + stage !== '', `a change in ${context.year} is against another time`)
  return year + stage
}
