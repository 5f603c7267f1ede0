import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import type { Disclosure, DisclosureBlock, DisclosureTable } from '../document/disclosure.ts'
import type { Table } from '../document/table.ts'
import { versionDifferences } from './version-differences.ts'

const before = sampleDisclosure()
const withBlocks = (change: (block: DisclosureBlock) => readonly DisclosureBlock[]): Disclosure => ({
  ...before,
  blocks: before.blocks.flatMap(change),
})
const withTables = (change: (table: Table) => Table): Disclosure =>
  withBlocks((block) => [block.kind === 'table' ? { ...block, table: change(block.table) } : block])
const paragraph = (text: string): DisclosureBlock => ({ kind: 'paragraph', role: 'text', runs: [{ text }] })
const duties = before.blocks.findIndex((one) => one.kind === 'heading' && one.anchor === 'duties')

describe('a version beside another', () => {
  test('that is the same differs in nothing', () => {
    expect(versionDifferences(before, structuredClone(before))).toEqual([])
  })

  test('shows the cell, with the names of its row and column', () => {
    const [first] = before.blocks.filter((one): one is DisclosureTable => one.kind === 'table')
    if (first === undefined) throw new Error('no table')
    const row = first.table.rows.findIndex((one) =>
      one.cells.some((cell) => (cell.figure?.amount ?? 0n) !== 0n),
    )
    const at = first.table.rows[row]?.cells.findIndex((cell) => (cell.figure?.amount ?? 0n) !== 0n) ?? -1
    const cell = first.table.rows[row]?.cells[at]
    const after = withTables((table) =>
      table.title !== first.table.title
        ? table
        : {
            ...table,
            rows: table.rows.map((one, index) =>
              index !== row
                ? one
                : {
                    ...one,
                    cells: one.cells.map((old, place) => (place === at ? { ...old, text: '1.23' } : old)),
                  },
            ),
          },
    )
    expect(versionDifferences(before, after)).toEqual([
      {
        kind: 'cell',
        where: first.table.title,
        row: cell?.figure?.rowName,
        column: cell?.figure?.column,
        before: cell?.text,
        after: '1.23',
      },
    ])
  })

  test('shows a row that came without calling the rows below it changed', () => {
    const after = withTables((table) => {
      const [row] = table.rows
      if (row === undefined) return table
      const cells = row.cells.map((cell, at) => ({
        text: at === 0 ? '新增行' : '',
        columnSpan: cell.columnSpan,
        indent: 0,
      }))
      return { ...table, rows: [{ ...row, cells }, ...table.rows] }
    })
    const found = versionDifferences(before, after)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map((one) => `${one.before}→${one.after}`))).toEqual(new Set(['→新增行']))
  })

  test('shows sentences below the heading where they stand', () => {
    const added = withBlocks((block) =>
      block === before.blocks[duties] ? [block, paragraph('负责另一项工作。')] : [block],
    )
    const where = '一、主要职能'
    expect(versionDifferences(before, added)).toEqual([
      { kind: 'text', where, before: '', after: '负责另一项工作。' },
    ])
    expect(versionDifferences(added, before)).toEqual([
      { kind: 'text', where, before: '负责另一项工作。', after: '' },
    ])
    const rewritten = withBlocks((block) =>
      block === before.blocks[duties + 1] ? [paragraph('改写后的职责。')] : [block],
    )
    expect(versionDifferences(before, rewritten)).toMatchObject([
      { kind: 'text', where, after: '改写后的职责。' },
    ])
  })

  test('shows tables that came or went, and the cover', () => {
    const without = withBlocks((block) =>
      block.kind === 'table' && block.anchor === 'statement-1' ? [] : [block],
    )
    expect(versionDifferences(before, without)).toMatchObject([{ kind: 'table', after: '' }])
    expect(versionDifferences(without, before)).toMatchObject([{ kind: 'table', before: '' }])
    expect(versionDifferences(before, { ...before, date: '2023-03-01' })).toEqual([
      { kind: 'title', where: before.title, before: '2023-02-20', after: '2023-03-01' },
    ])
  })

  test('names every line that is not in both, and no line that did not change', () => {
    const lines = fc.array(fc.constantFrom('甲。', '乙。', '丙。', '丁。'), { maxLength: 6 })
    const written = (texts: readonly string[]): Disclosure => ({ ...before, blocks: texts.map(paragraph) })
    fc.assert(
      fc.property(lines, lines, (old, present) => {
        const found = versionDifferences(written(old), written(present))
        const kept = old.length - found.filter((one) => one.before !== '').length
        expect(kept).toBe(present.length - found.filter((one) => one.after !== '').length)
        expect(found.length === 0).toBe(old.join() === present.join())
      }),
    )
  })
})
