/** Journey 2: signed, returned with a comment on a cell, mended, handed in again, and passed by what changed alone. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../testing/browser.ts'
import { type OfficePage, startOfficePage } from '../../testing/office-page.ts'

const PATIENT = 12_000
const ROUND = '/office/budgets/2023/jianghan-403001/second-up'
const ASKED = '改制重点企业 30 万元请列户数'

let office: OfficePage
let browser: Browser
const pages = new Map<string, Page>()
let isByKeyboard = false

beforeAll(async () => {
  office = await startOfficePage('2022-11-18')
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await office?.stop()
})

async function pageOf(account: string): Promise<Page> {
  const known = pages.get(account)
  if (known !== undefined) return known
  const page = await (await office.signedIn(browser, account)).newPage()
  page.setDefaultTimeout(PATIENT)
  pages.set(account, page)
  return page
}
const leader = (): Promise<Page> => pageOf('jianghan-403001-leader')
const reviewer = (): Promise<Page> => pageOf('jianghan-403-reviewer')
const preparer = (): Promise<Page> => pageOf('jianghan-403001-preparer')
/** Presses a control: with the mouse, or by tabbing to it and Enter. */
async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  if (!isByKeyboard) return control.click()
  await control.waitFor()
  for (let tabs = 0; tabs < 400; tabs++) {
    if (
      await control.evaluate((one) => one.contains(document.activeElement) || one === document.activeElement)
    )
      return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error('no way there by Tab')
}
const saved = (page: Page) => page.locator('[data-testid=save-chip][data-state=saved]').waitFor()

/** Signs what waits, from the workbench. */
async function sign(): Promise<void> {
  const page = await leader()
  await page.goto('/office')
  await press(page, page.locator('[data-kind=sign]').getByTestId('item-button'))
  await press(page, page.getByTestId('act-sign').first())
  const dialog = page.getByTestId('act-dialog')
  expect(await dialog.getByTestId('legal-text').innerText()).toContain('《预算法》')
  await dialog.getByTestId('summary').waitFor()
  await press(page, dialog.getByTestId('confirm-act'))
  await page.locator('[data-state=department-review]').first().waitFor()
}

async function openReview(page: Page): Promise<void> {
  await page.goto('/office/reviews')
  await press(page, page.getByTestId('my-reviews').locator('[data-unit=jianghan-403001] a'))
  await page.getByTestId('review-head').waitFor()
}

