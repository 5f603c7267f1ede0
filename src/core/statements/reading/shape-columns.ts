/** What the columns of a table hold: codes, names, amounts; and which of them belong together as a side. */
import type { GridCell } from '../../document/document.ts'
import { isPrintedAmount, withoutSpace } from '../../document/printed-words.ts'
import {
  type Header,
  type HeaderWord,
  isLabelHeader,
  isRemarkHeader,
  isRowNumberHeader,
} from './header-paths.ts'
import { labelKey } from './label-words.ts'
import { isKnownCode } from './subject-names.ts'

export type ColumnKind = 'code' | 'name' | 'number' | 'remark' | 'amount'

export interface ShapeColumn {
  readonly kind: ColumnKind
  readonly path: readonly string[]
}

/** Label columns with the amount columns that they name; both by their place in the grid. */
export interface Side {
  readonly labels: readonly number[]
  readonly amounts: readonly number[]
}

/** A row below the header. */
export interface BodyRow {
  readonly row: number
  readonly cells: readonly GridCell[]
}

/** An amount, also with its unit behind it, or a percentage. */
export const isValue = (text: string): boolean =>
  isPrintedAmount(text.replace(/(?:万元|元)$/, '')) || /^[-+]?\d[\d,]*(?:\.\d+)?[%％]$/.test(text)

/** A cell that says that there is nothing. */
export const isDash = (text: string): boolean => /^[-—–―/／*·.]*$/.test(text) || /^(?:无|空)$/.test(text)

interface Content {
  readonly amounts: number
  readonly decimals: number
  readonly codes: number
  readonly texts: number
}

const NOTHING: Content = { amounts: 0, decimals: 0, codes: 0, texts: 0 }

function contentsOf(body: readonly BodyRow[], width: number): readonly Content[] {
  const counts = Array.from({ length: width }, () => ({ ...NOTHING }))
  for (const { cells } of body)
    for (const cell of cells) {
      const count = counts[cell.column]
      const text = withoutSpace(cell.text)
      if (count === undefined || text === '' || isDash(text) || /^[类款项]$/.test(text)) continue
      if (CODE_TEXT.test(text)) count.codes++
      else if (!isValue(text)) count.texts++
      else if (isKnownCode(text) || /^\d{6}$|^\d{9,}$/.test(text)) count.codes++
      else {
        count.amounts++
        if (text.includes('.')) count.decimals++
      }
    }
  return counts
}

/** Codes of projects, which mix digits with letters: 471-0602-YBN-G1UW */
const CODE_TEXT = /^(?=.*\d)(?=.*[A-Za-z-])[\dA-Za-z]+(?:-[\dA-Za-z]+)*$/

export function columnsOf(header: Header, body: readonly BodyRow[]): readonly ShapeColumn[] {
  const contents = contentsOf(body, header.paths.length)
  const kinds = header.paths.map((path, column) => kindOf(path, contents[column], column, header))
  const counted = countedPaths(header)
  return header.paths.map((path, column) => {
    const found = counted?.get(column)
    const words = (found ?? path).map((word) => word.text)
    if (counted === undefined) return { kind: kinds[column] ?? 'amount', path: words }
    return { kind: found === undefined ? labelKind(path, contents[column]) : 'amount', path: words }
  })
}

function kindOf(
  path: readonly HeaderWord[],
  content: Content | undefined,
  column: number,
  { paths }: Header,
): ColumnKind {
  const leaf = path.at(-1)?.text ?? ''
  const { amounts, decimals, codes, texts } = content ?? NOTHING
  if (isRowNumberHeader(leaf)) return 'number'
  if (isRemarkHeader(leaf)) return 'remark'
  if (isLabelHeader(leaf) || path.some((word) => /(?:编码|代码)$/.test(labelKey(word.text)))) {
    // 项目支出 and the like never are; a column of decimals under a label word is a shifted one.
    return decimals > texts + codes ? 'amount' : labelKind(path, content)
  }
  if (texts > amounts + codes && texts > 0) {
    const isFirst = paths.slice(0, column).every((before) => isLabelHeader(before.at(-1)?.text ?? '项目'))
    return isFirst || amounts === 0 ? 'name' : 'amount'
  }
  if (path.length === 0 && codes > 0 && amounts === 0 && texts === 0) return 'code'
  return 'amount'
}

function labelKind(path: readonly HeaderWord[], content: Content | undefined): ColumnKind {
  const leaf = labelKey(path.at(-1)?.text ?? '')
  if (isRowNumberHeader(leaf)) return 'number'
  if (isRemarkHeader(leaf)) return 'remark'
  if (/(?:编码|代码|编号)$|^[类款项目]$/.test(leaf))
    return content !== undefined &&
      content.texts > content.codes + content.amounts &&
      !/^[类款项]$/.test(leaf)
      ? 'name'
      : 'code'
  // No name is a whole number: where the header is not known, numbers among the labels are codes.
  const { amounts, decimals, codes, texts } = content ?? NOTHING
  return texts === 0 && decimals === 0 && amounts + codes > 0 ? 'code' : 'name'
}

/**
 * Where the columns are numbered and as many words are there as numbers, the first word belongs to the first
 * number, wherever the two stand: merged cells that were written as text often shift against one another.
 */
function countedPaths({ paths, numbered }: Header): ReadonlyMap<number, readonly HeaderWord[]> | undefined {
  if (numbered.length === 0) return undefined
  const leaves: (readonly HeaderWord[])[] = []
  paths.forEach((path) => {
    const leaf = path.at(-1)
    const known = leaves.at(-1)?.at(-1)
    if (leaf === undefined || isLabelHeader(leaf.text) || isRemarkHeader(leaf.text)) return
    if (path.some((word) => /(?:编码|代码)$/.test(labelKey(word.text)))) return
    if (known?.row !== leaf.row || known.column !== leaf.column) leaves.push(path)
  })
  if (leaves.length !== numbered.length) return undefined
  return new Map(numbered.map((column, at) => [column, leaves[at] ?? []]))
}

export function sidesOf(columns: readonly ShapeColumn[]): readonly Side[] {
  const sides: { labels: number[]; amounts: number[] }[] = [{ labels: [], amounts: [] }]
  columns.forEach(({ kind }, at) => {
    const side = sides.at(-1)
    if (side === undefined) return
    if (kind === 'amount') side.amounts.push(at)
    else if (kind === 'code' || kind === 'name') {
      if (side.amounts.length === 0) side.labels.push(at)
      else if (columns.slice(at).some((later) => later.kind === 'amount'))
        sides.push({ labels: [at], amounts: [] })
    }
  })
  return sides
}
