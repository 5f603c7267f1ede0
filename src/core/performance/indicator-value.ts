/** 指标值 — the little language of indicator values: what a target, an actual or an earlier value says, and what is doubtful in it. */
import { type Problem, problem } from '../kernel/problem.ts'
import {
  formatBrief,
  isLess,
  isZero,
  ONE,
  parseRational,
  type Rational,
  times,
  whole,
} from '../kernel/rational.ts'
import { type IndicatorUnit, NO_UNIT, PERCENT, parseUnit, unitAtStart } from './indicator-unit.ts'
import { formatLevel, type Level, parseLevel } from './level-words.ts'
import { isDeed, isDeferred, parseDate, parseReference, type SpokenDate } from './value-phrases.ts'

export type Comparator = '≥' | '≤' | '>' | '<' | '='

export interface Quantity {
  readonly kind: 'quantity'
  /** 同比增长, 下降 — where the value is a change and not a level. */
  readonly change?: string
  /** None where none is written: a bare `30例` says neither at least nor exactly. */
  readonly comparator?: Comparator
  readonly amount: Rational
  readonly unit: IndicatorUnit
  /** What is counted, where the value says it: 社区 in 4个社区. */
  readonly noun: string
}

export type Meaning =
  | Quantity
  | { readonly kind: 'range'; readonly low: Rational; readonly high: Rational; readonly unit: IndicatorUnit }
  /** 与另一个数比 — measured by a figure that stands elsewhere: ≤预算数, ≤计划期. */
  | { readonly kind: 'reference'; readonly comparator: Comparator; readonly to: string }
  /** 时限 — so long after an event: 案例提出5日内. */
  | {
      readonly kind: 'deadline'
      readonly event: string
      readonly amount: Rational
      readonly unit: IndicatorUnit
    }
  | ({ readonly kind: 'date'; readonly comparator?: Comparator } & SpokenDate)
  | ({ readonly kind: 'level' } & Level)
  /** 没有给出值 — it says that the value will be as it will be: 根据实际情况. */
  | { readonly kind: 'deferred'; readonly text: string }
  /** 做法 — what was or will be done, in a sentence; it may name quantities, but none of them is the measure. */
  | { readonly kind: 'deed'; readonly text: string; readonly quantities: readonly Quantity[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' }

/** A value as printed, what it means, and what had to be assumed or is amiss. */
export interface IndicatorValue {
  readonly print: string
  readonly meaning: Meaning
  readonly doubts: readonly Problem[]
}

/** What is known besides: the indicator's name (三级指标) tells units that are left out. */
export interface ValueContext {
  readonly name?: string
}

const LONGEST = 80
const TWO_NUMBERS = /\d\s+\d/
const CHANGE =
  /^(?:同比|比上年|较上年|比去年|较去年)?(?:提高|提升|增长|增加|上升|下降|降低|减少|压减|节约)(?=[≥≤<>=\d])/
const COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ...spelled('≥', '≥= >= => =≥ 大于等于 大于或等于 不低于 不少于 不小于 至少 达到 ≥ ≧ ⩾'),
  ...spelled('≤', '≤= <= =< =≤ 小于等于 小于或等于 不超过 不高于 不大于 不多于 不超 至多 控制在 ≤ ≦ ⩽'),
  ...spelled('>', '> 大于 高于 超过 多于'),
  ...spelled('<', '< 小于 低于 少于'),
  ...spelled('=', '== = 等于'),
]
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,24})(?:\.\d{1,24})?/
const SEPARATOR = /^(?:-{1,2}|–|—{1,2}|~|至|到|−)/
const AT_LEAST = /^(?:\(含\))?(?:及|或)?以上$/
const AT_MOST = /^(?:\(含\))?(?:及|或)?以下$|^以内$|^之内$/
const NOUN = /^\p{Script=Han}{1,10}$/u
const COVERED = /^(?:全覆盖|全部覆盖|百分之百|百分百|全员覆盖|实现全覆盖|覆盖率?100%)$/
const IN_TIME =
  /^(.{0,24}?)(\d{1,5}(?:\.\d{1,2})?)(个?工作日|个?工作天|个?自然日|日|天|个?小时|分钟|周|个月)(?:之内|以内|内)(?:完成|办结|回复|反馈|办理|处理|支付|拨付)?$/
