/** What the product prints is broken into running text, its empty cells dropped, and read back: right or open, never wrong. */

import { describe, expect, test } from 'vitest'
import { exampleLedgers } from '../../../../testing/examples.ts'
import { fc } from '../../../../testing/properties.ts'
import { viewStatements, viewTable, yearView } from '../../../disclosure/year-view.ts'
import type { Block } from '../../../document/document.ts'
import { plainWords, withoutSpace } from '../../../document/printed-words.ts'
import type { Table } from '../../../document/table.ts'
import { type Region, regionKey } from '../../../figures/region.ts'
import { fiscalYear } from '../../../kernel/fiscal-year.ts'
import { readFlowStatements } from './read-flow-statements.ts'

/** Where a text of several characters is broken over lines; `chance` decides, from 0 to 1. */
interface Breaks {
  readonly share: number
  readonly chances: readonly number[]
}

function flowLines(table: Table, { share, chances }: Breaks): readonly string[] {
  let at = 0
  const chance = (): number => chances[at++ % chances.length] ?? 0
  const broken = (text: string): readonly string[] => {
    const width = 3 + Math.floor(chance() * 6)
    return Array.from({ length: Math.ceil(text.length / width) }, (_, piece) =>
      text.slice(piece * width, (piece + 1) * width),
    )
  }
  const rowLines = (texts: readonly string[]): readonly string[] => {
    const lines: string[][] = [[]]
    for (const text of texts) {
      const isBroken = text.length > 4 && /\p{Script=Han}/u.test(text) && chance() < share
      if (isBroken) lines.push(...broken(text).map((piece) => [piece]), [])
      else lines.at(-1)?.push(text)
    }
    return lines.map((line) => line.join(' '))
  }
  const head = table.head.map((line) => [line.left, line.center, line.right].join(' '))
  return [
    table.number ?? '',
    table.title,
    ...head,
    ...[...table.header, ...table.rows.map((row) => row.cells)].flatMap((cells) =>
      rowLines(cells.map((cell) => withoutSpace(cell.text)).filter((text) => text !== '')),
    ),
    ...table.notes,
  ]
}

const blocksOf = (lines: readonly string[]): readonly Block[] =>
  lines.flatMap((text, at) => {
    const place = { line: at + 1 }
    return text.trim() === ''
      ? []
      : [{ kind: 'paragraph', role: 'text', text, lines: [{ text, place }], place }]
  })

/** The words of a cell, and what it counts but for unit, year and stage, which tables need not say. */
const written = (words: readonly string[], region: Region | undefined): string => {
  const { unit: _, year: __, stage: ___, ...rest } = region ?? {}
  return [...words.map(plainWords), regionKey(rest)].join(' | ')
}

function printed(tables: readonly Table[]): readonly string[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap(({ text, figure }) =>
        figure === undefined || /^[-—]*$/.test(text)
          ? []
          : [written([figure.rowCode, figure.rowName, figure.column, text], figure.region)],
      ),
    ),
  )
}

const DOCUMENTS = [
  ['403', 2023, 'budget', 'jianghan-2023-budget'],
  ['403002', 2020, 'budget', 'jianghan-2020-budget'],
  ['403002', 2023, 'accounts', 'jianghan-2023-accounts'],
  ['901', 2025, 'budget', 'putuo-2025-budget'],
] as const
const ledgers = exampleLedgers()

describe.each(DOCUMENTS)('%s %i %s', async (unit, year, kind, profile) => {
  const key = (await ledgers.list()).find((one) => one.unitCodes.includes(unit))
  const ledger = key === undefined ? undefined : await ledgers.get(key)
  if (ledger === undefined) throw new Error(`no example ${unit}`)
  const view = yearView(ledger, { unit, year: fiscalYear(year), kind, profile })
  if (!view.ok) throw new Error(view.problem.code)
  const tables = viewStatements(view.value).map((statement) => viewTable(view.value, statement, true))
  const all = printed(tables)

  const readBack = (breaks: Breaks) => {
    const { statements } = readFlowStatements(blocksOf(tables.flatMap((table) => flowLines(table, breaks))))
    const cells = statements.flatMap((statement) => statement.cells)
    const sure = cells.filter((cell) => cell.doubt === undefined)
    const left = [...all]
    const wrong = sure
      .map((cell) => written([cell.rowCode, cell.rowName, cell.column, cell.text], cell.region))
      .filter((cell) => {
        const at = left.indexOf(cell)
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
    return { count: cells.length, sure: sure.length, wrong }
  }

  test('every cell comes back where rows stand on one line each', () => {
    expect(readBack({ share: 0, chances: [0] })).toEqual({ count: all.length, sure: all.length, wrong: [] })
  })
  test('however lines are broken, a cell is right or open', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(fc.array(chance, { minLength: 50, maxLength: 80 }), chance, (chances, share) => {
        const { count, wrong } = readBack({ share, chances })
        expect(wrong).toEqual([])
        expect(count).toBe(all.length)
      }),
      { numRuns: 4 },
    )
  }, 60_000)
})
