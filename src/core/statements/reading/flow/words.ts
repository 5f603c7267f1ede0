/** Known words found again in text that was broken at will: the cheapest way to read a run of tokens as words. */
import { plainWords } from '../../../document/printed-words.ts'
import type { Token } from './flow-lines.ts'

/** What may begin at a place of the plain text. */
export type Matcher<T> = (plain: string, at: number) => readonly Match<T>[]

export interface Match<T> {
  readonly length: number
  readonly meaning: T
  /** The standard label, not another one for the same thing. */
  readonly isStandard?: boolean
}

export interface Word<T> {
  /** Absent of what is not known. */
  readonly meaning?: T
  /** As printed, without white space. */
  readonly text: string
  /** The tokens it begins and ends in, and whether at their edges. */
  readonly first: Token
  readonly last: Token
  readonly isWhole: boolean
}

// A word that ends within a token is most likely a part of a longer one that is not known.
const COST = { known: 1, space: 0.8, sum: 1, within: 3, unknownToken: 3, unknownCharacter: 2 }
const SUM = /^[合小总]计$/

interface Step<T> {
  readonly cost: number
  readonly from: number
  readonly meaning?: T
}

/** The run read as words; what is unknown comes token by token. */
export function words<T>(run: readonly Token[], matcher: Matcher<T>): readonly Word<T>[] {
  const characters = plainCharacters(run)
  const plain = characters.map((one) => one.plain).join('')
  const isEdge = (at: number): boolean => characters[at - 1]?.at !== characters[at]?.at
  const best: (Step<T> | undefined)[] = [{ cost: 0, from: 0 }]
  const offer = (to: number, step: Step<T>): void => {
    const known = best[to]
    if (known === undefined || step.cost < known.cost) best[to] = step
  }
  for (let at = 0; at < plain.length; at++) {
    const cost = best[at]?.cost ?? 0
    const within = isEdge(at) ? 0 : COST.within
    for (const { length, meaning, isStandard } of matcher(plain, at)) {
      const end = isEdge(at + length) ? 0 : COST.within
      const price = cost + COST.known + within + end + joinCost(at, at + length, isStandard === true)
      offer(at + length, { cost: price, from: at, meaning })
    }
    offer(at + 1, { cost: cost + COST.unknownCharacter + within, from: at })
    if (isEdge(at)) offer(nextEdge(at), { cost: cost + COST.unknownToken, from: at })
  }
  /** 基本支出 小计 may be a head and its column, 本年收入 合计 is one word. */
  function joinCost(from: number, to: number, isStandard: boolean): number {
    const end = characters[to - 1]?.at ?? 0
    const spaces = end - (characters[from]?.at ?? 0)
    const last = run[end]
    const isSum = spaces > 0 && last !== undefined && SUM.test(plainWords(last.text))
    return spaces * COST.space + (isSum && !isStandard ? COST.sum : 0)
  }
  function nextEdge(at: number): number {
    let next = at + 1
    while (!isEdge(next)) next++
    return next
  }

  const found: Word<T>[] = []
  for (let to = plain.length; to > 0; ) {
    const step = best[to]
    const firstToken = run[characters[step?.from ?? 0]?.at ?? 0]
    const lastToken = run[characters[to - 1]?.at ?? 0]
    if (step === undefined || firstToken === undefined || lastToken === undefined) break
    found.push({
      ...(step.meaning === undefined ? {} : { meaning: step.meaning }),
      text: printedText(characters.slice(step.from, to)),
      first: firstToken,
      last: lastToken,
      isWhole: isEdge(step.from) && isEdge(to),
    })
    to = step.from
  }
  return found.reverse()
}

interface PlainCharacter {
  readonly plain: string
  /** What is printed for it, with quotes before it, which mean nothing. */
  readonly printed: string
  /** Its token. */
  readonly at: number
}

function plainCharacters(run: readonly Token[]): readonly PlainCharacter[] {
  const list: PlainCharacter[] = []
  run.forEach((token, at) => {
    let quotes = ''
    for (const printed of token.text) {
      const [first, ...others] = [...withoutQuotes(plainWords(printed))]
      if (first === undefined) {
        quotes += printed
        continue
      }
      list.push({ plain: first, printed: quotes + printed, at })
      for (const plain of others) list.push({ plain, printed: '', at })
      quotes = ''
    }
    const last = list.at(-1)
    if (quotes !== '' && last?.at === at) list[list.length - 1] = { ...last, printed: last.printed + quotes }
  })
  return list
}

/** Quotes mean nothing in labels, and converters lose them. */
export const withoutQuotes = (plain: string): string => plain.replaceAll('"', '')

const printedText = (characters: readonly { readonly printed: string }[]): string =>
  characters.map((one) => one.printed).join('')

/** Labels that have this meaning, longest first at each place. */
export function vocabulary<T>(labels: Iterable<readonly [string, T]>): Matcher<readonly T[]> {
  const byLabel = new Map<string, T[]>()
  for (const [label, meaning] of labels) {
    const plain = withoutQuotes(plainWords(label))
    if (plain === '') continue
    const known = byLabel.get(plain)
    if (known === undefined) byLabel.set(plain, [meaning])
    else known.push(meaning)
  }
  const lengths = [...new Set([...byLabel.keys()].map((label) => label.length))].sort((a, b) => b - a)
  return (plain, at) =>
    lengths.flatMap((length) => {
      const meaning = byLabel.get(plain.slice(at, at + length))
      return meaning === undefined || at + length > plain.length ? [] : [{ length, meaning }]
    })
}

/** How much of the text a sticky pattern matches at a place. */
export function lengthAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0].length ?? 0
}
