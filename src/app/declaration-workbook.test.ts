import { expect, test } from 'vitest'
import type { RoundRow, RowChange } from '../core/budget/drafting/round-row.ts'
import { changed, PROJECT, projectRows } from '../core/budget/drafting/testing/project-rows.ts'
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { describe as describeProblem } from '../core/kernel/problem.ts'
import { makeXlsx } from '../files/xlsx/testing/make-xlsx.ts'
import { sampleLedger } from '../testing/sample-department.ts'
import { declarationWorkbook, readDeclaration } from './declaration-workbook.ts'

const { department, books } = sampleLedger()
const unit = department.units.find((one) => one.code === '403001') ?? department.units[0]
if (unit === undefined) throw new Error('the sample has no unit')
const place = { department: { ...department, locality: 'jianghan' }, books, profiles: PROFILES }

function filledRows(): readonly RoundRow[] {
  const made = projectRows()
  const goal = made.add('goal', { term: '年度目标', text: '解决来访人员的合理诉求' })
  made.add(
    'indicator',
    {
      level1: '产出指标',
      level2: '数量指标',
      name: '法律咨询意见书',
      target: '≥30例',
      lastYear: '≥28例',
      basis: '历史数据',
    },
    goal,
  )
  made.add(
    'indicator',
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '来访人员满意度',
      target: '≥90%',
      basis: '历史数据',
    },
    goal,
  )
  made.add('procurement', { article: '打印机', quantity: '1台', amount: '0.20' })
  return made.rows
}

function workbookOf(rows: readonly RoundRow[], project = PROJECT, blankLines = 3): Uint8Array {
  if (unit === undefined) throw new Error('no unit')
  const written = declarationWorkbook(rows, place, {
    unit,
    department: '区国资局',
    year: fiscalYear(2023),
    project,
    blankLines,
  })
  if (!written.ok) throw new Error(describeProblem(written.problem, 'zh'))
  expect(written.value.problems).toEqual([])
  return written.value.bytes
}

function read(bytes: Uint8Array, rows: readonly RoundRow[], project = PROJECT) {
  let next = 0
  return readDeclaration({ name: '申报表.xlsx', bytes }, { rows, project, nextId: () => `new-${next++}` })
}

function taken(bytes: Uint8Array, rows: readonly RoundRow[]) {
  const found = read(bytes, rows)
  if (!found.ok) throw new Error(describeProblem(found.problem, 'zh'))
  return found.value
}

function applied(rows: readonly RoundRow[], changes: readonly RowChange[]): readonly RoundRow[] {
  let all = rows
  for (const change of changes) {
    if (change.kind === 'add') all = all.concat(change.row)
    if (change.kind === 'cell') all = changed(all, change.row, { [change.field]: change.text })
  }
  return all
}

test('what is written out and read back changes nothing', () => {
  const rows = filledRows()
  expect(taken(workbookOf(rows), rows)).toEqual({ lines: [], changes: [], kept: [], problems: [] })
})

test('what somebody changed, added and left out is told cell by cell, and nothing is taken away', () => {
  const rows = filledRows()
  const cells = { content: '培训费', basis: '400元/人·天*20人*2天', requested: '1.60' }
  const edited = changed(changed(rows, 'cost-11', { requested: '5.00' }), 'indicator-1', { target: '≥35例' })
    .filter((row) => row.id !== 'cost-9')
    .concat({ id: 'x', sheet: 'cost', project: PROJECT, position: 99, cells })
  const { lines, kept, changes } = taken(workbookOf(edited), rows)
  expect(lines.map((one) => [one.kind, one.name, one.label, one.before, one.after])).toEqual([
    ['changed', '消防演习', '申报', '4.00', '5'],
    ['added', '培训费', '项目内容', '', '培训费'],
    ['added', '培训费', '测算依据及说明', '', '400元/人·天*20人*2天'],
    ['added', '培训费', '申报', '', '1.6'],
    ['changed', '法律咨询意见书', '预计当年实现', '≥30例', '≥35例'],
  ])
  expect(kept.map((row) => row.id)).toEqual(['cost-9'])
  expect(taken(workbookOf(edited), applied(rows, changes)).changes).toEqual([])
})

test('a blank form has room for everything, and is read as nothing', () => {
  const rows: readonly RoundRow[] = [
    { id: 'p', sheet: 'project', project: PROJECT, position: 0, cells: { name: '新项目' } },
  ]
  expect(taken(workbookOf(rows, PROJECT, 8), rows)).toMatchObject({ lines: [], kept: [] })
})

