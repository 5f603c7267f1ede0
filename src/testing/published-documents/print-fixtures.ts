/**
 * Prints the short documents as PDF by LibreOffice and Chromium, in the one font that the packages bring along; run by
 * hand when a document changes: `npx tsx src/testing/published-documents/print-fixtures.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { prepareBrowser } from '../prepare-browser.ts'
import { sampleFile } from '../sample-files.ts'
import { printedDocuments, unruledDocuments } from './documents.ts'
import { PLAIN_LOOK, printedPage } from './printed-page.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const out = here('fixtures')
const work = mkdtempSync(join(tmpdir(), 'printed-'))
const fonts = join(work, 'fonts.conf')

mkdirSync(out, { recursive: true })
writeFileSync(
  fonts,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${here('../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular')}</dir><cachedir>${work}/cache</cachedir></fontconfig>`,
)
await print()
rmSync(work, { recursive: true })

async function print(): Promise<void> {
  const { executable, environment } = await prepareBrowser()
  const env = { ...process.env, ...environment, FONTCONFIG_FILE: fonts }
  const browser = await chromium.launch({
    executablePath: executable,
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  })
  const page = await browser.newPage()
  const printByBrowser = async (name: string, content: string): Promise<void> => {
    await page.setContent(content)
    writeFileSync(join(out, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true, tagged: false }))
  }
  for (const document of unruledDocuments()) {
    const rules = document.name.startsWith('rows') ? 'rows' : 'none'
    await printByBrowser(document.name, printedPage(document, { ...PLAIN_LOOK, rules }))
  }
  for (const document of printedDocuments()) {
    if (document.name.startsWith('browser')) {
      await printByBrowser(document.name, printedPage(document))
      continue
    }
    const path = join(work, `${document.name}.docx`)
    const blocks = document.blocks.map(({ content }) => content)
    writeFileSync(path, sampleFile('docx', blocks))
    const profile = `-env:UserInstallation=file://${work}/profile`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, path], { env })
  }
  await browser.close()
}
