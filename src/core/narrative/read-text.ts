/** Reads the clauses of one text: the words before each name its subject, the marks between them end what holds for it. */
import { type Claim, ownStage, type Span, type Statement, type Subject, type Unread } from './claim.ts'
import { statementOf } from './clause-statement.ts'
import { clausesIn, type FoundClause } from './next-clause.ts'
import { type Current, type Ground, itself, partOf } from './resolve.ts'
import { type Speaker, speaker } from './speaker.ts'
import { baseOf, figureOf } from './values.ts'

export interface TextGround {
  readonly ground: Ground
  readonly paragraph: number
  /** What the paragraph above left to be divided. */
  readonly lead?: Subject
  /** 甲(类)乙(款)丙(项) that stands by itself above. */
  readonly item?: string
  /** The paragraph below, where this one may end before its reason. */
  readonly following?: string
}

export interface TextReading {
  readonly claims: readonly Claim[]
  readonly unread: readonly Unread[]
  /** Whose parts the paragraphs below are. */
  readonly lead: Subject | undefined
}

const MONEY = /-?\d[\d,]*(?:\.\d+)?(?:(?:亿|百万|万|千)?元|%)/g

export function readText(
  text: string,
  { ground, paragraph, lead, item, following = '' }: TextGround,
): TextReading {
  const speech = speaker(ground, paragraph, lead)
  if (item !== undefined) speech.pass(item)
  const claims: Claim[] = []
  const taken: Span[] = []
  let nextLead = lead
  let at = 0
  /** Where the last words of a comparison end. */
  let compared = -1
  const next = clausesIn(text)
  for (let found = next(at); found !== undefined; found = next(at)) {
    const words = wordsBefore(text.slice(at, found.match.index), speech)
    at = found.match.index + found.match[0].length
    const add = (said: Statement, who: Pick<Current, 'binding' | 'words'>): void => {
      claims.push({ ...claimOf(said, who, found), paragraph, ...partOf(speech.divided(), said.subject) })
    }
    const before = speech.current()
    switch (found.name) {
      case 'compare':
        compare(found, words === '' && before !== undefined ? before : speech.speak(words), speech, ground)
        compared = at
        continue
      case 'parts':
        speech.divide(words === '' ? before : speech.speak(words))
        if (/^[。：，]*$/.test(text.slice(at))) nextLead = speech.divided()
        continue
      case 'zero': {
        const who = speech.none(found.match.groups?.subject ?? '', words)
        if (who !== undefined) add({ kind: 'zero', subject: who.subject, time: who.time }, who)
        continue
      }
      case 'reason':
        // Words between a change and its reason are about the change.
        addReason(found, {
          who: before ?? itself(ground, ownTime(ground)),
          below: /^[。：]*$/.test(text.slice(at)) ? following : '',
          add,
        })
        claims.push(...amountsIn(found, speech, ground).map((claim) => ({ ...claim, paragraph })))
        break
      case 'threshold':
        break
      default: {
        const base = speech.base()
        // 较2022年度的120万元减少…: the amount of the year that it is compared with.
        if (found.name === 'amount' && found.match.index === compared && base !== undefined && before) {
          const value = figureOf(found.match.groups?.value ?? '')
          add({ kind: 'amount', subject: before.subject, time: base, value }, before)
          break
        }
        const who = speech.speak(words)
        const time = words === '' && before !== undefined ? before.time : who.time
        const stated = statementOf(found, { who, time, speaker: speech, context: ground.context })
        if (stated !== undefined) add(stated.said, { ...who, binding: stated.binding })
        if (found.name === 'list') speech.goBackTo(before ?? who)
      }
    }
    taken.push(spanOf(found))
  }
  return { claims, unread: unreadIn(text, taken, paragraph), lead: nextLead }
}

const ownTime = ({ context }: Ground) => ({ year: context.year, stage: ownStage(context.kind) })

/** The words of the clause itself; those before its last mark are heard and left behind. */
function wordsBefore(gap: string, speech: Speaker): string {
  const pieces = gap.split(/(?<=[。；，：])/)
  const last = pieces.at(-1) ?? ''
  const words = /[。；，：]$/.test(last) ? '' : (pieces.pop() ?? '')
  for (const piece of pieces) {
    const said = piece.replace(/[。；，：]$/, '')
    if (said !== '') speech.pass(said)
    if (piece.endsWith('。')) speech.endSentence()
  }
  return words
}

function compare({ match }: FoundClause, who: Current, speech: Speaker, { context }: Ground): void {
  speech.compareWith(baseOf(match.groups?.base ?? '', who.time, context))
}

const spanOf = ({ match }: FoundClause): Span => ({ start: match.index, end: match.index + match[0].length })

/** Groups of a clause whose place somebody may want to see. */
const SHOWN = ['value', 'rate', 'direction', 'rateDirection', 'names', 'digits'] as const

function claimOf(
  said: Statement,
  { binding, words }: Pick<Current, 'binding' | 'words'>,
  found: FoundClause,
): Omit<Claim, 'paragraph'> {
  const spans = SHOWN.flatMap((name) => {
    const indices = found.match.indices?.groups?.[name]
    return indices === undefined ? [] : [[name, { start: indices[0], end: indices[1] }] as const]
  })
  return { said, binding, words, span: spanOf(found), spans: Object.fromEntries(spans) }
}

interface ReasonOf {
  readonly who: Current
  /** What stands below words that end in 主要原因：. */
  readonly below: string
  readonly add: (said: Statement, who: Current) => void
}

function addReason({ match }: FoundClause, { who, below, add }: ReasonOf): void {
  const said = match.groups?.text ?? ''
  const text = said === '' ? (/^[^。；]{0,400}/.exec(below)?.[0] ?? '') : said
  if (text !== '') add({ kind: 'reason', subject: who.subject, time: who.time, text }, who)
}

/** Amounts within a reason are of something else than what it is the reason of. */
function amountsIn(
  { match }: FoundClause,
  speech: Speaker,
  ground: Ground,
): readonly Omit<Claim, 'paragraph'>[] {
  const start = match.indices?.groups?.text?.[0] ?? match.index
  return [...(match.groups?.text ?? '').matchAll(MONEY)].map((money) => {
    const span = { start: start + money.index, end: start + money.index + money[0].length }
    return {
      said: { kind: 'amount', subject: speech.unnamed(), time: ownTime(ground), value: figureOf(money[0]) },
      binding: 'unknown',
      span,
      spans: { value: span },
      words: '',
    }
  })
}

const unreadIn = (text: string, taken: readonly Span[], paragraph: number): readonly Unread[] =>
  [...text.matchAll(MONEY)].flatMap((match): readonly Unread[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    const isTaken = taken.some((one) => one.start <= span.start && span.end <= one.end)
    return isTaken ? [] : [{ paragraph, span, text: match[0] }]
  })