const BLANKS = /[\s\u200b\ufeff]/g
const QUANTITY_INSIDE = /\d{1,12}(?:\.\d{1,6})?[\p{Script=Han}%]{1,6}/gu

/** Reads a value. Whatever it says, an answer comes back and the print is kept. */
export function readIndicatorValue(print: string, context: ValueContext = {}): IndicatorValue {
  const written = normalized(print)
  const found = written.length > LONGEST ? undefined : measured(written, print, context.name ?? '')
  const { meaning, doubts } = found ?? inWords(wordsOf(print), print)
  const repeated = repeats(written, context.name) ? [problem('PFM-005', { found: print })] : []
  return { print, meaning, doubts: [...doubts, ...repeated] }
}

interface Reading {
  readonly meaning: Meaning
  readonly doubts: readonly Problem[]
}
const certain = (meaning: Meaning): Reading => ({ meaning, doubts: [] })

function measured(text: string, print: string, name: string): Reading | undefined {
  if (text === '' || /^[-—–/]+$/.test(text))
    return { meaning: { kind: 'blank' }, doubts: [problem('PFM-011')] }
  // Two numbers with nothing but space between them are two numbers; joining them would make up a third.
  if (TWO_NUMBERS.test(print.normalize('NFKC'))) return undefined
  if (COVERED.test(text)) return certain({ kind: 'quantity', amount: ONE_HUNDRED, unit: PERCENT, noun: '' })
  const change = CHANGE.exec(text)?.[0] ?? ''
  const { comparator, rest } = comparatorAtStart(text.slice(change.length))
  if (change !== '') return changeOf(change, numberOf(rest, comparator, print, name))
  return (
    deadlineOf(rest, comparator) ??
    dateOf(rest, comparator, print) ??
    numberOf(rest, comparator, print, name) ??
    referenceOf(rest, comparator) ??
    levelOf(text)
  )
}

/** What is left when there is no value: a phrase that puts it off, a deed, or a text. */
function inWords(text: string, print: string): Reading {
  if (isDeferred(text))
    return { meaning: { kind: 'deferred', text }, doubts: [problem('PFM-004', { found: print })] }
  if (isDeed(text))
    return {
      meaning: { kind: 'deed', text, quantities: quantitiesIn(text) },
      doubts: [problem('PFM-006', { found: print })],
    }
  return { meaning: { kind: 'text', text }, doubts: [problem('PFM-001', { found: print })] }
}

function numberOf(
  text: string,
  comparator: Comparator | undefined,
  print: string,
  name: string,
): Reading | undefined {
  const isAbout = /^(?:大约|约|近)\d/.test(text)
  const isFull = /^满分\d/.test(text)
  const bare = text.replace(/^(?:大约|约|近|满分)(?=\d)/, '')
  const first = numberAtStart(bare)
  if (first === undefined) return undefined
  const unit = countedUnit(first.rest)
  const separator = SEPARATOR.exec(unit.rest)?.[0]
  if (separator !== undefined && comparator === undefined && !isAbout && !isFull)
    return rangeOf(first.amount, unit.unit, unit.rest.slice(separator.length), print)
  const tail = tailOf(unit.rest, comparator)
  if (tail === undefined || (unit.unit.kind === 'bare' && tail.noun !== '')) return undefined
  const quantity: Quantity = {
    kind: 'quantity',
    ...(tail.comparator === undefined ? {} : { comparator: tail.comparator }),
    amount: first.amount,
    unit: unit.unit,
    noun: tail.noun,
  }
  const said = withUnitOfName(quantity, print, name)
  const doubts = [
    ...said.doubts,
    ...(isAbout ? [problem('PFM-009', { found: print })] : []),
    ...(isFull ? [problem('PFM-010', { found: print })] : []),
  ]
  return { meaning: said.meaning, doubts }
}

/** 月 behind a number of them is 个月; a bare 12月 was taken for a date before this. */
function countedUnit(text: string): { readonly unit: IndicatorUnit; readonly rest: string } {
  const { unit, rest } = unitAtStart(text) ?? { unit: NO_UNIT, rest: text }
  return { unit: unit.text === '月' ? { ...unit, text: '个月' } : unit, rest }
}

