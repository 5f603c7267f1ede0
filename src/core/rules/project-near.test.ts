import { expect, test } from 'vitest'
import { projectNear } from './project-near.ts'
import { form, found } from './testing/made-part.ts'

const forms = [form({ project: '企业改制托管工作专项经费' }), form({ project: '稳定专项资金' })]
const prose = (text: string) => ({ forms, prose: `# 情况说明\n${text}` })

test('projects by their names', () => {
  expect(
    found(projectNear, prose('项目支出主要用于稳定专项资金 9.80 万元；企业改制托管工作专项经费 2.94 万元。')),
  ).toEqual([])
})

test('words moved, and another last word', () => {
  expect(
    found(projectNear, prose('项目支出主要用于稳定专项经费 9.80 万元；企业托管改制工作专项经费 2.94 万元。')),
  ).toEqual([
    'warning 稳定专项经费 → 稳定专项资金',
    'warning 企业托管改制工作专项经费 → 企业改制托管工作专项经费',
  ])
})

test('other money is no project of these', () => {
  expect(
    found(
      projectNear,
      prose('其中：公用经费 3.00 万元，社区养老专项资金 2.00 万元，改制企业补助 1.00 万元。'),
    ),
  ).toEqual([])
})
