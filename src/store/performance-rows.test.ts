/** Performance data come back from their row as they went in, and migrations make and drop their table. */

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fen } from '../core/kernel/fen.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { rational } from '../core/kernel/rational.ts'
import { readIndicatorValue } from '../core/performance/indicator-value.ts'
import type {
  MonitoringRecord,
  PerformanceForm,
  UnitPerformance,
} from '../core/performance/unit-performance.ts'
import { fc } from '../testing/properties.ts'
import { readLoaded, saveDepartment } from './departments.ts'
import { migrate } from './migrations.ts'
import { packed, unpacked } from './packed-json.ts'
import { performanceColumns, performanceOf } from './performance-rows.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { smallDepartment } from './testing/departments.ts'

const loadedAt = new Date('2024-03-01T02:03:04.567Z')
const source = { file: '2023/performance/403002.yaml', line: 3, document: '001' }

/** One form with every kind of value in it; the amount is larger than what a float holds exactly. */
function performance(year = 2023, amount = 9_007_199_254_740_993n): UnitPerformance {
  const value = (said: string) => readIndicatorValue(said, { name: '培训人数' })
  const form: PerformanceForm = {
    kind: 'projectEvaluation',
    unit: '403002',
    year: fiscalYear(year),
    name: '稳定专项资金',
    project: '42010323403T000000114',
    fields: new Map([['项目执行单位', { text: '服务中心', source }]]),
    boxes: new Map([['项目类型', ['常年性项目']]]),
    amounts: new Map([['结转', fen(amount)]]),
    projects: [],
    costs: [{ name: '差旅', origin: '单位资金', amount: fen(-1n), source }],
    plan: { points: [{ month: 6, share: rational(1n, 3n), source }] },
    goals: [
      {
        term: 'annual',
        number: 1,
        text: '稳定',
        weight: rational(80n, 1n),
        indicators: [
          {
            level1: '产出指标',
            level2: '数量指标',
            name: '培训人数',
            target: value('≥96人'),
            lastYear: value('97%—100%'),
            actual: value('全覆盖'),
            score: rational(9n, 2n),
            source,
          },
        ],
        source,
      },
    ],
    work: [],
    evaluation: { adjustedBudget: fen(225_000n), deviation: '压减' },
    emendations: [
      {
        goal: { term: 'annual', number: 1 },
        rows: ['培训人数'],
        column: '完成值',
        to: '96人',
        unit: 'tenThousandYuan',
        reason: '印的是目标',
        source,
      },
      {
        rows: [],
        added: new Map([['名称', '满意度']]),
        unit: 'yuan',
        reason: '漏列',
        source,
      },
    ],
    printedAs: new Map([
      ['b', '2'],
      ['a', '1'],
    ]),
    style: { decimals: 2 },
    source,
  }
  const record: MonitoringRecord = {
    unit: '403002',
    year: fiscalYear(year),
    name: '稳定专项资金',
    throughMonth: 8,
    spent: fen(amount),
    recentMonths: [fen(1n), fen(2n)],
    indicators: [{ name: '培训人数', actual: value('60人'), source }],
    correction: { cause: '延期', measure: '补训', dueDate: '2023-11-30' },
    source,
  }
  return { unit: '403002', year: fiscalYear(year), forms: [form], monitoring: [record], source }
}

test('a row holds everything, and text and numbers alone', () => {
  const { year, content } = performanceColumns(performance())
  expect(content).toContain('"$whole":"9007199254740993"')
  expect(content).toContain('"target":"≥96人"')
  const row = { division_code: '420103', unit_id: 'id', year, content: JSON.parse(String(content)) }
  const back = performanceOf(row, '403002')
  expect(back).toEqual(performance())
  expect([...(back.forms[0]?.printedAs.keys() ?? [])]).toEqual(['b', 'a'])
})

test('a row from before there was monitoring has none', () => {
  const { year, content } = performanceColumns(performance())
  const { monitoring: _, ...before } = JSON.parse(String(content))
  const row = { division_code: '420103', unit_id: 'id', year, content: before }
  expect(performanceOf(row, '403002').monitoring).toEqual([])
})

test('whatever is packed goes through JSON and comes back', () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.bigInt(),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(
        fc.string().filter((key) => !key.startsWith('$') && key !== '__proto__'),
        tie('tree'),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      ),
      fc.array(fc.tuple(fc.string(), tie('tree')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    ),
  }))
  fc.assert(
    fc.property(tree, (value) => {
      expect(unpacked(JSON.parse(JSON.stringify(packed(value))))).toEqual(value)
    }),
  )
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

  const stored = async () => (await readLoaded(store, '420103', '403'))?.performance
  const save = (...given: readonly UnitPerformance[]) =>
    saveDepartment(store, smallDepartment(), { loadedAt, performance: given })

  test('performance comes back, oldest year first; a year that is loaded again replaces its own', async () => {
    await save(performance(2023), performance(2022))
    expect(await stored()).toEqual([performance(2022), performance(2023)])
    await save(performance(2023, 5n))
    expect(await stored()).toEqual([performance(2022), performance(2023, 5n)])
    await save()
    expect(await stored()).toEqual([performance(2022), performance(2023, 5n)])
  })

  test('a year loaded for one unit no longer has what another unit wrote for it', async () => {
    const ofParent = { ...performance(), unit: '403' }
    await save(ofParent, performance())
    expect((await stored())?.map((one) => one.unit)).toEqual(['403', '403002'])
    await save(ofParent)
    expect((await stored())?.map((one) => one.unit)).toEqual(['403'])
  })

  test('a unit that is named no more stays while its performance is kept', async () => {
    const small = smallDepartment()
    const extra = { code: '403009', name: '撤销的单位', parent: '403', kind: 'institution' } as const
    const units = [...small.units, extra]
    const ofExtra = { ...performance(2021), unit: '403009' }
    await saveDepartment(store, { ...small, units }, { loadedAt, performance: [ofExtra] })
    await save(performance(2023))
    expect((await stored())?.map((one) => `${one.unit} ${one.year}`)).toEqual(['403009 2021', '403002 2023'])
  })

  test('departments of before the migration keep what they had, and have no performance yet', async () => {
    await save(performance())
    const units = async () => (await sql`select * from unit order by code`.execute(store.db)).rows
    const before = await units()
    await migrate(store.db, '', { last: '0004-local-codes' })
    expect(await units()).toEqual(before)
    const { rows } = await sql<{ count: bigint }>`select count(*) from budget_line`.execute(store.db)
    expect(rows[0]?.count).toBe(2n)
    await migrate(store.db, '', 'newest')
    expect(await units()).toEqual(before)
    expect(await stored()).toEqual([])
  })
})
