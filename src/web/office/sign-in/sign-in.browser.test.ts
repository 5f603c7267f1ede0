/** A real office in a browser, from the set-up link: three administrators, a second step, a first account and its password. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeSetUpLink } from '../../../app/accounts/set-up.ts'
import { codeAt, fromBase32, stepAt } from '../../../app/accounts/totp.ts'
import { ledgersInMemory } from '../../../app/folder-ledgers.ts'
import { officeClock } from '../../../app/office-clock.ts'
import { TEST_SERVERS, type TestDatabase } from '../../../store/testing/databases.ts'
import { accessibilityFaults } from '../../../testing/accessibility.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { type PageServer, startPage } from '../../../testing/page-server.ts'

let browser: Browser
let database: TestDatabase
let server: PageServer
let context: BrowserContext

beforeAll(async () => {
  const [embedded] = TEST_SERVERS
  if (embedded === undefined) throw new Error('no embedded database')
  database = await embedded.start()
  browser = await openBrowser()
  server = await startPage(ledgersInMemory([]), undefined, undefined, office())
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await database?.stop()
})
afterEach(() => context?.close())

const office = () => ({ store: database.store, clock: officeClock() })

async function newPage(): Promise<Page> {
  context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function isOpenToAll(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page), name).toEqual([])
}

const signIn = async (page: Page, login: string, password: string): Promise<void> => {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

test('the set-up link makes three administrators, once', async () => {
  const token = (await makeSetUpLink(office())) ?? ''
  const page = await newPage()
  await page.goto(`/set-up#${token}`)
  for (const [field, login] of [
    ['systemAdmin', 'sys'],
    ['securityAdmin', 'sec'],
    ['auditAdmin', 'aud'],
  ] as const) {
    const one = page.getByTestId(field)
    await one.getByLabel('姓名').fill(`管理员 ${login}`)
    await one.getByLabel('账号').fill(login)
    await one
      .getByLabel('密码', { exact: true })
      .fill(field === 'auditAdmin' ? 'short' : `${login} walks the dyke`)
  }
  await page.getByRole('button', { name: '建立三个账号' }).click()
  expect(await page.getByTestId('fault').innerText()).toContain('密码只有 5 个字符')
  await isOpenToAll(page, 'set-up')
  await page.getByTestId('auditAdmin').getByLabel('密码', { exact: true }).fill('aud walks the dyke')
  await page.getByRole('button', { name: '建立三个账号' }).click()
  await page.waitForURL('**/login?set-up')
  const again = await page.context().newPage()
  await again.goto(`/set-up#${token}`)
  expect(await again.getByTestId('fault').innerText()).toContain('ACC-030')
})

test('an administrator sets up the second step by keyboard, and makes an account whose person chooses the password', async () => {
  const page = await newPage()
  await page.goto('/login?to=/office/admin')
  await signIn(page, 'sys', 'sys walks the dyke')
  await page.getByTestId('page-set-up-second-factor').waitFor()
  await page.keyboard.type('sys walks the dyke')
  await page.keyboard.press('Enter')
  const secret = (await page.getByTestId('secret').innerText()).replaceAll(' ', '')
  await page.locator('.qr svg').waitFor()
  await isOpenToAll(page, 'second-factor-set-up')
  await page.keyboard.type(codeAt(fromBase32(secret), stepAt(new Date())))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/office/admin')

  const form = page.getByTestId('new-account')
  await form.getByLabel('账号').fill('wang.fang')
  await form.getByLabel('姓名').fill('王芳')
  await form.getByRole('button', { name: '开设' }).click()
  const link = await page.getByTestId('link-once').locator('code').innerText()

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  const hers = await other.newPage()
  await hers.goto(link)
  await hers.getByText('王芳，请为账号 wang.fang 设置密码').waitFor()
  await isOpenToAll(hers, 'set-password')
  await hers.getByLabel('新密码').fill('tea on the terrace')
  await hers.getByLabel('再输一遍').fill('tea on the terrace')
  await hers.keyboard.press('Enter')
  await hers.waitForURL('**/login?password-set')
  await signIn(hers, 'wang.fang', 'tea on the terrace')
  await hers.waitForURL('**/office')
  await hers.getByTestId('user').getByText('王芳').waitFor()
  await other.close()

  // The next sign-in asks for the second step, and the code that was used is worth nothing.
  await page.context().clearCookies()
  await page.goto('/login')
  await signIn(page, 'sys', 'sys walks the dyke')
  await page.getByTestId('page-second-factor').waitFor()
  await isOpenToAll(page, 'second-factor')
  await page.getByLabel('手机上的六位数字').fill('000000')
  await page.keyboard.press('Enter')
  expect(await page.getByTestId('fault').innerText()).toContain('ACC-004')
})

test('an address that needs a sign-in leads there and back', async () => {
  const page = await newPage()
  await page.goto('/office/delegations')
  await page.waitForURL('**/login?to=%2Foffice%2Fdelegations')
  await signIn(page, 'wang.fang', 'tea on the terrace')
  await page.waitForURL('**/office/delegations')
  await page.getByTestId('page-delegations').waitFor()
  await isOpenToAll(page, 'my-account')
  await page.goto('/login?to=//elsewhere.example/x')
  await page.waitForURL('**/office')
})
