/** Covers of short and long titles. */
import { expect, test } from 'vitest'
import { coverLine, coverTitle, linesBelowTitle } from './cover-title.ts'

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

test('a name that no line holds breaks behind the government, or in halves', () => {
  const lines = (unit: string): string => coverTitle(`${unit}2023年部门预算`, unit, 16)
  expect(lines('某某市某某区人民政府国有资产监督管理局')).toBe(
    '某某市某某区人民政府\n国有资产监督管理局\n2023年部门预算',
  )
  expect(lines('高新技术产业园公共服务与企业发展促进中心')).toBe(
    '高新技术产业园公共服\n务与企业发展促进中心\n2023年部门预算',
  )
})

test('a long line below the title breaks at a sign', () => {
  expect(coverLine('某某区工业信息管理局编制，某某市某某区财政局审核', 20)).toBe(
    '某某区工业信息管理局编制，\n某某市某某区财政局审核',
  )
  expect(coverLine('某某区工业信息管理局', 20)).toBe('某某区工业信息管理局')
})

test('what makes up the title does not stand below it again', () => {
  const title = '甲区财政局2024年度部门决算'
  expect(linesBelowTitle([title, '2025年8月'], title)).toEqual(['2025年8月'])
  expect(linesBelowTitle(['甲区财政局', '2024年度部门决算', '（草案）'], title)).toEqual(['（草案）'])
  expect(linesBelowTitle(['预算单位：甲区财政局', title], title)).toEqual(['预算单位：甲区财政局'])
  expect(linesBelowTitle(['甲区财政局'], title)).toEqual(['甲区财政局'])
})
