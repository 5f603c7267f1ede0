/** Checking files in a real browser: giving them, going from finding to place and from evidence to evidence, judging, taking reports away. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openReadings, type Readings } from '../../app/reading/open-readings.ts'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'
import { SAMPLE_DOCUMENT } from '../../testing/sample-document.ts'
import { sampleFile } from '../../testing/sample-files.ts'

/** On a machine that has much else to do. */
const PATIENT = { timeout: 15_000 }

let folder = ''
let readings: Readings
let browser: Browser
let server: PageServer
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-audit-page-'))
  readings = await openReadings({ folder, version: 'test', atOnce: 2 })
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
  page = await context.newPage()
  faults = []
  page.on('pageerror', (error) => faults.push(error.message))
})
afterEach(async () => {
  await context.close()
  for (const one of readings.desk.list()) await readings.desk.remove(one.upload.id)
  expect(faults).toEqual([])
})

interface Given {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const given = (name: string, content: string | Uint8Array): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** A self-evaluation with the rate and the total as given; right are 90.00% and 96.80. */
const evaluation = (rate: string, total: string): string =>
  [
    '项目支出绩效自评表',
    '（2023年度）',
    '项目名称\t乡村道路养护<一期>',
    '主管部门\t某县交通运输局\t\t实施单位\t某县公路段',
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `\t年度资金总额\t100.00\t120.00\t108.00\t10\t${rate}\t9.00`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
    '\t产出指标\t数量指标\t养护里程\t≥50公里\t52公里\t40\t40',
    '\t\t质量指标\t验收合格率\t100%\t98%\t10\t9.8',
    '\t效益指标\t社会效益指标\t通行条件\t改善\t明显改善\t30\t28',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10',
    `总分\t\t\t\t\t\t100\t${total}`,
  ].join('\n')

const WRONG = given('自评.txt', evaluation('96.00%', '98.00'))

/** The sample budget, one amount of which is another one than the sums need. */
const WRONG_BUDGET = given(
  '预算.pdf',
  sampleFile(
    'pdf',
    SAMPLE_DOCUMENT.map((block) =>
      typeof block === 'string'
        ? block
        : block.map((row) => row.map((cell) => (cell === '1,250.30' ? '1,520.30' : cell))),
    ),
  ),
)

async function give(...files: readonly Given[]): Promise<void> {
  await page.goto(`${server.address}/audits`)
  await page.getByTestId('file-input').setInputFiles([...files])
}

async function openChecked(file: Given): Promise<void> {
  await give(file)
  await page.locator('[data-testid="audit"][data-state="read"] a').click()
  await page.getByTestId('finding-list').waitFor()
}

const findingOf = (rule: string) => page.locator(`[data-testid="finding"][data-rule="${rule}"]`)
const selected = () => page.locator('[data-testid="finding"].selected')

async function download(format: string): Promise<Buffer> {
  await page.getByTestId('export').click()
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-format="${format}"]`).click(),
  ])
  const path = await taken.path()
  return readFileSync(path)
}

describe('the list', () => {
  it('is empty at first, and says what to do', async () => {
    await page.goto(`${server.address}/audits`)
    await page.getByTestId('no-audits').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is reached from the statements and from what was read', async () => {
    await page.goto(server.address)
    await page.getByRole('link', { name: '核查' }).click()
    await page.getByTestId('drop-area').waitFor()
    await page.getByRole('link', { name: '读取文件' }).click()
    await page.getByRole('link', { name: '核查' }).click()
    await page.getByText('核查公开的预算').waitFor()
  })

  it('fills with what is in an archive, a torn file among it stops nothing, and names do no harm', async () => {
    const zip = zipSync({
      '甲/<img src=x onerror=document.title=1>.txt': strToU8(evaluation('96.00%', '96.80')),
      '乙.txt': strToU8(evaluation('90.00%', '96.80')),
      'torn.pdf': strToU8('%PDF-1.7 torn'),
      'picture.png': strToU8('x'),
    })
    await give(given('一批.zip', zip))
    await page.getByText('没有核查：picture.png').waitFor()
    await page.getByTestId('batch-progress').getByText('已完成 3 / 3').waitFor()
    await page
      .locator('[data-state="failed"]')
      .getByText(/RDG-005/)
      .waitFor()
    expect(await page.locator('[data-testid="audit"][data-state="read"]').count()).toBe(2)
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    // Colours change over a moment.
    await expect.poll(() => accessibilityFaults(page), PATIENT).toEqual([])
  })

  it('takes a folder that is dropped, and what is no document in it stays out', async () => {
    await page.goto(`${server.address}/audits`)
    await page.getByTestId('folder-input').waitFor({ state: 'attached' })
    expect(await page.getByTestId('folder-input').getAttribute('webkitdirectory')).toBe('')
  })
})

describe('a file', () => {
  it('is gone through by keys alone, and what is said of it stays', async () => {
    await openChecked(WRONG)
    await page.keyboard.press('j')
    await selected().waitFor()
    const first = await selected().getAttribute('data-finding')
    await page.keyboard.press('j')
    await expect.poll(() => selected().getAttribute('data-finding'), PATIENT).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => selected().getAttribute('data-finding'), PATIENT).toBe(first)
    await page.keyboard.press('a')
    await page.locator('[data-testid="finding"].selected[data-state="accepted"]').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const reason = 'jkaxe <b>口径</b>不同'
    await page.getByLabel('理由').fill('')
    await page.getByRole('button', { name: '记下' }).click()
    await page.getByText('请写明理由').waitFor()
    await page.getByLabel('理由').fill(reason)
    await page.keyboard.press('Control+Enter')
    await page.getByTestId('judgement').getByText(reason).waitFor()
    await page.reload()
    await page.getByTestId('judgement').getByText(reason).waitFor()
    expect(await page.locator('[data-state="accepted"]').count()).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('of lines shows the figure marked, and a click on the mark opens its finding', async () => {
    await openChecked(WRONG)
    const mark = page.locator('.blocks td.spot.error').getByText('96.00%')
    await mark.click()
    await expect.poll(() => selected().getAttribute('data-rule'), PATIENT).toBe('EXE-001')
    expect(await selected().getAttribute('data-expected')).toBe('90.00%')
    await page.locator('.blocks td.spot.current').waitFor()
  })

  it('of pages shows boxes on their pictures, the finding and its evidence', async () => {
    await openChecked(WRONG_BUDGET)
    await page.locator('.page-sheet img').first().waitFor()
    await page.locator('rect.spot.error').first().click()
    await selected().waitFor()
    await page.locator('rect.spot.current').waitFor()
    await page.keyboard.press('e')
    await page.locator('rect.spot.evidence.current').waitFor()
    await page.locator('.evidence-item.current').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('shows what is chosen: by severity, by kind, by judgement, in another order', async () => {
    await openChecked(WRONG)
    const count = await page.getByTestId('finding').count()
    await page.locator('.chip.error').click()
    await expect.poll(() => page.getByTestId('finding').count(), PATIENT).toBe(count - 2)
    await page.locator('.chip.error').click()
    await page.getByTestId('area-filter').click()
    await page.locator('.ant-select-item').getByText('预算执行').click()
    await expect.poll(() => page.getByTestId('finding').count(), PATIENT).toBe(1)
    await page.getByTestId('verdict-filter').click()
    await page.locator('.ant-select-item').getByText('属实').click()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => page.getByTestId('finding').count(), PATIENT).toBe(count)
    await page.getByTestId('grouping').click()
    await page.locator('.ant-select-item').getByText('按表').click()
    await page.locator('.finding-group h3').first().waitFor()
  })

  it('is checked again when somebody says what is printed, and the file stays as it is', async () => {
    await openChecked(WRONG)
    await findingOf('EXE-001').locator('button').first().click()
    await page.keyboard.press('F2')
    await page.getByLabel('原文实际印的').fill('90.00%')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: '更正并重新核对' }).click()
    await findingOf('EXE-001').waitFor({ state: 'detached' })
    await findingOf('SCR-003').waitFor()
    await page.getByText('记录', { exact: true }).click()
    await page.getByText('96.00% → 90.00%').waitFor()
  })

  it('that somebody else judged meanwhile is shown as they judged it', async () => {
    await openChecked(WRONG)
    await findingOf('EXE-001').locator('button').first().click()
    const other = await context.newPage()
    await other.goto(page.url())
    await other.locator('[data-testid="finding"].selected').getByRole('button', { name: '属实' }).click()
    await other.locator('[data-testid="finding"].selected[data-state="accepted"]').waitFor()
    await page.keyboard.press('a')
    await page.getByText('别人刚刚判断过').waitFor()
    await page.locator('[data-testid="finding"].selected[data-state="accepted"]').waitFor()
  })

  it('is compared with an earlier version of the document, finding by finding', async () => {
    await give(WRONG, given('改后.txt', evaluation('90.00%', '98.00')))
    await page.locator('[data-state="read"] a').getByText('改后.txt').click()
    await page.getByText('版本', { exact: true }).click()
    await page.getByRole('button', { name: '与它对比' }).click()
    await page.locator('[data-change="mended"]').getByText('96.00% → 90.00%').waitFor()
    await page.locator('[data-change="same"]').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('is compared with another file, and checked again', async () => {
    await give(WRONG, given('上年.txt', evaluation('90.00%', '96.80')))
    await page.locator('[data-state="read"] a').getByText('自评.txt').click()
    await page.getByText('对照', { exact: true }).click()
    await page.getByTestId('against-files').click()
    await page.locator('.ant-select-item').getByText('上年.txt').click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '对照并重新核对' }).click()
    await page.locator('[data-kinship]').getByText('上年.txt').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByText('范围', { exact: true }).click()
    await page.getByTestId('coverage').getByText('勾稽关系').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('goes away as a marked PDF, HTML, Excel, CSV and JSON', async () => {
    await openChecked(WRONG_BUDGET)
    const marked = await download('pdf')
    expect(marked.subarray(0, WRONG_BUDGET.buffer.length).equals(WRONG_BUDGET.buffer)).toBe(true)
    expect((await download('html')).toString()).toContain('1,520.30')
    expect((await download('xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect((await download('csv')).toString()).toContain('1,520.30')
    expect(JSON.parse((await download('json')).toString())).toMatchObject([{ file: '预算.pdf' }])
  })

  it('is read on a narrow screen one pane at a time, also in the dark', async () => {
    await openChecked(WRONG_BUDGET)
    await page.setViewportSize({ width: 390, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByTestId('finding').first().locator('button').first().click()
    await expect.poll(() => accessibilityFaults(page), PATIENT).toEqual([])
    await page.locator('.ant-segmented').getByText('原文', { exact: true }).click()
    await page.locator('rect.spot.current').waitFor()
    await page.locator('.ant-segmented').getByText('页', { exact: true }).click()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('that is not there is told', async () => {
    await page.goto(`${server.address}/audits/${'0'.repeat(32)}`)
    await page.getByTestId('not-checked').waitFor()
  })
})

const PUBLISHED = fileURLToPath(new URL('../../../../shared/seeds/003.txt', import.meta.url))

describe.skipIf(!existsSync(PUBLISHED))('a published final account', () => {
  it('is told for what it is, and its wrong figures with the right ones', async () => {
    await openChecked(given('003.txt', readFileSync(PUBLISHED)))
    await page.getByTestId('identity').getByText('武汉市汉阳区企业服务中心').waitFor()
    const wrong = (printed: string) => page.locator(`[data-printed="${printed}"]`).first()
    expect(await wrong('15.87分').getAttribute('data-expected')).toContain('15.18')
    expect(await wrong('95.18').getAttribute('data-expected')).toBe('93.18')
    expect(await wrong('19分').getAttribute('data-expected')).toBe('20分')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.locator('[data-testid="finding"].selected[data-state="accepted"]').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
