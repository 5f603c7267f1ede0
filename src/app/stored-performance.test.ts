/** What the examples' units wrote of their performance and for their documents is the same from the database as from the folders. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleFolders } from '../cli/examples.ts'
import type { UnitPerformance } from '../core/performance/unit-performance.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import { TEST_SERVERS, type TestDatabase } from '../store/testing/databases.ts'
import { folderLedgers } from './folder-ledgers.ts'
import { loadDepartment } from './load-department.ts'
import { performanceOf } from './show-performance.ts'
import { storeLedgers } from './store-ledgers.ts'

const inOrder = (all: readonly UnitPerformance[]): readonly UnitPerformance[] =>
  all.toSorted((a, b) => (`${a.year} ${a.unit}` < `${b.year} ${b.unit}` ? -1 : 1))

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ lacks, start }) => {
  if (lacks !== undefined) {
    test.skip(`skipped: ${lacks}`, () => {})
    return
  }
  let database: TestDatabase
  beforeAll(async () => {
    database = await start()
    for (const folder of exampleFolders()) {
      const { problems } = await loadDepartment(database.store, folderOnDisk(folder), {
        loadedAt: new Date(1),
      })
      expect(problems).toEqual([])
    }
  }, 60_000)
  afterAll(() => database?.stop())

  test('data and forms come back as they were', async () => {
    const folders = folderLedgers(exampleFolders())
    const stored = storeLedgers(database.store)
    let formCount = 0
    for (const key of await stored.list()) {
      const one = (await folders.list()).find(
        (other) => other.code === key.code && other.locality === key.locality,
      )
      const expected = one === undefined ? undefined : await folders.get(one)
      const found = await stored.get(key)
      if (expected === undefined || found === undefined) throw new Error(`${key.code} is in one of the two`)
      expect(inOrder(found.performance)).toEqual(inOrder(expected.performance))
      const named = (ledger: typeof found) =>
        new Map(ledger.texts.map((one) => [`${one.unit} ${one.year} ${one.kind}`, one]))
      expect(named(found)).toEqual(named(expected))
      for (const { unit, year, forms } of expected.performance) {
        // A year may have been monitored and have no form at hand.
        if (forms.length === 0) continue
        const [before, after] = [expected, found].map((ledger) => performanceOf(ledger, { unit, year }))
        if (before?.ok !== true || after?.ok !== true) throw new Error(`${unit} ${year} has no forms`)
        expect(after.value.forms.map((form) => form.table)).toEqual(
          before.value.forms.map((form) => form.table),
        )
        formCount += after.value.forms.length
      }
    }
    expect(formCount).toBeGreaterThan(30)
  })
})
