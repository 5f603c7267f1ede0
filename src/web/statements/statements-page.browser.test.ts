/** The page in a real browser, over the example departments: what a person does with a statement, by mouse and by keyboard. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address })
  page = await context.newPage()
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

const BY_UNIT = 'jianghan-403/2023/budget/budget.general-by-unit'
const PROJECT_SPENDING = 'td[data-region*="nature:projectSpending"]'

async function open(path: string): Promise<Locator> {
  await page.goto(`${server.address}/statements/${path}`)
  const table = page.getByTestId('statement-table')
  await table.waitFor()
  return table
}

/** The cell that the keyboard is on. */
const focused = (): Locator => page.locator('td:focus, th:focus')
const explanation = (): Locator => page.getByTestId('explanation')

/** The grid as it stands on screen: every header and body cell at its place, spans filled with empty cells. */
const gridOnScreen = (table: Locator): Promise<string[][]> =>
  table.evaluate((element) => {
    const grid: string[][] = []
    const rows = [...element.querySelectorAll('tr:not([aria-hidden])')]
    const taken = new Set<string>()
    rows.forEach((row, y) => {
      let x = 0
      for (const cell of row.querySelectorAll<HTMLTableCellElement>('td, th')) {
        while (taken.has(`${y} ${x}`)) x += 1
        for (let down = 0; down < cell.rowSpan; down++) {
          for (let right = 0; right < cell.colSpan; right++) {
            taken.add(`${y + down} ${x + right}`)
            const line = grid[y + down] ?? []
            grid[y + down] = line
            line[x + right] = down === 0 && right === 0 ? (cell.textContent ?? '').trim() : ''
          }
        }
        x += cell.colSpan
      }
    })
    return grid.map((line) => Array.from(line, (text) => text ?? ''))
  })

describe('where a figure comes from', () => {
  it('opens 179.19 of document 002 down to a line with its source, by mouse', async () => {
    const table = await open(BY_UNIT)
    const cell = table.locator(PROJECT_SPENDING).first()
    expect(await cell.textContent()).toBe('179.19')
    await cell.click()
    await explanation().getByText('1,791,900.00').waitFor()
    await explanation()
      .getByRole('button', { name: /403001/ })
      .click()
    await explanation().getByText('746,900.00').waitFor()
    const line = explanation().getByText('2023/budget/403001.yaml:').first()
    await line.waitFor()
    expect(await line.textContent()).toMatch(/403001\.yaml:\d+/)
    await explanation().getByText('3000元/笔*30笔').first().waitFor()
    expect(new URL(page.url()).searchParams.get('explain')).toContain('403001')
  })

  it('does the same by keyboard alone, and gives the focus back', async () => {
    const table = await open(BY_UNIT)
    for (let tabs = 0; tabs < 40 && (await focused().count()) === 0; tabs++) await page.keyboard.press('Tab')
    expect(await focused().count()).toBe(1)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    expect(await focused().textContent()).toBe('179.19')
    await page.keyboard.press('Enter')
    await explanation().getByText('1,791,900.00').waitFor()
    await page.keyboard.press('Enter')
    await explanation().getByText('746,900.00').waitFor()
    await page.keyboard.press('Backspace')
    await explanation().getByText('1,791,900.00').waitFor()
    await page.keyboard.press('Escape')
    await explanation().waitFor({ state: 'hidden' })
    expect(await focused().textContent()).toBe('179.19')
    expect(await table.isVisible()).toBe(true)
  })

  it('keeps the way to a figure in the address', async () => {
    const table = await open(BY_UNIT)
    await table.locator(PROJECT_SPENDING).first().click()
    await explanation().getByText('1,791,900.00').waitFor()
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await explanation().getByText('1,791,900.00').waitFor()
  })
})

describe('copying to Excel', () => {
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  const empty = (): Promise<void> => page.evaluate(() => navigator.clipboard.writeText(''))

  it.each([
    ['merged headers', BY_UNIT],
    ['two sides', 'jianghan-403002/2023/accounts/accounts.totals'],
    ['three blocks with a footer', 'jianghan-403002/2023/accounts/accounts.general-basic'],
  ])('pastes the grid as it stands: %s', async (_, path) => {
    const table = await open(path)
    const grid = await gridOnScreen(table)
    await empty()
    await page.getByTestId('copy-button').click()
    await expect.poll(clipboard).not.toBe('')
    const lines = (await clipboard()).replace(/\r?\n$/, '').split(/\r?\n/)
    // Above the grid stand its title and its unit.
    expect(lines.slice(0, -grid.length).join(' ')).toMatch(/表.*单位：万元/)
    expect(lines.slice(-grid.length).map((line) => line.split('\t'))).toEqual(grid)
  })

  it('copies a selection made by keyboard', async () => {
    const table = await open(BY_UNIT)
    await table.locator(PROJECT_SPENDING).first().click()
    await page.keyboard.press('Escape')
    await empty()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Control+c')
    await expect.poll(clipboard).not.toBe('')
    expect((await clipboard()).trimEnd().split(/\r?\n/)).toEqual(['112.79\t179.19', '112.79\t179.19'])
  })
})

