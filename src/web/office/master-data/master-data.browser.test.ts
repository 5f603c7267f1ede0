/** Master data in a browser: an import looked at, written and undone; books that are only read; who may not import. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { masterTemplate } from '../../../app/master-data/master-template.ts'
import type { MasterBookId, MasterCells } from '../../../core/budget/master-data/master-books.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { type OfficePage, startOfficePage } from '../../../testing/office-page.ts'

let office: OfficePage
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-master-'))

beforeAll(async () => {
  office = await startOfficePage('2022-11-20')
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await office.stop()
  rmSync(folder, { recursive: true })
})

function workbook(book: MasterBookId, rows: readonly MasterCells[]): string {
  const written = masterTemplate(book, 2023, rows)
  if (!written.ok) throw new Error(written.problem.code)
  const path = join(folder, `${book}.xlsx`)
  writeFileSync(path, written.value)
  return path
}

async function pageOf(account: string, address: string): Promise<Page> {
  const context = await office.signedIn(browser, account)
  const page = await context.newPage()
  await page.goto(`/office/master-data/${address}`)
  await page.getByTestId('page-master-data').waitFor()
  return page
}

test('staff are brought in from Excel after a look at the differences, and the import is undone', async () => {
  const page = await pageOf('jianghan-403001-preparer', 'staff?year=2023&unit=jianghan-403001')
  await page.getByTestId('import').click()
  await page.getByLabel('选择 Excel 文件').setInputFiles(
    workbook('staff', [
      { kind: '行政', posts: '15', staff: '12' },
      { kind: '离退休', staff: '30' },
    ]),
  )
  await expect
    .poll(() => page.getByTestId('import-note').textContent())
    .toBe('将改变 0 行，新增 2 行；相同 0 行；文件里没有的 0 行保留。')
  await page.getByTestId('apply-import').click()
  await expect.poll(() => page.getByTestId('master-rows').locator('tbody tr').count()).toBe(2)
  await page.getByTestId('undo-import').click()
  await expect.poll(() => page.getByTestId('imports').locator('li').getAttribute('data-state')).toBe('undone')
  expect(await page.getByTestId('master-rows').count()).toBe(0)
}, 60_000)

test('the crosswalk is the bureau’s, and what cannot be proved is said', async () => {
  const officer = await pageOf('jianghan-budget-officer', 'crosswalk?year=2024')
  await expect.poll(() => officer.getByTestId('crosswalk-proof').textContent()).toContain('功能分类')
  expect(await officer.getByTestId('import').count()).toBe(1)
  const preparer = await pageOf('jianghan-403001-preparer', 'crosswalk?year=2024')
  await preparer.getByTestId('crosswalk-proof').waitFor()
  expect(await preparer.getByTestId('import').count()).toBe(0)
}, 60_000)

test('units of the data that are loaded stand below their department; codes can be found', async () => {
  const page = await pageOf('jianghan-403001-preparer', 'units?year=2023')
  await expect.poll(() => page.getByTestId('master-rows').textContent()).toContain('403001')
  await page.getByRole('link', { name: '科目', exact: true }).click()
  await page.getByLabel('查找').fill('2150702')
  await expect.poll(() => page.getByTestId('master-rows').locator('tbody tr').count()).toBe(1)
}, 60_000)
