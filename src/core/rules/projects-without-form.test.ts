import { expect, test } from 'vitest'
import { projectsWithoutForm } from './projects-without-form.ts'
import { form, found, statement } from './testing/made-part.ts'

const table = (...names: readonly string[]) =>
  statement(
    'budget.projects',
    '项目支出预算表',
    names.map((name, at) => `42010322403T00000010${at} | ${name} | 合计 | ${at + 1}`).join('\n'),
  )
const declaration = (project: string, amount: string) =>
  form({ kind: 'projectDeclaration', project, fields: { 项目名称: project, 项目当年预算: amount } })

test('one form for each project', () => {
  expect(
    found(projectsWithoutForm, {
      statements: [table('职工培训经费', '档案整理经费')],
      forms: [declaration('职工培训经费', '1'), declaration('档案整理专项经费', '2')],
    }),
  ).toEqual([])
})

test('a project without a form, and a form without a project', () => {
  expect(
    found(projectsWithoutForm, {
      statements: [table('职工培训经费', '档案整理经费')],
      forms: [declaration('职工培训经费', '1'), declaration('招商引资工作', '9')],
    }),
  ).toEqual(['note 档案整理经费 → 公开该项目的绩效目标表', 'note 招商引资工作 → 列入《项目支出预算表》'])
})

test('without forms, or without the table', () => {
  expect(found(projectsWithoutForm, { statements: [table('职工培训经费')] })).toEqual([])
  expect(found(projectsWithoutForm, { forms: [declaration('职工培训经费', '1')] })).toEqual([])
})
