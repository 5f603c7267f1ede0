/** The guide's made-up department, from an empty folder to a statement on screen, by doing what the guide says. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../testing/browser.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const GUIDE = join(ROOT, 'docs/guide/01-statements.md')
const COMMAND = join(ROOT, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-guide-'))
// Run by root, the database is another user's, who must get at its folder.
chmodSync(folder, 0o755)
const department = join(folder, 'my-department')
const dataDir = join(folder, 'data')

let server: ChildProcess
let address: string
let browser: Browser

const mingzhang = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [COMMAND, ...args, '--lang', 'zh'], { encoding: 'utf8' }))
    .stdout

beforeAll(async () => {
  for (const [, path = '', text = ''] of readFileSync(GUIDE, 'utf8').matchAll(
    /```yaml title="([^"]+)"\n(.*?)```/gs,
  )) {
    mkdirSync(dirname(join(department, path)), { recursive: true })
    writeFileSync(join(department, path), text)
  }
  server = spawn(process.execPath, [
    COMMAND,
    'serve',
    '--port',
    '0',
    '--no-examples',
    '--data-dir',
    dataDir,
    '--lang',
    'zh',
  ])
  address = await addressOf(server)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  if (server?.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

/** The address that the server prints once it is ready. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /明账已就绪：(http:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    process.once('exit', () => reject(new Error(said)))
  })
}

it('says what to do while there is no department', async () => {
  const page = await browser.newPage()
  await page.goto(`${address}/statements`)
  await page.getByTestId('no-departments').waitFor()
  expect(await page.getByTestId('no-departments').innerText()).toContain('mingzhang load')
  await page.close()
})

it('checks, loads and shows the department of the guide', async () => {
  expect(await mingzhang('load', department, '--check')).toContain(
    '没有问题：2 个单位年度，14 条明细，1 个项目',
  )
  expect(await mingzhang('load', department, '--data-dir', dataDir)).toContain('已装入')
  const page = await browser.newPage()
  await page.goto(`${address}/statements/yunxi-520/2025/budget/budget.totals`)
  const table = page.getByTestId('statement-table')
  await table.waitFor()
  expect(await table.innerText()).toMatch(/收入总计\s+171\.50\s+支出总计\s+171\.50/)
  expect(await page.getByTestId('statement-list').innerText()).toContain('预算10表')
  await page.close()
})

it('computes from the store what it computes from the folder', async () => {
  const asked = ['--unit', 'yunxi-520', '--year', '2025', '--kind', 'budget', '--format', 'csv']
  const fromFolder = await mingzhang('compute', '--data', department, ...asked)
  expect(await mingzhang('compute', '--data-dir', dataDir, ...asked)).toBe(fromFolder)
  expect(fromFolder).toContain('公务接待费,4.00')
})
