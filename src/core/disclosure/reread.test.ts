/** What the examples print is read back as it was composed, and what is changed in between is told. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../app/read-folder.ts'
import { EXAMPLES_FOLDER, exampleDocument } from '../../cli/examples.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import { tableBlocks } from '../../testing/table-blocks.ts'
import type { Table } from '../document/table.ts'
import { performanceForms } from './performance-view.ts'
import { readDocument } from './reading/read-document.ts'
import { rereadDifferences, type ToReread } from './reread.ts'
import { viewStatements, viewTable, yearView } from './year-view.ts'

function composed(number: string): ToReread {
  const { folder, unit, year, kind, profile } = exampleDocument(number)
  const { ledger } = readFolder(folderOnDisk(join(EXAMPLES_FOLDER, folder)))
  if (ledger === undefined) throw new Error(`no ledger in ${folder}`)
  const choice = { unit, year, kind, ...(profile === undefined ? {} : { profile }) }
  const view = yearView(ledger, choice)
  const forms = performanceForms(ledger, choice)
  return {
    statements: view.ok ? viewStatements(view.value).map((one) => viewTable(view.value, one, false)) : [],
    forms: forms.ok ? forms.value : [],
  }
}

const readBack = ({ statements, forms }: ToReread) =>
  readDocument({
    name: 'published',
    format: 'html',
    pages: [],
    blocks: [...statements, ...forms.map((form) => form.table)].flatMap((table) =>
      tableBlocks(table, 'marked'),
    ),
    problems: [],
  })

describe.each([
  '000',
  '001',
  '002',
  '003',
  '004',
  'putuo-finance-2024-accounts',
  'putuo-finance-2025-budget',
])('document %s', (number) => {
  test('is read back as it was composed, forms and statements', () => {
    const wanted = composed(number)
    expect(wanted.statements.length + wanted.forms.length).toBeGreaterThan(0)
    expect(rereadDifferences(wanted, readBack(wanted))).toEqual([])
  })
})

describe('a file that says otherwise', () => {
  const withText = (tables: readonly Table[], from: string, to: string): readonly Table[] =>
    tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.text === from ? { ...cell, text: to } : cell)),
      })),
    }))

  test('is told cell by cell, with what was composed and what is read', () => {
    const wanted = composed('001')
    const spoiled = { ...wanted, statements: withText(wanted.statements, '23.90', '23.09') }
    const found = rereadDifferences(wanted, readBack(spoiled))
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatchObject({ composed: '23.90', read: '23.09' })
  })

  test('is told where a table is missing, and where one stands that was not composed', () => {
    const wanted = composed('001')
    const [first, ...others] = wanted.statements
    if (first === undefined) throw new Error('no statement')
    const short = { ...wanted, statements: others }
    const missing = rereadDifferences(wanted, readBack(short))
    expect(missing.length).toBeGreaterThan(0)
    expect(missing.every((one) => one.table === first.title && one.read === '')).toBe(true)
    const extra = rereadDifferences(short, readBack(wanted))
    expect(extra).toHaveLength(missing.length)
    expect(extra.every((one) => one.composed === '')).toBe(true)
  })

  test('says the same where it shows 〓 for a character that no font has', () => {
    const { forms } = composed('001')
    const written = (sign: string): ToReread => {
      const spelled = (text: string): string => text.replaceAll('档案', `档${sign}`)
      return {
        statements: [],
        forms: forms.map((form) => ({
          ...form,
          entries: form.entries.map((one) => ({
            ...one,
            rowName: spelled(one.rowName),
            text: spelled(one.text),
          })),
          table: {
            ...form.table,
            rows: form.table.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, text: spelled(cell.text) })),
            })),
          },
        })),
      }
    }
    const printed = (text: string): string => text.replaceAll('𰀀', '〓')
    const [wanted, read] = [written('𰀀'), readBack(written('〓'))]
    expect(rereadDifferences(wanted, read, printed)).toEqual([])
    expect(rereadDifferences(wanted, read)).not.toEqual([])
    expect(rereadDifferences(wanted, readBack(written('案')), printed)).not.toEqual([])
  })
})
