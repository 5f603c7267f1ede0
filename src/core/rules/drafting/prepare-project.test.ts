/** Preparing a project of the 2023 budget on 10 November 2022, from pasting its items to handing it in. */
import { expect, test } from 'vitest'
import type { DraftFinding } from '../../budget/drafting/draft-finding.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { changed, PROJECT, projectRows, readingOf, STEP } from '../../budget/drafting/testing/project-rows.ts'
import { projectTotals } from '../../budget/drafting/totals.ts'
import { readTypedAmount, tenThousandText, yuanText } from '../../budget/drafting/typed-amount.ts'
import { fiscalYear } from '../../kernel/fiscal-year.ts'
import { BOOKS } from '../../law/books.ts'
import { checkDraft } from './check-draft.ts'

const CEILING = {
  fund: 'generalPublic',
  nature: 'projectSpending',
  amount:
    readTypedAmount('74.69', 'tenThousandYuan').amount ??
    (() => {
      throw new Error('74.69')
    })(),
}

const checked = (rows: readonly RoundRow[]): readonly DraftFinding[] =>
  checkDraft(rows, {
    unit: '403001',
    unitName: '江汉区国资局本级',
    year: fiscalYear(2023),
    divisionCode: '420103',
    locality: 'jianghan',
    books: BOOKS,
    step: STEP,
    ceilings: [CEILING],
  })

/** The project with its targets, and two others that take up the rest of the ceiling. */
function unitRows() {
  const made = projectRows()
  for (const [project, name, requested] of [
    ['P2', '基层党建、安全生产专项资金', '11.00'],
    ['P3', '金融街集团区管退休干部相关经费', '1.69'],
  ] as const) {
    const texts = { ground: '区级文件', implementation: '按计划实施', lastEvaluation: '上年为优' }
    made.add(
      'project',
      {
        name,
        category: '运转类',
        frequency: '常年项目',
        function: '2150702',
        fund: '一般公共预算',
        ...texts,
      },
      undefined,
      project,
    )
    made.add(
      'cost',
      { content: '经费', basis: `${requested}万元/年*1年`, requested, economic: '30299' },
      undefined,
      project,
    )
    made.add('source', { name: '财政拨款收入（区级安排数）', amount: requested }, undefined, project)
  }
  const longTerm = made.add('goal', { term: '长期目标', text: '接待来访，督办信访' })
  const annual = made.add('goal', { term: '年度目标', text: '解决来访人员的合理诉求' })
  const both = (level1: string, level2: string, name: string, target: string, wanted = target) => {
    made.add('indicator', { level1, level2, name, target: wanted, basis: '计划数据' }, longTerm)
    made.add('indicator', { level1, level2, name, target, basis: '计划数据' }, annual)
  }
  both('产出指标', '数量指标', '信访事项法律咨询意见书', '≥30例')
  both('产出指标', '质量指标', '法律咨询及时性', '≤5日')
  both('产出指标', '时效指标', '完成及时性', '≤计划期')
  both('成本指标', '经济成本指标', '预算执行控制率', '97%—100%')
  both('效益指标', '社会效益指标', '维护社会稳定', '达标')
  both('满意度指标', '服务对象满意度指标', '来信来访人员的满意度', '≥90%', '≥80%')
  return made.rows
}

const told = (findings: readonly DraftFinding[], severity: DraftFinding['severity']) =>
  findings.filter((one) => one.severity === severity)
const codesOf = (findings: readonly DraftFinding[], severity: DraftFinding['severity']) =>
  told(findings, severity).map((one) => one.rule)

test('62.00 of 619,832.00 yuan, headroom 0.00, and no error left', () => {
  const rows = unitRows()
  const { computed, requested, rounding } = projectTotals(PROJECT, readingOf(rows))
  expect([yuanText(computed), tenThousandText(requested), yuanText(rounding)]).toEqual([
    '619,832.00',
    '62.00',
    '168.00',
  ])
  const findings = checked(rows)
  expect(codesOf(findings, 'error')).toEqual([])
  expect(told(findings, 'rounding').map((one) => one.message.zh)).toEqual([
    '测算共 619,832.00 元，申报 620,000.00 元，取整 +168.00 元。（CB-013）',
  ])
})

