/** Every page of the office, light and dark: nothing that a program can find stands in anybody’s way. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

const REVIEWER = 'jianghan-403-reviewer'
const PREPARER = 'jianghan-403001-preparer'
const DEPARTMENT = '/office/budgets/2023/jianghan-403/second-up'
const UNIT = '/office/budgets/2023/jianghan-403001/second-up'

let office: OfficePage
let browser: Browser

beforeAll(async () => {
  office = await startOfficePage('2022-11-20')
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

const PAGES = [
  [REVIEWER, '/office', 'workbench', '.workbench'],
  [PREPARER, '/office', 'workbench of a preparer', '.workbench'],
  [REVIEWER, '/office/notifications', 'messages', 'h1'],
  [REVIEWER, '/office/jobs', 'jobs', 'h1'],
  [REVIEWER, DEPARTMENT, 'a department’s round', '[data-testid=unit-standings]'],
  [PREPARER, `${UNIT}/staff`, 'staff', '[data-testid=grid-basic]'],
  [PREPARER, `${UNIT}/income`, 'income', '[data-testid=grid-income]'],
  [PREPARER, `${UNIT}/projects`, 'projects', '[data-testid=round-projects]'],
  [PREPARER, `${UNIT}/narrative`, 'narrative', '[data-testid=narrative]'],
  [PREPARER, `${UNIT}/checks`, 'checks', '[data-testid=finding-list]'],
  [
    REVIEWER,
    `${DEPARTMENT}/statements/budget.general-by-unit?against=jianghan-403/2022/budget`,
    'a statement compared',
    '[data-testid=statement-table]',
  ],
  [REVIEWER, '/office/reviews', 'reviews', '[data-testid=page-reviews] table'],
  [REVIEWER, '/office/ceilings/2023', 'ceilings', '[data-testid=ceilings]'],
  [REVIEWER, '/office/nowhere', 'an address that is not there', '[data-testid=not-found]'],
] as const

it.each(PAGES)('%s %s: %s', { timeout: 60_000 }, async (account, path, _, waited) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await office.signedIn(browser, account, { colorScheme })
    const page = await context.newPage()
    await page.goto(path)
    await page.locator(waited).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Alt+4')
    await page.getByTestId('drawer').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await context.close()
  }
})

it('a review with its comment box, the box of commands and the sheet of keys', {
  timeout: 60_000,
}, async () => {
  const context = await office.signedIn(browser, REVIEWER)
  const page = await context.newPage()
  await page.goto('/office/reviews')
  await page.getByTestId('page-reviews').getByRole('link').first().click()
  await page.getByTestId('section-all').click()
  await page.getByTestId('comment-on').first().click()
  await page.getByTestId('comment-form').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+k')
  await page.getByTestId('command-input').fill('kzs')
  expect(await page.getByRole('option').first().innerText()).toContain('控制数')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/ceilings/)
  await page.getByTestId('issue').click()
  await page.getByTestId('issue-dialog').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await context.close()
})

it('the menu has what a role can open, and nothing else', { timeout: 60_000 }, async () => {
  const seen = async (account: string): Promise<readonly string[]> => {
    const context = await office.signedIn(browser, account)
    const page = await context.newPage()
    await page.goto('/office')
    await page.getByTestId('menu').waitFor()
    const items = await page.getByTestId('menu').getByRole('link').allInnerTexts()
    await context.close()
    return items
  }
  expect(await seen(PREPARER)).not.toContain('审核')
  expect(await seen(REVIEWER)).toContain('审核')
  expect(await seen('system-admin')).toEqual(['工作台', '系统管理'])
})
