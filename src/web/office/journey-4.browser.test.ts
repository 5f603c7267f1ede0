/** Journey 4: the department's statements rolled up from its units, gone into down to an expression, and compared with the year before. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../testing/browser.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

const PATIENT = 30_000
const ROUND = '/office/budgets/2023/jianghan-403/second-up'
const OWN = '/office/budgets/2023/jianghan-403001/second-up'

let office: OfficePage
let browser: Browser
let reviewer: BrowserContext
let page: Page

beforeAll(async () => {
  office = await startOfficePage('2022-11-20')
  browser = await openBrowser()
  reviewer = await office.signedIn(browser, 'jianghan-403-reviewer')
  page = await reviewer.newPage()
  page.setDefaultTimeout(PATIENT)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

const table = (): Locator => page.getByTestId('statement-table').first()
const panel = (): Locator => page.getByTestId('explain-panel')
const rowOf = async (name: string | RegExp): Promise<readonly string[]> =>
  table()
    .locator('tbody tr', { has: page.getByText(name, { exact: typeof name === 'string' }) })
    .first()
    .locator('td')
    .allInnerTexts()

async function open(statement: string, query = ''): Promise<void> {
  await page.goto(`${ROUND}/statements/${statement}${query}`)
  await table().waitFor()
}

describe('403 rolled up from its units', { timeout: 120_000 }, () => {
  it('prints 预算06 by unit, and says that not all of it was handed in', async () => {
    await open('budget.general-by-unit')
    await page.getByTestId('incomplete').waitFor()
    expect(await page.getByTestId('missing-units').innerText()).toContain('工业企业服务中心')
    expect((await rowOf('合计')).slice(-5)).toEqual(['1,346.04', '1,166.85', '1,054.06', '112.79', '179.19'])
    for (const [code, total] of [
      ['403001', '451.62'],
      ['403002', '498.45'],
      ['403003', '395.97'],
    ] as const)
      expect((await rowOf(code))[2]).toBe(total)
  })

  it('goes down from 179.19 to the wage expression by Enter, and up by the breadcrumb', async () => {
    await open('budget.general-by-unit')
    await table().locator('td').first().focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    expect(await page.locator(':focus').innerText()).toBe('179.19')
    await page.keyboard.press('Enter')
    await panel().getByText('1,791,900.00').waitFor()
    await page.keyboard.press('Enter')
    await panel().getByText('746,900.00').waitFor()
    await page.keyboard.press('Enter')
    await panel().getByText('620,000.00').waitFor()
    expect(new URL(page.url()).searchParams.get('explain')).toContain('403001')
    await expect.poll(() => page.locator(':focus').innerText()).toBe('法律服务费')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator(':focus').innerText()).toBe('劳务费')
    await page.keyboard.press('Enter')
    const typed = page.getByTestId('typed-line')
    await typed.waitFor()
    expect(await typed.innerText()).toContain('1763元/人·月*1人*12月')
    expect(await page.getByTestId('typed-by').innerText()).toContain('经办甲')

    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await typed.waitFor()
    const trail = panel().getByRole('navigation')
    await expect.poll(() => trail.innerText()).toMatch(/179\.19[\s\S]*74\.69[\s\S]*62\.00[\s\S]*3\.50/)
    await trail.getByRole('button', { name: /74\.69/ }).click()
    await panel().getByText('746,900.00').waitFor()
    await typed.waitFor({ state: 'detached' })
  })

  it('prints the totals of 预算01, 02, 05 and 10 from the same rows', async () => {
    await open('budget.totals')
    expect(await table().innerText()).toContain('1,360.96')
    await open('budget.projects')
    expect(await table().innerText()).toContain('194.11')
  })

  it('compares 预算01 with 2022: −26.50, −1.91 %, and says where last year’s detail is not known', async () => {
    await open('budget.totals', '?against=jianghan-403/2022/budget')
    const total = await rowOf(/^收\s*入\s*总\s*计$/)
    expect(total.slice(1, 5)).toEqual(['1,360.96', '1,387.46', '−26.50', '−1.91%'])
    expect(await table().innerText()).toContain('无上年数据')
    await table().locator('td[data-fen="1360960000"]').first().click()
    const why = page.getByTestId('difference')
    await why.getByText('−51.09').waitFor()
    expect(await why.innerText()).toMatch(/1,387\.46[\s\S]*−26\.50[\s\S]*403001[\s\S]*517\.63[\s\S]*466\.54/)
    await why.getByRole('button', { name: /403001/ }).click()
    await why.getByText('517.63', { exact: false }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('explain')).toContain('403001')
    await page.getByRole('checkbox', { name: '并排' }).check()
    await page.getByTestId('base-statement').getByText('1,387.46').first().waitFor()
    await page.getByRole('checkbox', { name: '只看变动' }).check()
    expect(new URL(page.url()).search).toContain('only-changed')
  })

  it('can be compared by key, printed in 元, and sent on as an address', async () => {
    await open('budget.general-by-unit')
    await page.keyboard.press('Alt+c')
    await page.keyboard.type('2022')
    await page.keyboard.press('Enter')
    await page.waitForURL(/against=/)
    await page.getByTestId('currency').click()
    await page.locator('.ant-select-item-option').getByText('元', { exact: true }).click()
    await table().getByText('13,460,400.00').first().waitFor()
    await page.reload()
    await table().getByText('13,460,400.00').first().waitFor()
    await page.getByTestId('currency').click()
    await page.locator('.ant-select-item-option').getByText('按原单位', { exact: true }).click()
    await table().getByText('1,346.04').first().waitFor()
  })

  it('moves all tables and the sentence when the preparer changes the wage, and undoing moves them back', async () => {
    const preparer = await office.signedIn(browser, 'jianghan-403001-preparer')
    const typing = await preparer.newPage()
    typing.setDefaultTimeout(PATIENT)
    await typing.goto(`${OWN}/staff`)
    const cell = typing.locator('[data-testid=grid-basic] tr', { hasText: '30101' }).locator('td').last()
    await cell.click()
    const before = (await cell.innerText()).trim()
    await typing.keyboard.type('200')
    await typing.keyboard.press('Enter')
    await typing.locator('[data-testid=save-chip][data-state=saved]').waitFor()
    await open('budget.general-by-unit')
    await expect.poll(async () => (await rowOf('合计')).at(-5), { timeout: PATIENT }).not.toBe('1,346.04')
    await typing.goto(`${OWN}/narrative`)
    const basic = typing.getByText(/一般公共预算财政拨款基本支出为/).first()
    await basic.waitFor()
    expect(await basic.innerText()).not.toContain('376.93')
    await typing.goto(`${OWN}/staff`)
    await typing.getByTestId('undo').click()
    await typing.locator('[data-testid=save-chip][data-state=saved]').waitFor()
    await expect.poll(async () => (await cell.innerText()).trim()).toBe(before)
    await page.reload()
    await table().waitFor()
    await expect.poll(async () => (await rowOf('合计')).at(-5), { timeout: PATIENT }).toBe('1,346.04')
    await preparer.close()
  })

  it('counts only administrative units in 机关运行经费, and says so', async () => {
    await page.goto(`${ROUND}/narrative`)
    const text = await page.getByTestId('narrative').innerText()
    expect(text).toMatch(/机关运行经费[^。]*42\.03/)
  })
})
