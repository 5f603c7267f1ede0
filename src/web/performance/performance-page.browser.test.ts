/** Performance in a real browser: from the statements to a form, a score with its arithmetic, a project; by mouse and by keyboard. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'

let browser: Browser
let server: PageServer
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  server = await startPage(exampleLedgers())
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

const OVERALL = 'hanyang-900001/2022/forms/900001.overallEvaluation.1'
const PROJECT = 'jianghan-403/2023/projects/42010323403T000000114'

async function open(path: string): Promise<void> {
  await page.goto(`${server.address}/performance/${path}`)
}

const picked = () => page.getByTestId('picked')

describe('forms', () => {
  it('are reached from the statements of a unit that has them', async () => {
    await page.goto(`${server.address}/statements/jianghan-403002/2023/accounts`)
    await page.getByRole('link', { name: '绩效', exact: true }).click()
    await page.getByTestId('form-table').waitFor()
    expect(new URL(page.url()).pathname).toBe(
      '/performance/jianghan-403002/2023/forms/403002.overallDeclaration.1',
    )
    await page.getByTestId('performance-list').getByText('重点工作完成情况').click()
    await page.getByRole('heading', { level: 1, name: '重点工作完成情况' }).waitFor()
  })

  it('show the arithmetic of the execution score that is clicked, and keep it in the address', async () => {
    await open(OVERALL)
    await page.getByTestId('form-table').getByText('15.18', { exact: true }).click()
    await picked().getByText('20 × 624.81 ÷ 823.24 = 15.18').waitFor()
    await page.reload()
    await picked().getByText('20 × 624.81 ÷ 823.24 = 15.18').waitFor()
    const evaluation = page.getByTestId('evaluation')
    expect(await evaluation.innerText()).toMatch(/93\.18 优\s+15\.18 \+ 16 \+ 19 \+ 20 \+ 14 \+ 9 = 93\.18/)
    expect(await evaluation.innerText()).toContain('PFM-030')
  })

  it('show the row of a score that is picked among all scores', async () => {
    await open(OVERALL)
    await page
      .getByTestId('value-panel')
      .getByRole('button', { name: /组织开展企业志愿活动场数/ })
      .click()
    expect(await picked().innerText()).toMatch(/≥4场[\s\S]*4场[\s\S]*达到目标/)
    const cell = page.locator('td[aria-selected="true"]')
    expect(await cell.textContent()).toBe('3')
  })

  it('are walked over by keyboard alone', async () => {
    await open(OVERALL)
    await page.getByTestId('form-table').waitFor()
    const focused = page.locator('td:focus')
    for (let tabs = 0; tabs < 60 && (await focused.count()) === 0; tabs++) await page.keyboard.press('Tab')
    expect(await focused.textContent()).toBe('武汉市汉阳区企业服务中心')
    for (const [key, text] of [
      ['ArrowDown', '392.43'],
      ['End', /完善指标体系/],
      ['Home', '武汉市汉阳区企业服务中心'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused.textContent()).toMatch(text)
    }
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await picked().getByText('基本支出总额').waitFor()
    expect(await focused.textContent()).toBe('392.43')
  })

  it('say so where a unit’s year has none, and where there is no such form', async () => {
    await open('jianghan-403001/2019')
    await page.getByTestId('no-performance').getByText('PER-010').waitFor()
    await open('hanyang-900001/2022/forms/900001.overallEvaluation.9')
    await page.getByTestId('not-found').getByRole('link').click()
    await page.getByTestId('form-table').waitFor()
  })

  it('are printed without what stands around the paper', async () => {
    await open(OVERALL)
    await page.getByTestId('form-table').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const around of ['value-panel', 'performance-list'])
      expect(await page.getByTestId(around).isVisible()).toBe(false)
    expect(await page.getByTestId('form-table').isVisible()).toBe(true)
  })
})

describe('a project', () => {
  it('is reached from its form, with its cost basis worked out and its indicators over the years', async () => {
    await open('jianghan-403002/2023/forms/403002.projectDeclaration.2')
    await page.getByRole('link', { name: '看这个项目' }).click()
    const project = page.getByTestId('project')
    await project.getByText(/280元\/个 × 3个 × 63处 = 52,920\.00元/).waitFor()
    await project.getByText(/CB-004/).waitFor()
    const headers = await project.getByTestId('goal').nth(1).locator('thead th').allTextContents()
    expect(headers).toEqual(expect.arrayContaining(['2021 目标', '2022 目标', '2023 目标', '2023 完成']))
    // What the self-evaluation measures besides stands below.
    expect(await project.getByTestId('goal').count()).toBeGreaterThan(2)
    await project.getByRole('link', { name: /自评表/ }).click()
    await page.getByTestId('form-table').waitFor()
  })

  it('is told in English but for what the unit wrote', async () => {
    await open(PROJECT)
    await page.getByTestId('language').getByText('EN').click()
    await page.getByRole('heading', { name: /^Cost basis/ }).waitFor()
    await page
      .getByRole('heading', { name: /^Annual goal/ })
      .first()
      .waitFor()
  })
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each([1440, 390])('accessible at %i pixels, with nothing wider than the page', async (width) => {
    await openContext(width, colorScheme)
    for (const [path, shown] of [
      [`${OVERALL}?value=7`, 'picked'],
      ['jianghan-403/2023/forms/403001.projectDeclaration.1', 'form-table'],
      [PROJECT, 'project'],
      ['jianghan-403001/2019', 'no-performance'],
    ] as const) {
      await open(path)
      await page.getByTestId(shown).waitFor()
      expect(await accessibilityFaults(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width)
    }
  })
})