/** A range of changes is rare and read as words. */
function changeOf(change: string, found: Reading | undefined): Reading | undefined {
  return found?.meaning.kind === 'quantity'
    ? { meaning: { ...found.meaning, change }, doubts: found.doubts }
    : undefined
}

function rangeOf(low: Rational, unit: IndicatorUnit, text: string, print: string): Reading | undefined {
  const second = numberAtStart(text)
  if (second === undefined) return undefined
  const tail = countedUnit(second.rest)
  const after = second.rest === '' ? unit : tail.rest === '' ? tail.unit : undefined
  if (after === undefined || (unit.text !== '' && unit.text !== after.text)) return undefined
  if (isLess(second.amount, low))
    return {
      meaning: { kind: 'text', text: normalized(print) },
      doubts: [problem('PFM-007', { found: print })],
    }
  return {
    meaning: { kind: 'range', low, high: second.amount, unit: after },
    doubts: after.kind === 'bare' ? [problem('PFM-012', { found: print })] : [],
  }
}

function tailOf(
  text: string,
  comparator: Comparator | undefined,
): { readonly comparator?: Comparator | undefined; readonly noun: string } | undefined {
  if (text === '') return { comparator, noun: '' }
  if (AT_LEAST.test(text))
    return comparator === undefined || comparator === '≥' ? { comparator: '≥', noun: '' } : undefined
  if (AT_MOST.test(text))
    return comparator === undefined || comparator === '≤' ? { comparator: '≤', noun: '' } : undefined
  return NOUN.test(text) && !/^[底末初前至到]|内|[上下至到]$/.test(text)
    ? { comparator, noun: text }
    : undefined
}

const RATE_NAME = /(?:率|比例|占比|比重|满意度|覆盖面|控制度|进度)(?:指标)?$/
const UNIT_IN_NAME = /\(([^()\d]{1,6})\)$/
const COUNT_IN_NAME = /(人次|[人次户家件份个例笔项场处种套台批])数(?:量|目)?$/
const ONE_HUNDRED = whole(100)

/** A number without a unit takes it from the indicator's name, and the doubt is kept. */
function withUnitOfName(
  quantity: Quantity,
  print: string,
  name: string,
): { meaning: Quantity; doubts: readonly Problem[] } {
  const isScaled = quantity.unit.text !== ''
  if (quantity.unit.kind !== 'bare' || isZero(quantity.amount)) return { meaning: quantity, doubts: [] }
  const plain = normalized(name)
  const isShare = !isScaled && (RATE_NAME.test(plain) || /\(%\)$/.test(plain))
  if (isShare && !isLess(ONE, quantity.amount)) {
    const amount = times(quantity.amount, ONE_HUNDRED)
    return {
      meaning: { ...quantity, amount, unit: PERCENT },
      doubts: [problem('PFM-003', { found: print, name })],
    }
  }
  const word = UNIT_IN_NAME.exec(plain)?.[1] ?? COUNT_IN_NAME.exec(plain)?.[1] ?? ''
  const unit = isShare ? PERCENT : isScaled || word === '' ? undefined : parseUnit(word)
  if (unit === undefined) return { meaning: quantity, doubts: [problem('PFM-012', { found: print })] }
  return {
    meaning: { ...quantity, unit },
    doubts: [problem('PFM-002', { found: print, name, unit: unit.text })],
  }
}

function deadlineOf(text: string, comparator: Comparator | undefined): Reading | undefined {
  if (comparator !== undefined && comparator !== '≤') return undefined
  const [, event = '', digits = '', word = ''] = IN_TIME.exec(text) ?? []
  const [amount, unit] = [parseRational(digits), parseUnit(word)]
  if (amount === undefined || unit === undefined || !/^\p{Script=Han}*$/u.test(event)) return undefined
  return certain({ kind: 'deadline', event, amount, unit })
}

