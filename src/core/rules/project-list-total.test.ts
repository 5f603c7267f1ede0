import { expect, test } from 'vitest'
import { projectListTotal } from './project-list-total.ts'
import { form, found } from './testing/made-part.ts'

test('the listed projects', () => {
  expect(
    found(projectListTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          amounts:
            '支出构成/运转类项目支出 | 总体资金情况/当年金额 | 34.37\n支出构成/特定目标类项目支出 | 总体资金情况/当年金额 | 53',
          projects: '甲 | 类别=特定目标类 | 项目本年度预算=18\n乙 | 类别=特定目标类 | 项目本年度预算=35',
        }),
      ],
    }),
  ).toEqual([])
})

test('make another sum', () => {
  expect(
    found(projectListTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          amounts:
            '支出构成/运转类项目支出 | 总体资金情况/当年金额 | 34.37\n支出构成/特定目标类项目支出 | 总体资金情况/当年金额 | 53',
          projects: '甲 | 类别=特定目标类 | 项目本年度预算=18\n乙 | 类别=特定目标类 | 项目本年度预算=36',
        }),
      ],
    }),
  ).toEqual(['error 53 → 54'])
})

test('running projects are a part of 运转类', () => {
  expect(
    found(projectListTotal, {
      forms: [
        form({
          kind: 'overallDeclaration',
          amounts:
            '支出构成/运转类项目支出 | 总体资金情况/当年金额 | 34.37\n支出构成/特定目标类项目支出 | 总体资金情况/当年金额 | 53',
          projects: '甲 | 类别=特定目标类 | 项目本年度预算=53\n乙 | 类别=其他运转类 | 项目本年度预算=5',
        }),
      ],
    }),
  ).toEqual([])
})
