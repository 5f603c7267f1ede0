/** Every page of the office, light and dark: nothing that a program can find stands in anybody’s way. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPublishingDesk, type PublishingDesk } from '../../app/publishing/publishing-desk.ts'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

const PATIENT = 30_000
const REVIEWER = 'jianghan-403-reviewer'
const PREPARER = 'jianghan-403001-preparer'
const DEPARTMENT = '/office/budgets/2023/jianghan-403/second-up'
const UNIT = '/office/budgets/2023/jianghan-403001/second-up'

let office: OfficePage
let browser: Browser
let publishing: PublishingDesk

beforeAll(async () => {
  publishing = openPublishingDesk()
  office = await startOfficePage('2022-11-20', publishing)
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
  await publishing?.close()
})

/** By account, as pages follow one another in one window: address, and what is there once it has its data. */
const PAGES = [
  [REVIEWER, '/office', 'workbench', '.workbench'],
  [REVIEWER, '/office/notifications', 'messages', 'h1'],
  [REVIEWER, '/office/jobs', 'jobs', 'h1'],
  [REVIEWER, DEPARTMENT, 'a department’s round', '[data-testid=unit-standings]'],
  [
    REVIEWER,
    `${DEPARTMENT}/statements/budget.general-by-unit?against=jianghan-403/2022/budget`,
    'a statement compared',
    '[data-testid=statement-table]',
  ],
  [REVIEWER, `${DEPARTMENT}/scenarios`, 'scenarios', '[data-testid=no-scenarios]'],
  [REVIEWER, '/office/reviews', 'reviews', '[data-testid=page-reviews] table'],
  [REVIEWER, '/office/ceilings/2023', 'ceilings', '[data-testid=ceilings]'],
  [REVIEWER, '/office/projects/similar', 'similar projects', '[data-testid=similar-list]'],
  [REVIEWER, '/office/projects/ranking/2023', 'the ranking', '[data-testid=ranking]'],
  [REVIEWER, '/office/projects/rolling', 'three years', '[data-testid=rolling]'],
  [
    REVIEWER,
    '/office/projects/42010322403T000000107/timeline',
    'a project’s timeline',
    '[data-testid=timeline]',
  ],
  [REVIEWER, '/office/waivers', 'waivers', '[data-testid=page-waivers] .empty'],
  ['jianghan-403-discloser', '/office/disclosures', 'documents', '[data-testid=disclosures]'],
  [
    'jianghan-403-discloser',
    '/office/disclosures/2020/jianghan-403002/budget',
    'a document',
    '[data-testid=request]',
  ],
  ['security-admin', '/office/admin/separation', 'duties', '[data-testid=duty-holders]'],
  [REVIEWER, '/office/nowhere', 'an address that is not there', '[data-testid=not-found]'],
  [PREPARER, '/office', 'workbench of a preparer', '.workbench'],
  [PREPARER, `${UNIT}/staff`, 'staff', '[data-testid=grid-basic]'],
  [PREPARER, `${UNIT}/income`, 'income', '[data-testid=grid-income]'],
  [PREPARER, `${UNIT}/projects`, 'projects', '[data-testid=round-projects]'],
  [PREPARER, `${UNIT}/narrative`, 'narrative', '[data-testid=narrative]'],
  [PREPARER, `${UNIT}/checks`, 'checks', '[data-testid=finding-list]'],
] as const

const pages = new Map<string, Page>()
async function pageOf(account: string): Promise<Page> {
  const known = pages.get(account)
  if (known !== undefined) return known
  const page = await (await office.signedIn(browser, account)).newPage()
  page.setDefaultTimeout(PATIENT)
  pages.set(account, page)
  return page
}

/** To another page as a link leads there, without loading the product again. */
async function goTo(page: Page, path: string, waited: string): Promise<void> {
  const { pathname, search } = new URL(page.url() === 'about:blank' ? office.address : page.url())
  if (page.url() === 'about:blank') await page.goto(path)
  else if (pathname + search !== path)
    await page.evaluate((address) => {
      history.pushState(null, '', address)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  await page.locator(waited).first().waitFor()
}

/** As when the system turns dark: the page follows, and is waited for until it has. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.waitForFunction((isDark) => {
    const text = getComputedStyle(document.querySelector('.ant-app') ?? document.body).color
    const red = Number.parseInt(/\d+/.exec(text)?.[0] ?? '0', 10)
    return red > 128 === isDark
  }, colorScheme === 'dark')
}

it.each(PAGES)(
  '%s %s: %s, with its drawer, light and dark',
  { timeout: 60_000 },
  async (account, path, _, waited) => {
    const page = await pageOf(account)
    await goTo(page, path, waited)
    await page.keyboard.press('Alt+4')
    await page.getByTestId('drawer').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await turn(page, colorScheme)
      expect(await accessibilityFaults(page), colorScheme).toEqual([])
    }
  },
)

it('a review with its comment box, the box of commands and the sheet of keys', {
  timeout: 60_000,
}, async () => {
  const page = await pageOf(REVIEWER)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/office/reviews')
  await page.getByTestId('page-reviews').locator('tbody').getByRole('link').first().click()
  await page.getByTestId('section-all').click()
  await page.getByTestId('comment-on').first().click()
  await page.getByTestId('comment-form').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+k')
  // Whoever has opened it types at once.
  await page.getByTestId('command-input').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('kzs')
  expect(await page.getByRole('option').first().innerText()).toContain('控制数')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(/ceilings/)
  await page.getByTestId('issue').click()
  await page.getByTestId('issue-dialog').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

it('the menu has what a role can open, and nothing else', { timeout: 60_000 }, async () => {
  const seen = async (account: string): Promise<readonly string[]> => {
    const page = await pageOf(account)
    await page.goto('/office')
    await page.getByTestId('menu').waitFor()
    return page.getByTestId('menu').getByRole('link').allInnerTexts()
  }
  expect(await seen(PREPARER)).not.toContain('审核')
  expect(await seen(REVIEWER)).toContain('审核')
  expect(await seen('system-admin')).toEqual(['工作台', '系统管理'])
})

it('a document is handed in, certified by another, and published by a third, each from the workbench', {
  timeout: 150_000,
}, async () => {
  const discloser = await pageOf('jianghan-403-discloser')
  const leader = await pageOf('jianghan-403002-leader')
  const stage = (page: Page, is: string): Promise<void> =>
    page.locator(`[data-testid=stage][data-state=${is}]`).waitFor({ timeout: 120_000 })
  const fromWorkbench = async (page: Page): Promise<void> => {
    await page.goto('/office')
    await page.locator('[data-kind=disclose]').first().getByTestId('item-button').click()
  }
  await discloser.goto('/office/disclosures/2020/jianghan-403002/budget')
  await discloser.getByTestId('request').click()
  await discloser.getByTestId('certification-text').fill('数据已与批复核对')
  await discloser.getByTestId('confirm-certification').click()
  await stage(discloser, 'requested')
  expect(await discloser.getByTestId('release').count()).toBe(0)

  await fromWorkbench(leader)
  await leader.getByTestId('certify').click()
  await leader.getByTestId('legal-text').waitFor()
  expect(await accessibilityFaults(leader)).toEqual([])
  await leader.getByTestId('confirm-certification').click()
  await stage(leader, 'certified')
  expect(await leader.getByTestId('release').count()).toBe(0)

  await fromWorkbench(discloser)
  await discloser.getByTestId('release').click()
  await discloser.getByTestId('release-dialog').waitFor()
  await discloser.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click()
  await stage(discloser, 'published')
  await discloser.getByTestId('versions').getByText('第 1 版').first().waitFor()
})
