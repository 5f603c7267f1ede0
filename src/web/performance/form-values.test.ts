/** Values are numbered as they are read, and arrow keys go to the next, or to the nearest of the next row. */

import { expect, test } from 'vitest'
import type { PerformanceFormResponse } from '../../api/performance/contract.ts'
import { fc } from '../../testing/properties.ts'
import { numberedValues, type Step, scoreOf, steppedTo } from './form-values.ts'

type Row = PerformanceFormResponse['rows'][number]

/** A row of cells; a text with a star is a value, with two a score. */
const row = (indicator: number | undefined, ...texts: string[]): Row => ({
  isHeader: false,
  ...(indicator === undefined ? {} : { indicator }),
  cells: texts.map((text) => ({
    text,
    columnSpan: 1,
    rowSpan: 1,
    ...(text.includes('*') ? { entry: { rowName: '', column: '', isScore: text.endsWith('**') } } : {}),
  })),
})

const values = numberedValues([
  row(undefined, '单位名称', '服务中心*'),
  row(undefined, '', '目标值', '完成值', '得分'),
  row(0, '培训人数', '96人*', '90人*', '2.81**'),
  row(1, '满意度', '≥90%*', '', '5**'),
])

test('values are numbered in reading order, headers and blanks left out', () => {
  expect(values.map((one) => one.text)).toEqual(['服务中心*', '96人*', '90人*', '2.81**', '≥90%*', '5**'])
  expect(scoreOf(values, 1)?.number).toBe(5)
  expect(scoreOf(values, 2)).toBeUndefined()
  const [unscored] = numberedValues([row(0, '培训人数', '96人*')])
  expect(unscored && scoreOf([unscored], 0)).toBe(unscored)
})

test.each<[number, Step, number]>([
  [0, 'ArrowDown', 1],
  [2, 'ArrowDown', 4],
  [3, 'ArrowDown', 5],
  [5, 'ArrowDown', 5],
  [3, 'ArrowUp', 0],
  [0, 'ArrowLeft', 0],
  [3, 'ArrowRight', 4],
  [2, 'Home', 0],
  [2, 'End', 5],
])('from %i by %s to %i', (from, step, to) => {
  expect(steppedTo(values, from, step)).toBe(to)
})

test('every step from anywhere leads to a value', () => {
  const steps = fc.constantFrom<Step>('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End')
  fc.assert(
    fc.property(fc.nat(values.length - 1), steps, (from, step) => {
      expect(values[steppedTo(values, from, step)]).toBeDefined()
    }),
  )
})
