/** An open page over data that change: what was loaded meanwhile is shown once somebody looks. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgersInMemory } from '../../app/folder-ledgers.ts'
import type { LedgerSource } from '../../app/ledgers.ts'
import { openBrowser } from '../../testing/browser.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'
import { SAMPLE_FILES, sampleLedger } from '../../testing/sample-department.ts'

const FILE = '2023/budget/990002.yaml'
const changedFiles = new Map([
  ...SAMPLE_FILES,
  [
    FILE,
    (SAMPLE_FILES.get(FILE) ?? '').replace('金额: 8.00', '金额: 8.88').replace('金额: 2.00', '金额: 1.12'),
  ],
])

let loaded = ledgersInMemory([sampleLedger()])
const ledgers: LedgerSource = { list: () => loaded.list(), get: (key) => loaded.get(key) }
let browser: Browser
let server: PageServer
beforeAll(async () => {
  server = await startPage(ledgers)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('a figure that was changed is shown when the window gets the focus, without a loading state', async () => {
  const page = await browser.newPage()
  await page.clock.install()
  await page.goto(`${server.address}/statements/jianghan-990002/2023/budget/budget.general-by-function`)
  const table = page.getByTestId('statement-table')
  await table.getByText('8.00').first().waitFor()
  loaded = ledgersInMemory([sampleLedger(changedFiles)])
  const asked: string[] = []
  page.on('response', (response) => asked.push(new URL(response.url()).pathname))
  await table.evaluate((element) => element.setAttribute('data-kept', ''))
  await page.clock.fastForward(10_000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await table.getByText('8.88').first().waitFor()
  expect(await page.locator('[data-kept]').count()).toBe(1)
  expect(asked).toContain('/api/v1/departments')
  await page.close()
})
