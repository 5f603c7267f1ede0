import { expect, test } from 'vitest'
import { projectAmount } from './project-amount.ts'
import { form, found, statement } from './testing/made-part.ts'

test('one budget', () => {
  expect(
    found(projectAmount, {
      statements: [
        statement(
          'budget.projects',
          '项目支出预算表',
          '42010323403T000000114 | 稳定专项资金 | 合计 | 22.50\n42010322403T000000108 | 区属企业节日困难慰问 | 合计 | 14.92',
        ),
      ],
      forms: [
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '稳定专项资金',
          fields: { 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual([])
})

test('another budget than the table', () => {
  expect(
    found(projectAmount, {
      statements: [
        statement(
          'budget.projects',
          '项目支出预算表',
          '42010323403T000000114 | 稳定专项资金 | 合计 | 22.50\n42010322403T000000108 | 区属企业节日困难慰问 | 合计 | 14.92',
        ),
      ],
      forms: [
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '稳定专项资金',
          fields: { 项目当年预算: '25' },
        }),
      ],
    }),
  ).toEqual(['error 25 → 22.50'])
})

test('transfers that explain it make it a question', () => {
  expect(
    found(projectAmount, {
      statements: [
        statement(
          'budget.projects',
          '项目支出预算表',
          '42010323403T000000114 | 稳定专项资金 | 合计 | 22.50\n42010322403T000000108 | 区属企业节日困难慰问 | 合计 | 14.92',
        ),
      ],
      forms: [
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '区属企业节日困难慰问',
          fields: { 项目当年预算: '169.08' },
          amounts:
            '来源项目/当年预算合计 | 数 | 169.08\n来源项目/1.财政拨款收入（区级安排数） | 数 | 14.92\n来源项目/2.财政拨款收入（上级转移支付） | 数 | 154.16',
        }),
      ],
    }),
  ).toEqual(['warning 169.08 → 14.92'])
})

test('the overall form’s row is looked at too', () => {
  expect(
    found(projectAmount, {
      statements: [
        statement(
          'budget.projects',
          '项目支出预算表',
          '42010323403T000000114 | 稳定专项资金 | 合计 | 22.50\n42010322403T000000108 | 区属企业节日困难慰问 | 合计 | 14.92',
        ),
      ],
      forms: [
        form({
          kind: 'overallDeclaration',
          title: '整体申报表',
          projects: '稳定专项资金 | 项目本年度预算=30',
        }),
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '稳定专项资金',
          fields: { 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual(['error 30 → 22.50'])
})
