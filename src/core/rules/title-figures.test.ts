import { expect, test } from 'vitest'
import { form, found } from './testing/made-part.ts'
import { titleFigures } from './title-figures.ts'

const said = (project: string, goals: string): readonly string[] =>
  found(titleFigures, { forms: [form({ kind: 'projectTargets', project, goals })] })

test('a number that is measured, and names without one', () => {
  expect(said('2020年退役军人6人生活费', '产出指标/数量指标/发放人数 | 6人')).toEqual([])
  expect(said('退役军人生活费', '产出指标/数量指标/发放人数 | 8人')).toEqual([])
  expect(said('6个月过渡安置费', '产出指标/数量指标/安置人数 | 8人')).toEqual([])
})

test('another number', () => {
  expect(said('退役军人6人生活费', '产出指标/数量指标/发放人数 | 8人')).toEqual([
    'note 6人 → 有指标值为 6人 的指标',
  ])
})
