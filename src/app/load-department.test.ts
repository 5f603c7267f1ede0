/** A folder goes into a real database whole or not at all, and what is shown follows what is stored. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES_FOLDER } from '../cli/examples.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { BOOKS } from '../core/law/books.ts'
import { folderInMemory } from '../files/department/folder.ts'
import { readAdditions } from '../store/classification-additions.ts'
import { readProfiles } from '../store/profiles.ts'
import { TEST_SERVERS, type TestDatabase } from '../store/testing/databases.ts'
import { SAMPLE_FILES, sampleLedger } from '../testing/sample-department.ts'
import { importClassification, previewClassification } from './import-classification.ts'
import type { LedgerSource } from './ledgers.ts'
import { findUnit } from './ledgers.ts'
import { loadDepartment } from './load-department.ts'
import { showStatement } from './show-statement.ts'
import { readShared, storeLedgers } from './store-ledgers.ts'

const YEAR = fiscalYear(2023)
const PATH = '2023/budget/990002.yaml'

const OWN_PROFILE = 'profiles/own.yaml'
/** A profile that an example brings, under another name. */
const profileOf = (locality: string): string =>
  readFileSync(join(EXAMPLES_FOLDER, 'xinghe-610/profiles/xinghe-2025-budget.yaml'), 'utf8')
    .replace('profile: xinghe-2025-budget', 'profile: own-2030-budget')
    .replace('locality: xinghe', `locality: ${locality}`)
    .replace('years: 2025-', 'years: 2030-')

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
  test('a department that is refused leaves none of its profiles behind', async () => {
    const files = [...SAMPLE_FILES].map(
      ([path, text]) => [path, text.replace('部门编码: "990"', '部门编码: "991"')] as const,
    )
    const { problems } = await loadDepartment(
      database.store,
      folderInMemory(new Map([...files, [OWN_PROFILE, profileOf('jianghan')]])),
      { loadedAt: new Date(5) },
    )
    expect(problems.map((one) => one.code)).toEqual(['STO-020'])
    expect(await readProfiles(database.store)).toEqual([])
  })
  test('a locality’s profile is replaced by its own departments only', async () => {
    const withProfile = (text: string, from = '', to = '') =>
      folderInMemory(
        new Map([
          ...[...SAMPLE_FILES].map(([path, file]) => [path, file.replace(from, to)] as const),
          [OWN_PROFILE, text],
        ]),
      )
    const load = async (folder: ReturnType<typeof withProfile>) =>
      (await loadDepartment(database.store, folder, { loadedAt: new Date(6) })).problems
    expect(await load(withProfile(profileOf('jianghan')))).toEqual([])
    expect(await load(withProfile(profileOf('jianghan')))).toEqual([])
    const stored = await readProfiles(database.store)
    expect(stored.map((one) => one.id)).toEqual(['own-2030-budget'])
    for (const folder of [
      withProfile(profileOf('elsewhere')),
      withProfile(profileOf('jianghan'), '地方: jianghan', '地方: elsewhere'),
    ]) {
      expect(await load(folder)).toMatchObject([
        {
          code: 'PRF-011',
          params: { profile: 'own-2030-budget', owner: 'jianghan' },
          place: { file: OWN_PROFILE },
        },
      ])
    }
    expect(await readProfiles(database.store)).toEqual(stored)
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
  test('what a complete list takes back is gone, added here or delivered, and the preview said so', async () => {
    const listOf = (text: string, isComplete: boolean) => ({
      file: { name: '科目.csv', bytes: new TextEncoder().encode(`科目编码,科目名称\n${text}`) },
      book: 'departmentEconomic' as const,
      year: YEAR,
      isComplete,
    })
    const bookNow = async () => (await readShared(database.store)).books.departmentEconomic
    await importClassification(database.store, listOf('301,工资福利支出\n30177,本年新增\n', false))
    expect((await bookNow()).entries.get('30177')).toHaveLength(1)

    const complete = listOf('301,工资福利支出\n', true)
    const { change } = await previewClassification(database.store, complete)
    expect(change.ended.map(({ entry }) => entry.code)).toContain('30177')
    expect((await importClassification(database.store, complete)).change).toEqual(change)
    expect((await bookNow()).entries.get('30177')).toBeUndefined()
    expect((await previewClassification(database.store, complete)).change.steps).toEqual([])
    expect((await readAdditions(database.store)).filter((one) => one.entry.code === '30177')).toEqual([])
  })
  test('a delivered entry that began with the year of the list is taken back too', async () => {
    const first = Math.max(...[...BOOKS.function.entries.values()].flat().map((one) => one.validFromYear))
    const complete = {
      file: {
        name: '科目.csv',
        bytes: new TextEncoder().encode('科目编码,科目名称\n201,一般公共服务支出\n'),
      },
      book: 'function',
      year: fiscalYear(first),
      isComplete: true,
    } as const
    const { change } = await previewClassification(database.store, complete)
    const takenBack = change.steps.flatMap((step) => (step.put.length === 0 ? (step.removed ?? []) : []))
    expect(takenBack).not.toEqual([])
    await importClassification(database.store, complete)
    const { entries } = (await readShared(database.store)).books.function
    for (const { code, validFromYear } of takenBack)
      expect((entries.get(code) ?? []).map((one) => one.validFromYear)).not.toContain(validFromYear)
    expect((await previewClassification(database.store, complete)).change.steps).toEqual([])
  })
  test('two lists at once are applied one after the other', async () => {
    const other = await database.again()
    try {
      const listOf = (name: string) => ({
        file: { name: '科目.csv', bytes: new TextEncoder().encode(`科目编码,科目名称\n30188,${name}\n`) },
        book: 'departmentEconomic' as const,
        year: fiscalYear(2024),
        isComplete: false,
      })
      const both = await Promise.all([
        importClassification(database.store, listOf('甲')),
        importClassification(other, listOf('乙')),
      ])
      expect(both.map(({ change }) => [change.added.length, change.renamed.length]).sort()).toEqual([
        [0, 1],
        [1, 0],
      ])
    } finally {
      await other.close()
    }
  })
})
