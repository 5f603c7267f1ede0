/** The forms that examples compute are the published ones, but where those are wrong in their sums. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../app/read-folder.ts'
import { csvRows } from '../../files/classification/csv-rows.ts'
import { folderInMemory } from '../../files/department/folder.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { fc } from '../../testing/properties.ts'
import { SAMPLE_FILES } from '../../testing/sample-department.ts'
import type { Kind } from '../budget/department.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../kernel/problem.ts'
import { formatBrief, parseRational, sumOf } from '../kernel/rational.ts'
import type { ComposedForm } from '../performance/compose-form.ts'
import { type PerformanceChoice, performanceForms } from './performance-view.ts'
import type { Ledger } from './year-view.ts'

const examples = exampleLedgers()
async function exampleOf(code: string): Promise<Ledger> {
  const key = (await examples.list()).find((one) => one.code === code)
  const found = key === undefined ? undefined : await examples.get(key)
  if (found === undefined) throw new Error(`no department ${code}`)
  return found
}
function formsOf(of: Ledger, choice: PerformanceChoice): readonly ComposedForm[] {
  const forms = performanceForms(of, choice)
  if (!forms.ok) throw new Error(describeProblem(forms.problem, 'en'))
  return forms.value
}
const cells = (forms: readonly ComposedForm[]): readonly string[] =>
  forms.flatMap(({ title, form, entries }) =>
    entries.map((one) =>
      [
        [title.replace(/^\d{4}年度?/, ''), form.unit, form.name ?? ''].filter(Boolean).join('|'),
        one.rowCode,
        one.rowName,
        one.column,
        one.text,
      ].join('\t'),
    ),
  )

const DOCUMENTS: readonly {
  readonly number: string
  readonly department: string
  readonly unit: string
  readonly year: number
  readonly kind: Kind
  /** Cells that the document prints otherwise, by row and print. */
  readonly otherwise: readonly string[]
}[] = [
  { number: '000', department: '403', unit: '403002', year: 2020, kind: 'budget', otherwise: [] },
  { number: '001', department: '403', unit: '403002', year: 2023, kind: 'accounts', otherwise: [] },
  {
    number: '002',
    department: '403',
    unit: '403',
    year: 2023,
    kind: 'budget',
    otherwise: [
      // 112.79 ÷ 1360.96 is 8.3 %, 308.60 ÷ 395.97 is 77.94 %.
      '支出构成/运转类项目支出 9%',
      '支出构成/人员类项目支出 77.93%',
      // One form writes some of its shares with decimals and some without.
      '收入构成/财政拨款 100.00%',
      '收入构成/合计 100.00%',
      '支出构成/合计 100.00%',
    ],
  },
  {
    number: '003',
    department: '900',
    unit: '900001',
    year: 2022,
    kind: 'accounts',
    // Execution is worth 20 points; the indicators of two forms do not reach the printed totals.
    otherwise: ['预算执行情况(万元) 19', '总分 95.18', '总分 93.81'],
  },
  { number: '004', department: '471', unit: '471002', year: 2020, kind: 'budget', otherwise: [] },
]

describe.each(DOCUMENTS)('document $number', ({ number, department, unit, year, kind, otherwise }) => {
  const path = new URL(`../../../examples/golden/forms-${number}.csv`, import.meta.url)
  const choice = { unit, year: fiscalYear(year), kind }

  test('every fact that its forms print is computed, but what they print otherwise', async () => {
    const computed = new Map<string, number>()
    for (const cell of cells(formsOf(await exampleOf(department), choice)))
      computed.set(cell, (computed.get(cell) ?? 0) + 1)
    const missing = csvRows(readFileSync(path, 'utf8'))
      .rows.slice(1)
      .flatMap((row) => {
        const cell = row.cells.slice(1).join('\t')
        const left = computed.get(cell) ?? 0
        computed.set(cell, left - 1)
        return left > 0 ? [] : [`${row.cells[3]} ${row.cells[5]}`]
      })
    expect(missing.toSorted()).toEqual(otherwise.toSorted())
  })

  test('the order in which units, forms and goals are written changes no figure', async () => {
    const of = await exampleOf(department)
    const before = cells(formsOf(of, choice)).toSorted()
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (seed) => {
        const performance = shuffled(of.performance, seed).map((one) => ({
          ...one,
          forms: shuffled(one.forms, seed).map((form) => ({ ...form, goals: shuffled(form.goals, seed) })),
        }))
        expect(cells(formsOf({ ...of, performance }, choice)).toSorted()).toEqual(before)
      }),
      { numRuns: 3 },
    )
  })
})

