/** Journey 12, rights and trail: what is another's is absent, a delegation ends, administrators watch one another, the log tells. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

/** 稳定、企业改制工作专项经费, a project of 403001. */
const PROJECT = '42010322403T000000107'

let browser: Browser
let office: OfficePage
let contexts: BrowserContext[] = []

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), startOfficePage('2024-12-01')])
})
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})
afterEach(async () => {
  await Promise.all(contexts.map((one) => one.close()))
  contexts = []
})

async function as(account: string): Promise<Page> {
  const context = await office.signedIn(browser, account)
  contexts.push(context)
  return context.newPage()
}

async function visitor(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: office.address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  contexts.push(context)
  return context.newPage()
}

async function isOpenToAll(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page), name).toEqual([])
}

const statusOf = async (page: Page, url: string): Promise<number> => (await page.request.get(url)).status()

test('another unit’s project is absent, on the page and in the API', async () => {
  const page = await as('jianghan-403002-preparer')
  await page.goto(`/office/projects/${PROJECT}/2023`)
  await page.getByText('不存在或无权查看').first().waitFor()
  expect(await statusOf(page, `/api/v1/office/projects/${PROJECT}/2023`)).toBe(404)
  expect(await statusOf(page, '/api/v1/office/rounds/2023/jianghan-403001/second-up')).toBe(404)
  expect(await statusOf(page, '/api/v1/office/rounds/2023/jianghan-403002/second-up')).toBe(200)
})

test('a delegation of seven days acts 代, and is refused on the eighth', async () => {
  const leader = await as('jianghan-403001-leader')
  await leader.goto('/office/delegations')
  const form = leader.getByTestId('delegate')
  await form.getByLabel('受托人').click()
  await leader.getByTitle('副职己†').click()
  await form.getByLabel('到（含当天）').fill('2024-12-07')
  await form.getByLabel('事由').fill('出差')
  await form.getByRole('button', { name: '委托' }).click()
  await leader.getByTestId('given').getByText('2024-12-01 — 2024-12-07').waitFor()
  await isOpenToAll(leader, 'delegations-given')

  const deputy = await as('jianghan-403001-deputy')
  await deputy.goto('/office/delegations')
  await deputy.getByTestId('received').getByRole('button', { name: '开始代办' }).click()
  await deputy.waitForURL('**/office')
  await deputy.getByTestId('user').getByText('代').waitFor()
  const { person } = await (await deputy.request.get('/api/v1/session')).json()
  expect(person).toMatchObject({ name: '副职己†', role: 'leader', actingFor: '领导乙†', unitCode: '403001' })
  // What was delegated is not passed on.
  await deputy.goto('/office/delegations')
  await deputy.getByText('正在代办').waitFor()
  expect(await deputy.getByTestId('delegate').count()).toBe(0)

  office.clock.moveTo('2024-12-07')
  expect(await statusOf(deputy, '/api/v1/office/home')).toBe(200)
  office.clock.moveTo('2024-12-08')
  expect(await statusOf(deputy, '/api/v1/office/home')).toBe(403)
  office.clock.moveTo('2024-12-01')
})

test('the security administrator appoints others, and cannot raise itself', async () => {
  const page = await as('security-admin')
  await page.goto('/office/admin')
  const form = page.getByTestId('appoint')
  await form.getByLabel('账号').click()
  const names = await page.locator('.ant-select-item-option').allInnerTexts()
  expect(names.join()).not.toContain('security-admin')
  await page.keyboard.press('Escape')
  await isOpenToAll(page, 'admin-security')
  const { person } = await (await page.request.get('/api/v1/session')).json()
  const raised = await page.request.post('/api/v1/admin/appointments', {
    data: { account: person.id, role: 'budget-officer', divisionCode: '420103' },
    headers: { 'x-mingzhang': '1' },
  })
  expect([raised.status(), (await raised.json()).code]).toEqual([403, 'ACC-041'])
  expect(await statusOf(page, '/api/v1/office/rounds/2023/jianghan-403001/second-up')).toBe(404)
  await page.goto('/office/admin/log')
  await page.getByText('不存在或无权查看').first().waitFor()
})

