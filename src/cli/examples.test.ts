/** The examples against what the published documents print: every cell, none missing and none besides. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { folderLedgers } from '../app/folder-ledgers.ts'
import type { Department } from '../core/budget/department.ts'
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import { ledger, viewStatements, viewTable, yearView } from '../core/disclosure/year-view.ts'
import { CELL_COLUMNS, cellRecords, csv } from '../core/statements/text-grid.ts'
import { csvRows } from '../files/classification/csv-rows.ts'
import { EXAMPLES_FOLDER, exampleDocuments, exampleFolders } from './examples.ts'

const SHARED = fileURLToPath(new URL('../../../shared/truth/', import.meta.url))
const hasShared = existsSync(join(SHARED, 'compare.mjs'))
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-examples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A document of performance alone has no statements. */
const documents = exampleDocuments().filter(
  ({ profile }) => PROFILES.find((one) => one.id === profile)?.statements.length !== 0,
)

async function ledgerOf(name: string) {
  const ledgers = folderLedgers([join(EXAMPLES_FOLDER, name)])
  const [key] = await ledgers.list()
  const found = key === undefined ? undefined : await ledgers.get(key)
  if (found === undefined) throw new Error(JSON.stringify(ledgers.problems))
  return found
}

async function recordsOf(
  document: (typeof documents)[number],
  change: (department: Department) => Department = (same) => same,
) {
  const of = await ledgerOf(document.folder)
  const changed = ledger(change(of.department), of.books, of.profiles)
  const { unit, year, kind } = document
  const view = yearView(changed, {
    unit,
    year,
    kind,
    ...(document.profile === undefined ? {} : { profile: document.profile }),
  })
  if (!view.ok) throw new Error(view.problem.code)
  const doc = document.fileName ?? document.number
  return viewStatements(view.value).flatMap((statement) =>
    cellRecords(doc, viewTable(view.value, statement, true)),
  )
}

const goldenFile = (document: (typeof documents)[number]) =>
  join(EXAMPLES_FOLDER, 'golden', `${document.fileName ?? document.number}.csv`)
const goldenOf = (document: (typeof documents)[number]) =>
  csvRows(readFileSync(goldenFile(document), 'utf8'))
    .rows.slice(1)
    .map((row) => row.cells.slice(0, CELL_COLUMNS.length))

/** What two lists of records do not share, each record counted as often as it stands. */
function differences(printed: readonly (readonly string[])[], computed: readonly (readonly string[])[]) {
  const key = (record: readonly string[]) =>
    record.map((text) => text.normalize('NFKC').replace(/\s/g, '')).join('|')
  const left = new Map<string, number>()
  for (const record of printed) left.set(key(record), (left.get(key(record)) ?? 0) + 1)
  const besides: string[] = []
  for (const record of computed) {
    const count = left.get(key(record)) ?? 0
    if (count === 0) besides.push(key(record))
    else left.set(key(record), count - 1)
  }
  return {
    missing: [...left].flatMap(([record, count]) => Array.from({ length: count }, () => record)),
    besides,
  }
}

/** One region that the document prints in two ways; decision 0002 has the proof. */
const TWICE_PRINTED = ['收入支出决算总表|', '财政拨款收入支出决算总表|', '财政拨款收入支出决算总表|']

describe.each(documents.map((one) => [one.number, one] as const))('document %s', (_, document) => {
  test('every printed cell', async () => {
    const { missing, besides } = differences(goldenOf(document), await recordsOf(document))
    if (document.fileName !== 'putuo-finance-bureau-2024-final-accounts') {
      expect({ missing, besides }).toEqual({ missing: [], besides: [] })
      return
    }
    expect(missing.every((record) => record.endsWith('|326.71'))).toBe(true)
    expect(missing.map((record) => `${record.split('|')[1]}|`).sort()).toEqual(TWICE_PRINTED)
    expect(besides).toEqual(missing.map((record) => record.replace('326.71', '326.72')))
  })
})

test('every example folder is read without a problem', () => {
  expect(folderLedgers(exampleFolders()).problems).toEqual([])
})

