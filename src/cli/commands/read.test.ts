import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { csvRows } from '../../files/classification/csv-rows.ts'
import { SAMPLE_FORMATS, sampleFile } from '../../testing/sample-files.ts'
import { CommandProblem } from '../command.ts'
import { runCommand } from '../testing/run-command.ts'
import { command as read } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const samples = SAMPLE_FORMATS.map((format) => file(`${format}-sample.${format}`, sampleFile(format)))
const torn = file('torn.pdf', sampleFile('pdf').slice(0, 300))
const SHEETS = ['部门收支预算总表', '部门支出预算总表']

/** Statements' rows without document and place, by document. */
async function statementRows(paths: readonly string[]) {
  const { out } = await runCommand(read, paths, { format: 'csv' })
  const [head, ...rows] = csvRows(out).rows.map((row) => row.cells)
  expect(head?.join()).toBe('doc,table,row_code,row_name,column,value,place')
  const byDocument = new Map<string, string[]>()
  for (const [doc = '', table = '', ...cells] of rows) {
    if (!SHEETS.includes(table)) continue
    byDocument.set(doc, [...(byDocument.get(doc) ?? []), [table, ...cells.slice(0, 4)].join('|')])
  }
  return byDocument
}

describe('figures', () => {
  test('are the same from every format: every amount of both tables in its row and column', async () => {
    const byDocument = await statementRows(samples)
    expect([...byDocument.keys()]).toEqual(SAMPLE_FORMATS.map((format) => `${format}-sample`))
    const [first, ...others] = [...byDocument.values()]
    expect(first).toHaveLength(34)
    expect(first).toContain('部门收支预算总表||一、一般公共预算拨款收入|收入/预算数|1250.30')
    expect(first).toContain('部门收支预算总表||三、农林水支出|支出/预算数|1119.70')
    expect(first).toContain('部门支出预算总表|2130314|防汛|项目支出|419.70')
    expect(first).toContain('部门支出预算总表||合计|基本支出|880.30')
    for (const other of others) expect(other).toEqual(first)
  })

  test('have their place: page, line, sheet and cell, block', async () => {
    const { out } = await runCommand(read, samples, { format: 'csv' })
    const places = new Map(csvRows(out).rows.map(({ cells }) => [`${cells[0]} ${cells[5]}`, cells[6]]))
    expect(SAMPLE_FORMATS.map((format) => places.get(`${format}-sample 1250.30`))).toEqual([
      'p1',
      expect.stringMatching(/^block \d+ R3C2$/),
      '表1!B14',
      expect.stringMatching(/^line \d+$/),
      'line 25',
    ])
  })

  test('in JSON come with identity, doubts and coverage, and not with the document itself', async () => {
    const { out } = await runCommand(read, samples.slice(0, 2), { format: 'json' })
    const files: unknown = JSON.parse(out)
    expect(files).toMatchObject([
      {
        file: samples[0],
        document: { name: 'pdf-sample', format: 'pdf', problems: [] },
        parts: [{ identity: { kind: { value: 'budget', certainty: 'sure' }, year: { value: 2025 } } }],
        unplaced: [],
        coverage: { unplaced: 0 },
      },
      { file: samples[1] },
    ])
    expect(out).not.toContain('"blocks":[')
  })

  test('are told to a person in words', async () => {
    const { out, code } = await runCommand(read, samples.slice(3), {})
    expect(code).toBe(0)
    expect(out).toContain(`这些文件合为一份：${samples.slice(3).join('、')}`)
    expect(out).toContain('种类  预算 (确定)')
    expect(out).toContain('单位  星河县水务局 (确定)')
    expect(out).toContain('部门收支预算总表  budget.totals  9 个金额')
    expect(out).toContain('项目支出绩效目标表')
    expect(out).toContain('第四部分 名词解释')
  })
})

describe('bad files', () => {
  test('never stop the rest; what was read comes in the order given', async () => {
    const empty = file('empty.pdf', '')
    mkdirSync(join(folder, 'sub'))
    const paths = [
      torn,
      samples[4] ?? '',
      join(folder, 'absent.pdf'),
      empty,
      samples[3] ?? '',
      join(folder, 'sub'),
    ]
    const { out, told, code } = await runCommand(read, paths, { format: 'csv', jobs: '2' })
    expect(code).toBe(1)
    expect([...new Set(csvRows(out).rows.map((row) => row.cells[0]))]).toEqual([
      'doc',
      'txt-sample',
      'html-sample',
    ])
    const lines = told.split('\n')
    expect(lines.map((line) => /RDG-\d+/.exec(line)?.[0])).toEqual([
      'RDG-005',
      'RDG-018',
      'RDG-003',
      'RDG-040',
    ])
    expect(lines[0]).toContain(torn)
  })

  test('alone give 2', async () => {
    expect((await runCommand(read, [torn], { format: 'json' })).code).toBe(2)
    const { code, out } = await runCommand(read, [torn, file('scan.pdf', sampleFile('pdf', []))], {})
    expect(code).toBe(2)
    expect(out).toContain('RDG-012')
  })
})

test.each([
  [[], {}, 'CMD-015'],
  [['x.pdf'], { format: 'yaml' }, 'CMD-005'],
  [['x.pdf'], { jobs: '0' }, 'CMD-005'],
  [['x.pdf'], { jobs: '17' }, 'CMD-005'],
  [['x.pdf'], { jobs: 'many' }, 'CMD-005'],
])('wrong use is said: %j %j', async (operands, options, code) => {
  const asked = read.run({ ...QUIET, operands, options })
  await expect(asked).rejects.toThrow(CommandProblem)
  await expect(asked).rejects.toThrow(code)
})

const QUIET = {
  language: 'zh',
  environment: {},
  print: () => undefined,
  tell: () => undefined,
  isTerminal: false,
} as const

test('progress is told only on a terminal, one line for each file', async () => {
  const told: string[] = []
  const given = { ...QUIET, operands: samples.slice(3), options: {}, tell: (text: string) => told.push(text) }
  await read.run(given)
  expect(told).toEqual([])
  await read.run({ ...given, isTerminal: true, language: 'en' })
  expect(told.map((line) => line.replace(/^\[\d/, '[n')).toSorted()).toEqual([
    '[n/2] html-sample.html',
    '[n/2] txt-sample.txt',
  ])
})

const HAS_LIBRE_OFFICE = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!HAS_LIBRE_OFFICE)(
  'Ctrl+C stops the conversion of an old format too, and leaves none of its files',
  { timeout: 60_000 },
  async () => {
    const old = file('large.rtf', `{\\rtf1 ${'{\\b 2024} accounts\\par '.repeat(400_000)}}`)
    const place = join(folder, 'place-for-conversions')
    mkdirSync(place)
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const running = spawn(process.execPath, ['--import', 'tsx', main, 'read', old], {
      env: { ...process.env, TMPDIR: place },
    })
    const conversions = () => readdirSync(place).filter((name) => name.startsWith('mingzhang-convert-'))
    await expect.poll(conversions, { timeout: 30_000 }).toHaveLength(1)
    running.kill('SIGINT')
    const [code] = await once(running, 'exit')
    expect(code).toBe(130)
    expect(conversions()).toEqual([])
  },
)
