import { expect, test } from 'vitest'
import { projectName } from './project-name.ts'
import { form, found, statement } from './testing/made-part.ts'

test('one name', () => {
  expect(
    found(projectName, {
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

test('another name for the same money', () => {
  expect(
    found(projectName, {
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
          project: '稳定专项工作资金',
          fields: { 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual(['warning 稳定专项工作资金 → 稳定专项资金'])
})

test('marks alone are a note', () => {
  expect(
    found(projectName, {
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
          project: '稳定、专项资金',
          fields: { 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual(['note 稳定、专项资金 → 稳定专项资金'])
})

test('another project is another project', () => {
  expect(
    found(projectName, {
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
          project: '资产监管及营运工作经费',
          fields: { 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual([])
})
