/** Journey 3: two people on one project, one of them without a connection: nothing typed is lost, and what both changed is asked about. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../testing/browser.ts'
import { type KillableOffice, startKillableOffice } from '../../testing/office-page.ts'

const PATIENT = 30_000
const PROJECT = '/office/projects/42010322403T000000107/2023'

let office: KillableOffice
let browser: Browser
let own: BrowserContext
let page: Page
let other: Page

beforeAll(async () => {
  office = await startKillableOffice('2022-11-20')
  browser = await openBrowser()
  own = await office.signedIn(browser, 'jianghan-403001-preparer')
  page = await own.newPage()
  other = await (await office.signedIn(browser, 'jianghan-403001-preparer-2')).newPage()
  for (const one of [page, other]) one.setDefaultTimeout(PATIENT)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

const requested = (of: Page, name: string): Locator =>
  of
    .getByTestId('grid-cost')
    .locator('tr[data-row-id]')
    .filter({ has: of.getByText(name, { exact: true }) })
    .first()
    .locator('td[data-field=requested]')
const chip = (of: Page, state: string): Locator =>
  of.getByTestId('save-chip').and(of.locator(`[data-state=${state}]`))

async function open(of: Page): Promise<void> {
  await of.goto(PROJECT)
  await requested(of, '消防演习').waitFor()
}

async function type(of: Page, name: string, text: string): Promise<void> {
  await requested(of, name).click()
  await of.keyboard.type(text)
  await of.keyboard.press('Enter')
}

/** Cuts the first browser's line: nothing that is typed gets through, from whichever part of the browser it is sent. */
async function cutOff(isCut: boolean): Promise<void> {
  if (isCut) await page.route('**/changes', (route) => route.abort('internetdisconnected'))
  else await page.unroute('**/changes')
  await own.setOffline(isCut)
}

