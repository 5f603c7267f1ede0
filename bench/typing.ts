/** One key press in the project editor to recomputed totals on the screen: the built page in a real browser, on a unit's whole round. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assert } from '../src/core/kernel/assert.ts'
import { openBrowser } from '../src/testing/browser.ts'
import { startOfficePage } from '../src/testing/office-page.ts'
import type { BenchOptions, Report } from './report.ts'
import { type Timing, timing } from './timing.ts'

const PAGE = fileURLToPath(new URL('../dist/web/index.html', import.meta.url))
const PROJECT = '/office/projects/42010322403T000000107/2023'
/** What somebody waits for who looks at the total while typing. */
const AIM = { underMs: 50 }
/** Slower than anybody types, so that each key finds the page at rest. */
const PAUSE_MS = 120

/** From the key's own time to the frame in which the total has changed. */
const WATCH = `(() => {
  const measured = []
  let pressedAt
  addEventListener('keydown', (event) => { pressedAt = event.timeStamp }, true)
  new MutationObserver(() => {
    if (pressedAt === undefined) return
    const at = pressedAt
    pressedAt = undefined
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => measured.push(performance.now() - at)
      channel.port2.postMessage(0)
    })
  }).observe(document.querySelector('[data-testid=grid-cost] tr.fixed td[data-field=requested]'), { attributes: true, attributeFilter: ['data-fen'] })
  window.measuredKeys = measured
})()`

export async function benchTyping({ isQuick }: BenchOptions): Promise<Report> {
  assert(existsSync(PAGE), 'the page is built: npm run build')
  const office = await startOfficePage('2022-11-20')
  const browser = await openBrowser()
  try {
    const context = await office.signedIn(browser, 'jianghan-403001-preparer')
    const page = await context.newPage()
    await page.goto(PROJECT)
    const cell = page
      .getByTestId('grid-cost')
      .locator('tr[data-row-id]')
      .filter({ has: page.getByText('消防演习', { exact: true }) })
      .locator('td[data-field=requested]')
    await cell.click()
    await page.evaluate(WATCH)
    const texts = isQuick ? 2 : 12
    for (let text = 0; text < texts; text += 1) {
      for (const key of `${(text % 9) + 1}4.25`) {
        await page.keyboard.press(key)
        await page.waitForTimeout(PAUSE_MS)
      }
      await page.keyboard.press('Escape')
      await page.waitForTimeout(PAUSE_MS)
    }
    // The page measures, and says it as plain numbers.
    const measured = (await page.evaluate('window.measuredKeys')) as number[]
    const rows = await page.getByTestId('grid-cost').locator('tr[data-row-id]').count()
    const found: Timing = timing(measured.slice(isQuick ? 0 : 5))
    return {
      name: 'typing',
      subject: `a project of ${rows} rows in a unit's round, ${measured.length} keys`,
      measurements: [{ what: 'key to totals on the screen', timing: found, aim: AIM }],
      notes: { slowest: `${Math.round(Math.max(...measured))} ms` },
    }
  } finally {
    await browser.close()
    await office.stop()
  }
}
