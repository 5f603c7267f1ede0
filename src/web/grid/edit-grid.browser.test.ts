/** The grid in a real browser, where a unit types its project: keys as in Excel, an input method, the clipboard, and nothing in anybody's way. */

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { tabTo } from '../../testing/keyboard.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

const PROJECT = '/office/projects/42010322403T000000107/2023'

let office: OfficePage
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  office = await startOfficePage('2022-11-20')
  browser = await openBrowser()
  context = await office.signedIn(browser, 'jianghan-403001-preparer', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})
beforeEach(async () => {
  page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(PROJECT)
  await cellOf('法律服务费', 'content').waitFor()
})
afterEach(async () => {
  // What one test typed is with the server before the next one opens the page.
  await saved()
  await page.close()
})

const saved = (): Promise<void> =>
  page.locator('[data-testid=save-chip][data-state=saved]').waitFor({ state: 'attached' })
const grid = (): Locator => page.getByTestId('grid-cost')
const cellOf = (name: string, field: string): Locator =>
  grid()
    .locator('tr[data-row-id]')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .locator(`td[data-field="${field}"]`)
const field = (): Locator => grid().locator('textarea.cell-field')
const cursorIn = (): Promise<string | null> => grid().locator('td[data-cursor]').getAttribute('data-field')
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

