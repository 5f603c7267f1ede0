/** The lines around a table: its title, number, unit, year and currency before it, its notes after it. */
import type { Block, DocumentPlace, Grid, Paragraph } from '../../document/document.ts'
import {
  currencyIn,
  isNoteLine,
  type LineKind,
  lineKind,
  tableNumber,
  UNIT_LINE,
  yearIn,
} from '../../document/head-lines.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import type { CurrencyUnit } from '../../kernel/fen.ts'
import { definitionsOfTitle, numberInTitle } from './statement-titles.ts'

export interface Surroundings {
  readonly title?: string
  readonly number?: string
  readonly unitName?: string
  readonly year?: number
  readonly currency?: CurrencyUnit
  readonly notes: readonly { readonly text: string; readonly place: DocumentPlace }[]
  readonly used: readonly Block[]
  readonly place: DocumentPlace
}

/** What stands between the block at `at` and the table before it, and between it and the next text. */
export function surroundingsOf(blocks: readonly Block[], at: number, grid: Grid): Surroundings {
  const used: Block[] = []
  let found: {
    title?: string
    number?: string
    unitName?: string
    year?: number
    currency?: CurrencyUnit
  } = {}
  let place = grid.place
  for (let index = at - 1, steps = 0; index >= 0 && steps < 12; index--, steps++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'grid') break
    if (block.role === 'pageNumber' || block.role === 'runningHead') continue
    if (isScrap(block.text)) continue
    const kind = kindOf(block.text)
    if (kind === 'other' || kind === 'note') break
    if (found.title !== undefined && kind !== 'number') break
    if (kind === 'number' && found.number !== undefined) break
    used.push(block)
    place = block.place
    found = { ...found, ...readLine(block, kind, found) }
    if (kind === 'title') {
      const before = splitTitle(blocks, index, block.text)
      if (before !== undefined) {
        used.push(before)
        place = before.place
        found = { ...found, title: `${before.text}${block.text}` }
        index--
      }
    }
  }
  const title = found.title ?? grid.caption ?? sheetTitle(grid)
  if (title !== undefined) {
    const year = yearIn(title) ?? found.year
    const number = found.number ?? numberInTitle(title)
    const currency = found.currency ?? currencyIn(title)
    found = {
      ...found,
      title,
      ...(year === undefined ? {} : { year }),
      ...(number === undefined ? {} : { number }),
      ...(currency === undefined ? {} : { currency }),
    }
  }
  const notes = notesAfter(blocks, at)
  return {
    ...found,
    notes: notes.map((note) => ({ text: note.text, place: note.place })),
    used: [...used, ...notes],
    place,
  }
}

/** A piece of 单位：万元 that a narrow cell has torn apart. */
const isScrap = (text: string): boolean => /^(?:金?额?单|位|万?元)$/.test(plainWords(text).replace(/:$/, ''))

/** The name of a sheet, if it is a title that is known: 02收入决算表 */
function sheetTitle({ place: { sheet } }: Grid): string | undefined {
  const name = sheet?.replace(/^[\dA-Za-z._-]+/, '')
  return name !== undefined && definitionsOfTitle(name).how === 'exact' ? name : undefined
}

/** A title may end in other words than 表 if it is one that is known. */
const kindOf = (text: string): LineKind => {
  const kind = lineKind(text)
  return kind === 'other' && definitionsOfTitle(text).how === 'exact' ? 'title' : kind
}

/** A title broken over two lines: the first ends in the middle of one, and both together are one that is known. */
function splitTitle(blocks: readonly Block[], index: number, text: string): Paragraph | undefined {
  const before = blocks[index - 1]
  if (before === undefined || before.kind === 'grid' || before.text.length > 60) return undefined
  const isOpen =
    lineKind(before.text) === 'other' &&
    (/(?:预算|决算|财政|拨款|基金|资本|经营|收入|支出|经费|基本)$/.test(plainWords(before.text)) ||
      definitionsOfTitle(text).how === 'none')
  return isOpen && definitionsOfTitle(`${before.text}${text}`).how === 'exact' ? before : undefined
}

function readLine(
  block: Paragraph,
  kind: LineKind,
  found: { readonly currency?: CurrencyUnit; readonly unitName?: string },
): Partial<Pick<Surroundings, 'title' | 'number' | 'unitName' | 'year' | 'currency'>> {
  const text = block.text.trim()
  if (kind === 'title') return { title: text }
  if (kind === 'number') return { number: withoutSpace(text).replace(/^[(（](.*)[)）]$/, '$1') }
  const currency = found.currency ?? currencyIn(text)
  const year = yearIn(text)
  const unitName = found.unitName ?? unitIn(text)
  const number = numberIn(text)
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(year === undefined ? {} : { year }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(number === undefined ? {} : { number }),
  }
}

const numberIn = (text: string): string | undefined =>
  text.split(/[\s\t]+/).find((word) => tableNumber(word) !== undefined)

/** 部门：某局 单位：万元 → 某局, with its brackets as printed. */
function unitIn(text: string): string | undefined {
  const printed = text.trim()
  const match = UNIT_LINE.exec(plainWords(printed))
  if (match === null) return undefined
  const after = printed.slice(printed.search(/[:：]/) + 1)
  const name = after
    .replace(/(?:金额)?单\s*位\s*[:：]?\s*(?:人民币)?\s*(?:亿|百万|万|千)?元.*$/, '')
    .replace(/20[0-3]\d\s*年.*$/, '')
    .replace(/\s{2,}.*$/, '')
  const words = withoutSpace(name)
  return words === '' || /^(?:人民币)?(?:万元|元)$/.test(words) ? undefined : words
}

function notesAfter(blocks: readonly Block[], at: number): readonly Paragraph[] {
  const notes: Paragraph[] = []
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'grid') break
    if (block.role === 'pageNumber' || block.role === 'runningHead') continue
    if (!isNoteLine(block.text) || lineKind(block.text) === 'title') break
    notes.push(block)
  }
  return notes
}
