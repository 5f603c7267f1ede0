import { expect, test } from 'vitest'
import { costDeclared } from './cost-declared.ts'
import { form, found } from './testing/made-part.ts'

test('the amount is what the basis comes to', () => {
  expect(found(costDeclared, { forms: [form({ costs: '慰问 | 500元/户*60户=3万元 | 本级=3' })] })).toEqual([])
})

test('another amount is wrong', () => {
  expect(found(costDeclared, { forms: [form({ costs: '慰问 | 500元/户*60户=3万元 | 本级=5' })] })).toEqual([
    'error 5 → 3',
  ])
})

test('rounded further than the last place, it is a note', () => {
  expect(
    found(costDeclared, { forms: [form({ costs: '税金 | 收入277.3万元*12%，租金2.2万/年 | 本级=35' })] }),
  ).toEqual(['note 35 → 35.476'])
})

test('a wrong item that the amount follows is said once', () => {
  expect(
    found(costDeclared, { forms: [form({ costs: '灭火器 | 280元/个*3个*63处=5.23万元 | 本级=5.23' })] }),
  ).toEqual([])
})

test('a line that ends in the middle of a calculation ends nothing', () => {
  const costs = [
    '房屋维修 | 1.屋顶捡漏费用7.24万元/年，合计\n7.24万元； | 本级=7.24',
    '房租 | 500元/月\n*12月=6000元 | 本级=0.6',
  ]
  for (const one of costs) expect(found(costDeclared, { forms: [form({ costs: one })] })).toEqual([])
})
