/** 改文本 — one text of a unit's document as a person reads and writes it, and the texts with another in its place. */
import { TEXT_KINDS, type TextKind, type TextOrigin } from '../document/disclosure.ts'
import { parseRegionKey, regionKey } from '../figures/region.ts'
import { type Fen, formatAmount, type Parsed, parseAmount } from '../kernel/fen.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { Source } from '../kernel/source.ts'
import { isCalendarDay, writtenFault } from '../kernel/written-text.ts'
import { reasonOrigin } from './composing/reasons.ts'
import type { Reason, SourcedText, TextPart, UnitTexts } from './unit-texts.ts'

export interface TextEdit {
  readonly origin: TextOrigin
  /** As `textValue` gives it; empty takes the text away. */
  readonly value: string
}

/** In characters. */
export const TEXT_LIMITS: Readonly<Record<TextKind, number>> = {
  text: 100_000,
  reason: 2_000,
  use: 2_000,
  result: 2_000,
  explanation: 2_000,
  fact: 60,
  date: 10,
  approved: 10,
  contact: 500,
}

/** `reason:lastYear/flow:expenditure`, by which a page names a text. */
export const originId = ({ kind, key }: TextOrigin): string => `${kind}:${key}`

export function parseOriginId(id: string): TextOrigin | undefined {
  const at = id.indexOf(':')
  const kind = TEXT_KINDS.find((one) => one === id.slice(0, at))
  return kind === undefined ? undefined : { kind, key: id.slice(at + 1) }
}

/** Paragraphs on lines of their own, a heading as `# heading`; empty where nothing is written. */
export function textValue(texts: UnitTexts, { kind, key }: TextOrigin): string {
  switch (kind) {
    case 'text':
      return (texts.texts.get(key) ?? []).map(lineOf).join('\n')
    case 'reason':
      return texts.reasons.find((one) => reasonOrigin(one).key === key)?.text ?? ''
    case 'use':
      return texts.uses.get(key)?.text ?? ''
    case 'result':
      return texts.results.get(key)?.text ?? ''
    case 'explanation':
      return texts.explanations.get(key)?.text ?? ''
    case 'fact':
      return texts.counts.get(key) ?? amountText(texts.amounts.get(key))
    case 'date':
      return texts.date ?? ''
    case 'approved':
      return texts.approved ?? ''
    case 'contact':
      return texts.contact ?? ''
  }
}

/** All that is written, for whoever lists it. */
export function writtenOrigins(texts: UnitTexts): readonly TextOrigin[] {
  const named = (kind: TextKind, all: ReadonlyMap<string, unknown>): readonly TextOrigin[] =>
    [...all.keys()].map((key) => ({ kind, key }))
  return [
    ...(texts.date === undefined ? [] : [{ kind: 'date' as const, key: '' }]),
    ...(texts.approved === undefined ? [] : [{ kind: 'approved' as const, key: '' }]),
    ...(texts.contact === undefined ? [] : [{ kind: 'contact' as const, key: '' }]),
    ...named('text', texts.texts),
    ...texts.reasons.map(reasonOrigin),
    ...named('use', texts.uses),
    ...named('result', texts.results),
    ...named('explanation', texts.explanations),
    ...named('fact', texts.counts),
    ...named('fact', texts.amounts),
  ]
}

/** As texts of files are refused: PUB-401 too long, PUB-402 no date, PUB-403 no number, DAT-026, DAT-027, AMT-…. */
export function withText(texts: UnitTexts, { origin, value }: TextEdit, source: Source): Parsed<UnitTexts> {
  const { kind, key } = origin
  const label = key === '' ? kind : key
  const written = value.replace(/\r\n?/g, '\n').trim()
  const length = [...written].length
  if (length > TEXT_LIMITS[kind])
    return refused(
      problem('PUB-401', { key: label, found: String(length), limit: String(TEXT_LIMITS[kind]) }),
    )
  const fault = written
    .split('\n')
    .map((line) => writtenFault(label, kind === 'fact' ? '' : line.trim()))
    .find((one) => one !== undefined)
  if (fault !== undefined) return refused(fault)
  // Everything but a text of its own stands within a sentence.
  const words = written.replace(/\s*\n\s*/g, '')
  switch (kind) {
    case 'text':
      return done({ ...texts, texts: replaced(texts.texts, key, partsOf(written, source)) })
    case 'reason':
      return withReason(texts, { key, words, source })
    case 'use':
      return done({ ...texts, uses: replaced(texts.uses, key, sourced(words, source)) })
    case 'result':
      return done({ ...texts, results: replaced(texts.results, key, sourced(words, source)) })
    case 'explanation':
      return done({ ...texts, explanations: replaced(texts.explanations, key, sourced(words, source)) })
    case 'fact':
      return withFact(texts, key, words)
    case 'date': {
      const { date: _, ...rest } = texts
      return withDay(words, rest, (date) => ({ ...rest, date }))
    }
    case 'approved': {
      const { approved: _, ...rest } = texts
      return withDay(words, rest, (approved) => ({ ...rest, approved }))
    }
    case 'contact': {
      const { contact: _, ...rest } = texts
      return done(words === '' ? rest : { ...rest, contact: words })
    }
  }
}

