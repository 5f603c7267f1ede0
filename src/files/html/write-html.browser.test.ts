/** Published pages in a browser: read by everybody, explained on a click, without a sideways scroll and without a word to anybody. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { writeHtml } from './write-html.ts'

const ADDRESS = 'http://published.test/'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function opened(
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html', body: writeHtml(sampleDisclosure()) })
      : route.abort(),
  )
  await page.goto(ADDRESS)
  return { page, faults }
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each([1440, 390])('%i pixels wide: nothing is in the way of anybody', async (width) => {
    const { page, faults } = await opened(width, colorScheme)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })
})

describe('the viewer', () => {
  it('says what a figure counts, what it is to the fen, and where else it stands', async () => {
    const { page, faults } = await opened(1440, 'light')
    const figure = page.locator('td data[data-region]').first()
    await figure.click()
    const viewer = page.locator('#viewer')
    const words = (await viewer.textContent()) ?? ''
    expect(words).toContain('单位')
    expect(words).toMatch(/[\d,]+\.\d\d 元/)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await viewer.isVisible()).toBe(false)
    await figure.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await viewer.isVisible()).toBe(true)
    expect(faults).toEqual([])
    await page.close()
  })
})