describe('beside another year', () => {
  const BESIDE = 'jianghan-403002/2023/budget/budget.general-by-function?against=jianghan-403002/2020/budget'
  const rowOf = async (table: Locator, code: string): Promise<readonly string[]> =>
    table
      .locator('tbody tr', { has: page.getByText(code, { exact: true }) })
      .locator('td, th')
      .allInnerTexts()

  it('gives the differences of 403002’s budgets of 2023 and 2020 with their signs', async () => {
    const table = await open(BESIDE)
    const pension = await rowOf(table, '2080505')
    expect(pension.slice(2, 5)).toEqual(['12.65', '8.32', '+4.33'])
    const administration = await rowOf(table, '2150502')
    expect(administration.slice(2, 5)).toEqual(['51.50', '79.49', '−27.99'])
    const total = await table.locator('tbody tr').first().locator('td, th').allInnerTexts()
    expect(total.slice(2, 5)).toEqual(['498.45', '482.63', '+15.82'])
  })

  it('can be chosen, narrowed and left by keyboard', async () => {
    await open('jianghan-403002/2023/budget/budget.general-by-function')
    await page.keyboard.press('Alt+c')
    await page.keyboard.type('2020')
    await page.keyboard.press('Enter')
    await page.waitForURL(/against=jianghan-403002(%2F|\/)2020(%2F|\/)budget/)
    await page.getByText('+15.82').first().waitFor()
  })

  it('says that nothing is known instead of a zero', async () => {
    const table = await open(
      'jianghan-403002/2023/accounts/accounts.expenditure?against=jianghan-403002/2022/accounts',
    )
    const texts = await table.locator('tbody').innerText()
    expect(texts).toContain('—')
  })

  it('says at which side of a table with two sides a row is new or gone', async () => {
    const table = await open(
      'jianghan-403002/2023/accounts/accounts.totals?against=hanyang-900/2022/accounts',
    )
    const marked = await table.locator('td', { has: page.locator('.change') }).allInnerTexts()
    expect(marked.map((text) => text.replace(/\s/g, ''))).toEqual([
      '一、一般公共服务支出▼已无',
      '九、卫生健康支出▲新增',
      '十四、资源勘探工业信息等支出▲新增',
      '十九、住房保障支出▲新增',
    ])
  })

  it('says that it cannot read the base in an address, and takes it out', async () => {
    await open(`${BY_UNIT}?against=foo`)
    const line = page.getByTestId('unread-against')
    expect(await line.innerText()).toContain('foo')
    await line.getByRole('button').click()
    await line.waitFor({ state: 'hidden' })
    expect(new URL(page.url()).search).toBe('')
  })
})

describe('finding and reading', () => {
  it('filters rows and says when none is left', async () => {
    const table = await open('jianghan-403/2023/budget/budget.expenditure')
    await page.keyboard.press('/')
    await page.keyboard.type('住房')
    await expect.poll(() => table.locator('tbody tr').count()).toBeLessThan(8)
    expect(await table.locator('tbody').innerText()).toContain('住房公积金')
    await page.getByTestId('filter-box').fill('没有这一行')
    await page.getByTestId('nothing-found').waitFor()
  })

  it('says the right name where the document prints another', async () => {
    const table = await open('jianghan-403002/2020/budget/budget.general-by-function')
    expect(await table.innerText()).toContain('一般行政管理事务（工业和信息产业监')
  })

  it('speaks English when asked', async () => {
    await open(BY_UNIT)
    await page.getByTestId('language').getByText('EN').click()
    await page.getByText('Copy', { exact: false }).first().waitFor()
  })

  it('says what to do at an address that does not exist', async () => {
    await page.goto(`${server.address}/statements/jianghan-999/2023/budget/budget.totals`)
    const fault = page.getByTestId('fault').or(page.getByTestId('not-found'))
    await fault.first().waitFor()
    // The refused request is told to the console by the browser itself.
    faults = faults.filter((one) => !one.includes('404'))
  })

  it('fits a phone: the page does not scroll sideways, the table does', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(BY_UNIT)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('keeps the names in sight on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const table = await open('jianghan-403/2023/budget/budget.expenditure')
    await table.locator('xpath=..').evaluate((frame) => frame.scrollTo(9999, 0))
    const name = table.getByText('住房公积金', { exact: true })
    await expect.poll(async () => (await name.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0)
    const box = await name.locator('xpath=ancestor::td').boundingBox()
    expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(390 * 0.55 + 1)
  })
})

describe('printing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-print-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const hasPoppler = (() => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })()

  const WIDE = 'jianghan-403/2023/budget/budget.projects'
  it.each([
    BY_UNIT,
    WIDE,
    'jianghan-403/2023/budget/budget.revenue-by-unit',
    `${BY_UNIT}?against=jianghan-403/2022/budget`,
  ])('cuts nothing off: %s', async (path) => {
    const table = await open(path)
    await page.emulateMedia({ media: 'print' })
    // The width that A4 leaves between margins of 12 mm, at 96 dots an inch.
    const isLandscape = await page.locator('article.landscape').count()
    await page.setViewportSize({ width: isLandscape > 0 ? 1031 : 702, height: 900 })
    const cut = await table.evaluate((element) => {
      const right = document.documentElement.clientWidth
      return [...element.querySelectorAll('tr:not([aria-hidden]) > *')]
        .filter(
          (cell) => cell.getBoundingClientRect().right > right + 1 || cell.scrollWidth > cell.clientWidth + 1,
        )
        .map((cell) => cell.textContent)
    })
    expect(cut).toEqual([])
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    if (!hasPoppler) return
    const file = join(folder, 'print.pdf')
    writeFileSync(file, pdf)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
    const amounts = await table.locator('td[data-role="amount"]').allInnerTexts()
    for (const amount of amounts.filter((one) => one !== ''))
      expect(text).toContain(amount.replace(/\s/g, ''))
  })
})
