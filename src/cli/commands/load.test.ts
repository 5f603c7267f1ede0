/** `load --check` knows what the store knows, where there is one, and makes none where there is not. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importClassification } from '../../app/import-classification.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { openStore } from '../../store/store.ts'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { SAMPLE_FILES } from '../../testing/sample-department.ts'
import { runCommand as run } from '../testing/run-command.ts'
import { command as compute } from './compute.ts'
import { command as load } from './load.ts'

/** A code that no delivered book has. */
const NEW_CODE = '2150588'

let folder: string
let dataDir: string
let department: string
beforeEach(() => {
  folder = temporaryFolder()
  // As root the database runs as another user, who must get through.
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
  department = join(folder, 'department')
  for (const [path, text] of SAMPLE_FILES) {
    mkdirSync(dirname(join(department, path)), { recursive: true })
    writeFileSync(join(department, path), text.replaceAll('2150501', NEW_CODE))
  }
})
afterEach(() => removeFolder(folder))

test('a code that was imported is known to the check, and to compute', { timeout: 60_000 }, async () => {
  const check = () => run(load, [department], { check: true, 'data-dir': dataDir })
  const before = await check()
  expect(before.code).toBe(1)
  expect(before.told).toContain('按自带的科目表和口径检查')
  expect(before.told).toContain('LAW-001')
  expect(existsSync(dataDir)).toBe(false)

  const store = await openStore({ dataDir })
  const bytes = new TextEncoder().encode(`科目编码,科目名称\n${NEW_CODE},新科目\n`)
  const year = fiscalYear(2021)
  await importClassification(store, {
    file: { name: '科目.csv', bytes },
    book: 'function',
    year,
    isComplete: false,
  })
  await store.close()

  const after = await check()
  expect(after.told).toBe(`按自带的和数据库 ${dataDir} 里增设的科目和口径检查。`)
  expect(after.code).toBe(0)
  const chosen = { data: department, unit: '990001', year: '2023', kind: 'budget' }
  expect((await run(compute, [], { ...chosen, 'data-dir': dataDir })).out).toContain('新科目')
  await expect(run(compute, [], chosen)).rejects.toMatchObject({ exitCode: 1 })
})
