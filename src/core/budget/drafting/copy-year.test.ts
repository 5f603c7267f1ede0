import { expect, test } from 'vitest'
import { copyToNextYear } from './copy-year.ts'
import { PROJECT, projectRows } from './testing/project-rows.ts'

test('amounts and targets become those of last year; what has to be said anew is blank', () => {
  const made = projectRows()
  const goal = made.add('goal', { term: '年度目标', text: '全年走访五次' })
  made.add('indicator', { name: '走访次数', target: '≥5次', lastYear: '≥4次', twoYearsBefore: '≥3次' }, goal)
  made.add('procurement', { article: '打印机', quantity: '1台', amount: '0.20' })
  let next = 0
  const copied = copyToNextYear(made.rows, [PROJECT], () => `new-${next++}`)
  const [project] = copied
  expect(project?.cells).toMatchObject({
    lastYearBudget: '62.00',
    twoYearsBeforeBudget: '65.50',
    frequency: '常年项目',
  })
  expect(project?.cells.lastEvaluation).toBeUndefined()
  const labour = copied.find((row) => row.cells.content === '劳务费')
  expect(labour?.cells).toEqual({ content: '劳务费', basis: '', economic: '30226', lastYear: '3.50' })
  expect(copied.filter((row) => row.parent === labour?.id)).toHaveLength(4)
  const indicator = copied.find((row) => row.sheet === 'indicator')
  expect(indicator?.cells).toEqual({
    name: '走访次数',
    target: '≥5次',
    lastYear: '≥5次',
    twoYearsBefore: '≥4次',
  })
  expect(copied.find((row) => row.id === indicator?.parent)?.sheet).toBe('goal')
  expect(copied.some((row) => row.sheet === 'procurement')).toBe(false)
  expect(copyToNextYear(made.rows, ['other'], () => 'x')).toEqual([])
})
