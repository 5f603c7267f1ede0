/** Covers of short and long titles. */
import { expect, test } from 'vitest'
import { coverTitle } from './cover-title.ts'

test('a title that fits stays in one line', () => {
  expect(coverTitle('甲区财政局2024年部门预算', '甲区财政局', 20)).toBe('甲区财政局2024年部门预算')
})

test('a long one breaks around the name of the unit, or not at all', () => {
  const title = '2023年度某某市某某区工业企业服务中心部门决算'
  expect(coverTitle(title, '某某市某某区工业企业服务中心', 16)).toBe(
    '2023年度\n某某市某某区工业企业服务中心\n部门决算',
  )
  expect(coverTitle(title, '别的单位', 16)).toBe(title)
  expect(coverTitle(title, '', 16)).toBe(title)
})