describe.each(['with the mouse', 'by keyboard alone'])('return and fix, %s', { timeout: 150_000 }, (how) => {
  beforeAll(async () => {
    isByKeyboard = how === 'by keyboard alone'
    if (!isByKeyboard) return
    for (const page of pages.values()) await page.context().close()
    pages.clear()
    await office.moveTo('2022-11-18')
  }, 60_000)

  it('the leader reads one page and signs', sign)

  it('the reviewer comments on a line and returns with a reason', async () => {
    const page = await reviewer()
    await openReview(page)
    await press(page, page.getByTestId('section-all'))
    const row = page.locator('[data-row-id]', { hasText: '积案化解' }).first()
    await press(page, row.getByTestId('comment-on'))
    await page.getByTestId('comment-text').waitFor()
    await page.keyboard.type(ASKED)
    await press(page, page.getByTestId('comment-field'), 'ArrowDown')
    const option = page.locator('.ant-select-item-option', { hasText: '测算依据及说明' })
    await option.waitFor()
    if (isByKeyboard) {
      for (let down = 0; down < 8; down++) {
        if (((await option.getAttribute('class')) ?? '').includes('option-active')) break
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
    } else await option.click()
    await press(page, page.getByTestId('send-comment'))
    await page.getByTestId('comment').getByText(ASKED).first().waitFor()
    await press(page, page.getByTestId('act-return'))
    await press(page, page.getByTestId('act-dialog').getByTestId('confirm-act'))
    await page.locator('[data-testid=review-head][data-state=preparing]').waitFor()
  })

  it('the preparer’s first item opens that cell; the item is split, answered and handed in again', async () => {
    const page = await preparer()
    await page.goto('/office')
    const first = page.getByTestId('my-items').locator('li').first()
    expect(await first.innerText()).toContain('测算依据不充分')
    await press(page, first.getByTestId('item-button'))
    const grid = page.getByTestId('grid-cost')
    await grid.waitFor()
    const focusedLabel = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await expect.poll(focusedLabel, { timeout: PATIENT }).toContain('积案化解，测算依据及说明')

    const parts = [
      ['改制重点企业', '60000元/户*5户'],
      ['遗留问题 6 户', '总额 8.5万元'],
    ] as const
    for (const [at, [content, basis]] of parts.entries()) {
      await press(page, page.getByTestId('add-part'))
      await expect.poll(focusedLabel, { timeout: PATIENT }).toMatch(new RegExp(`^4\\.${at + 1} `))
      await page.keyboard.type(content)
      await page.keyboard.press('Tab')
      await page.keyboard.type(basis)
      // Enter goes on to the row below, which is another item.
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowUp')
      await saved(page)
    }
    const head = page.getByTestId('grid-cost').locator('tr', { hasText: '积案化解' }).first()
    await expect.poll(() => head.innerText(), { timeout: PATIENT }).toContain('385,000.00')
    expect(await grid.locator('tbody tr').last().innerText()).toContain('62.00')

    await page.keyboard.press('Alt+2')
    await press(page, page.getByTestId('answer-text').first(), 'End')
    await page.keyboard.type('5 户，每户 6 万元')
    await press(page, page.getByTestId('send-answer').first())
    await page.getByText('5 户，每户 6 万元').first().waitFor()
    await explainWarnings(page)
    await page.goto(ROUND)
    await press(page, page.getByTestId('submit').first())
    await press(page, page.getByTestId('act-dialog').getByTestId('confirm-act'))
    await page.locator('[data-testid=round-state][data-state=awaiting-signature]').waitFor()
  })

  it('the leader signs again', sign)

  it('the reviewer sees exactly one changed line with a difference of 0.00, resolves and passes', async () => {
    const page = await reviewer()
    await openReview(page)
    expect(await page.locator('[data-change]').count()).toBe(1)
    expect((await page.locator('[data-change]').boundingBox())?.height ?? 0).toBeGreaterThan(60)
    const line = page.locator('[data-change]')
    expect(await line.innerText()).toContain('积案化解')
    expect(await line.innerText()).toContain('60000元/户*5户')
    expect(await line.getByTestId('difference').first().innerText()).toContain('0.00')
    expect(await line.innerText()).not.toContain('指标')
    expect(await page.getByTestId('act-pass').getAttribute('aria-disabled')).toBe('true')
    await press(page, page.getByTestId('resolve').first())
    await page.keyboard.press('F7')
    await expect
      .poll(() => page.locator(':focus').getAttribute('data-change'), { timeout: PATIENT })
      .not.toBe(null)
    await page.keyboard.press('Space')
    await page.locator('[data-change][data-seen=true]').waitFor()
    await expect
      .poll(() => page.getByTestId('act-pass').getAttribute('aria-disabled'), { timeout: PATIENT })
      .toBe(null)
    await press(page, page.getByTestId('act-pass'))
    await press(page, page.getByTestId('act-dialog').getByTestId('confirm-act'))
    await page.locator('[data-testid=review-head][data-state=consolidated]').waitFor()
  })
})

/** △ must be explained before handing in: what the new lines bring gets its reason. */
async function explainWarnings(page: Page): Promise<void> {
  await page.goto(`${ROUND}/checks`)
  await page.getByTestId('finding-list').waitFor()
  for (;;) {
    const open = page
      .locator('[data-testid=finding-list] > li', { has: page.locator('[data-severity=warning]') })
      .filter({ hasNotText: '已说明' })
    if ((await open.count()) === 0) return
    const count = await open.count()
    await press(page, open.first().getByTestId('explain-finding'))
    await page.getByRole('textbox', { name: '说明原因' }).fill('按去年结案的平均数估算，户数待法院确认。')
    await page.keyboard.press('Enter')
    await expect.poll(() => open.count(), { timeout: PATIENT }).toBeLessThan(count)
  }
}
