/** Texts come back from their row as they went in, by document; migrations make and drop their table. */
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Kind } from '../core/budget/department.ts'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import { fen } from '../core/kernel/fen.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { readLoaded, saveDepartment } from './departments.ts'
import { migrate } from './migrations.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { smallDepartment } from './testing/departments.ts'
import { textColumns, textsOf } from './text-rows.ts'

const loadedAt = new Date('2024-03-01T02:03:04.567Z')
const source = { file: '2023/accounts/texts/403002.yaml', line: 3 }

/** Every kind of text; the amount is larger than what a float holds exactly. */
function texts(year = 2023, kind: Kind = 'accounts', contact = '027-00000000'): UnitTexts {
  return {
    unit: '403002',
    year: fiscalYear(year),
    kind,
    date: '2024-09-30',
    contact,
    texts: new Map([['主要职责', [{ text: '（一）服务企业；', isHeading: false, source }]]]),
    reasons: [
      { region: { flow: 'expenditure', function: '2080505' }, base: 'budget', text: '新进人员', source },
    ],
    compared: [{ region: { flow: 'revenue', year: '2022' }, amount: fen(9_007_199_254_740_993n), source }],
    uses: new Map([['208', { text: '养老保险', source }]]),
    results: new Map(),
    explanations: new Map(),
    counts: new Map([['平均得分', '99.43']]),
    amounts: new Map([['预留', fen(1n)]]),
    source,
  }
}

test('a row holds everything, and text alone', () => {
  const { year, kind, content } = textColumns(texts())
  const row = { division_code: '420103', unit_id: 'id', year, kind, content: JSON.parse(String(content)) }
  expect(textsOf(row, '403002')).toEqual(texts())
})

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ lacks, start }) => {
  if (lacks !== undefined) {
    test.skip(`skipped: ${lacks}`, () => {})
    return
  }
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await start()
    store = database.store
  }, 60_000)
  afterEach(async () => {
    await sql`truncate jurisdiction cascade`.execute(store.db)
  })
  afterAll(() => database?.stop())

  const stored = async () => (await readLoaded(store, '420103', '403'))?.texts
  const save = (...given: readonly UnitTexts[]) =>
    saveDepartment(store, smallDepartment(), { loadedAt, texts: given })

  test('texts come back, oldest year first; a document that is loaded again replaces its own', async () => {
    await save(texts(2023), texts(2023, 'budget'), texts(2022))
    expect(await stored()).toEqual([texts(2022), texts(2023), texts(2023, 'budget')])
    await save(texts(2023, 'accounts', '010-0'))
    expect(await stored()).toEqual([texts(2022), texts(2023, 'accounts', '010-0'), texts(2023, 'budget')])
  })

  test('departments of before the migration keep what they had, and have no texts yet', async () => {
    await save(texts())
    await migrate(store.db, '', { last: '0005-unit-performance' })
    const { rows } = await sql<{ count: bigint }>`select count(*) from budget_line`.execute(store.db)
    expect(rows[0]?.count).toBe(2n)
    await migrate(store.db, '', 'newest')
    expect(await stored()).toEqual([])
  })
})
