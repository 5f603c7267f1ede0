/** Publishing in a real browser: numbers explain themselves, texts are written where they stand, versions are made and compared. */

import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDepartment } from '../../app/load-department.ts'
import { openPublishingDesk, type PublishingDesk } from '../../app/publishing/publishing-desk.ts'
import { storeLedgers } from '../../app/store-ledgers.ts'
import { EXAMPLES_FOLDER } from '../../cli/examples.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import { TEST_SERVERS, type TestDatabase } from '../../store/testing/databases.ts'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'

const PATIENT = { timeout: 40_000 }
const PATH = '/documents/putuo-902/2024/budget'
const [embedded] = TEST_SERVERS

let database: TestDatabase
let desk: PublishingDesk
let browser: Browser
let server: PageServer

beforeAll(async () => {
  if (embedded === undefined) throw new Error('no embedded database')
  database = await embedded.start()
  const welfare = folderOnDisk(join(EXAMPLES_FOLDER, 'putuo-welfare'))
  await loadDepartment(database.store, welfare, { loadedAt: new Date(1) })
  desk = openPublishingDesk()
  server = await startPage(storeLedgers(database.store), undefined, { store: database.store, desk })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await desk?.close()
  await database?.stop()
})

interface Look {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

async function open(path = PATH, { width = 1440, colorScheme = 'light' }: Look = {}): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(PATIENT.timeout)
  await page.goto(server.address + path)
  if (path.startsWith(PATH)) await framed(page).locator('main').waitFor({ state: 'attached' })
  return page
}

const framed = (page: Page) => page.frameLocator('[data-testid=preview]')

/** A text of the unit's own, opened from the preview, with other words in it. */
async function write(page: Page, text: string, words: string): Promise<void> {
  await page.locator('.panel-bar').getByText('文本', { exact: true }).click()
  const entry = page.locator(`[data-text="${text}"]`)
  if ((await entry.getByTestId('text-editor').count()) === 0) await entry.getByRole('button').click()
  await entry.getByRole('textbox').fill(words)
}

