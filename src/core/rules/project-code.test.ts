import { expect, test } from 'vitest'
import { projectCode } from './project-code.ts'
import { form, found, statement } from './testing/made-part.ts'

test('the code of the table', () => {
  expect(
    found(projectCode, {
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
          fields: { 项目代码: '42010323403T000000114', 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual([])
})

test('a functional subject in its place', () => {
  expect(
    found(projectCode, {
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
          fields: { 项目代码: '2150502', 项目当年预算: '22.5' },
        }),
      ],
    }),
  ).toEqual(['error 2150502 → 42010323403T000000114'])
})

test('without a table a serial number is odd', () => {
  expect(
    found(projectCode, {
      forms: [
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '党建经费',
          fields: { 项目代码: '3' },
        }),
      ],
    }),
  ).toEqual(['warning 3 → 区划6位+年份2位+部门3位+类别字母+序号9位'])
})

test('another region’s structure is right', () => {
  expect(
    found(projectCode, {
      forms: [
        form({
          kind: 'projectDeclaration',
          title: '项目支出申报表',
          project: '涉军人员生活费',
          fields: { 单位编码: '471002', 项目编码: '471-0602-JBN-XD5F' },
        }),
      ],
    }),
  ).toEqual([])
})