test('one line of document 002 less: the tables by function, by unit, by economic class and the totals change', async () => {
  const document = documents.find((one) => one.number === '002')
  if (document === undefined) throw new Error('document 002 is not in the index')
  const isVictim = (line: Department['unitYears'][number]['lines'][number]) =>
    line.unit === '403002' && line.economic === '30201' && line.nature === 'operating' && line.year === 2023
  let lost = 0
  const changed = await recordsOf(document, (department) => ({
    ...department,
    unitYears: department.unitYears.map((one) => {
      const at = one.kind === 'budget' ? one.lines.findIndex(isVictim) : -1
      if (at >= 0) lost += 1
      return at < 0 ? one : { ...one, lines: one.lines.filter((_, index) => index !== at) }
    }),
  }))
  expect(lost).toBe(1)
  const { missing } = differences(await recordsOf(document), changed)
  const tables = [...new Set(missing.map((record) => record.split('|')[1]))]
  expect(tables.sort()).toEqual([
    '一般公共预算基本支出表',
    '一般公共预算支出表(分功能科目)',
    '一般公共预算支出表(分单位)',
    '支出预算总表',
    '收支预算总表',
    '财政拨款收支预算总表',
  ])
})

describe('the formulas that Hanyang prints under its tables', () => {
  /** `27 行 =（1+2+3）行`, `57 行 =（31+32+…+56）行`, `6 栏各行 =（1+2-3）栏各行`: the number that is made, and the signed ones that make it. */
  function formulasOf(
    note: string,
  ): readonly { what: '行' | '栏'; made: number; parts: readonly number[] }[] {
    return [...note.matchAll(/(\d+) ([行栏])(?:各行)? =（([^）]+)）/g)].map(
      ([, made = '', what, sum = '']) => {
        const terms = [...sum.matchAll(/([+-]?)(\d+|…)/g)]
        const parts = terms.flatMap(([, sign, term = ''], at) => {
          if (term !== '…') return [Number.parseInt(`${sign}${term}`, 10)]
          const from = Number.parseInt(terms[at - 1]?.[2] ?? '', 10)
          const to = Number.parseInt(terms[at + 1]?.[2] ?? '', 10)
          return Array.from({ length: to - from - 1 }, (_, step) => from + 1 + step)
        })
        return { what: what === '行' ? '行' : '栏', made: Number.parseInt(made, 10), parts }
      },
    )
  }

  const amountAt = (cell: { readonly figure?: { readonly amount: bigint } } | undefined): bigint =>
    cell?.figure?.amount ?? 0n

  test('name the rows and columns that they sum', async () => {
    const document = documents.find((one) => one.number === '003')
    if (document === undefined) throw new Error('document 003 is not in the index')
    const view = yearView(await ledgerOf(document.folder), document)
    if (!view.ok) throw new Error(view.problem.code)
    let checked = 0
    for (const statement of viewStatements(view.value)) {
      const table = viewTable(view.value, statement, true)
      const amounts = table.columns.flatMap((column, at) => (column.kind === 'amount' ? [at] : []))
      // Each numbered side has its amounts to the right of its numbers.
      const rowAmount = (number: number): bigint => {
        for (const row of table.rows) {
          const at = row.cells.findIndex(
            (cell, index) => table.columns[index]?.kind === 'number' && cell.text === String(number),
          )
          if (at >= 0) return amountAt(row.cells[at + 1])
        }
        throw new Error(`${table.title} has no row ${number}`)
      }
      for (const { what, made, parts } of table.notes.flatMap(formulasOf)) {
        const rows = what === '行' ? [undefined] : table.rows
        for (const row of rows) {
          const amount = (number: number): bigint =>
            row === undefined ? rowAmount(number) : amountAt(row.cells[amounts[number - 1] ?? -1])
          const sum = parts.reduce((total, part) => total + (part < 0 ? -amount(-part) : amount(part)), 0n)
          expect(sum, `${table.title} ${made}${what}`).toBe(amount(made))
        }
        checked += 1
      }
    }
    expect(checked).toBe(19)
  })
})

describe.skipIf(!hasShared)('against the shared truth, where it is there', () => {
  test('911 of 911 cells of documents 000 to 003, 0 extra', async () => {
    const records = (
      await Promise.all(documents.filter((one) => /^\d{3}$/.test(one.number)).map((one) => recordsOf(one)))
    ).flat()
    const file = join(folder, 'computed.csv')
    writeFileSync(file, csv([CELL_COLUMNS, ...records]))
    const said = execFileSync('node', [join(SHARED, 'compare.mjs'), join(SHARED, 'statements.csv'), file], {
      encoding: 'utf8',
    })
    expect(said.trim().split('\n').at(-1)).toBe('911/911 cells, 0 extra')
  })
})
