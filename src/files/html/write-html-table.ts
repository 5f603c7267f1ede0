/** A table of a published page: each figure with its region in place, headers that programs for the blind can follow. */
import type { DisclosureTable } from '../../core/document/disclosure.ts'
import { type PlacedCell, placedRows } from '../../core/document/placed-rows.ts'
import type { HeaderCell, PrintedFigure, Table } from '../../core/document/table.ts'
import { escaped, keyOf, lines } from './write-html-text.ts'

const DEEPEST_INDENT = 5
/** Columns from which letters get smaller on paper. */
const MANY = 8
const VERY_MANY = 11

export function tableHtml({ table, anchor, isForm }: DisclosureTable): string {
  const width = table.columns.length
  const small = width >= VERY_MANY ? ' w3' : width >= MANY ? ' w2' : ''
  const head = table.head.map(
    ({ left, center, right }) =>
      `<div class="head"><span>${lines(left)}</span>${center === '' ? '' : `<span>${lines(center)}</span>`}<span>${lines(right)}</span></div>\n`,
  )
  const columns = table.columns.map((column) => column.header.join('/').replaceAll('|', '／')).join('|')
  const label = labelColumn(table, isForm)
  return (
    `<figure id="${escaped(anchor)}" class="table${small}">\n` +
    `<figcaption>${lines(captionOf(table))}</figcaption>\n${head.join('')}` +
    `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(table.title)}">\n` +
    `<table aria-label="${escaped(table.title)}" data-table="${escaped(table.id)}" data-columns="${escaped(columns)}">\n` +
    headerHtml(table, label) +
    `<tbody>\n${placedRows(table)
      .map((cells, at) => rowHtml(cells, table, { label, at, isForm }))
      .join('')}</tbody>\n</table>\n</div>\n` +
    `${table.notes.map((note) => `<p class="note">${lines(note)}</p>\n`).join('')}</figure>\n`
  )
}

/** The number stands before the title unless a line of the head has it. */
const captionOf = ({ number = '', title, head }: Table): string => {
  const bare = (text: string): string => text.replace(/\s/g, '')
  const isSaid = head.some((line) => bare(`${line.left}${line.center}${line.right}`).includes(bare(number)))
  return number === '' || isSaid ? title : `${number} ${title}`
}

/** The first column of words stays where it is when the others move. */
function labelColumn({ columns }: Table, isForm: boolean): number {
  if (isForm) return -1
  return columns.findIndex((column) => column.kind === 'text')
}

function headerHtml({ header }: Table, label: number): string {
  if (header.length === 0) return ''
  const cell = ({ text, column, columnSpan, rowSpan }: HeaderCell): string => {
    const scope = columnSpan > 1 ? 'colgroup' : 'col'
    const kept = column === label && columnSpan === 1 ? ' class="k"' : ''
    return `<th scope="${scope}"${spans(columnSpan, rowSpan)}${kept}>${lines(text)}</th>`
  }
  return `<thead>\n${header.map((line) => `<tr>${line.map(cell).join('')}</tr>\n`).join('')}</thead>\n`
}

interface RowSetting {
  readonly label: number
  readonly at: number
  readonly isForm: boolean
}

function rowHtml(cells: readonly PlacedCell[], table: Table, { label, at, isForm }: RowSetting): string {
  const kind = table.rows[at]?.isTotal === true ? ' class="t"' : ''
  return `<tr${kind}>${cells.map((one) => cellHtml(one, table, { label, isForm })).join('')}</tr>\n`
}

function cellHtml(
  { cell, column, columnSpan, rowSpan }: PlacedCell,
  table: Table,
  { label, isForm }: Omit<RowSetting, 'at'>,
): string {
  const { figure, text, indent } = cell
  const isHead = isForm ? cell.isLabel === true : column === label && figure === undefined && text !== ''
  const kind = columnSpan === 1 ? table.columns[column]?.kind : 'text'
  const names = [
    ...(figure !== undefined || kind === 'amount' ? ['a'] : []),
    ...(figure === undefined && kind === 'number' ? ['n'] : []),
    ...(kind === 'code' ? ['c'] : []),
    ...(cell.isLabel ? ['l'] : []),
    ...(column === label && columnSpan === 1 ? ['k'] : []),
    ...(indent > 0 ? [`i${Math.min(indent, DEEPEST_INDENT)}`] : []),
  ]
  const tag = isHead ? 'th' : 'td'
  const place = figure === undefined ? '' : ` data-c="${column}"`
  return (
    `<${tag}${isHead ? ' scope="row"' : ''}${names.length === 0 ? '' : ` class="${names.join(' ')}"`}${place}${spans(columnSpan, rowSpan)}>` +
    `${figure === undefined ? lines(text) : figureHtml(figure, text)}</${tag}>`
  )
}

/** Where nothing can stand, or nothing is printed, there is nothing to tag. */
const figureHtml = ({ region, amount }: PrintedFigure, text: string): string =>
  region === undefined || text === ''
    ? lines(text)
    : `<data value="${amount}" data-region="${escaped(keyOf(region))}">${escaped(text)}</data>`

const spans = (columnSpan: number, rowSpan: number): string =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
