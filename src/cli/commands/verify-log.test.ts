/** `verify-log` as an auditor runs it: on the data folder, with heads that were kept before. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendToLog } from '../../store/log.ts'
import { openStore } from '../../store/store.ts'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { CommandProblem } from '../command.ts'
import { runCommand } from '../testing/run-command.ts'
import { command } from './verify-log.ts'

const PERSON = { id: '01890000-0000-7000-8000-000000000001', name: '经办甲' }
const CHAIN = { divisionCode: '420103', unitCode: '403001', year: 2023 }

let folder: string
let dataDir: string
let heads: string

beforeAll(async () => {
  folder = temporaryFolder()
  // As root the database runs as another user, who must get through.
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'data')
  heads = join(folder, 'heads.json')
  const store = await openStore({ dataDir })
  await store.db.transaction().execute((transaction) =>
    appendToLog(
      transaction,
      PERSON,
      CHAIN,
      ['3.00', '4.00', '5.00'].map((to) => ({ act: 'cells-changed', subject: 'row:1', content: { to } })),
      new Date('2022-11-18T02:00:00Z'),
    ),
  )
  await store.close()
}, 60_000)
afterAll(() => removeFolder(folder))

const verify = (options: Readonly<Record<string, string>> = {}) =>
  runCommand(command, [], { 'data-dir': dataDir, ...options })

async function spoil(statement: ReturnType<typeof sql>): Promise<void> {
  const store = await openStore({ dataDir })
  await statement.execute(store.db)
  await store.close()
}

test('a sound log, its heads kept; one byte changed in it; cut off together with its head', {
  timeout: 120_000,
}, async () => {
  const sound = await verify({ save: heads })
  expect([sound.code, sound.out]).toEqual([0, '共 1 条链，校验 3 条记录：完好。\n'])
  expect(JSON.parse(readFileSync(heads, 'utf8')).heads).toMatchObject([{ ...CHAIN, seq: '3' }])

  await spoil(sql`update log_entry set content = replace(content, '4.00', '4.01') where seq = 2`)
  const changed = await verify()
  expect(changed.code).toBe(1)
  expect(changed.out).toContain('区划 420103 单位 403001 2023 年 第 2 条：内容与记下时的哈希不符，被改过')
  const other = join(folder, 'others.json')
  await expect(verify({ save: other })).rejects.toThrow('ACC-061')
  expect(existsSync(other)).toBe(false)
  await spoil(sql`update log_entry set content = replace(content, '4.01', '4.00') where seq = 2`)

  await spoil(sql`delete from log_entry where seq = 3`)
  await spoil(sql`update log_head set seq = 2, hash = (select hash from log_entry where seq = 2)`)
  expect((await verify()).code).toBe(0)
  const cut = await verify({ heads })
  expect(cut.code).toBe(1)
  expect(cut.out).toContain('第 3 条：从这一条起，链尾被截去')
})

test('what cannot be carried out is said', async () => {
  await expect(runCommand(command, [], { 'data-dir': join(folder, 'nothing') })).rejects.toThrow(
    CommandProblem,
  )
  const wrong = join(folder, 'wrong.json')
  writeFileSync(wrong, '{"heads": [1]}')
  await expect(verify({ heads: wrong })).rejects.toThrow('ACC-060')
  await expect(verify({ heads: join(folder, 'absent.json') })).rejects.toThrow('ACC-060')
})
