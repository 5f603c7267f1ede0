import { expect, test } from 'vitest'
import { overallIndicator } from './overall-indicator.ts'
import { form, found } from './testing/made-part.ts'

test('the same in both', () => {
  expect(
    found(overallIndicator, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出质量/信访办结率 | 100%' }),
        form({ kind: 'projectTargets', goals: '项目产出/产出质量/信访办结率 | =100%' }),
      ],
    }),
  ).toEqual([])
})

test('another number', () => {
  expect(
    found(overallIndicator, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出数量/咨询次数 | ≥25次' }),
        form({ kind: 'projectTargets', goals: '项目产出/产出数量/咨询次数 | ≥5次' }),
      ],
    }),
  ).toEqual(['error ≥25次 → ≥5次'])
})

test('another class', () => {
  expect(
    found(overallIndicator, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出质量/信访办结率 | 100%' }),
        form({ kind: 'projectTargets', goals: '项目效益/社会效益/信访办结率 | 100%' }),
      ],
    }),
  ).toEqual(['warning 质量 → 社会效益'])
})

test('another name is another indicator, and no number no other value', () => {
  expect(
    found(overallIndicator, {
      forms: [
        form({
          kind: 'overallTargets',
          goals: '项目产出/产出数量/咨询次数 | ≥25次\n项目产出/产出数量/上访次数 | 0',
        }),
        form({
          kind: 'projectTargets',
          goals: '项目产出/产出数量/走访次数 | ≥5次\n项目产出/产出数量/上访次数 | 0次',
        }),
      ],
    }),
  ).toEqual([])
})