function dateOf(text: string, comparator: Comparator | undefined, print: string): Reading | undefined {
  const date = parseDate(text)
  // ≥12月 is a number of months, not a day.
  if (date === undefined || comparator === '≥' || comparator === '>') return undefined
  const meaning: Meaning = { kind: 'date', ...(comparator === undefined ? {} : { comparator }), ...date }
  const isBareMonth = comparator === undefined && /^\d+月$/.test(text)
  return {
    meaning,
    doubts: isBareMonth ? [problem('PFM-008', { found: print, month: text.slice(0, -1) })] : [],
  }
}

function referenceOf(text: string, comparator: Comparator | undefined): Reading | undefined {
  const found = parseReference(text)
  if (found === undefined || (comparator === undefined && !found.isWithin)) return undefined
  return certain({ kind: 'reference', comparator: comparator ?? '≤', to: found.to })
}

function levelOf(text: string): Reading | undefined {
  const level = parseLevel(text)
  return level === undefined ? undefined : certain({ kind: 'level', ...level })
}

/** Writes what a value means in one way only; reading it again gives the same meaning. */
export function formatMeaning(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'quantity':
      return `${meaning.change ?? ''}${meaning.comparator ?? ''}${formatAmount(meaning.amount)}${meaning.unit.text}${meaning.noun}`
    case 'range': {
      const sign = meaning.unit.kind === 'percent' ? meaning.unit.text : ''
      return `${formatAmount(meaning.low)}${sign}—${formatAmount(meaning.high)}${meaning.unit.text}`
    }
    case 'reference':
      return meaning.comparator + meaning.to
    case 'deadline':
      return `${meaning.event}${formatAmount(meaning.amount)}${meaning.unit.text}内`
    case 'date':
      return (meaning.comparator ?? '') + meaning.text
    case 'level':
      return formatLevel(meaning)
    case 'blank':
      return ''
    case 'deferred':
    case 'deed':
    case 'text':
      return meaning.text
  }
}

/** Whether the value can be measured or judged; a deed, a text or a promise to decide later cannot. */
export const isMeasurable = (value: IndicatorValue): boolean =>
  !['deferred', 'deed', 'text', 'blank'].includes(value.meaning.kind)

/** The text in one width, without spaces and without marks at its end. */
export const normalized = (text: string): string =>
  text
    .replace(BLANKS, '')
    .normalize('NFKC')
    // Some signs are a blank with a mark on it, once they are taken apart.
    .replace(BLANKS, '')
    .normalize('NFKC')
    .replace(/^[“"]+|[”"。;]+$/g, '')

/** The words of a print; a space between two numbers stays, or the two would become one. */
const wordsOf = (print: string): string =>
  print
    .normalize('NFKC')
    .split(/(?<=\d)\s+(?=\d)/)
    .map(normalized)
    .join(' ')

function comparatorAtStart(text: string): { readonly comparator?: Comparator; readonly rest: string } {
  const found = COMPARATORS.find(([word]) => text.startsWith(word))
  return found === undefined ? { rest: text } : { comparator: found[1], rest: text.slice(found[0].length) }
}

function numberAtStart(text: string): { readonly amount: Rational; readonly rest: string } | undefined {
  const digits = NUMBER.exec(text)?.[0]
  const amount = digits === undefined ? undefined : parseRational(digits)
  return digits === undefined || amount === undefined
    ? undefined
    : { amount, rest: text.slice(digits.length) }
}

function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.slice(0, 200).matchAll(QUANTITY_INSIDE)].flatMap((match): readonly Quantity[] => {
    const number = numberAtStart(match[0])
    const unit = number === undefined ? undefined : unitAtStart(number.rest)?.unit
    return number === undefined || unit === undefined
      ? []
      : [{ kind: 'quantity', amount: number.amount, unit, noun: '' }]
  })
}

function repeats(text: string, name: string | undefined): boolean {
  if (name === undefined || text === '') return false
  const bare = (one: string): string => one.replace(/[\p{P}\p{S}]/gu, '').replace(/指标$/, '')
  return bare(text) !== '' && bare(text) === bare(normalized(name))
}

function spelled(comparator: Comparator, words: string): readonly (readonly [string, Comparator])[] {
  return words.split(' ').map((word) => [word, comparator])
}

const formatAmount = (amount: Rational): string => formatBrief(amount, 24)
