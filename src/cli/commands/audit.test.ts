import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { csvRows } from '../../files/classification/csv-rows.ts'
import { sampleFile } from '../../testing/sample-files.ts'
import { CommandProblem } from '../command.ts'
import { runCommand } from '../testing/run-command.ts'
import { command as audit } from './audit.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** A published self-evaluation, with the rate and the total as given. */
const evaluation = (rate: string, total: string): string =>
  [
    '项目支出绩效自评表',
    '（2023年度）',
    '项目名称\t乡村道路养护<一期>',
    '主管部门\t某县交通运输局\t\t实施单位\t某县公路段',
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `\t年度资金总额\t100.00\t120.00\t108.00\t10\t${rate}\t9.00`,
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
    '\t产出指标\t数量指标\t养护里程\t≥50公里\t52公里\t40\t40',
    '\t\t质量指标\t验收合格率\t100%\t98%\t10\t9.8',
    '\t效益指标\t社会效益指标\t通行条件\t改善\t明显改善\t30\t28',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10',
    `总分\t\t\t\t\t\t100\t${total}`,
  ].join('\n')

const good = file('good.txt', evaluation('90.00%', '96.80'))
const bad = file('bad.txt', evaluation('96.00%', '98.00'))

/** Of what the command says in JSON, so much as these tests look at. */
interface Told {
  readonly file: string
  readonly findings: readonly { readonly rule: string; readonly severity: string }[]
}

// Every test below gives the command documents that it can read, so that it answers with a list of such values.
const toldIn = (out: string): readonly Told[] => JSON.parse(out) as readonly Told[]
const errorsIn = (told: Told | undefined): readonly string[] =>
  (told?.findings ?? []).filter((one) => one.severity === 'error').map((one) => one.rule)

test('a form that adds up passes', async () => {
  const { code, out } = await runCommand(audit, [good], {})
  expect(out).toContain('错误 0，')
  expect(code).toBe(0)
})

describe('a form that does not', () => {
  test('fails, and is told in words', async () => {
    const { code, out } = await runCommand(audit, [good, bad], {})
    expect(code).toBe(1)
    expect(out).toContain('错误  第 6 行  EXE-001')
    expect(out).toContain('印出 96.00% → 应为 90.00%')
    expect(out).toContain('108.00 ÷ 120.00 = 90.00%')
    expect(out).toContain('SCR-003')
    expect(out).toContain('错误 2，')
  })

  test('in JSON has place, printed, expected and coverage', async () => {
    const { out } = await runCommand(audit, [bad], { format: 'json' })
    const [told] = toldIn(out)
    expect(errorsIn(told)).toEqual(['EXE-001', 'SCR-003'])
    expect(told).toMatchObject({
      file: bad,
      coverage: { tables: [{ definition: 'projectEvaluation' }], cells: { read: 35 } },
    })
    expect(told?.findings.find((one) => one.rule === 'EXE-001')).toMatchObject({
      place: { file: bad, line: 6, column: '执行率' },
      printed: '96.00%',
      expected: '90.00%',
      basis: '表内勾稽',
    })
  })

  test('in CSV is a row for each finding', async () => {
    const { out } = await runCommand(audit, [bad], { format: 'csv' })
    const [head, ...rows] = csvRows(out).rows.map((row) => row.cells)
    expect(head?.slice(0, 3)).toEqual(['file', 'rule', 'severity'])
    expect(rows.filter((row) => row[2] === 'error').map((row) => row[1])).toEqual(['EXE-001', 'SCR-003'])
  })

  test('in HTML is one file that needs no other, with nothing of the document taken for markup', async () => {
    const { out } = await runCommand(audit, [bad, good], { format: 'html' })
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).not.toMatch(/src=|href="(?!#)|<一期>/)
    expect(out).toContain('&lt;一期&gt;')
    expect(out).toContain('90.00%')
  })
})

