/** 带数的句子 — sentences whose figures stand in runs of their own, so that each can be explained; written by the clauses that read them. */
import type { FigureInText, TextRun } from '../document/disclosure.ts'
import type { Stage } from '../figures/dimensions.ts'
import { type Region, regionKey } from '../figures/region.ts'
import { assert } from '../kernel/assert.ts'
import {
  type ChangeSaid,
  type Direction,
  type FlatSaid,
  type NarrativeContext,
  ownStage,
  type Statement,
  type Subject,
  type Time,
} from './claim.ts'
import { CLAUSES } from './clauses.ts'
import { subjectKey } from './printed-figures.ts'
import { subjectName } from './subject-name.ts'
import type { WrittenPiece } from './template.ts'
import { figureText } from './values.ts'

/** A statement with what its figures are made of. */
export interface Told {
  readonly said: Statement
  /** Of `value` and `rate`. */
  readonly figures?: Readonly<Record<string, FigureInText>>
  /** 主要用于 — of a list: what the money is for, in somebody's own words, of whatever subject stands before it. */
  readonly isUse?: boolean
}

/** What is said of one subject, and of its parts (其中). */
export interface Sentence {
  readonly told: readonly Told[]
  readonly parts?: readonly (readonly Told[])[]
  /** `1.` before it. */
  readonly number?: string
  /** What the heading above says already, so that names need not say it again. */
  readonly within?: Subject
  /** The paragraphs below are its parts. */
  readonly opensParts?: boolean
}

interface WritingContext extends NarrativeContext {
  /** How the unit speaks of itself: 本部门. */
  readonly self?: string
}

/** One paragraph. The year is said once; after that it is the document's own unless another is said. */
export function writeRuns(sentences: readonly Sentence[], context: WritingContext): readonly TextRun[] {
  const pieces: Run[] = []
  sentences.forEach((sentence, at) => {
    pieces.push(...sentencePieces(sentence, at === 0, context))
  })
  return joined(pieces)
}

type Run = WrittenPiece & { readonly figure?: FigureInText }
const words = (text: string): Run => ({ text })

function sentencePieces(
  { told, parts = [], number = '', within, opensParts = false }: Sentence,
  isFirst: boolean,
  context: WritingContext,
): readonly Run[] {
  const whole = told[0]?.said.subject
  const runs = [
    words(number),
    ...clauses(told, {
      saysYear: isFirst && number === '',
      isNumbered: number !== '',
      context,
      isPart: false,
      ...(within === undefined ? {} : { within }),
    }),
  ]
  // A reason takes all that follows it in its sentence.
  const ends = told.at(-1)?.said.kind === 'reason'
  const mark = ends ? '。' : '，'
  if (parts.length === 0) return [...runs, words(opensParts ? `${mark}具体情况如下：` : '。')]
  runs.push(words(`${mark}其中：`))
  parts.forEach((part, at) => {
    if (at > 0) runs.push(words('；'))
    runs.push(
      ...clauses(part, {
        saysYear: false,
        isNumbered: false,
        context,
        isPart: true,
        ...(whole === undefined ? {} : { within: whole }),
      }),
    )
  })
  return [...runs, words('。')]
}

interface Setting {
  readonly context: WritingContext
  readonly saysYear: boolean
  readonly isNumbered: boolean
  /** After 其中 amounts follow their names without 为. */
  readonly isPart: boolean
  /** Of what the subject is part, so that its name need not say that again. */
  readonly within?: Subject
}

function clauses(told: readonly Told[], setting: Setting): readonly Run[] {
  const runs: Run[] = []
  let before: Told | undefined
  for (const one of told) {
    const isSame =
      before !== undefined &&
      (one.isUse === true || subjectKey(before.said.subject) === subjectKey(one.said.subject))
    const isOrder = before?.said.kind === 'change' && before.said.value === undefined
    if (before !== undefined)
      runs.push(words(isOrder && one.said.kind === 'reason' ? '数的' : between(isSame, before)))
    runs.push(...clause(one, isSame ? before?.said : undefined, setting))
    if (one.isUse !== true) before = one
  }
  return runs
}

/** A reason takes all that follows it in its sentence. */
function between(isSame: boolean, before: Told): string {
  if (before.said.kind === 'reason') return '。'
  return isSame ? '，' : '；'
}

function clause(
  { said, figures = {}, isUse }: Told,
  before: Statement | undefined,
  setting: Setting,
): readonly Run[] {
  const { context } = setting
  const start = words(lead(said, before, setting))
  const put = (pieces: readonly WrittenPiece[]): readonly Run[] => [
    start,
    ...pieces.map((piece) => {
      const figure = piece.slot === undefined ? undefined : figures[piece.slot]
      return figure === undefined ? piece : { ...piece, figure }
    }),
  ]
  if (isUse === true && said.kind === 'list') return [words(`主要用于${said.names.join('、')}`)]
  switch (said.kind) {
    case 'amount':
      return put([
        { text: setting.isPart && before === undefined ? '' : '为' },
        { text: figureText(said.value), slot: 'value' },
      ])
    case 'count':
      return put(CLAUSES.count.writePieces({ digits: said.digits, counter: said.counter }))
    case 'change':
      return put(changePieces(said, context))
    case 'flat':
      return put([
        ...CLAUSES.compare.writePieces({ base: baseWords(said, context) }),
        ...CLAUSES.flat.writePieces({ about: said.isAbout ? '基本' : undefined }),
      ])
    case 'share':
      return put(
        CLAUSES.share.writePieces({
          whole: nameOf(said.whole, context),
          rate: figureText(said.rate),
        }),
      )
    case 'completion':
      return put(CLAUSES.completion.writePieces({ of: STAGE_WORDS[said.of], rate: figureText(said.rate) }))
    case 'list':
      return put(CLAUSES.list.writePieces({ names: said.names.join('、') + (said.isOpen ? '等' : '') }))
    case 'zero':
      return put(CLAUSES.zero.writePieces({ subject: noneOf(said.subject, context) }))
    case 'reason':
      return put(CLAUSES.reason.writePieces({ text: said.text }))
  }
}

