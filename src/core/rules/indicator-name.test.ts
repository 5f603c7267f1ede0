import { expect, test } from 'vitest'
import { indicatorNameVariant } from './indicator-name.ts'
import { form, found } from './testing/made-part.ts'

test('one name', () => {
  expect(
    found(indicatorNameVariant, {
      forms: [
        form({
          kind: 'overallTargets',
          goals: '项目效益/社会效益/依法合规合理处理改制遗留问题有利于维护社会稳定 | 有利于',
        }),
        form({
          kind: 'projectTargets',
          goals: '项目效益/社会效益/依法合规合理处理改制遗留问题有利于维护社会稳定 | 有利于',
        }),
      ],
    }),
  ).toEqual([])
})

test('nearly the same name', () => {
  expect(
    found(indicatorNameVariant, {
      forms: [
        form({
          kind: 'overallTargets',
          goals:
            '项目效益/社会效益/加强信访维稳工作、依法合规合理处理改制遗留问题，有利于维护社会稳定 | 有利于',
        }),
        form({
          kind: 'projectTargets',
          goals:
            '项目效益/社会效益/加强信访维稳工作、依法依规合理处理改制遗留问题，有利于维护社会稳定 | 有利于',
        }),
      ],
    }),
  ).toEqual([
    'note 加强信访维稳工作、依法合规合理处理改制遗留问题，有利于维护社会稳定 → 加强信访维稳工作、依法依规合理处理改制遗留问题，有利于维护社会稳定',
  ])
})

test('short names differ by what they count', () => {
  expect(
    found(indicatorNameVariant, {
      forms: [
        form({ kind: 'overallTargets', goals: '项目产出/产出数量/走访户数 | 5户' }),
        form({ kind: 'projectTargets', goals: '项目产出/产出数量/走访次数 | 5次' }),
      ],
    }),
  ).toEqual([])
})

test('the same thing with and without what is counted', () => {
  const forms = [
    form({ kind: 'overallTargets', goals: '项目产出/产出数量/托管企业 | ≥30户' }),
    form({ kind: 'projectTargets', goals: '项目产出/产出数量/托管企业数 | ≥30户' }),
  ]
  expect(found(indicatorNameVariant, { forms })).toEqual(['note 托管企业 → 托管企业数'])
})

test('the year against the long term of one form', () => {
  const goals = (name: string): string =>
    `# 长期绩效目标1\n产出指标/数量指标/参与安全日教育 | 全覆盖\n# 年度绩效目标1\n产出指标/数量指标/${name} | 全覆盖`
  expect(found(indicatorNameVariant, { forms: [form({ goals: goals('参与安全日教育人次') })] })).toEqual([
    'note 参与安全日教育人次 → 参与安全日教育',
  ])
  expect(found(indicatorNameVariant, { forms: [form({ goals: goals('参与安全日教育') })] })).toEqual([])
})

test('a word that ends like a count', () => {
  const forms = [
    form({ kind: 'overallTargets', goals: '项目效益/社会效益/违法违纪事项 | 0件' }),
    form({ kind: 'projectTargets', goals: '项目效益/社会效益/违法违纪事项数 | 0件' }),
  ]
  expect(found(indicatorNameVariant, { forms })).toEqual(['note 违法违纪事项 → 违法违纪事项数'])
})
