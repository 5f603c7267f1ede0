/** The library of indicators and the monitoring of a project in a real browser: search, filters, keyboard, empty states. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { folderLedgers, ledgersInMemory } from '../../app/folder-ledgers.ts'
import type { LedgerSource } from '../../app/ledgers.ts'
import { exampleFolders } from '../../cli/examples.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { fen } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { readIndicatorValue } from '../../core/performance/indicator-value.ts'
import type { MonitoringRecord } from '../../core/performance/unit-performance.ts'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'

/** What no published document prints, made for this test: indicators measured in mid-year, and a correction. */
const MONITORED: MonitoringRecord = {
  unit: '403002',
  year: fiscalYear(2023),
  name: '稳定专项资金',
  project: '42010323403T000000114',
  throughMonth: 8,
  budget: fen(22_500_000n),
  spent: fen(9_000_000n),
  indicators: [
    { name: '购买灭火器数量', actual: readIndicatorValue('10个'), source: { file: 'test', line: 1 } },
    { name: '来访人员的满意度', actual: readIndicatorValue('92%'), source: { file: 'test', line: 2 } },
  ],
  correction: { cause: '招标推迟', measure: '九月底前配齐', dueDate: '2023-09-30' },
  source: { file: 'test', line: 3 },
}

async function ledgers(): Promise<LedgerSource> {
  const examples = folderLedgers(exampleFolders())
  const all: Ledger[] = []
  for (const key of await examples.list()) {
    const ledger = await examples.get(key)
    if (ledger !== undefined) all.push(ledger)
  }
  return ledgersInMemory(
    all.map((ledger) => ({
      ...ledger,
      performance: ledger.performance.map((one) =>
        one.unit === MONITORED.unit && one.year === MONITORED.year
          ? { ...one, monitoring: [MONITORED] }
          : one,
      ),
    })),
  )
}

let browser: Browser
let server: PageServer
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  server = await startPage(await ledgers())
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function openContext(width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await context?.close()
  context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: 'zh-CN' })
  page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
}
beforeEach(async () => {
  faults = []
  await openContext()
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

const open = (path: string): Promise<unknown> => page.goto(`${server.address}/performance/${path}`)
const PROJECT = 'jianghan-403/2023/projects/42010323403T000000114'
const list = () => page.getByTestId('indicator-list')
const count = () => page.getByTestId('indicator-count')

describe('the library of indicators', () => {
  it('is reached from the forms, and leads to the project of a use', async () => {
    await open('jianghan-403002/2023')
    await page.getByRole('link', { name: '指标库' }).click()
    await list().waitFor()
    await list().locator('summary').first().click()
    await list().getByRole('link').first().click()
    await page.getByTestId('project').waitFor()
  })

  it('is searched and opened by keyboard alone, and keeps the question in the address', async () => {
    await open('indicators')
    await list().waitFor()
    await page.getByRole('searchbox').or(page.getByPlaceholder('指标、分类、单位或项目')).first().focus()
    await page.keyboard.type('灭火器')
    await page.keyboard.press('Enter')
    await count().getByText('1 个指标').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('灭火器')
    const summary = list().locator('summary')
    for (let tabs = 0; tabs < 12; tabs++) {
      if (await summary.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await list().getByText('2022 目标 80个').first().waitFor()
    await page.reload()
    await count().getByText('1 个指标').waitFor()
  })

  it('is narrowed by kind, and says when nothing is left', async () => {
    await open('indicators?measure=none')
    await list().waitFor()
    expect(await list().locator('summary .tag.soft').count()).toBe(await list().locator('summary').count())
    await open('indicators?q=没有这样的指标')
    await page.getByTestId('no-indicators').getByRole('button', { name: '清除条件' }).click()
    await list().waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it('goes on page by page', async () => {
    await open('indicators')
    await list().waitFor()
    const first = await list().locator('summary').first().textContent()
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText(/第 51—100 个/).waitFor()
    expect(await list().locator('summary').first().textContent()).not.toBe(first)
    await page.getByRole('button', { name: '上一页' }).click()
    await page.getByText(/第 1—50 个/).waitFor()
  })
})

describe('the monitoring of a project', () => {
  it('shows spending and indicators against plan, where they lead, the level, and the correction', async () => {
    await open(PROJECT)
    const monitoring = page.getByTestId('monitoring')
    const latest = monitoring.locator('article').first()
    const text = await latest.innerText()
    for (const part of [
      '2023 年截至 8 月底',
      '红色预警',
      '9.00 ÷ 22.50 = 40.00%，按时间进度应为 66.67%，落后 26.67 个百分点',
      '9.00 ÷ 8 × 12 = 13.50',
      '招标推迟',
      '2023-09-30',
    ])
      expect(text).toContain(part)
    const row = latest.locator('tr', { hasText: '购买灭火器数量' })
    expect(await row.locator('td').allTextContents()).toEqual([
      '40个',
      '10个',
      '25.00%',
      '66.67%',
      '15个',
      '红色预警',
    ])
    // What an earlier document prints of the year before stands below.
    expect(await monitoring.locator('article').nth(1).innerText()).toContain('19.07 ÷ 31.00 = 61.52%')
  })
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each([1440, 390])('accessible at %i pixels, with nothing wider than the page', async (width) => {
    await openContext(width, colorScheme)
    for (const [path, shown] of [
      ['indicators?q=满意度', 'indicator-list'],
      ['indicators?q=没有', 'no-indicators'],
      [PROJECT, 'monitoring'],
    ] as const) {
      await open(path)
      await page.getByTestId(shown).first().waitFor()
      const summary = page.locator('summary').first()
      if (shown === 'indicator-list') await summary.click()
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width)
    }
  })
})
