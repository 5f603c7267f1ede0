/** A department comes back from the database as it went in, on every PostgreSQL that we support. */

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Department } from '../core/budget/department.ts'
import { fen } from '../core/kernel/fen.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import type { BookAddition } from '../core/law/book.ts'
import { fc } from '../testing/properties.ts'
import { changeAdditions, readAdditions } from './classification-additions.ts'
import { listDepartments, readDepartment, saveDepartment } from './departments.ts'
import { readProfiles, saveProfile } from './profiles.ts'
import { rollUp } from './roll-up.ts'
import type { Store } from './store.ts'
import { StoreProblem } from './store-problem.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { anyDepartment, normalised, smallDepartment } from './testing/departments.ts'

const loadedAt = new Date('2024-03-01T02:03:04.567Z')

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ isSecond, lacks, start }) => {
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
    await sql`truncate jurisdiction, profile, classification_addition cascade`.execute(store.db)
  })
  afterAll(async () => {
    await database?.stop()
  })

  test('a department comes back as it was saved', async () => {
    await saveDepartment(store, smallDepartment(), { loadedAt })
    const back = await readDepartment(store, '420103', '403')
    expect(back).toEqual(normalised(smallDepartment()))
    expect(Object.keys(back?.unitYears[1]?.facts.assets?.vehicles ?? {})).toEqual([
      '执法执勤用车',
      '其他用车',
    ])
    expect(await readDepartment(store, '420103', '404')).toBeUndefined()
    expect(await readDepartment(store, '420105', '403')).toBeUndefined()
  })

  test('any department comes back, saved once or twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyDepartment, fc.boolean(), async (department, twice) => {
        await sql`truncate jurisdiction cascade`.execute(store.db)
        await saveDepartment(store, department, { loadedAt })
        if (twice) await saveDepartment(store, department, { loadedAt })
        expect(await readDepartment(store, '420105', '900')).toEqual(normalised(department))
      }),
      { numRuns: process.env.MINGZHANG_SOAK ? 500 : isSecond ? 3 : 25 },
    )
  })

  test('a second load replaces its own years, keeps the others, and keeps the ids', async () => {
    const first = smallDepartment()
    await saveDepartment(store, first, { loadedAt })
    const idsBefore = await ids(store)
    const second: Department = {
      ...smallDepartment(5n),
      name: '新名称',
      unitYears: smallDepartment(5n).unitYears.filter((one) => one.kind === 'budget'),
      printedLabels: [],
    }
    await saveDepartment(store, second, { loadedAt: new Date('2024-04-01T00:00:00Z') })
    expect(await readDepartment(store, '420103', '403')).toEqual(
      normalised({
        ...second,
        unitYears: [...second.unitYears, ...first.unitYears.filter((one) => one.kind === 'accounts')],
        printedLabels: first.printedLabels.filter((one) => one.kind === 'accounts'),
      }),
    )
    expect(await ids(store)).toEqual(idsBefore)
  })

  test('a unit without a document in a year that is loaded again has none afterwards, named or not', async () => {
    const small = smallDepartment()
    const [budget, ...others] = small.unitYears
    if (budget === undefined) throw new Error('smallDepartment has a budget')
    const added = { code: '403003', name: '分出的单位', parent: '403', kind: 'institution' } as const
    const ofAdded = {
      ...budget,
      unit: '403003',
      lines: budget.lines.map((line) => ({ ...line, unit: '403003' })),
      projects: [],
    }
    const larger: Department = {
      ...small,
      units: [...small.units, added],
      unitYears: [...small.unitYears, ofAdded],
    }
    for (const units of [larger.units, small.units]) {
      await saveDepartment(store, larger, { loadedAt })
      await saveDepartment(store, { ...small, units, unitYears: [budget, ...others] }, { loadedAt })
      expect(await readDepartment(store, '420103', '403')).toEqual(normalised({ ...small, units }))
    }
  })

  test('a unit that is named no more goes when nothing is kept for it', async () => {
    const small = smallDepartment()
    const extra = { code: '403009', name: '撤销的单位', parent: '403002', kind: 'institution' } as const
    await saveDepartment(store, { ...small, units: [...small.units, extra] }, { loadedAt })
    await saveDepartment(store, small, { loadedAt })
    expect(await readDepartment(store, '420103', '403')).toEqual(normalised(small))
    await saveDepartment(
      store,
      { ...small, units: small.units.slice(0, 1), unitYears: [], printedLabels: [] },
      { loadedAt },
    )
    expect((await readDepartment(store, '420103', '403'))?.units.map((unit) => unit.code)).toEqual([
      '403',
      '403002',
    ])
  })

  test('a unit of another department is refused and nothing is loaded', async () => {
    await saveDepartment(store, smallDepartment(), { loadedAt })
    const other = { ...smallDepartment(), code: '404', name: '别的部门' }
    const refusal = await saveDepartment(store, other, { loadedAt }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(StoreProblem)
    expect(refusal).toMatchObject({
      problem: { code: 'STO-020', params: { owner: '403', department: '404' } },
    })
    expect((await listDepartments(store)).map((one) => one.code)).toEqual(['403'])
  })

  test('a load that fails half-way leaves everything as it was', async () => {
    await saveDepartment(store, smallDepartment(), { loadedAt })
    const [unitYear] = smallDepartment(7n).unitYears
    const [line] = unitYear?.lines ?? []
    const broken = {
      ...smallDepartment(7n),
      name: '坏的',
      unitYears: [{ ...unitYear, lines: [line, { ...line, amount: fen(2n ** 63n) }] }],
    } as Department // the parts are there: they were taken from a department
    await expect(saveDepartment(store, broken, { loadedAt })).rejects.toThrow(/out of range/)
    expect(await readDepartment(store, '420103', '403')).toEqual(normalised(smallDepartment()))
  })

  test('two loads of one department at once follow one another', async () => {
    const other = await database.again()
    try {
      await Promise.all([
        saveDepartment(store, smallDepartment(1n), { loadedAt }),
        saveDepartment(other, smallDepartment(2n), { loadedAt }),
      ])
      const amount = (await readDepartment(store, '420103', '403'))?.unitYears[1]?.lines[0]?.amount
      expect([1n, 2n]).toContain(amount)
      const { rows } = await sql<{ count: bigint }>`select count(*) from budget_line`.execute(store.db)
      expect(rows[0]?.count).toBe(2n)
    } finally {
      await other.close()
    }
  })

  test('of two departments that bring the same new unit at once, one is refused', async () => {
    const other = await database.again()
    try {
      for (let round = 0; round < 5; round++) {
        const small = smallDepartment()
        const ofUnit = (code: string): Department => ({
          ...small,
          code,
          units: [{ code: `${round}77`, name: '新单位', kind: 'institution' }],
          unitYears: [],
          printedLabels: [],
        })
        const saved = await Promise.allSettled([
          saveDepartment(store, ofUnit(`${round}1`), { loadedAt }),
          saveDepartment(other, ofUnit(`${round}2`), { loadedAt }),
        ])
        const refused = saved.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
        expect(refused).toMatchObject([{ problem: { code: 'STO-020' } }])
      }
    } finally {
      await other.close()
    }
  })

  test.skipIf(isSecond)(
    'more units and years than one statement can take are saved, whatever their order',
    async () => {
      const codes = Array.from({ length: 8_000 }, (_, at) => `8${String(at).padStart(5, '0')}`)
      const small = smallDepartment()
      // Each stands below the one after it, so that the parts of the insert must not follow this order.
      const units = codes.map((code, at) => {
        const parent = at % 4_000 === 3_999 ? undefined : codes[at + 4_000 < 8_000 ? at + 4_000 : 7_999]
        const unit = { code, name: code, kind: 'institution' } as const
        return parent === undefined || parent === code ? unit : { ...unit, parent }
      })
      const unitYears = codes.map((unit) => ({
        unit,
        year: fiscalYear(2023),
        kind: 'budget' as const,
        isPartial: false,
        lines: [],
        projects: [],
        facts: {},
      }))
      const large: Department = { ...small, units, unitYears, printedLabels: [] }
      await saveDepartment(store, large, { loadedAt })
      await saveDepartment(store, large, { loadedAt })
      const back = await readDepartment(store, '420103', '403')
      expect(back?.units).toEqual(units)
      expect(back?.unitYears).toHaveLength(8_000)
    },
  )

  test('the list names departments, units and what was loaded', async () => {
    await saveDepartment(store, { ...smallDepartment(), divisionCode: '420105', code: '403' }, { loadedAt })
    await saveDepartment(store, smallDepartment(), { loadedAt })
    const list = await listDepartments(store)
    expect(list.map((one) => [one.divisionCode, one.code, one.loadedAt])).toEqual([
      ['420103', '403', loadedAt],
      ['420105', '403', loadedAt],
    ])
    expect(list[0]?.units).toMatchObject([
      { code: '403', years: [] },
      {
        code: '403002',
        parent: '403',
        years: [
          { year: 2023, kind: 'accounts', loadedAt },
          { year: 2023, kind: 'budget', profile: 'jianghan-2023-budget', loadedAt },
        ],
      },
    ])
    expect(list[0]?.units[1]?.years[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('additions to the books and profiles come back', async () => {
    const entry = {
      code: '2080599',
      name: '新科目',
      validFromYear: 2024,
      confidence: 'local',
      basis: '本地',
    } as const
    const ended = { ...entry, validFromYear: 2020, validToYear: 2023, name: '旧名' }
    const put = (...additions: readonly BookAddition[]) =>
      changeAdditions(store, async () => ({ put: additions, removed: [] }))
    await put({ book: 'function', entry })
    await put(
      { book: 'function', entry: { ...entry, name: '改名' } },
      { book: 'function', entry: ended },
      { book: 'departmentEconomic', entry: { ...entry, code: '30299' } },
    )
    expect(await readAdditions(store)).toEqual([
      { book: 'departmentEconomic', entry: { ...entry, code: '30299' } },
      { book: 'function', entry: ended },
      { book: 'function', entry: { ...entry, name: '改名' } },
    ])

    await changeAdditions(store, async (known) => ({
      put: [],
      removed: known.filter((one) => one.entry === known[1]?.entry),
    }))
    expect((await readAdditions(store)).map((one) => one.entry.name)).toEqual(['新科目', '改名'])

    const profile = { id: 'x-2024-budget', locality: 'x', content: { z: 1, a: ['二', { b: null }] } }
    await saveProfile(store, { ...profile, content: {} })
    await saveProfile(store, profile)
    const profiles = await readProfiles(store)
    expect(profiles).toEqual([profile])
    expect(JSON.stringify(profiles[0]?.content)).toBe(JSON.stringify(profile.content))
    await expect(saveProfile(store, { ...profile, locality: 'y', content: {} })).rejects.toMatchObject({
      problem: { code: 'PRF-011', params: { profile: 'x-2024-budget', owner: 'x' } },
    })
    expect(await readProfiles(store)).toEqual([profile])
  })

  test('the national sum adds up at every level and crosses divisions', async () => {
    await saveDepartment(store, smallDepartment(100n), { loadedAt })
    await saveDepartment(store, { ...smallDepartment(23n), divisionCode: '420105' }, { loadedAt })
    const rows = await rollUp(store, { year: fiscalYear(2023), stage: 'original' })
    expect(rows.filter((row) => row.level === 'flow')).toEqual([
      { level: 'flow', flow: 'expenditure', amount: -18_014_398_509_481_986n },
      { level: 'flow', flow: 'revenue', amount: 123n },
    ])
    for (const level of ['fund', 'function', 'nature', 'economic']) {
      const sum = rows.filter((row) => row.level === level).reduce((total, row) => total + row.amount, 0n)
      expect(sum).toBe(-18_014_398_509_481_863n)
    }
    expect(rows.at(-1)).toEqual({ level: 'economic', flow: 'revenue', fund: 'generalPublic', amount: 123n })
    expect(rows.find((row) => row.level === 'economic' && row.flow === 'expenditure')).toEqual({
      level: 'economic',
      flow: 'expenditure',
      fund: 'generalPublic',
      function: '2150502',
      nature: 'projectSpending',
      economic: '30299',
      amount: -18_014_398_509_481_986n,
    })
    expect(await rollUp(store, { year: fiscalYear(2022), stage: 'original' })).toEqual([])
  })
})

async function ids(store: Store): Promise<unknown> {
  const units = await store.db.selectFrom('unit').select(['code', 'id']).orderBy('code').execute()
  const projects = await store.db.selectFrom('project').select(['code', 'id']).orderBy('code').execute()
  const dataSets = await store.db.selectFrom('data_set').select(['kind', 'id']).orderBy('kind').execute()
  return { units, projects, dataSets }
}
