/** 自动编号 — the numbers before paragraphs that Word counts itself, so that no text of the file has them. */
import { childOf, childrenOf, type XmlElement } from '../zip/xml-tree.ts'
import { numeral } from './numerals.ts'
import { childValue, isOn, type StyleMeaning, toggle } from './styles.ts'
import { symbolText } from './symbols.ts'

/** Counts one more paragraph of a list and says what stands before it: `一、`, `（二）`, `1.`, `•`. */
export type Numbering = (style: StyleMeaning, styleId: string | undefined) => string

interface Level {
  readonly start: number
  readonly way: string
  /** `%1、` */
  readonly text: string
  readonly suffix: string
  /** Deeper levels start again after this one, counted from 1; 0 is never. */
  readonly restartAfter?: number
  readonly isDecimal: boolean
  readonly fonts: XmlElement | undefined
  readonly style: string | undefined
}

interface List {
  /** Lists of the same kind go on counting one another's paragraphs. */
  readonly counters: (number | undefined)[]
  readonly levels: readonly (Level | undefined)[]
  /** Levels that start again where this list is used first. */
  readonly restarts: Map<number, number>
}

export function readNumbering(tree: XmlElement | undefined, styleTree: XmlElement | undefined): Numbering {
  const lists = readLists(tree, styleTree)
  return (style, styleId) => {
    const list = style.numberingId === undefined ? undefined : lists.get(style.numberingId)
    if (list === undefined) return ''
    const byStyle = list.levels.findIndex((level) => level?.style !== undefined && level.style === styleId)
    const at = style.numberingLevel ?? Math.max(byStyle, 0)
    const level = list.levels[at]
    if (level === undefined) return ''
    count(list, at, level)
    return numberText(list, level)
  }
}

function count(list: List, at: number, level: Level): void {
  const restart = list.restarts.get(at)
  list.restarts.delete(at)
  const before = list.counters[at]
  list.counters[at] = restart ?? (before === undefined ? level.start : before + 1)
  for (let deeper = at + 1; deeper < 9; deeper++) {
    const after = list.levels[deeper]?.restartAfter
    if (after === undefined || (after > 0 && at < after)) list.counters[deeper] = undefined
  }
}

function numberText(list: List, level: Level): string {
  if (level.way === 'bullet')
    return spaced(symbolText(level.text, level.fonts).replace(/[\ue000-\uf8ff]/g, '•'), level)
  const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const other = Number.parseInt(place, 10) - 1
    const shown = list.levels[other]
    const value = list.counters[other] ?? shown?.start ?? 1
    return numeral(value, level.isDecimal ? 'decimal' : (shown?.way ?? 'decimal'))
  })
  return spaced(text, level)
}

/** The gap behind a number matters only where words would run into it. */
const spaced = (text: string, level: Level): string =>
  text === '' || level.suffix === 'nothing' || /[、．。：）】〕]$/.test(text) ? text : `${text} `

function readLists(tree: XmlElement | undefined, styleTree: XmlElement | undefined): Map<string, List> {
  const kinds = new Map(
    childrenOf(tree, 'w:abstractNum').map((kind) => [kind.attributes.get('w:abstractNumId'), kind]),
  )
  const numbers = childrenOf(tree, 'w:num')
  const kindOf = (number: XmlElement | undefined): XmlElement | undefined =>
    kinds.get(childValue(number, 'w:abstractNumId'))
  /** A kind may only name the style whose list it is. */
  const actualKind = (number: XmlElement): XmlElement | undefined => {
    const kind = kindOf(number)
    const link = childValue(kind, 'w:numStyleLink')
    if (link === undefined) return kind
    const style = childrenOf(styleTree, 'w:style').find((one) => one.attributes.get('w:styleId') === link)
    const id = childValue(childOf(style, 'w:pPr', 'w:numPr'), 'w:numId')
    return kindOf(numbers.find((one) => one.attributes.get('w:numId') === id)) ?? kind
  }
  const counters = new Map<XmlElement, (number | undefined)[]>()
  const lists = new Map<string, List>()
  for (const number of numbers) {
    const id = number.attributes.get('w:numId')
    const kind = actualKind(number)
    if (id === undefined || kind === undefined || id === '0') continue
    const shared = counters.get(kind) ?? []
    counters.set(kind, shared)
    lists.set(id, readList(number, kind, shared))
  }
  return lists
}

function readList(number: XmlElement, kind: XmlElement, counters: (number | undefined)[]): List {
  const levels: (Level | undefined)[] = []
  const restarts = new Map<number, number>()
  for (const level of childrenOf(kind, 'w:lvl')) levels[levelIndex(level)] = readLevel(level)
  for (const override of childrenOf(number, 'w:lvlOverride')) {
    const at = levelIndex(override)
    const level = childOf(override, 'w:lvl')
    if (level !== undefined) levels[at] = readLevel(level)
    const start = wholeNumber(childValue(override, 'w:startOverride'))
    if (start !== undefined) restarts.set(at, start)
  }
  return { counters, levels, restarts }
}

const levelIndex = (level: XmlElement): number =>
  Math.min(wholeNumber(level.attributes.get('w:ilvl')) ?? 0, 8)

/** Longer than any `第%1章`; every paragraph of a list repeats it. */
const LONGEST_TEXT = 100

function readLevel(level: XmlElement): Level {
  const isNone = isOn(childOf(level, 'w:lvlText')?.attributes.get('w:null'))
  const restartAfter = wholeNumber(childValue(level, 'w:lvlRestart'))
  return {
    start: wholeNumber(childValue(level, 'w:start')) ?? 0,
    way: childValue(level, 'w:numFmt') ?? 'decimal',
    text: isNone ? '' : (childValue(level, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    suffix: childValue(level, 'w:suff') ?? 'tab',
    ...(restartAfter === undefined ? {} : { restartAfter }),
    isDecimal: toggle(level, 'w:isLgl') ?? false,
    fonts: childOf(level, 'w:rPr', 'w:rFonts'),
    style: childValue(level, 'w:pStyle'),
  }
}

const wholeNumber = (printed: string | undefined): number | undefined =>
  printed !== undefined && /^\d{1,6}$/.test(printed) ? Number.parseInt(printed, 10) : undefined
