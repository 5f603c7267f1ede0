import { expect, test } from 'vitest'
import { nameIsClass } from './name-is-class.ts'
import { form, found } from './testing/made-part.ts'

test('a name of its own', () => {
  expect(
    found(nameIsClass, { forms: [form({ goals: '效益指标/可持续影响指标/工作的可持续性 | 得到保障' })] }),
  ).toEqual([])
})

test('the name of its class', () => {
  expect(
    found(nameIsClass, { forms: [form({ goals: '效益指标/可持续影响指标/可持续影响 | 人员经费有保障' })] }),
  ).toEqual(['note 可持续影响 → 写明衡量什么'])
})

test('another form has the name in its place', () => {
  expect(
    found(nameIsClass, {
      forms: [
        form({
          kind: 'overallEvaluation',
          goals: '效益指标/经济效益指标/经济效益指标 | 房屋维修有利于资产保值增值',
        }),
        form({ goals: '效益指标/经济效益指标/房屋维修有利于资产保值增值 | 有利于' }),
      ],
    }),
  ).toEqual(['warning 经济效益指标 → 房屋维修有利于资产保值增值'])
})
