/** WCAG 2.2 AA, as far as a program can judge it: the page in each of its states, light and dark, wide and narrow. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../../testing/accessibility.ts'
import { openBrowser } from '../../testing/browser.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'

let browser: Browser
let server: PageServer

beforeAll(async () => {
  server = await startPage(exampleLedgers())
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const BY_UNIT = 'jianghan-403/2023/budget/budget.general-by-unit'
const STATES = [
  ['a statement', BY_UNIT],
  ['a comparison', `${BY_UNIT}?against=jianghan-403/2022/budget`],
  [
    'an explanation',
    `${BY_UNIT}?explain=unit%3A403%2Cyear%3A2023%2Cstage%3Aoriginal%2Cflow%3Aexpenditure%2Cfund%3AgeneralPublic%2Cnature%3AprojectSpending`,
  ],
  ['an empty statement', 'jianghan-403/2023/budget/budget.three-public'],
  ['nothing found', `${BY_UNIT}?filter=没有这一行`],
] as const

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([1440, 390])('%i pixels wide', (width) => {
    it.each(STATES)('%s', async (_, path) => {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await page.goto(`${server.address}/statements/${path}`)
      await page.getByTestId('statement-table').or(page.getByTestId('nothing-found')).first().waitFor()
      if (path.includes('explain=')) await page.getByTestId('explanation').getByText('1,791,900.00').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.close()
    })
  })
})
