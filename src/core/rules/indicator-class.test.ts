import { expect, test } from 'vitest'
import { indicatorClass } from './indicator-class.ts'
import { form, found } from './testing/made-part.ts'

test('legal pairs', () => {
  expect(
    found(indicatorClass, {
      forms: [
        form({
          goals:
            '产出指标/数量指标/人数 | 2人\n效益指标/社会效益指标/稳定 | 保障\n满意度指标/服务对象满意度指标/群众满意度 | ≥90%',
        }),
      ],
    }),
  ).toEqual([])
})

test('a class under another group', () => {
  expect(
    found(indicatorClass, {
      forms: [form({ goals: '产出指标/数量指标/人数 | 2人\n产出指标/社会效益指标/资料参考作用 | 发挥作用' })],
    }),
  ).toEqual(['warning 产出指标/社会效益指标 → 效益指标/社会效益指标'])
})

test('a class that repeats its group', () => {
  expect(
    found(indicatorClass, {
      forms: [form({ goals: '产出指标/数量指标/人数 | 2人\n满意度指标/满意度指标/员工满意度 | 100%' })],
    }),
  ).toEqual(['warning 满意度指标/满意度指标 → 服务对象满意度指标'])
})

test('words of the place are aliases', () => {
  expect(
    found(indicatorClass, {
      forms: [
        form({
          goals: '产出指标/数量指标/人数 | 2人\n满意度指标/社会公众或服务对象满意度/群众满意度 | 100%',
        }),
      ],
    }),
  ).toEqual([])
})
