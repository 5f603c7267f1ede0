/** Published documents, read by the command and compared cell by cell with what they print. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFiles } from '../app/reading/read-files.ts'
import type { Reading } from '../core/disclosure/reading/reading.ts'
import { command as read } from './commands/read.ts'
import { EXAMPLES_FOLDER } from './examples.ts'
import { runCommand } from './testing/run-command.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const TRUTH = join(SHARED, 'truth')
const hasShared = existsSync(join(TRUTH, 'compare.mjs'))
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-published-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesOf = (name: string): readonly string[] =>
  hasShared ? readdirSync(join(SHARED, name)).map((one) => join(SHARED, name, one)) : []
const SEEDS = filesOf('seeds')
const PDFS = filesOf('corpus').filter((path) => path.endsWith('.pdf'))

interface Compared {
  readonly found: number
  readonly all: number
  readonly extra: number
  readonly said: string
}

/** The comparison that comes with the published documents, with its own rules of what is the same. */
function compared(truth: string, output: string, doc: string): Compared {
  const { stdout } = spawnSync('node', [join(TRUTH, 'compare.mjs'), truth, output, '--doc', doc], {
    encoding: 'utf8',
  })
  const [, found = '', all = '', extra = ''] = /(\d+)\/(\d+) cells, (\d+) extra\s*$/.exec(stdout) ?? []
  const number = (text: string) => Number.parseInt(text, 10)
  return { found: number(found), all: number(all), extra: number(extra), said: stdout }
}

describe.skipIf(!hasShared)('the five published texts', () => {
  const output = join(folder, 'seeds.csv')
  beforeAll(async () => {
    const { out, code } = await runCommand(read, SEEDS, { format: 'csv' })
    expect(code).toBe(0)
    writeFileSync(output, out)
  }, 120_000)

  test.each(['000', '001', '002', '003'])('%s: every amount of every statement, and none besides', (doc) => {
    const { found, all, extra, said } = compared(join(TRUTH, 'statements.csv'), output, doc)
    expect({ missing: all - found, extra }, said).toEqual({ missing: 0, extra: 0 })
  })

  test.each([
    ['000', 99],
    ['001', 99],
    ['002', 90],
    ['003', 99],
    ['004', 99],
  ])('%s: at least %d of a hundred cells of its forms, and less than one besides', (doc, share) => {
    const { found, all, extra, said } = compared(join(TRUTH, 'forms.csv'), output, doc)
    expect(found * 100, said).toBeGreaterThanOrEqual(all * share)
    expect(extra * 100, said).toBeLessThan(all)
  })
})

describe.skipIf(PDFS.length === 0)('the published PDFs', () => {
  const output = join(folder, 'pdfs.csv')
  beforeAll(async () => {
    const { out, code } = await runCommand(read, PDFS, { format: 'csv' })
    expect(code).toBe(0)
    writeFileSync(output, out)
  }, 120_000)

  test.each(PDFS.map((path) => path.replace(/.*\/(.*)\.pdf$/, '$1')))(
    '%s: every amount, and none besides',
    (doc) => {
      const golden = join(EXAMPLES_FOLDER, 'golden', `${doc}.csv`)
      const { found, all, extra, said } = compared(golden, output, doc)
      expect({ missing: all - found, extra }, said).toEqual({ missing: 0, extra: 0 })
      expect(all).toBe(readFileSync(golden, 'utf8').trim().split('\n').length - 1)
    },
  )
})

/** Kind, unit, year and profile. */
const IDENTITIES: Readonly<Record<string, readonly [string, string, number, string?]>> = {
  '000': ['budget', '江汉区工业企业服务中心', 2020, 'jianghan-2020-budget'],
  '001': ['accounts', '武汉市江汉区工业企业服务中心', 2023, 'jianghan-2023-accounts'],
  '002': ['budget', '武汉市江汉区人民政府国有资产监督管理局', 2023, 'jianghan-2023-budget'],
  '003': ['accounts', '武汉市汉阳区企业服务中心', 2022, 'hanyang-2022-accounts'],
  '004': ['performanceText', '抚宁区工业信息管理局', 2020],
  'putuo-finance-bureau-2024-final-accounts': ['accounts', '上海市普陀区财政局', 2024, 'putuo-2024-accounts'],
  'putuo-finance-bureau-2025-budget': ['budget', '上海市普陀区财政局', 2025, 'putuo-2025-budget'],
  'putuo-welfare-home-2024-budget': ['budget', '上海市普陀区社会福利院', 2024, 'putuo-2024-budget'],
}

describe.skipIf(!hasShared)('what each published document is', () => {
  const readings = new Map<string, Reading>()
  beforeAll(async () => {
    for await (const { outcome } of readFiles([...SEEDS, ...PDFS], { size: 2 }))
      if (outcome.ok) readings.set(outcome.reading.document.name, outcome.reading)
  }, 120_000)

  test.each(Object.entries(IDENTITIES))('%s', (name, [kind, unit, year, profile]) => {
    const parts = readings.get(name)?.parts ?? []
    expect(
      parts.map(({ identity: of }) => [of.kind.value, of.unit.value, of.year.value, of.profile.value]),
    ).toEqual([[kind, unit, year, profile]])
    expect(parts[0]?.sections.length).toBeGreaterThan(8)
  })
})