const sheet = (
  rows: readonly (readonly string[])[],
  parts: { readonly hidden?: number; readonly cells?: string } = {},
) =>
  makeXlsx({
    sheets: [
      {
        name: '申报表',
        data: `${rows
          .map(
            (cells, at) =>
              `<row r="${at + 1}"${parts.hidden === at ? ' hidden="1"' : ''}>${cells
                .map(
                  (text, column) =>
                    `<c r="${'ABCDEF'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
                )
                .join('')}</row>`,
          )
          .join('')}${parts.cells ?? ''}`,
      },
    ],
  })

const FORM: readonly (readonly string[])[] = [
  ['2023年项目支出（绩效目标）申报表'],
  ['项目名称', '稳定专项资金'],
  ['项目代码', PROJECT],
  ['立项依据', '会议纪要'],
  ['项目实施方案', '按季度走访'],
  ['项目内容', '测算依据及说明', '本级财政拨款金额'],
  ['法律服务费', '3000元/笔*30笔', '9.00'],
]
const own: readonly RoundRow[] = [
  {
    id: 'p',
    sheet: 'project',
    project: PROJECT,
    position: 0,
    cells: { name: '稳定专项资金', ground: '旧依据' },
  },
]
const textsOf = (bytes: Uint8Array, rows = own) =>
  taken(bytes, rows).lines.map((one) => `${one.label} ${one.after}`)

test('a plain sheet with the labels of the form will do', () => {
  expect(textsOf(sheet(FORM))).toEqual([
    '立项依据 会议纪要',
    '项目实施方案 按季度走访',
    '项目内容 法律服务费',
    '测算依据及说明 3000元/笔*30笔',
    '申报 9.00',
  ])
})

test('a hidden row is said and not taken', () => {
  const bytes = sheet(FORM, { hidden: 3 })
  expect(textsOf(bytes)).not.toContain('立项依据 会议纪要')
  expect(taken(bytes, own).problems.map((one) => one.code)).toEqual(['DRF-022'])
})

test('of a formula its result is taken, and that is said', () => {
  const cells =
    '<row r="8"><c r="A8" t="inlineStr"><is><t>差旅费</t></is></c><c r="B8" t="inlineStr"><is><t>100元/人*30人</t></is></c><c r="C8"><f>0.1*3</f><v>0.3</v></c></row>'
  const { lines, problems } = taken(sheet(FORM, { cells }), own)
  expect(lines.at(-1)).toMatchObject({ label: '申报', after: '0.3' })
  expect(problems.map((one) => describeProblem(one, 'zh'))).toEqual([
    '1 个单元格是公式（C8），导入的是公式的结果。请核对。（DRF-025）',
  ])
})

test('text in an amount is written as it stands, and marked', () => {
  const rows = FORM.map((cells) =>
    cells[0] === '法律服务费' ? ['法律服务费', '3000元/笔*30笔', '约9万'] : cells,
  )
  expect(taken(sheet(rows), own).lines.find((one) => one.label === '申报')).toMatchObject({
    after: '约9万',
    problem: { code: 'AMT-001' },
  })
})

const refusal = (bytes: Uint8Array): string => {
  const found = read(bytes, own)
  return found.ok ? 'taken' : describeProblem(found.problem, 'zh')
}

test('a function code is no code of a project', () => {
  const rows = FORM.map((cells) => (cells[0] === '项目代码' ? ['项目代码', '2150702'] : cells))
  expect(refusal(sheet(rows))).toBe(
    `项目代码由系统赋码；2150702 是功能科目。请留空，或填项目库的代码 ${PROJECT}。（DRF-020）`,
  )
})

test('the form of another project, another table, and a hundred thousand rows are refused', () => {
  const other = FORM.map((cells) => (cells[0] === '项目代码' ? ['项目代码', '42010322403T000000999'] : cells))
  expect(refusal(sheet(other))).toContain('DRF-024')
  expect(
    refusal(
      sheet([
        ['姓名', '电话'],
        ['甲', '乙'],
      ]),
    ),
  ).toContain('DRF-023')
  expect(refusal(sheet(Array.from({ length: 100_000 }, (_, at) => [`第${at}行`])))).toContain('DRF-021')
  expect(refusal(new TextEncoder().encode('不是表格'))).toContain('RDG-005')
  const whole = sheet(FORM)
  expect(refusal(whole.subarray(0, whole.length / 2))).toContain('RDG-005')
})