test('what cannot be read gives 2, and the rest is told all the same', async () => {
  const { code, out, told } = await runCommand(audit, [join(folder, 'absent.pdf'), bad], { format: 'html' })
  expect(code).toBe(2)
  expect(told).toContain('RDG-018')
  expect(out).toContain('没有读出')
  expect(out).toContain('EXE-001')
})

describe('many documents', () => {
  const batch = join(folder, 'batch')
  mkdirSync(join(batch, '乙局'), { recursive: true })
  writeFileSync(join(batch, '甲.txt'), evaluation('90.00%', '96.80'))
  writeFileSync(join(batch, '乙局', '自评.txt'), evaluation('96.00%', '96.80'))
  writeFileSync(join(batch, '预算.pdf'), sampleFile('pdf'))
  writeFileSync(join(batch, 'torn.pdf'), '%PDF-1.7 torn')
  writeFileSync(join(batch, 'picture.jpg'), 'x')
  writeFileSync(join(batch, '.hidden.txt'), 'x')
  const inner = strToU8(evaluation('90.00%', '96.90'))
  writeFileSync(join(batch, '包.zip'), zipSync({ '丙/自评.txt': inner, 'a.png': strToU8('x') }))

  test('of a folder and of an archive in it are found, each by its name', async () => {
    const { out, code, told } = await runCommand(audit, [batch], { format: 'json' })
    expect(
      toldIn(out)
        .map((one) => one.file.slice(batch.length + 1))
        .toSorted(),
    ).toEqual(['torn.pdf', '乙局/自评.txt', '包.zip/丙/自评.txt', '甲.txt', '预算.pdf'].toSorted())
    expect(code).toBe(2)
    expect(told).toContain('picture.jpg')
    expect(told).toContain('RDG-005')
  })

  test('have their results in a folder, and what is there is not done again', async () => {
    const few = join(folder, 'few')
    const out = join(folder, 'results')
    mkdirSync(few)
    writeFileSync(join(few, '甲.txt'), evaluation('90.00%', '96.80'))
    writeFileSync(join(few, '乙.txt'), evaluation('96.00%', '96.80'))
    writeFileSync(join(few, '预算.pdf'), sampleFile('pdf'))
    // One worker, which takes longer to start than to read these.
    const auditFew = () => runCommand(audit, [few], { format: 'html', out, jobs: '1' })
    const first = await auditFew()
    expect(first.code).toBe(1)
    const names = readdirSync(out).toSorted()
    expect(names).toContain('results.csv')
    expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(3)
    const marked = names.find((name) => name.endsWith('.标注.pdf')) ?? ''
    const original = Buffer.from(sampleFile('pdf'))
    expect(readFileSync(join(out, marked)).subarray(0, original.length).equals(original)).toBe(true)
    const table = csvRows(readFileSync(join(out, 'results.csv'), 'utf8')).rows.map((row) => row.cells)
    expect(table).toHaveLength(4)

    const reportOf = (name: string): string => join(out, names.find((one) => one.includes(name)) ?? 'nothing')
    const before = statSync(reportOf('甲')).mtimeMs
    writeFileSync(join(few, '乙.txt'), evaluation('96.01%', '96.80'))
    rmSync(join(out, marked))
    const second = await auditFew()
    expect(second.code).toBe(1)
    expect(statSync(reportOf('甲')).mtimeMs).toBe(before)
    expect(readdirSync(out).toSorted()).toEqual(names)
    expect(readFileSync(reportOf('乙'), 'utf8')).toContain('96.01%')
  })
})

test.each([
  [[], {}, 'CMD-016'],
  [['x.pdf'], { format: 'yaml' }, 'CMD-005'],
  [['x.pdf'], { jobs: '0' }, 'CMD-005'],
])('wrong use is said: %j %j', async (operands, options, code) => {
  const asked = runCommand(audit, operands, options)
  await expect(asked).rejects.toThrow(CommandProblem)
  await expect(asked).rejects.toThrow(code)
})
