/** Published documents with known defects, audited by the command: what is found, and what stays silent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { csvRows } from '../files/classification/csv-rows.ts'
import { command as audit } from './commands/audit.ts'
import { runCommand } from './testing/run-command.ts'

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
const hasShared = existsSync(join(SHARED, 'truth/defects-examples.csv'))

type Row = Readonly<Record<string, string>>
const rowsOf = (text: string): readonly Row[] => {
  const [head, ...rows] = csvRows(text).rows.map((row) => row.cells)
  return rows.map((cells) => Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ''])))
}
const lineOf = (row: Row): number => Number.parseInt(row.line ?? '', 10)

describe.skipIf(!hasShared)('published documents', () => {
  let findings: readonly Row[] = []
  const at = (doc: string, line: number, far = 1): readonly Row[] =>
    findings.filter((one) => one.file?.endsWith(`${doc}.txt`) === true && Math.abs(lineOf(one) - line) <= far)

  beforeAll(async () => {
    const seeds = readdirSync(join(SHARED, 'seeds')).map((one) => join(SHARED, 'seeds', one))
    const { out } = await runCommand(audit, seeds, { format: 'csv' })
    findings = rowsOf(out)
  }, 120_000)

  /** Line of document 003, and what the finding there must name. */
  test.each([
    [446, '9 个'],
    [454, '20分'],
    [474, '4家'],
    [479, '14'],
    [495, '93.18'],
    [496, '624.81'],
    [496, '198.43'],
    [496, '75.90%'],
    [534, '可持续影响指标'],
    [591, '82.46%'],
    [608, '2个'],
    [628, '产出指标'],
    [651, '15'],
    [656, '2022年春节困难企业解困及维稳支出'],
    [836, '15.18'],
    [836, '260.80'],
    [898, '6家'],
    [996, '116.00'],
    [996, '94.97%'],
    [1024, '5家'],
    [1036, '1 个二级指标（社会效益指标）'],
    [1044, '98%'],
  ])('003, line %i: %s', (line, expected) => {
    const said = at('003', line).map((one) => `${one.expected} ${one.message}`.replace(/\s/g, ''))
    expect(
      said.some((one) => one.includes(expected.replace(/\s/g, ''))),
      said.join('\n'),
    ).toBe(true)
  })

  test('the eight forms of document 003 whose points add up have no error of points', () => {
    const wrong = findings.filter((one) => one.file?.endsWith('003.txt') === true && one.severity === 'error')
    const ofPoints = wrong.filter((one) => /^(?:EXE-00[12]|SCR)/.test(one.rule ?? ''))
    expect(ofPoints.map((one) => `${one.rule} ${one.line}`)).toEqual([
      'SCR-001 479',
      'SCR-003 495',
      'SCR-003 651',
    ])
  })

  test('the certain defects of the forms of documents 001, 002 and 004 are found, each with what should stand there', () => {
    const plain = (text: string): string => text.replace(/\s/g, '')
    const defects = rowsOf(readFileSync(new URL('fixtures/form-defects.csv', import.meta.url), 'utf8'))
    const missed = defects.filter(
      (one) =>
        !at(one.doc ?? '', lineOf(one), 2).some((found) =>
          plain(`${found.expected}${found.message}`).includes(plain(one.expected ?? '')),
        ),
    )
    expect(missed.map((one) => `${one.doc}:${one.line} ${one.what}`)).toEqual([])
    expect(defects.length).toBeGreaterThan(130)
  })

  test('of the calculations of document 002 the wrong ones are found, the unclear ones noted, the right ones silent', () => {
    const calculations = rowsOf(readFileSync(join(SHARED, 'truth/calc-002.csv'), 'utf8'))
    const ofCosts = (line: number, severities: readonly string[]): boolean =>
      at('002', line, 3).some(
        (one) => /^CST-00[123]/.test(one.rule ?? '') && severities.includes(one.severity ?? ''),
      )
    const wrong = calculations.filter((one) => one.agrees === 'no')
    const unclear = calculations.filter((one) => one.agrees === 'ambiguous')
    expect(wrong.filter((one) => !ofCosts(lineOf(one), ['error', 'warning'])).map(lineOf)).toEqual([])
    expect(unclear.filter((one) => !ofCosts(lineOf(one), ['note', 'error', 'warning'])).map(lineOf)).toEqual(
      [],
    )
    const said = findings.filter(
      (one) => one.file?.endsWith('002.txt') === true && /^CST-00[123]/.test(one.rule ?? ''),
    )
    const amiss = [...wrong, ...unclear].map(lineOf)
    const besides = said.filter((one) => !amiss.some((line) => Math.abs(line - lineOf(one)) <= 6))
    expect(besides.map((one) => `${one.rule} ${one.line} ${one.printed}`)).toEqual([])
  })
})
