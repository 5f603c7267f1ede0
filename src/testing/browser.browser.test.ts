import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeFonts } from '../../scripts/build/fonts.ts'
import { openBrowser } from './browser.ts'

let browser: Browser
let fontFolder: string

beforeAll(async () => {
  fontFolder = mkdtempSync(join(tmpdir(), 'fonts-'))
  await writeFonts(fontFolder)
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(fontFolder, { recursive: true, force: true })
})

it('opens a page', async () => {
  const page = await browser.newPage()
  await page.goto('data:text/html;charset=utf-8,<title>%E6%98%8E%E8%B4%A6</title>')
  expect(await page.title()).toBe('明账')
  await page.close()
})

it('draws Chinese with the fonts that the product serves, a stroke apart or in a rare name', async () => {
  const page = await pageWithFonts('mingzhang-sans-400', 'mingzhang-sans-rare-400')
  const [budget, book, rare, blank] = await Promise.all(
    ['预', '账', '濮', ' '].map((text) => drawn(page, text)),
  )
  // A missing glyph is drawn as the same box for every character.
  expect(budget).not.toBe(book)
  expect(rare).not.toBe(budget)
  for (const picture of [budget, book, rare]) expect(picture).not.toBe(blank)
  await page.close()
})

it('draws the semibold heavier than the regular', async () => {
  const [regular, semibold] = await Promise.all(
    ['mingzhang-sans-400', 'mingzhang-sans-600'].map((name) => pageWithFonts(name)),
  )
  const ink = (page: Page | undefined) => (page === undefined ? Promise.resolve(0) : inkOf(page, '决算'))
  expect(await ink(semibold)).toBeGreaterThan(await ink(regular))
})

it('gives all digits one width, so that amounts stand under one another', async () => {
  const page = await pageWithFonts('mingzhang-sans-400')
  const widths = await page.evaluate(() =>
    [...'0123456789'].map((digit) => {
      const pen = document.createElement('canvas').getContext('2d')
      if (pen === null) return 0
      pen.font = '100px One'
      return pen.measureText(digit.repeat(10)).width
    }),
  )
  expect(new Set(widths).size).toBe(1)
  await page.close()
})

async function pageWithFonts(...names: readonly string[]): Promise<Page> {
  const families = ['One', 'Two']
  const faces = names.map((name, at) => {
    const bytes = readFileSync(join(fontFolder, `${name}.woff2`)).toString('base64')
    return `@font-face { font-family: ${families[at]}; src: url(data:font/woff2;base64,${bytes}) }`
  })
  const page = await browser.newPage()
  await page.setContent(`<style>${faces.join('\n')} body { font: 40px One, Two }</style><canvas></canvas>`)
  await page.evaluate(
    (used) => Promise.all(used.map((family) => document.fonts.load(`40px ${family}`, '预濮'))),
    families.slice(0, names.length),
  )
  return page
}

/** The pixels of a text, as one string to compare. */
const drawn = (page: Page, text: string): Promise<string> =>
  page.evaluate((shown) => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')
    if (pen === null) return ''
    pen.font = '40px One, Two'
    pen.fillText(shown, 10, 60)
    return canvas.toDataURL()
  }, text)

/** How dark a text is, summed over its pixels. */
const inkOf = (page: Page, text: string): Promise<number> =>
  page.evaluate((shown) => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')
    if (pen === null) return 0
    pen.font = '40px One'
    pen.fillText(shown, 10, 60)
    return pen.getImageData(0, 0, canvas.width, canvas.height).data.reduce((all, one) => all + one, 0)
  }, text)
