/** Journey 1: a project is prepared for 2023 on 10 November 2022, from the library to being handed in, by the keyboard alone. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, BrowserContext, FileChooser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { arrowTo, putOnClipboard, tabTo } from '../../testing/keyboard.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

const PATIENT = 30_000
const PROJECT = '42010322403T000000107'
const NAME = '稳定、企业改制工作专项经费'

let office: OfficePage
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  office = await startOfficePage('2022-11-10')
  browser = await openBrowser()
  context = await office.signedIn(browser, 'jianghan-403001-preparer', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
  page.setDefaultTimeout(PATIENT)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

const costs = (): Locator => page.getByTestId('grid-cost')
const cellOf = (grid: Locator, name: string, field: string): Locator =>
  grid
    .locator('tr[data-row-id]')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
    .locator(`td[data-field="${field}"]`)
const fenOf = (cell: Locator): Promise<string | null> => cell.getAttribute('data-fen')
const left = (): Locator => page.getByTestId('headroom-left').first()
const saved = () => page.getByTestId('save-chip').and(page.locator('[data-state=saved]')).waitFor()

/** With the cursor of the grid there, another text. */
async function write(grid: Locator, cell: Locator, text: string): Promise<void> {
  await tabTo(page, grid.locator('textarea.cell-field'))
  await arrowTo(page, grid, cell)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['法律服务费', '3000元/笔*30笔', '9.00', '30227'],
  ['劳务费', '工资1763元/人·月*1人*12月', '3.50', '30226'],
  ['日常办公费用', '20/人/天*1人*96单位*2次=0.40元', '1.00', '30201'],
  ['积案化解', '总额估算：30万元 + 8.5万元', '38.50', '30299'],
  ['改制企业困难慰问帮扶', '500元/户*60户', '3.00', '30399'],
  ['法制教育活动及宣传费', '总额 3万元', '3.00', '30299'],
  ['消防演习', '总额 4万元', '4.00', '30299'],
]
const PARTS: readonly (readonly [string, string, string])[] = [
  ['工资', '工资1763元/人·月*1人*12月', '2115600'],
  ['五险', '968元/人·月*1人*12月', '1161600'],
  ['节日补贴', '1500元/人*1人', '150000'],
  ['第三方管理费', '60元/人·月*1人*12月', '72000'],
]