describe('the grid', { timeout: 90_000 }, () => {
  it('is one tab stop with roles, and says where one is', async () => {
    const table = grid().getByRole('treegrid')
    expect(await table.getAttribute('aria-colcount')).toBe('7')
    await tabTo(page, field())
    expect(await field().getAttribute('aria-label')).toContain('法律服务费，项目内容，法律服务费')
    await page.keyboard.press('Tab')
    expect(await table.evaluate((one) => one.contains(document.activeElement))).toBe(false)
    await page.keyboard.press('Shift+Tab')
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('moves, replaces by typing, edits by F2 and by a double click, and drops by Escape', async () => {
    await cellOf('法律服务费', 'basis').click()
    await page.keyboard.press('F2')
    expect(await field().inputValue()).toBe('3000元/笔*30笔')
    await page.keyboard.press('End')
    await page.keyboard.type('*2')
    await cellOf('法律服务费', 'computed').and(page.locator('[data-fen="18000000"]')).waitFor()
    await page.keyboard.press('Escape')
    expect(await cellOf('法律服务费', 'basis').locator('.cell-text').innerText()).toBe('3000元/笔*30笔')
    await page.keyboard.type('1元')
    expect(await field().inputValue()).toBe('1元')
    await page.keyboard.press('Escape')
    await cellOf('消防演习', 'content').dblclick()
    expect(await field().inputValue()).toBe('消防演习')
    await page.keyboard.press('Tab')
    expect(await cursorIn()).toBe('basis')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Home')
    expect(await field().getAttribute('aria-label')).toContain('法律服务费')
  })

  it('refuses what is computed, with the reason', async () => {
    await cellOf('法律服务费', 'computed').click()
    await page.keyboard.type('5')
    await grid().getByTestId('grid-status').getByText('不能改：由算式算出').waitFor()
    expect(await cellOf('法律服务费', 'computed').getAttribute('data-fen')).toBe('9000000')
    await page.keyboard.press('Control+c')
    expect(await clipboard()).toBe('90000.00')
  })

  it('takes an input method without acting on its keys', async () => {
    const devtools = await context.newCDPSession(page)
    await cellOf('消防演习', 'reason').click()
    await devtools.send('Input.imeSetComposition', { text: 'yan', selectionStart: 3, selectionEnd: 3 })
    expect(await field().inputValue()).toBe('yan')
    // Enter and the arrows belong to the list of the input method.
    for (const key of ['ArrowDown', 'Enter'])
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, windowsVirtualKeyCode: 229 })
    expect(await cursorIn()).toBe('reason')
    await devtools.send('Input.insertText', { text: '演练' })
    expect(await field().inputValue()).toBe('演练')
    await page.keyboard.press('Escape')
    expect(await cellOf('消防演习', 'reason').locator('.cell-text').innerText()).toBe('')
  })

  it('shows amounts in 元 for a while, takes what is typed in 元, and keeps it as it was meant', async () => {
    const requested = cellOf('消防演习', 'requested')
    const choose = async (unit: string): Promise<void> => {
      await page.getByTestId('currency').click()
      await page.locator('.ant-select-item-option').getByText(unit, { exact: true }).click()
    }
    await choose('元')
    await requested.getByText('40,000.00').waitFor()
    await grid().getByRole('columnheader', { name: '申报(元)' }).waitFor()
    await requested.click()
    await page.keyboard.press('F2')
    expect(await field().inputValue()).toBe('40000.00')
    await page.keyboard.type('35000')
    await page.keyboard.press('Enter')
    await requested.and(page.locator('[data-fen="3500000"]')).waitFor()
    await requested.click()
    await page.keyboard.press('Control+c')
    expect(await clipboard()).toBe('35000.00')
    // What comes from our own grid in 元 means the same where 万元 are shown.
    await choose('万元')
    await requested.getByText('3.50').waitFor()
    await requested.click()
    await page.keyboard.press('Control+v')
    await requested.and(page.locator('[data-fen="3500000"]')).waitFor()
    await choose('按原单位')
    await requested.getByText('3.50').waitFor()
    await page.getByTestId('undo').click()
    await page.getByTestId('undo').click()
    await requested.and(page.locator('[data-fen="4000000"]')).waitFor()
  })

  it('copies a selection, and expands merged cells and leaves out hidden ones when it takes one in', async () => {
    await cellOf('法制教育活动及宣传费', 'content').click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+c')
    expect(await clipboard()).toBe('法制教育活动及宣传费\t总额 3万元\r\n消防演习\t总额 4万元')
    const html = `<table><colgroup><col><col style="display:none"><col></colgroup>
      <tr><td rowspan="2">演习</td><td style="display:none">内部</td><td>2万元</td></tr>
      <tr><td style="display:none">内部</td><td>1万元</td></tr></table>`
    await page.evaluate(async (text) => {
      const blob = (type: string, content: string) => new Blob([content], { type })
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', text), 'text/plain': blob('text/plain', 'x') }),
      ])
    }, html)
    await cellOf('法制教育活动及宣传费', 'content').click()
    await page.keyboard.press('Control+v')
    expect(await page.getByTestId('paste-summary').innerText()).toContain('将写入 2 行 × 2 列')
    const cells = await page.getByTestId('paste-preview').locator('td').allInnerTexts()
    expect(cells.map((text) => text.split('→').at(-1)?.trim())).toEqual(['演习', '2万元', '演习', '1万元'])
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    expect(await page.getByTestId('undo').isEnabled()).toBe(false)
  })

  it('adds, moves, fills and takes out rows, each of which can be undone', async () => {
    const names = () =>
      grid().locator('tr.level-0:not(.fixed) td[data-field=content] .cell-text').allInnerTexts()
    const before = await names()
    await cellOf('消防演习', 'content').click()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => grid().locator('tr.level-0:not(.fixed)').count()).toBe(before.length + 1)
    await page.keyboard.press('Control+d')
    await expect.poll(names).toEqual([...before, '消防演习'])
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Control+Delete')
    await expect.poll(names).toEqual(before)
    for (let step = 0; step < 4; step += 1) {
      await saved()
      await page.keyboard.press('Control+z')
    }
    await expect.poll(names).toEqual(before)
    await expect.poll(() => page.getByTestId('undo').isEnabled()).toBe(false)
  })

  it.each(['light', 'dark'] as const)(
    '%s: nothing that a program can find stands in anybody’s way',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      await cellOf('消防演习', 'economic').click()
      await page.keyboard.type('302')
      await page.getByRole('listbox').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
    },
  )
})
