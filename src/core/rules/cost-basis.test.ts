import { expect, test } from 'vitest'
import { costBasis } from './cost-basis.ts'
import { form, found } from './testing/made-part.ts'

test('what an expression comes to', () => {
  expect(
    found(costBasis, { forms: [form({ costs: '法律服务 | 法律意见书3000元/笔*30笔=90000元 | 本级=9' })] }),
  ).toEqual([])
})

test('what it does not', () => {
  expect(
    found(costBasis, {
      forms: [form({ costs: '灭火器 | 水基灭火器280元/个*3个*63处=5.23万元 | 本级=5.23' })],
    }),
  ).toEqual(['error 5.23万元 → 5.292万元'])
})

test('what holds only when rounded is a note', () => {
  expect(
    found(costBasis, {
      forms: [
        form({
          costs:
            '会务费 | 会议费40元/人*2人*34户=2720元，车辆3000元，资料20元/人*2人*34户=1360元。合计0.7万元 | 本级=0.7',
        }),
      ],
    }),
  ).toEqual(['note 0.7万元 → 0.708万元'])
})

test('an amount without calculation is nobody’s mistake', () => {
  expect(found(costBasis, { forms: [form({ costs: '消防演习 | 消防演习经费4万元。 | 本级=4' })] })).toEqual(
    [],
  )
})