function withDay(words: string, rest: UnitTexts, withIt: (day: string) => UnitTexts): Parsed<UnitTexts> {
  if (words === '') return done(rest)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(words) && isCalendarDay(words)
  return isDay ? done(withIt(words)) : refused(problem('PUB-402', { found: words }))
}

const done = (value: UnitTexts): Parsed<UnitTexts> => ({ ok: true, value })
const refused = (found: Problem): Parsed<UnitTexts> => ({ ok: false, problem: found })

/** In its place among the others, or after them; without it where there is nothing. */
function replaced<Value>(
  all: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const next = new Map(all)
  if (value === undefined) next.delete(key)
  else next.set(key, value)
  return next
}

const sourced = (text: string, source: Source): SourcedText | undefined =>
  text === '' ? undefined : { text, source }

/** A paragraph that begins like a heading has a backslash before it, so that each text reads back as it was. */
const lineOf = ({ text, isHeading }: TextPart): string =>
  isHeading ? `# ${text}` : /^[#\\]/.test(text) ? `\\${text}` : text

function partsOf(written: string, source: Source): readonly TextPart[] | undefined {
  const parts = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): TextPart => {
      const heading = /^#\s+(.+)$/.exec(line)?.[1]
      return heading === undefined
        ? { text: line.replace(/^\\/, ''), isHeading: false, source }
        : { text: heading, isHeading: true, source }
    })
  return parts.length === 0 ? undefined : parts
}

interface ReasonEdit {
  readonly key: string
  readonly words: string
  readonly source: Source
}

function withReason(texts: UnitTexts, { key, words, source }: ReasonEdit): Parsed<UnitTexts> {
  const at = texts.reasons.findIndex((one) => reasonOrigin(one).key === key)
  const known = texts.reasons[at] ?? reasonOf(key)
  if (known === undefined) return refused(problem('PUB-404', { key }))
  const next = words === '' ? [] : [{ ...known, text: words, source }]
  const reasons =
    at < 0
      ? [...texts.reasons, ...next]
      : texts.reasons.flatMap((one, index) => (index === at ? next : [one]))
  return done({ ...texts, reasons })
}

/** The reason that a key names, as yet without words. */
function reasonOf(key: string): Pick<Reason, 'region' | 'base'> | undefined {
  const at = key.indexOf('/')
  const base = (['lastYear', 'budget'] as const).find((one) => one === key.slice(0, at))
  const region = parseRegionKey(key.slice(at + 1))
  const isRegion = region !== undefined && regionKey(region) === key.slice(at + 1)
  return base === undefined || !isRegion ? undefined : { region, base }
}

/** Digits are a count; with 元 or 万元 they are money. */
function withFact(texts: UnitTexts, key: string, words: string): Parsed<UnitTexts> {
  const found = words.normalize('NFKC')
  const of = (count: string | undefined, amount: Fen | undefined): Parsed<UnitTexts> =>
    done({
      ...texts,
      counts: replaced(texts.counts, key, count),
      amounts: replaced(texts.amounts, key, amount),
    })
  if (found === '') return of(undefined, undefined)
  if (/^\d{1,9}(\.\d{1,4})?$/.test(found)) return of(found, undefined)
  if (!/元$/.test(found)) return refused(problem('PUB-403', { key, found: words }))
  const amount = parseAmount(found, 'tenThousandYuan')
  if (!amount.ok) return amount
  return of(undefined, amount.value ?? undefined)
}

const amountText = (amount: Fen | undefined): string =>
  amount === undefined
    ? ''
    : `${formatAmount(amount, { unit: 'tenThousandYuan', decimals: 6, thousands: false, trimZeros: true })}万元`
