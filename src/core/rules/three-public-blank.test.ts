import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { threePublicBlank } from './three-public-blank.ts'

const document = (abroad: string, reception: string) =>
  accounts(`六、一般公共预算财政拨款基本支出决算表
单位：万元
经济分类科目编码 | 科目名称 | 决算数
302 | 商品和服务支出 | 20.00
30201 | 办公费 | 9.00
30212 | 因公出国（境）费用 | 3.00
30217 | 公务接待费 | ${reception}
30231 | 公务用车运行维护费 | 8.00
七、财政拨款“三公”经费支出决算表
单位：万元
合计 | 合计 | 因公出国（境）费 | 因公出国（境）费 | 公务用车购置及运行维护费小计 | 公务用车购置及运行维护费小计 | 公务用车购置费 | 公务用车购置费 | 公务用车运行维护费 | 公务用车运行维护费 | 公务接待费 | 公务接待费
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
15.00 | 11.00 | 4.00 | ${abroad} | 9.00 | 8.00 | | | 9.00 | 8.00 | 2.00 | `)

test('what basic expenditure spends on them stands in their statement', () => {
  expect(said(threePublicBlank, document('3.00', ''))).toEqual([])
})

test('a blank', () => {
  expect(said(threePublicBlank, document('', ''))).toEqual(['line 10 warning 3.00 → '])
})

test('a nought is no blank, and nothing spent leaves nothing to be told', () => {
  expect(said(threePublicBlank, document('0.00', '0.00'))).toEqual([])
})
