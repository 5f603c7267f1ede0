import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { threePublicDetail } from './three-public-detail.ts'

const document = (text: string) =>
  accounts(`${Array.from({ length: 12 }, (_, at) => `负责第${at}项民政工作。`).join('\n')}
财政拨款“三公”经费支出决算表
单位：万元
项目|预算数|决算数
合计|3.00|2.00
1.因公出国（境）费||
2.公务用车购置及运行维护费|2.00|1.50
（1）公务用车购置费||
（2）公务用车运行维护费|2.00|1.50
3.公务接待费|1.00|0.50
第三部分 情况说明
${text}`)

test('vehicles and receptions are told in numbers', () => {
  expect(said(threePublicDetail, document('公务用车保有量 1 辆。\n国内公务接待 5 批次、30 人次。'))).toEqual(
    [],
  )
})

test('receptions are not', () => {
  expect(
    said(threePublicDetail, document('公务用车保有量 1 辆。公务接待费支出 0.50 万元，用于接待上级检查。')),
  ).toEqual(['line 25 warning 0.50 → 国内公务接待的批次和人数'])
})

test('of what was not spent nothing need be told', () => {
  expect(
    said(threePublicDetail, document('公务用车保有量 1 辆，国内公务接待 5 批次。没有因公出国（境）。')),
  ).toEqual([])
})
