import { expect, test } from 'vitest'
import { projectClass } from './project-class.ts'
import { form, found, statement } from './testing/made-part.ts'

test('the class of the letter', () => {
  expect(
    found(projectClass, {
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
          choices: { 项目类别: '☐1.运转类 ☑2.特定目标类本级支出' },
        }),
      ],
    }),
  ).toEqual([])
})

test('another class ticked', () => {
  expect(
    found(projectClass, {
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
          choices: { 项目类别: '☑1.运转类 ☐2.特定目标类本级支出' },
        }),
      ],
    }),
  ).toEqual(['warning 1.运转类 → 特定目标类'])
})

test('another class listed', () => {
  expect(
    found(projectClass, {
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
          projects: '稳定专项资金 | 支出项目类别=其他运转类 | 项目本年度预算=22.5',
        }),
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '稳定专项资金',
          fields: { 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual(['warning 其他运转类 → 特定目标类'])
})

test('a project without a code', () => {
  expect(
    found(projectClass, {
      forms: [
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '新项目',
          choices: { 项目类别: '☑1.运转类' },
        }),
      ],
    }),
  ).toEqual([])
})