function shuffled<T>(items: readonly T[], seed: readonly number[]): readonly T[] {
  const key = (at: number): number => ((seed[at % seed.length] ?? 0) * 31 + at * 17) % 101
  return items
    .map((item, at) => ({ item, key: key(at) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

test('a total is the points of execution and of every indicator, and says so', async () => {
  for (const form of formsOf(await exampleOf('900'), { unit: '900001', year: fiscalYear(2022) })) {
    const texts = form.entries.filter(({ column, rowName }) => /得分/.test(column) || /^得分/.test(rowName))
    const points = texts.map(({ text }) => parseRational(text) ?? { numerator: 0n, denominator: 1n })
    const total = form.entries.find((one) => one.rowName === '总分')
    expect(formatBrief(sumOf(points))).toBe(formatBrief(parseRational(total?.text ?? '') ?? sumOf([])))
    expect(total?.words).toContain(' + ')
  }
})

/** A sample unit with a self-evaluation of its own. */
const PERFORMANCE = `
单位: "990001"
金额单位: 万元
项目申报:
  - 名称: 样例专项
    项目: "42010399"
    标签印作: { "42010399": "2150502" }
整体自评:
  预算数: 30.00
  目标:
    - 指标:
        - { 一级: 产出指标, 二级: 数量指标, 名称: 印刷册数, 指标值: 100册, 完成值: 75册, 分值: 40 }
        - { 一级: 产出指标, 二级: 质量指标, 名称: 合格率, 指标值: 100%, 完成值: 100%, 分值: 40 }
`
const PATH = '2023/performance/990001.yaml'
const sample = (text: string) => readFolder(folderInMemory(new Map([...SAMPLE_FILES, [PATH, text]])))
const sampleForms = (choice: Partial<PerformanceChoice> = {}) => {
  const { ledger, problems } = sample(PERFORMANCE)
  if (ledger === undefined) throw new Error(problems.map((one) => describeProblem(one, 'zh')).join('\n'))
  return formsOf(ledger, { unit: '990001', year: fiscalYear(2023), ...choice })
}
const entry = (forms: readonly ComposedForm[], rowName: string) =>
  forms.flatMap((form) => form.entries).find((one) => one.rowName === rowName)

test('amounts that the accounts hold are not written twice, and the rate is theirs', () => {
  const forms = sampleForms({ kind: 'accounts' })
  expect(forms.map((one) => one.form.kind)).toEqual(['overallEvaluation'])
  expect(entry(forms, '基本支出总额')?.text).toBe('26.2')
  expect(entry(forms, '执行率')?.text).toBe('87.3%')
})
test('a project asks for what its lines add up to, item by item, and a wrong code is printed only where it was', () => {
  const forms = sampleForms({ kind: 'budget' })
  expect(entry(forms, '项目当年预算')?.text).toBe('5')
  expect(entry(forms, '印刷费')).toMatchObject({ column: '测算依据及说明', text: '500元/册*100册' })
  expect(entry(forms, '项目代码')?.text).toBe('2150502')
  expect(entry(sampleForms({ isAsNamed: true }), '项目代码')?.text).toBe('42010399')
})
test('on paper the cells of every row, with those that reach down to it, are as wide as the table', () => {
  for (const { table } of sampleForms()) {
    const widths = table.rows.map(() => 0)
    for (const [at, { cells }] of table.rows.entries())
      for (const { columnSpan, rowSpan = 1 } of cells)
        for (let row = at; row < at + rowSpan; row++) widths[row] = (widths[row] ?? 0) + columnSpan
    expect(widths).toEqual(table.rows.map(() => table.columns.length))
  }
})

test.each([
  ['单位: "990001"', '单位: "990009"', 'PER-003', 2],
  ['项目: "42010399"', '项目: "42010398"', 'PER-005', 5],
  ['    标签印作', '    表式: older\n    标签印作', 'PER-006', 5],
  ['    标签印作', '    栏目: { 项目代号: x }\n    标签印作', 'PER-007', 7],
  ['    标签印作', '    勾选: { 项目安排频度: 每年项目 }\n    标签印作', 'PER-008', 5],
  ['  预算数: 30.00', '  预算数: 30.00\n  栏目: { 执行率: 100% }', 'PER-012', 10],
  ['    标签印作', '    资金: { 上年: { 财政拔款: 3 } }\n    标签印作', 'PER-011', 7],
])('what does not fit the department or the layout is told: %s → %s', (from, to, code, line) => {
  const { ledger, problems } = sample(PERFORMANCE.replace(from, to))
  expect(ledger).toBeUndefined()
  expect(problems.map((one) => `${one.code} ${one.place?.file} ${one.place?.line}`)).toContain(
    `${code} ${PATH} ${line}`,
  )
})
test('a unit without performance data is told which have some', () => {
  const { ledger } = sample(PERFORMANCE)
  if (ledger === undefined) throw new Error('not read')
  const forms = performanceForms(ledger, { unit: '990002', year: fiscalYear(2023) })
  expect(forms.ok ? [] : describeProblem(forms.problem, 'zh')).toContain('990001 2023')
})

const PUBLISHED = new URL('../../../../shared/truth/forms.csv', import.meta.url)
test.skipIf(!existsSync(PUBLISHED))('what is expected of the forms is part of what they print', () => {
  const rows = csvRows(readFileSync(PUBLISHED, 'utf8')).rows
  const expected = DOCUMENTS.flatMap(({ number }) =>
    csvRows(
      readFileSync(new URL(`../../../examples/golden/forms-${number}.csv`, import.meta.url), 'utf8'),
    ).rows.slice(1),
  )
  // Free texts, names and telephone numbers of people are left out; they are fewer than a tenth.
  expect(expected.length).toBeGreaterThan((rows.length - 1) * 0.9)
})
