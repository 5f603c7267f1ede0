import { expect, test } from 'vitest'
import { measureClassOf } from './measure-class.ts'
import { form, found } from './testing/made-part.ts'

test('classes that fit', () => {
  expect(
    found(measureClassOf, {
      forms: [
        form({
          goals:
            '产出指标/数量指标/走访次数 | 4次\n产出指标/质量指标/合格率 | 100%\n产出指标/时效指标/及时率 | 100%',
        }),
      ],
    }),
  ).toEqual([])
})

test('a count under quality', () => {
  expect(
    found(measureClassOf, { forms: [form({ goals: '项目产出/产出质量/监管审计报告数量 | 8份' })] }),
  ).toEqual(['warning 质量 → 数量指标'])
})

test('income under ecology', () => {
  expect(
    found(measureClassOf, { forms: [form({ goals: '效果指标/生态效益指标/经济效益比上年增长 | ≥20%' })] }),
  ).toEqual(['warning 生态效益 → 经济效益指标'])
})

test('no accidents are a quality, though they are counted', () => {
  expect(
    found(measureClassOf, { forms: [form({ goals: '产出指标/质量指标/安全事故发生次数 | 0次' })] }),
  ).toEqual([])
})

test('the class goes by the name that the form has for it', () => {
  const made = {
    forms: [form({ goals: '项目产出/产出质量/监管审计报告数量 | 8份\n项目产出/产出数量/培训人数 | 152人' })],
  }
  expect(found(measureClassOf, made)).toEqual(['warning 质量 → 产出数量'])
})

test('earnings under quality', () => {
  expect(
    found(measureClassOf, { forms: [form({ goals: '产出指标/质量指标/专利应用取得的收益 | ≥10万元' })] }),
  ).toEqual(['warning 质量 → 经济效益指标'])
})