test('what wants a reason: a sum without a unit price, five days under quality, a long-term target below that of the year', () => {
  expect(told(checked(unitRows()), 'warning').map((one) => `${one.row}.${one.field} ${one.rule}`)).toEqual([
    'cost-8.basis DRF-009',
    'indicator-11.target IND-024',
    'indicator-3.name IND-007',
    'indicator-4.name IND-007',
  ])
})

test('the third item as it was printed: what comes out, what does not cancel, and what would mend it', () => {
  const rows = changed(unitRows(), 'cost-7', { basis: '20/人/天*1人*96单位*2次=0.40元' })
  const [wrong] = told(checked(rows), 'error')
  expect(wrong).toMatchObject({
    row: 'cost-7',
    field: 'basis',
    rule: 'CB-004',
    printed: '0.40元',
    expected: '3,840.00 元',
  })
  expect(wrong?.message.zh).toBe(
    '测算依据第3行“日常办公费用”：“20/人/天*1人*96单位*2次=0.40元”：算得 3,840.00 元，写的是 0.40元，相差 3,839.60 元。请核对单价、数量和结果。“20/人/天*1人*96单位*2次=0.40元”：单价按“天”计，但“天”没有数量（第 5 个字），单位没有约尽。请补上数量，或去掉“/天”。（CB-004）',
  )
  expect(wrong?.suggestions.map((one) => one.text)).toEqual([
    '20/人/天*1人*96单位*2次=0.384万元',
    '20/人/次*1人*96单位*2次=0.40元',
  ])
})

test('over the ceiling by 1.00, and sources that do not add up', () => {
  const findings = checked(changed(unitRows(), 'cost-8', { requested: '39.50' }))
  expect(told(findings, 'error').map((one) => one.message.zh)).toEqual([
    '测算依据第4行“积案化解”：测算 385,000.00 元，申报 395,000.00 元，相差 +10,000.00 元，不是取整。请核对，或在“说明”里写明原因。（DRF-012）',
    '资金来源合计 62.00 万元，申报合计 63.00 万元，相差 1.00 万元。请核对各项来源。（DRF-013）',
    '一般公共预算项目支出 75.69 万元，控制数 74.69 万元，超 1.00 万元。请压减，或向财政申请调整控制数。（CL-001）',
  ])
})

test('a person is named in the result of last year’s evaluation', () => {
  const rows = changed(unitRows(), 'project-1', { lastEvaluation: '针对王建国等人所提诉求，已按程序答复' })
  expect(told(checked(rows), 'warning').find((one) => one.rule === 'PRV-004')).toMatchObject({
    row: 'project-1',
    field: 'lastEvaluation',
    printed: '王**',
  })
})

test('fewer opinions aimed at than are paid for', () => {
  const rows = changed(unitRows(), 'indicator-2', { target: '≥50例' })
  const priced = changed(rows, 'cost-1', { content: '信访事项法律咨询意见书', basis: '3000元/例*30例' })
  expect(codesOf(checked(priced), 'note')).toContain('DRF-016')
})

test('an indicator whose goal is gone, and points that are none', () => {
  const rows = unitRows().filter((row) => row.id !== 'goal-1')
  expect(codesOf(checked(rows), 'error').filter((rule) => rule === 'DRF-018')).toHaveLength(6)
  expect(codesOf(checked(changed(unitRows(), 'goal-2', { weight: '满分' })), 'error')).toEqual(['DRF-008'])
})

test('a target that says nothing that could be measured', () => {
  const rows = changed(unitRows(), 'indicator-2', { target: '根据实际情况' })
  const found = checked(rows).find((one) => one.row === 'indicator-2' && one.severity !== 'note')
  expect(found).toMatchObject({ field: 'target', severity: 'warning' })
})