test('the system administrator makes accounts and opens no figure', async () => {
  const page = await as('system-admin')
  await page.goto('/office/admin')
  const form = page.getByTestId('new-account')
  await form.getByLabel('账号').fill('liu.yang')
  await form.getByLabel('姓名').fill('刘洋')
  await form.getByRole('button', { name: '开设' }).click()
  await page.getByTestId('link-once').waitFor()
  await page.getByTestId('accounts').getByText('刘洋').waitFor()
  await isOpenToAll(page, 'admin-accounts')
  for (const path of [
    '/office/budgets/2023/jianghan-403001',
    '/office/reviews',
    '/office/ceilings/2023',
    '/office/admin/security',
  ]) {
    await page.goto(path)
    await page.getByText('不存在或无权查看').first().waitFor()
  }
  for (const url of [
    '/api/v1/office/rounds/2023/jianghan-403001/second-up',
    `/api/v1/office/projects/${PROJECT}/2023`,
    '/api/v1/office/ceilings/2023',
    '/api/v1/office/reviews',
  ])
    expect([403, 404], url).toContain(await statusOf(page, url))
})

test('the audit administrator checks the chains; an altered byte is named', async () => {
  const page = await as('audit-admin')
  await page.goto('/office/admin')
  await page.getByTestId('check-log').click()
  await page.getByTestId('log-sound').waitFor()
  await isOpenToAll(page, 'admin-log')
  const entry = await office.store.db
    .selectFrom('log_entry')
    .where('unit_code', '=', '403001')
    .where('year', '=', 2023)
    .orderBy('seq')
    .offset(4)
    .select(['seq', 'content'])
    .executeTakeFirstOrThrow()
  const write = (content: string) =>
    office.store.db
      .updateTable('log_entry')
      .set({ content })
      .where('division_code', '=', '420103')
      .where('unit_code', '=', '403001')
      .where('year', '=', 2023)
      .where('seq', '=', entry.seq)
      .execute()
  await write(`${entry.content.slice(0, -1)} `)
  await page.getByTestId('check-log').click()
  const damaged = page.getByTestId('log-damaged')
  await damaged.waitFor()
  expect(await damaged.innerText()).toContain(
    `区划 420103 单位 403001 2023 年 第 ${entry.seq} 条：内容与记下时的哈希不符`,
  )
  await isOpenToAll(page, 'admin-log-damaged')
  await write(entry.content)
})

test('the first page and the sign-in are open to all', async () => {
  const page = await visitor()
  await page.goto('/welcome')
  await page.getByTestId('card-auditor').waitFor()
  expect(await page.locator('[data-testid^="card-"]').count()).toBe(11)
  await isOpenToAll(page, 'welcome')
  await page.getByTestId('card-preparer').getByRole('button').click()
  await page.waitForURL('**/office')
  // The tour begins at a real cell, goes on by key over pages, and does not come again once it was left.
  const tour = page.getByTestId('tour')
  await tour.and(page.locator('[data-state=found]')).waitFor()
  await isOpenToAll(page, 'tour')
  await page.keyboard.press('Enter')
  await tour.and(page.locator('[data-step="2"]')).waitFor()
  await page.waitForURL('**/office/projects**')
  await page.reload()
  await tour.and(page.locator('[data-step="2"]')).waitFor()
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })
  await page.goto('/')
  await page.waitForURL('**/office')
  await page.getByTestId('my-figures').waitFor()
  expect(await page.getByTestId('tour-offer').count()).toBe(0)
  await page.keyboard.press('?')
  await page.getByTestId('start-tour').click()
  await tour.and(page.locator('[data-state=found]')).waitFor()
  await page.getByTestId('tour-skip').click()
  await page.keyboard.press('Control+k')
  await page.getByTestId('command-input').fill('稳定、企业改制')
  await page.getByRole('option', { name: /稳定、企业改制/ }).click()
  await page.waitForURL('**/office/projects/42010322403T000000107/2023')
  const other = await visitor()
  await other.goto('/')
  await other.waitForURL('**/welcome')
  await other.goto('/login')
  await other.getByLabel('账号').fill('nobody')
  await other.getByLabel('密码', { exact: true }).fill('not a password')
  await other.getByRole('button', { name: '登录' }).click()
  await other.getByTestId('fault').waitFor()
  expect(await other.getByTestId('fault').innerText()).toContain('账号或密码不对')
  await isOpenToAll(other, 'login-refused')
})
