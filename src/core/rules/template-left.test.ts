import { expect, test } from 'vitest'
import { templateLeft } from './template-left.ts'
import { accounts, said } from './testing/read-text.ts'

test('text that is filled in', () => {
  expect(said(templateLeft, accounts('截至 2023 年 12 月 31 日，共有车辆 2 辆。'))).toEqual([])
})

test('blanks, instructions and headings of the template', () => {
  expect(
    said(
      templateLeft,
      accounts(`XX局 2023 年度支出增加。
其他收入：指上述收入以外的收入（请根据本部门实际情况进行解释）。
二、国有资产占用情况（增加内容）
共有车辆 X X 辆。
项目支出主要用于项目名称慰问经费 2 万元。
联系电话：待补充
三、重点工作事项标题`),
    ),
  ).toEqual([
    'line 5 error XX局2023年度 → ',
    'line 6 error 入以外的收入（请根据本部门实际情况进行解释） → 入以外的收入',
    'line 7 error 资产占用情况（增加内容） → 资产占用情况',
    'line 8 error 共有车辆XX辆 → ',
    'line 9 error 项目支出主要用于项目名称慰问经费2万 → 项目支出主要用于慰问经费2万',
    'line 10 error 待补充 → ',
    'line 11 error 三、重点工作事项标题 → ',
  ])
})

test('words of duties and forms that only look like a template’s', () => {
  expect(
    said(
      templateLeft,
      accounts('（一）受理群众来信，请示报告重大事项。\n（二）制定示例文本，推广先进经验。\n图 3（略）'),
    ),
  ).toEqual([])
})

test('what to write, left behind what was written', () => {
  expect(
    said(
      templateLeft,
      accounts(`编报绩效目标的项目 14 个。（绩效管理情况，以及项目数量、预算金额等）
编报绩效目标的项目 14 个。（项目数量、预算金额等见附表）
共有车辆 2 辆（含机要通信用车、应急保障用车等）。`),
    ),
  ).toEqual([
    'line 5 error （绩效管理情况，以及项目数量、预算金额等） → 删去“（绩效管理情况，以及项目数量、预算金额等）”',
  ])
})
