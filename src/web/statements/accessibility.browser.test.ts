/** WCAG 2.2 AA, as far as a program can judge it: the page in each of its states, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../testing/browser.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { type PageServer, startPage } from '../../testing/page-server.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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

/** Each broken rule with the elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') } // the script above has put it there
    const found = await axe.run(document, { runOnly: rules })
    return found.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`),
    )
  }, RULES)
}

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
      expect(await violations(page)).toEqual([])
      await page.close()
    })
  })
})
