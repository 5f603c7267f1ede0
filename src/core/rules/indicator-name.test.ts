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
