/** A folder goes into a real database whole or not at all, and what is shown follows what is stored. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { folderInMemory } from '../files/department/folder.ts'
import { TEST_SERVERS, type TestDatabase } from '../store/testing/databases.ts'
import { SAMPLE_FILES, sampleLedger } from '../testing/sample-department.ts'
import { importClassification, previewClassification } from './import-classification.ts'
import type { LedgerSource } from './ledgers.ts'
import { findUnit } from './ledgers.ts'
import { loadDepartment } from './load-department.ts'
import { showStatement } from './show-statement.ts'
import { storeLedgers } from './store-ledgers.ts'

const YEAR = fiscalYear(2023)
const PATH = '2023/budget/990002.yaml'

/** The sample with other words in one file. */
function changed(...words: readonly (readonly [string, string])[]) {
  const text = words.reduce((all, [from, to]) => all.replace(from, to), SAMPLE_FILES.get(PATH) ?? '')
  return folderInMemory(new Map([...SAMPLE_FILES, [PATH, text]]))
}

async function total(source: LedgerSource): Promise<bigint | undefined> {
  const choice = {
    unit: 'jianghan-990',
    year: YEAR,
    kind: 'budget',
    statement: 'budget.general-by-function',
    asPrinted: false,
  } as const
  const shown = await showStatement(source, choice)
  if (!shown.ok) throw new Error(shown.problem.code)
  return shown.value.table.rows
    .flatMap((row) => row.cells.flatMap((cell) => cell.figure ?? []))
    .find((one) => one.rowName === '合计')?.amount
}

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ lacks, start }) => {
  if (lacks !== undefined) {
    test.skip(`skipped: ${lacks}`, () => {})
    return
  }
  let database: TestDatabase
  let source: LedgerSource
  beforeAll(async () => {
    database = await start()
    source = storeLedgers(database.store)
  }, 60_000)
  afterAll(() => database?.stop())

  test('what was loaded is shown as from the folder', async () => {
    const { problems } = await loadDepartment(database.store, folderInMemory(SAMPLE_FILES), {
      loadedAt: new Date(1),
    })
    expect(problems).toEqual([])
    const found = await findUnit(source, 'jianghan-990002')
    expect(found?.ledger.department.unitYears).toHaveLength(sampleLedger().department.unitYears.length)
    expect(await total(source)).toBe(40_000_000n)
  })
  test('it is read once, until something else is loaded', async () => {
    const first = await findUnit(source, 'jianghan-990001')
    expect((await findUnit(source, 'jianghan-990002'))?.ledger).toBe(first?.ledger)
    const loaded = await loadDepartment(database.store, changed(['10.00', '11.00']), {
      loadedAt: new Date(2),
    })
    expect(loaded.problems.map((one) => one.code)).toEqual(['DAT-072'])
    expect((await findUnit(source, 'jianghan-990001'))?.ledger).toBe(first?.ledger)
    const mended = changed(['10.00', '11.00'], ['金额: 2.00', '金额: 3.00'])
    expect((await loadDepartment(database.store, mended, { loadedAt: new Date(3) })).problems).toEqual([])
    expect((await findUnit(source, 'jianghan-990001'))?.ledger).not.toBe(first?.ledger)
    expect(await total(source)).toBe(41_000_000n)
  })
  test('a unit that is another department’s is refused', async () => {
    const other = folderInMemory(
      new Map(
        [...SAMPLE_FILES].map(([path, text]) => [path, text.replace('部门编码: "990"', '部门编码: "991"')]),
      ),
    )
    const { department, problems } = await loadDepartment(database.store, other, { loadedAt: new Date(4) })
    expect(department).toBeUndefined()
    expect(problems.map((one) => one.code)).toEqual(['STO-020'])
    expect(await source.list()).toHaveLength(1)
  })
  test('a new code of the year is previewed, imported, and then names its rows', async () => {
    const bytes = new TextEncoder().encode('科目编码,科目名称\n2150599,其他工业和信息产业监管支出（新）\n')
    const wanted = {
      file: { name: '科目.csv', bytes },
      book: 'function',
      year: YEAR,
      isComplete: false,
    } as const
    const { change } = await previewClassification(database.store, wanted)
    expect(change.problems).toEqual([])
    expect(change.renamed).toHaveLength(1)
    const before = await findUnit(source, 'jianghan-990001')
    await importClassification(database.store, wanted)
    const after = await findUnit(source, 'jianghan-990001')
    expect(after?.ledger).not.toBe(before?.ledger)
    expect(after?.ledger.books.function.entries.get('2150599')?.at(-1)?.name).toBe(
      '其他工业和信息产业监管支出（新）',
    )
    expect((await previewClassification(database.store, wanted)).change.unchanged).toHaveLength(1)
  })
})