function changePieces(
  said: Extract<Statement, { readonly kind: 'change' }>,
  context: NarrativeContext,
): readonly WrittenPiece[] {
  const { direction, value, rate, base } = said
  if (value === undefined && rate === undefined)
    return CLAUSES.order.writePieces({
      order: direction === 'up' ? '大于' : '小于',
      of: STAGE_WORDS[base.stage],
    })
  const compare = [...CLAUSES.compare.writePieces({ base: baseWords(said, context) }), { text: '，' }]
  const rateText = rate === undefined ? undefined : figureText(rate)
  if (value === undefined)
    return [...compare, ...CLAUSES.growth.writePieces({ direction: RATE_WORDS[direction], rate: rateText })]
  return [
    ...compare,
    ...CLAUSES.change.writePieces({
      direction: direction === 'up' ? '增加' : '减少',
      value: figureText(value),
      rateDirection: RATE_WORDS[said.rateDirection ?? direction],
      rate: rateText,
    }),
  ]
}

/** Year, subject and stage, as far as they are not clear from what was said before. */
function lead(
  said: Statement,
  before: Statement | undefined,
  { context, saysYear, isNumbered, within }: Setting,
): string {
  const { time, kind } = said
  const own = ownStage(context.kind)
  if (kind === 'zero') return `${time.year}年度${context.self ?? ''}`
  if (before !== undefined) {
    // 完成预算, 大于预算 and reasons say themselves which amount they mean.
    if (kind !== 'amount' || isSameTime(before.time, time)) return ''
    const year = before.time.year === time.year ? '' : `${time.year}年度`
    return year + (time.stage === own ? ownWords(said, context) : STAGE_WORDS[time.stage])
  }
  const year = saysYear || time.year !== context.year ? `${time.year}年度` : ''
  const name = nameOf(narrowed(said.subject, within), context)
  const stage = kind === 'amount' && time.stage !== own ? STAGE_WORDS[time.stage] : ''
  // Behind a number a year would read as one.
  return isNumbered ? name + year + stage : year + name + stage
}

/** The fuller of the words that mean the same. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  'flow:turnover': '收入支出总计',
  'flow:revenue': '收入合计',
  'flow:expenditure': '支出合计',
}

const nameOf = (subject: Subject, { year, names }: NarrativeContext): string =>
  FULL_NAMES[subject.region === undefined ? '' : regionKey(subject.region)] ??
  subjectName(subject, year, names).replace('三公经费合计', '三公经费')

/** Of a fund there is neither income nor expenditure. */
function noneOf(subject: Subject, context: NarrativeContext): string {
  const { fund, ...rest } = subject.region ?? {}
  const isFundAlone = fund !== undefined && Object.keys(rest).length === 0
  return nameOf(subject, context) + (isFundAlone ? '收入和支出' : '')
}

function ownWords({ subject: { region } }: Statement, { kind }: NarrativeContext): string {
  if (kind === 'budget') return STAGE_WORDS.original
  return region?.flow === 'expenditure' ? '支出决算' : '决算'
}

/** What the whole says already is left out of the name of its part. */
function narrowed(subject: Subject, whole: Subject | undefined): Subject {
  const { region } = subject
  if (region === undefined || whole?.region === undefined) return subject
  const outer = whole.region
  const own = (dimension: 'fund' | 'nature' | 'unit'): Region => {
    const node = region[dimension]
    return node === undefined || node === outer[dimension] ? {} : { [dimension]: node }
  }
  const { fund: _fund, nature: _nature, unit: _unit, ...rest } = region
  const short: Region = { ...rest, ...own('fund'), ...own('nature'), ...own('unit') }
  return isNamed(short) ? { region: short } : subject
}

/** A flow by itself is no name of a part. */
const isNamed = ({ flow: _, ...rest }: Region): boolean => Object.keys(rest).length > 0

/** Neighbouring words become one run; brackets and quotes as documents print them. */
function joined(pieces: readonly Run[]): readonly TextRun[] {
  const runs: TextRun[] = []
  for (const { text, figure } of pieces) {
    const shown = figure === undefined ? asPrinted(text) : text
    const last = runs.at(-1)
    if (shown === '') continue
    if (figure !== undefined) runs.push({ text: shown, figure })
    else if (last === undefined || last.figure !== undefined) runs.push({ text: shown })
    else runs[runs.length - 1] = { text: last.text + shown }
  }
  return runs
}

const asPrinted = (text: string): string =>
  text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/(?<!“)三公(?!”)/g, '“三公”')

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  original: '年初预算',
  adjusted: '调整后预算',
  outturn: '决算',
}

const RATE_WORDS: Readonly<Record<Direction, string>> = { up: '增长', down: '下降' }

const isSameTime = (a: Time, b: Time): boolean => a.year === b.year && a.stage === b.stage

/** 2022年度, 年初预算, 2022年度决算. */
function baseWords({ time, base }: ChangeSaid | FlatSaid, context: NarrativeContext): string {
  const year = base.year === time.year ? '' : `${base.year}年度`
  const stage = base.stage === time.stage && year !== '' ? '' : STAGE_WORDS[base.stage]
  assert(year + stage !== '', `a change in ${context.year} is against another time`)
  return year + stage
}
