/** Reading files in a real browser: giving them, watching them, and going from the original to the figures and back. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openReadings, type Readings } from '../../app/reading/open-readings.ts'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'
import { type SampleFormat, sampleFile } from '../../testing/sample-files.ts'

let folder = ''
let readings: Readings
let browser: Browser
let server: PageServer
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-reading-page-'))
  readings = await openReadings({ folder, version: 'test', atOnce: 1 })
  server = await startPage(exampleLedgers(), readings)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await readings?.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address })
  page = await context.newPage()
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
})
afterEach(async () => {
  await context.close()
  for (const one of readings.desk.list()) await readings.desk.remove(one.upload.id)
  expect(faults).toEqual([])
})

const sample = (format: SampleFormat) => ({
  name: `水务局预算.${format}`,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(sampleFile(format)),
})

async function give(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.goto(`${server.address}/readings`)
  await page.getByTestId('file-input').setInputFiles(files)
}

async function openRead(format: SampleFormat): Promise<void> {
  await give(sample(format))
  await page.locator('[data-testid="file"][data-state="read"] a').click()
  await page.getByTestId('figures').waitFor()
}

const selected = () => page.locator('[data-testid="figures"] .selected')

describe('the list', () => {
  it('is empty at first, and says what to do', async () => {
    await page.goto(`${server.address}/readings`)
    await page.getByTestId('no-readings').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is reached from the statements', async () => {
    await page.goto(server.address)
    await page.getByRole('link', { name: '读取文件' }).click()
    await page.getByTestId('drop-area').waitFor()
  })

  it('shows what was read, and why a torn file was not', async () => {
    await give(sample('docx'), { ...sample('pdf'), buffer: Buffer.from('%PDF-1.7 torn') })
    await page.locator('[data-state="read"]').waitFor()
    const torn = page.locator('[data-state="failed"]')
    await torn.getByText(/RDG-005/).waitFor()
    expect(await page.locator('[data-state="read"]').innerText()).toMatch(/预算\s+星河县水务局\s+2025/)
    expect(await accessibilityFaults(page)).toEqual([])
    await torn.getByRole('button', { name: '删除' }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click()
    await torn.waitFor({ state: 'detached' })
  })

  it('shows names as they are, whatever they look like', async () => {
    await give({ ...sample('txt'), name: '<img src=x onerror=document.title=1>决算.txt' })
    await page.locator('[data-state="read"] a').click()
    await page.getByTestId('figures').waitFor()
    await page.locator('.file-name').getByText('<img src=x onerror=document.title=1>决算.txt').waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  })

  it('comes back by itself when the network does', async () => {
    await give(sample('txt'))
    await page.locator('[data-state="read"]').waitFor()
    await context.setOffline(true)
    await page.getByText('EN', { exact: true }).click()
    await page.getByRole('alert').waitFor()
    await context.setOffline(false)
    await page.locator('[data-state="read"]').waitFor({ timeout: 15_000 })
  })

  it('takes files that are dropped anywhere on the page', async () => {
    await page.goto(`${server.address}/readings`)
    await page.getByTestId('drop-area').waitFor()
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], '决算.txt'))
      return data
    }, Buffer.from(sampleFile('txt')).toString())
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
    await page.getByText('松开鼠标').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await page.locator('[data-state="read"]').getByText('决算.txt').waitFor()
  })
})

describe('a file', () => {
  it('of pages shows their pictures, and a click on a cell finds its figure', async () => {
    await openRead('pdf')
    await page.locator('.page-sheet img').first().waitFor()
    const mark = page.locator('rect.entry.current').first()
    const text = (await mark.locator('title').textContent())?.trim()
    await mark.click()
    await selected().waitFor()
    expect((await selected().innerText()).trim()).toBe(text)
    expect(await page.locator('rect.selected').count()).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is walked over by keyboard, and the address says where one is', async () => {
    await openRead('pdf')
    await page.locator('[data-testid="figures"] td[tabindex="0"]').first().focus()
    await page.keyboard.press('ArrowDown')
    await selected().waitFor()
    const first = await selected().innerText()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => selected().innerText()).not.toBe(first)
    const there = await selected().innerText()
    await page.reload()
    await expect.poll(() => selected().innerText()).toBe(there)
  })

  it.each(['docx', 'xlsx', 'html', 'txt'] as const)('without pages shows its text: %s', async (format) => {
    await openRead(format)
    const cell = page.locator('[data-testid="blocks"] td.mark.current').first()
    const text = await cell.innerText()
    await cell.click()
    await selected().waitFor()
    expect((await selected().innerText()).trim()).toBe(text.trim())
  })

  it('goes to Excel as it is shown', async () => {
    await openRead('html')
    await page.getByRole('button', { name: '复制到 Excel' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('1,250.30')
  })

  it('is read on a narrow screen one pane at a time, also in the dark', async () => {
    await openRead('pdf')
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByText('目录', { exact: true }).click()
    await page.getByTestId('outline').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByText('读出的数', { exact: true }).click()
    await page.getByTestId('figures').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('that is not there is told', async () => {
    await page.goto(`${server.address}/readings/${'0'.repeat(32)}`)
    await page.getByTestId('not-read').waitFor()
  })
})
