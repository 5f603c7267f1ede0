import { expect, test } from 'vitest'
import { projectTitle } from './project-title.ts'
import { form, found } from './testing/made-part.ts'

test('the title names the project', () => {
  expect(
    found(projectTitle, {
      forms: [form({ title: '春节解困支出项目自评表', project: '2022年春节解困支出' })],
    }),
  ).toEqual([])
})

test('with one word more', () => {
  expect(
    found(projectTitle, {
      forms: [form({ title: '春节困难企业解困支出费项目自评表', project: '2022年春节困难企业解困支出' })],
    }),
  ).toEqual(['warning 春节困难企业解困支出费项目自评表 → 2022年春节困难企业解困支出'])
})

test('a title of the kind alone names none', () => {
  expect(
    found(projectTitle, { forms: [form({ title: '项目支出绩效自评表', project: '稳定专项资金' })] }),
  ).toEqual([])
})

test('number and year around the name are none of it', () => {
  expect(
    found(projectTitle, {
      forms: [form({ title: '4.困难慰问2023年项目支出（绩效目标）申报表', project: '困难慰问' })],
    }),
  ).toEqual([])
})
