import { expect, test } from 'vitest'
import { deviationFigures } from './deviation-figures.ts'
import { executed, form, found } from './testing/made-part.ts'

test('figures of the form are silent, whatever their zeros', () => {
  expect(
    found(deviationFigures, {
      forms: [
        form({
          amounts: executed('13.40', '11.05', '82.46%'),
          fields: {
            偏差大或目标未完成原因分析: '调整后预算数13.4万元，实际预算支出11.05万元，执行率为82.46%',
          },
        }),
      ],
    }),
  ).toEqual([])
})

test('stale figures are said in one finding', () => {
  expect(
    found(deviationFigures, {
      forms: [
        form({
          amounts: executed('823.24', '624.81', '75.90%'),
          fields: {
            偏差大或目标未完成原因分析:
              '调整后预算数823.24万元，实际预算支出653.34万元，较调整后预算节省169.9万元，执行率为79.36%。',
          },
        }),
      ],
    }),
  ).toEqual(['error 653.34万元、169.9万元、79.36% → 624.81万元、198.43万元、75.90%'])
})

test('a rate in fewer places is the same rate', () => {
  expect(
    found(deviationFigures, {
      forms: [
        form({
          amounts: executed('823.24', '624.81', '75.90%'),
          fields: { 偏差大或目标未完成原因分析: '执行率75.9%' },
        }),
      ],
    }),
  ).toEqual([])
})

test('the original budget is another figure', () => {
  expect(
    found(deviationFigures, {
      forms: [
        form({
          amounts: executed('20.00', '11.05'),
          fields: { 偏差大或目标未完成原因分析: '年初预算数13.40万元，后追加。' },
        }),
      ],
    }),
  ).toEqual([])
})
