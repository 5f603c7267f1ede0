/** A document about to be published as a reader would find it, so that it can be checked before any file of it is written. */
import type { Disclosure, DisclosureBlock } from '../document/disclosure.ts'
import type { Block, Document, Grid, GridCell, Paragraph } from '../document/document.ts'
import { placedRows } from '../document/placed-rows.ts'
import type { Table } from '../document/table.ts'
import type { Finding } from '../kernel/finding.ts'

export function documentOf(disclosure: Disclosure): Document {
  const blocks = [...disclosure.cover.flatMap((text) => line(text)), ...disclosure.blocks.flatMap(blocksOf)]
  return {
    name: disclosure.title,
    format: 'html',
    pages: [],
    // Findings tell where they are by the running number of the block.
    blocks: blocks.map((block, at) => ({ ...block, place: { block: at + 1 } })),
    problems: [],
  }
}

function blocksOf(block: DisclosureBlock): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return line(block.text, { role: 'heading', level: block.level })
    case 'paragraph':
      return line(block.runs.map((run) => run.text).join(''))
    case 'chart':
      return line(block.title)
    case 'table':
      return tableBlocks(block.table)
  }
}

function line(text: string, as: Pick<Paragraph, 'role' | 'level'> = { role: 'text' }): readonly Paragraph[] {
  return text === '' ? [] : [{ kind: 'paragraph', ...as, text, lines: [{ text, place: {} }], place: {} }]
}

/**
 * Which block of the disclosure a finding speaks of: by the running number of the block, else by the table that it
 * names and the words that stand in it. None of a line of the cover.
 */
export function blockOf(
  disclosure: Disclosure,
  { place: { block, table, row }, printed }: Pick<Finding, 'place' | 'printed'>,
): DisclosureBlock | undefined {
  if (block !== undefined) return blockAt(disclosure, block)
  // Forms are named together with whom they are of.
  const [name = ''] = (table ?? '').split('|')
  if (bare(name) === '') return undefined
  const named = disclosure.blocks.filter(
    (one) => one.kind === 'table' && bare(one.table.title).endsWith(bare(name)),
  )
  const holding = named.filter((one) => one.kind === 'table' && holds(one.table, [row ?? '', printed]))
  return holding[0] ?? named[0]
}

const bare = (text: string): string => text.replace(/\s/g, '')

/** Whether one of its rows has all the words, each within a cell. */
const holds = ({ rows }: Table, words: readonly string[]): boolean =>
  rows.some(({ cells }) => words.every((one) => cells.some(({ text }) => bare(text).includes(bare(one)))))

function blockAt({ cover, blocks }: Disclosure, number: number): DisclosureBlock | undefined {
  let left = number - cover.flatMap((text) => line(text)).length
  return left < 1
    ? undefined
    : blocks.find((block) => {
        left -= blocksOf(block).length
        return left < 1
      })
}

const tableBlocks = (table: Table): readonly Block[] => [
  ...[
    table.number ?? '',
    table.title,
    ...table.head.flatMap(({ left, center, right }) => [left, center, right]),
  ].flatMap((text) => line(text)),
  gridOf(table),
  ...table.notes.flatMap((text) => line(text)),
]

const gridOf = (table: Table): Grid => ({
  kind: 'grid',
  origin: 'marked',
  columnCount: table.columns.length,
  rows: [
    ...table.header.map((cells) => ({
      cells: cells.map((cell): GridCell => ({ ...cell, place: {} })),
      place: {},
    })),
    ...placedRows(table).map((row) => ({
      cells: row.map(({ cell, ...where }): GridCell => ({ text: cell.text, ...where, place: {} })),
      place: {},
    })),
  ],
  place: {},
})