describe('a document on its page', { timeout: 180_000 }, () => {
  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    '%i pixels wide, %s: nothing that a program can find stands in anybody’s way',
    async (width, colorScheme) => {
      const page = await open(PATH, { width, colorScheme })
      expect(await accessibilityFaults(page)).toEqual([])
      for (const panel of ['文本', '版本']) {
        if (width < 800) await page.getByText('问题和出处', { exact: true }).click()
        await page.locator('.panel-bar').getByText(panel, { exact: true }).click()
        expect(await accessibilityFaults(page)).toEqual([])
      }
      await page.goto(`${server.address}/documents`)
      await page.getByTestId('document-table').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.close()
    },
  )

  it('a click on a number says what it is made of; a heading of the outline is shown', async () => {
    const page = await open()
    const figure = framed(page).locator('table data[data-region]').first()
    const region = await figure.getAttribute('data-region')
    await figure.click()
    await page.getByTestId('explanation').locator('.key-figure').waitFor()
    expect(new URL(page.url()).searchParams.get('explain')).toBe(region)
    await page.getByTestId('explanation').getByRole('button').first().press('Escape')
    await page.getByTestId('explanation').waitFor({ state: 'detached' })

    const last = page.getByTestId('outline').getByRole('button').last()
    await last.click()
    const name = (await last.locator('.name').textContent()) ?? ''
    const heading = framed(page).locator('h2, h3, h4, h5').filter({ hasText: name }).last()
    await expect.poll(() => heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(900)
    await page.close()
  })

  it('a text is written and appears; a wrong figure is refused and what was written stays, over a reload too', async () => {
    const page = await open()
    await write(page, 'text:主要职能', '为老年人提供养护服务。')
    await page.getByTestId('save-text').click()
    await framed(page).getByText('为老年人提供养护服务。').waitFor()
    await page.getByText('已保存').waitFor()

    const wrong = '2024年，本单位支出预算总额为1.23万元。'
    await write(page, 'text:主要职能', wrong)
    await page.getByTestId('save-text').click()
    await page.getByTestId('text-fault').getByText('PUB-003').waitFor()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    expect(await page.locator('[data-text="text:主要职能"]').getByRole('textbox').inputValue()).toBe(wrong)
    expect(await framed(page).getByText('1.23万元').count()).toBe(0)

    await page.locator('nav.areas a').first().click()
    await page.getByRole('button', { name: '留下' }).click()
    await page.getByRole('button', { name: '放弃改动' }).click()
    await page.getByTestId('restore-text').click()
    await framed(page).getByText('为老年人提供养护服务。').waitFor({ state: 'detached' })
    await page.close()
  })

  it('what is missing is listed where publishing is refused, shown where it stands, and found by its key', async () => {
    const page = await open()
    await write(page, 'text:主要职能', '')
    await page.getByTestId('save-text').click()
    await page.getByTestId('readiness').getByText('待补待改').waitFor()
    await page.getByTestId('release').click()
    await page.getByTestId('refused').getByText('PUB-001').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '去第一处' }).click()
    await page.locator('[data-text="text:主要职能"]').getByRole('textbox').waitFor()
    await page.keyboard.press('Escape')
    await page
      .locator('[data-text="text:主要职能"]')
      .getByTestId('text-editor')
      .waitFor({ state: 'detached' })
    await framed(page).locator('main').press('F7')
    const field = page.locator('[data-text="text:主要职能"]').getByRole('textbox')
    await field.waitFor()
    await field.press('Control+s')
    await page.getByTestId('restore-text').click()
    await page.getByTestId('readiness').getByText('齐全').waitFor()
    await page.close()
  })

  it('counts the days from the approval; a character that no font has is named with its place', async () => {
    const page = await open()
    const clock = page.getByTestId('deadline')
    await clock.click()
    const field = page.locator('[data-text="approved:"]').getByRole('textbox')
    await field.fill('2024-02-30')
    await page.getByTestId('save-text').click()
    await page.getByTestId('text-fault').getByText('PUB-402').waitFor()
    await field.fill('2024-02-20')
    await page.getByTestId('save-text').click()
    await clock.getByText('最迟 2024-03-11').waitFor()

    await write(page, 'text:主要职能', '为老年人👪提供养护服务。')
    await page.getByTestId('save-text').click()
    await page.getByTestId('readiness').getByText('待补待改').waitFor()
    await page.getByTestId('release').click()
    const refused = page.getByTestId('refused')
    await refused.getByText('PUB-202').waitFor()
    expect(await refused.textContent()).toMatch(/主要职能.*👪.*U\+1F46A/)
    await page.getByRole('dialog').getByRole('button', { name: '去第一处' }).click()
    await page.locator('[data-text="text:主要职能"]').getByRole('textbox').fill('为老年人提供养护服务。')
    await page.getByTestId('save-text').click()
    await page.getByTestId('restore-text').click()
    await page.getByTestId('restore-text').click()
    await page.getByTestId('readiness').getByText('齐全').waitFor()
    await page.close()
  })

  it('is published with all that are ready, corrected with a reason, compared and taken away', async () => {
    const page = await open('/documents')
    const row = page.locator('tr[data-document="putuo-902/2024/budget"]')
    await row.and(page.locator('[data-state=ready]')).waitFor()
    await page.getByTestId('release-ready').click()
    await page.getByTestId('list-status').getByText('公开了 1 份').waitFor()
    await row.and(page.locator('[data-state=published]')).getByRole('link').click()
    await page.getByTestId('readiness').waitFor()

    await write(page, 'text:主要职能', '为老年人提供养护和康复服务。')
    await page.getByTestId('save-text').click()
    await framed(page).getByText('养护和康复服务').waitFor()
    await page.getByTestId('release').click()
    const dialog = page.getByRole('dialog')
    const correct = dialog.getByRole('button', { name: '更正' })
    expect(await correct.isDisabled()).toBe(true)
    await dialog.getByRole('textbox').fill('职能表述不全')
    await correct.click()
    const second = page.locator('[data-version="2"]')
    await second.getByText('职能表述不全').waitFor()
    await second.getByRole('button', { name: '与上一版的差异' }).click()
    await page.getByTestId('differences').locator('ins').filter({ hasText: '养护和康复服务' }).waitFor()

    const download = page.waitForEvent('download')
    await page.locator('[data-version="1"] .files a').first().click()
    expect((await download).suggestedFilename()).toMatch(/^document\./)
    await page.getByTestId('drafts').click()
    const draft = page.waitForEvent('download')
    await page.locator('[data-format=html]').click()
    expect((await draft).suggestedFilename()).toMatch(/草稿.*\.html$/)

    await page.goto(`${server.address}/documents`)
    await row.and(page.locator('[data-state=published]')).getByText('第 2 版').waitFor()
    await page.close()
  })
})
