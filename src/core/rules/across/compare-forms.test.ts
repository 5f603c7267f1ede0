import { describe, expect, test } from 'vitest'
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { compareDocuments } from '../../reconcile/across/compare-documents.ts'
import { executed, form, type MadeForm, type MadePart, part, statement } from '../testing/made-part.ts'
import { compareForms } from './compare-forms.ts'

const sure = <T>(value: T) => ({ value, certainty: 'sure' as const, others: [], evidence: [] })
const document = (kind: 'budget' | 'accounts', year: number, made: MadePart): ReadPart => {
  const read = part(made)
  return {
    ...read,
    identity: { ...read.identity, kind: sure(kind), year: sure(year), unit: sure('东湖县水利局') },
  }
}

const compare = (own: ReadPart, other: ReadPart) =>
  compareDocuments([{ file: '本.pdf', part: own }], [{ file: '他.pdf', part: other }], compareForms)
const told = (own: ReadPart, other: ReadPart): readonly string[] =>
  compare(own, other).findings.map(
    ({ rule, severity, printed, expected, evidence }) =>
      `${rule} ${severity} ${printed}→${expected} ${evidence[0]?.place.file}`,
  )

const project = (made: MadeForm): MadePart => ({ forms: [form({ project: '河道管护专项资金', ...made })] })
const declared = (year: number, made: MadeForm) =>
  document('budget', year, project({ kind: 'projectDeclaration', ...made }))
const evaluated = (year: number, made: MadeForm) => document('accounts', year, project(made))
const TARGETS = `产出指标/数量指标/巡查次数 | 50次
产出指标/质量指标/清淤合格率 | ≥95%`

describe('the targets of the budget', () => {
  const budget = declared(2023, { goals: TARGETS })
  const done = (first: string, second = '产出指标/质量指标/清淤合格率 | ≥95% | actual=96%') =>
    evaluated(2023, { goals: `产出指标/数量指标/巡查次数 | ${first} | actual=50次\n${second}` })
  test('are those of the self-evaluation, and of another sign at most a note', () => {
    expect(told(done('50次'), budget)).toEqual([])
    expect(compare(done('50次'), budget).pairs[0]?.compared.forms).toEqual({ agreed: 2, differing: 0 })
    expect(told(done('≥50次'), budget)).toEqual(['REC-014 note ≥50次→50次 他.pdf'])
  })
  test('were lowered, and both places are named, whichever document is asked', () => {
    expect(told(done('40次'), budget)).toEqual(['REC-014 warning 40次→50次 他.pdf'])
    expect(told(budget, done('40次'))).toEqual(['REC-014 warning 50次→40次 他.pdf'])
  })
  test('that are not evaluated are listed once', () => {
    const more = declared(2023, { goals: `${TARGETS}\n满意度指标/服务对象满意度/沿河居民满意度 | ≥90%` })
    expect(told(done('50次'), more)).toEqual(['REC-014 note →沿河居民满意度 他.pdf'])
  })
  test('of another year or another project say nothing', () => {
    expect(told(done('40次'), declared(2022, { goals: TARGETS }))).toEqual([])
    expect(told(done('40次'), declared(2023, { project: '山洪预警设施维护费', goals: TARGETS }))).toEqual([])
  })
})

describe('what was said of the year before', () => {
  const earlier = (value: string) =>
    declared(2024, { goals: `# 年度目标1  管护\n产出指标/数量指标/巡查次数 | 60次 | 上年=${value}` })
  test('is what was reached then', () => {
    const done = evaluated(2023, { goals: '产出指标/数量指标/巡查次数 | 50次 | actual=48次' })
    expect(told(earlier('48次'), done)).toEqual([])
    expect(told(earlier('50次'), done)).toEqual(['REC-014 warning 50次→48次 他.pdf'])
  })
  test('may differ from what was meant to be reached', () => {
    expect(told(earlier('48次'), declared(2023, { goals: TARGETS }))).toEqual([
      'REC-014 note 48次→50次 他.pdf',
    ])
  })
})

describe('the money of a project', () => {
  const rows = '42010323403T000000114 | 河道管护专项资金 | 合计 | 22.50'
  const budget = document('budget', 2023, {
    statements: [statement('budget.projects', '项目支出预算表', rows)],
  })
  const stated = (text: string) => declared(2024, { fields: { 项目前两年预算及变动情况: text } })
  test('of years before is that of their tables', () => {
    expect(told(stated('2023年年初预算22.5万元，执行20万元。'), budget)).toEqual([])
    expect(told(stated('2023年年初预算25.2万元，执行20万元。'), budget)).toEqual([
      'REC-014 warning 2023年年初预算25.2万元→22.50 他.pdf',
    ])
    expect(told(stated('2023年年初预算22.51万元。'), budget)).toEqual([
      'REC-014 rounding 2023年年初预算22.51万元→22.50 他.pdf',
    ])
  })
  test('that was executed is that of the self-evaluation; an adjusted budget is another', () => {
    const done = evaluated(2023, { amounts: executed('21.00', '20.00') })
    expect(told(stated('2023年年初预算22.5万元，执行20万元。'), done)).toEqual([])
    expect(told(stated('2023年年初预算22.5万元，执行19万元。'), done)).toHaveLength(1)
    expect(told(done, budget)).toEqual([])
  })
})

test('an overall form is held against the project forms that stand in another file', () => {
  const overall = document('accounts', 2023, {
    forms: [
      form({
        kind: 'overallEvaluation',
        unit: '东湖县水利局',
        goals: '产出指标/数量指标/巡查次数 | 50次 | actual=50次',
      }),
    ],
  })
  const done = (actual: string) =>
    evaluated(2023, { goals: `产出指标/数量指标/巡查次数 | 50次 | actual=${actual}` })
  expect(told(overall, done('50次'))).toEqual([])
  expect(told(overall, done('48次'))).toEqual(['REC-014 warning 50次→48次 他.pdf'])
})

test('weights that were changed after the year', () => {
  const weighted = (points: string) => `产出指标/数量指标/巡查次数 | 50次 | actual=50次; weight=${points}`
  const budget = declared(2023, { goals: '产出指标/数量指标/巡查次数 | 50次 | weight=20分' })
  expect(told(evaluated(2023, { goals: weighted('20') }), budget)).toEqual([])
  expect(told(evaluated(2023, { goals: weighted('30') }), budget)).toEqual(['REC-014 warning 30→20分 他.pdf'])
})