// One after another: each goes on where the one before it ended.
describe('a project of 2023', { timeout: 120_000 }, () => {
  it('is begun from the library', async () => {
    await page.goto('/office/projects')
    await page.getByTestId('project-list').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await tabTo(page, page.locator(`tr[data-project="${PROJECT}"]`).getByTestId('draft'))
    await page.keyboard.press('Enter')
    await costs().waitFor()
    expect(new URL(page.url()).pathname).toBe(`/office/projects/${PROJECT}/2023`)
    expect(await page.locator('h1').innerText()).toBe(NAME)
  })

  it('takes seven rows from the clipboard after a preview of them', async () => {
    await tabTo(page, costs().locator('textarea.cell-field'))
    const lines = ROWS.map(([content, basis, requested, economic]) =>
      [content, basis, '', requested, economic].join('\t'),
    )
    await putOnClipboard(page, lines.join('\n'))
    await page.keyboard.press('Control+v')
    expect(await page.getByTestId('paste-summary').innerText()).toBe('将写入 7 行 × 5 列；识别单位：万元')
    expect(await accessibilityFaults(page)).toEqual([])
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: '写入' }))
    await page.keyboard.press('Enter')
    await cellOf(costs(), '消防演习', 'requested').waitFor()
    expect(await costs().locator('tr.level-0:not(.fixed)').count()).toBe(7)
  })

  it('says what is wrong with the third row as it was printed, and is content with it mended', async () => {
    const basis = cellOf(costs(), '日常办公费用', 'basis')
    expect(await basis.getAttribute('data-severity')).toBe('error')
    expect(await basis.getAttribute('data-rule')).toBe('CB-004')
    expect(await basis.getAttribute('data-expected')).toBe('3,840.00 元')
    await tabTo(page, costs().locator('textarea.cell-field'))
    await arrowTo(page, costs(), basis)
    await costs().getByTestId('grid-status').getByText('“天”没有数量').waitFor()
    expect(await page.getByTestId('unit-check').getAttribute('data-state')).toBe('odd')
    expect(await costs().getByTestId('adopt').first().innerText()).toContain('0.384万元')
    await page.keyboard.type('20元/人·次*96人*2次 + 6000元')
    // At each key, before anything is left or saved.
    await expect.poll(() => fenOf(cellOf(costs(), '日常办公费用', 'computed'))).toBe('984000')
    await page.keyboard.press('Enter')
    expect(await basis.getAttribute('data-severity')).not.toBe('error')
    expect(await page.getByTestId('unit-check').getAttribute('data-state')).toBe('ok')
  })

  it('opens the second row into four', async () => {
    await tabTo(page, costs().locator('textarea.cell-field'))
    await arrowTo(page, costs(), cellOf(costs(), '劳务费', 'content'))
    await tabTo(page, page.getByTestId('add-part'))
    await page.keyboard.press('Enter')
    for (const [at, [content, basis]] of PARTS.entries()) {
      // Tab goes on within the row that is being typed.
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('cell-field')
      await page.keyboard.type(content)
      await page.keyboard.press('Tab')
      await page.keyboard.type(basis)
      if (at < PARTS.length - 1) await page.keyboard.press('Control+Enter')
      else await page.keyboard.press('Enter')
      await cellOf(costs(), content, 'basis').waitFor()
    }
    for (const [content, , amount] of PARTS)
      expect(await fenOf(cellOf(costs(), content, 'computed'))).toBe(amount)
    expect(await fenOf(cellOf(costs(), '劳务费', 'computed'))).toBe('3499200')
  })

  it('comes to 62.00 of 619,832.00 yuan, and to nothing left under the ceiling', async () => {
    const total = costs().locator('tr.fixed')
    expect(await fenOf(total.locator('td[data-field=computed]'))).toBe('61983200')
    expect(await fenOf(total.locator('td[data-field=requested]'))).toBe('62000000')
    expect(await total.innerText()).toContain('取整 +168.00 元')
    const sources = page.getByTestId('grid-source')
    await tabTo(page, sources.locator('textarea.cell-field'))
    await page.keyboard.type('财政拨款收入（区级安排数）')
    await page.keyboard.press('Tab')
    await page.keyboard.type('62')
    expect(await sources.locator('.cell-hint').innerText()).toBe('= 620,000.00 元')
    await page.keyboard.press('Enter')
    expect(await page.getByTestId('sources').getAttribute('data-state')).toBe('equal')
    expect(await fenOf(left())).toBe('0')
    expect(await page.getByTestId('headroom').first().innerText()).toContain('74.69')
  })

  it('says by how much it is over the ceiling, and takes it back', async () => {
    await tabTo(page, costs().locator('textarea.cell-field'), 'Shift+Tab')
    await write(costs(), cellOf(costs(), '积案化解', 'requested'), '39.50')
    await page.getByText('超控制数 1.00').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('已撤销：积案化解 39.50 → 38.50').waitFor()
    expect(await fenOf(left())).toBe('0')
    await saved()
    await page.reload()
    await costs().waitFor()
    expect(await page.getByTestId('redo').isEnabled()).toBe(true)
    expect(await fenOf(cellOf(costs(), '积案化解', 'requested'))).toBe('38500000')
  })

  it('has 24 indicators of the year, and doubts what is worth doubting', async () => {
    const goals = page.getByTestId('grid-goal')
    await goals.waitFor()
    const ofYear = goals.locator('tr:has-text("年度目标1") ~ tr.level-1')
    expect(await ofYear.count()).toBe(24)
    const satisfaction = ofYear.filter({ hasText: '来信来访人员的满意度' }).locator('td[data-field=target]')
    await write(goals, satisfaction, '≥90%')
    // The long-term goal asks for less than the year.
    await goals.locator('td[data-field=target][data-rule="IND-024"]', { hasText: '≥80%' }).waitFor()
    await goals
      .locator('td[data-field=name][data-rule="IND-007"]', { hasText: '法律咨询及时性' })
      .first()
      .waitFor()
    expect(await cellOf(costs(), '积案化解', 'basis').getAttribute('data-rule')).toBe('DRF-009')

    const evaluation = page.locator('[data-field=lastEvaluation]')
    await tabTo(page, evaluation.getByRole('textbox'))
    await page.keyboard.type('上年自评为优；针对王建国等人所提诉求，已按程序答复。')
    // What is doubtful is said once the field is left.
    await page.keyboard.press('Tab')
    await evaluation.locator('[data-rule="PRV-004"]').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('refuses a form in which a subject stands for the code, and finds nothing new in its own', async () => {
    const own = await page.request.get(`/api/v1/office/projects/${PROJECT}/2023/declaration`)
    expect(own.ok()).toBe(true)
    const choosing = new Promise<FileChooser>((resolve) => page.once('filechooser', resolve))
    await tabTo(page, page.getByTestId('import-form'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await (await choosing).setFiles(workbook(withText(await own.body(), PROJECT, '2150702')))
    await page.getByText('项目代码由系统赋码').first().waitFor()
    expect(await page.getByText('2150702').count()).toBeGreaterThan(0)
  })

  it('is handed in once every doubt has its reason', async () => {
    await saved()
    await tabTo(page, page.getByTestId('check'))
    await page.keyboard.press('Enter')
    const list = page.getByTestId('finding-list')
    await list.waitFor()
    expect(await list.locator('[data-severity=error]').count()).toBe(0)
    for (;;) {
      const open = list.locator('li', { hasNotText: '✓ 已说明' }).getByTestId('explain-finding')
      if ((await open.count()) === 0) break
      const before = await open.count()
      await tabTo(page, open.first())
      await page.keyboard.press('Enter')
      await page.keyboard.type('按上年实际和合同据实测算，已与业务科室核对')
      await page.keyboard.press('Enter')
      await expect.poll(() => open.count()).toBeLessThan(before)
    }
    await tabTo(page, page.getByTestId('submit'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByTestId('act-dialog').waitFor()
    await tabTo(page, page.getByTestId('confirm-act'))
    await page.keyboard.press('Enter')
    await page.getByTestId('project-head').and(page.locator('[data-state=awaiting-signature]')).waitFor()
    expect(await page.getByTestId('undo').isEnabled()).toBe(false)
    await tabTo(page, costs().locator('textarea.cell-field'))
    await page.keyboard.type('x')
    await costs().getByTestId('grid-status').getByText('待审签').waitFor()
  })
})

const workbook = (buffer: Buffer) => ({
  name: '申报表.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
})

/** The workbook with a text of its cells changed. */
function withText(bytes: Buffer, from: string, to: string): Buffer {
  const parts = unzipSync(new Uint8Array(bytes))
  const changed = Object.entries(parts).map(([name, content]) => [
    name,
    name.endsWith('.xml') ? strToU8(strFromU8(content).replaceAll(from, to)) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(changed)))
}