// One after another: each goes on where the one before it ended.
describe('two people and a lost connection', { timeout: 120_000 }, () => {
  it('keeps what is typed without a connection, over a reload too', async () => {
    await open(page)
    await open(other)
    expect(await requested(page, '消防演习').getAttribute('data-fen')).toBe('4000000')
    // Each sees where the other one is.
    await requested(other, '法制教育活动及宣传费').click()
    const here = requested(page, '法制教育活动及宣传费').getByTestId('others-here')
    await here.waitFor()
    expect(await here.getAttribute('title')).toMatch(/^经办.*正在这一格$/)
    await requested(page, '法制教育活动及宣传费').click()
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain('正在这一格')
    // The worker that answers without a server has taken over by then, and has what the page was answered.
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.waitForFunction(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.includes('answers')) ?? '')
      return (await cache.keys()).some((request) => request.url.endsWith('/second-up'))
    })
    await cutOff(true)
    await type(page, '消防演习', '5.00')
    await chip(page, 'offline').waitFor()
    await expect.poll(() => page.getByTestId('save-chip').innerText()).toBe('离线，1 处改动待同步')
    await page.getByTestId('offline').getByText('网络已断开').first().waitFor()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await requested(page, '消防演习').and(page.locator('[data-fen="5000000"]')).waitFor()
    await expect.poll(() => page.getByTestId('save-chip').innerText()).toBe('离线，1 处改动待同步')
  })

  it('merges what another changed elsewhere, and asks about the cell that both changed', async () => {
    await type(other, '消防演习', '3.00')
    await type(other, '法制教育活动及宣传费', '2.00')
    await chip(other, 'saved').waitFor()
    await cutOff(false)
    const dialog = page.getByTestId('conflict')
    await dialog.waitFor()
    await expect.poll(() => page.getByTestId('save-chip').innerText()).toContain('1 处冲突，待处理')
    expect(await dialog.getByTestId('conflict-original').innerText()).toBe('4.00')
    expect(await dialog.getByTestId('conflict-mine').innerText()).toBe('5.00')
    expect(await dialog.getByTestId('conflict-theirs').innerText()).toBe('3.00')
    expect(await dialog.innerText()).toContain('经办戊')
    await requested(page, '法制教育活动及宣传费').and(page.locator('[data-fen="2000000"]')).waitFor()
    await dialog.getByRole('textbox').fill('4.00')
    await dialog.getByTestId('use-other').click()
    await dialog.waitFor({ state: 'detached' })
    await chip(page, 'saved').waitFor()
    await requested(page, '消防演习').and(page.locator('[data-fen="4000000"]')).waitFor()
  })

  it('shows the other what came of it, and all three in the history', async () => {
    await requested(other, '消防演习').and(other.locator('[data-fen="4000000"]')).waitFor()
    await requested(page, '消防演习').click()
    await page.keyboard.press('Alt+3')
    const history = page.getByTestId('history')
    await history.waitFor()
    const texts = await history.getByTestId('history-to').allInnerTexts()
    expect(new Set(texts)).toEqual(new Set(['4.00', '3.00', '5.00']))
    expect(await history.locator('[data-state=lost]').getByTestId('history-to').innerText()).toBe('5.00')
  })

  it('asks for a sign-in where the session has ended, and saves then what was typed', async () => {
    // Without a connection first, so that the session is found to have ended after the typing, and not amid it.
    await cutOff(true)
    await own.clearCookies()
    await type(page, '法制教育活动及宣传费', '2.20')
    await chip(page, 'offline').waitFor()
    await cutOff(false)
    const dialog = page.getByRole('dialog', { name: '登录已过期' })
    await dialog.getByText('刚才填写的内容都还在').waitFor()
    await chip(page, 'signedOut').waitFor()
    await dialog.getByRole('button', { name: '登录' }).click()
    await dialog.waitFor({ state: 'detached' })
    await requested(page, '法制教育活动及宣传费').and(page.locator('[data-fen="2200000"]')).waitFor()
    await chip(page, 'saved').waitFor()
    await requested(other, '法制教育活动及宣传费').and(other.locator('[data-fen="2200000"]')).waitFor()
  })

  it('has everything that it called saved after the server was killed', async () => {
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/changes') && answer.ok())
    await type(page, '法制教育活动及宣传费', '2.50')
    await answered
    await chip(page, 'saved').waitFor()
    // kill -9, and another server at the same address.
    await office.restart()
    // The server itself, not what the browser kept.
    const round = await own.request.get('/api/v1/office/rounds/2023/jianghan-403001/second-up')
    const { rows }: { readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[] } =
      await round.json()
    const asked = (name: string) => rows.find((row) => row.cells.content === name)?.cells.requested
    expect([asked('法制教育活动及宣传费'), asked('消防演习')]).toEqual(['2.50', '4.00'])
    await page.reload()
    await requested(page, '法制教育活动及宣传费').and(page.locator('[data-fen="2500000"]')).waitFor()
    await requested(page, '消防演习').and(page.locator('[data-fen="4000000"]')).waitFor()
  })

  it('is not signed out over what is not sent without a question, and keeps nothing once it is', async () => {
    await page.route('**/changes', (route) => route.abort())
    await type(page, '消防演习', '9.00')
    await chip(page, 'offline').waitFor()
    const leave = async (): Promise<void> => {
      if (!(await page.getByTestId('sign-out').isVisible())) await page.getByTestId('user').click()
      await page.getByTestId('sign-out').click()
    }
    await leave()
    const question = page.getByRole('dialog', { name: '有 1 处改动还没有保存到服务器' })
    await question.getByRole('button', { name: '留在这里' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await requested(page, '消防演习').getAttribute('data-fen')).toBe('9000000')
    expect(await keptCount(page)).toBeGreaterThan(0)
    await leave()
    await question.getByRole('button', { name: '放弃改动并退出' }).click()
    await page.waitForURL('**/login')
    expect(await keptCount(page)).toBe(0)
    expect((await own.request.get('/api/v1/session')).status()).toBe(401)
    await requested(other, '消防演习').and(other.locator('[data-fen="4000000"]')).waitFor()
  })
})

/** What the browser keeps of rounds: rows and queue, steps to undo, and answers of the server. */
const keptCount = (of: Page): Promise<number> =>
  of.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('mingzhang-office')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const rounds = await new Promise<number>((resolve, reject) => {
      const counted = database.transaction('rounds').objectStore('rounds').count()
      counted.onsuccess = () => resolve(counted.result)
      counted.onerror = () => reject(counted.error)
    })
    database.close()
    const steps = Object.keys(localStorage).filter((key) => key.startsWith('mingzhang.undo.'))
    const answers = (await caches.keys()).filter((name) => name.includes('answers'))
    return rounds + steps.length + answers.length
  })
