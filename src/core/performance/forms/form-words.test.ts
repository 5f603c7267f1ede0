import { describe, expect, test } from 'vitest'
import { isFormTitle, titleOf, yearOf } from './form-title.ts'
import {
  goalLabel,
  inlineField,
  isFurniture,
  isLevel1Word,
  isLevel2Word,
  labelOf,
  pointsOf,
} from './form-words.ts'

describe('labels of goals', () => {
  test.each([
    ['年度目标1：', { label: '年度目标1', number: 1, term: 'annual', rest: '' }],
    ['年度目标 1: (16分)', { label: '年度目标1', number: 1, term: 'annual', weight: '16', rest: '' }],
    [
      '年度绩效 目标 2 (19 分)',
      { label: '年度绩效目标2', number: 2, term: 'annual', weight: '19', rest: '' },
    ],
    ['长期目标一：做好管理', { label: '长期目标一', number: 1, term: 'longTerm', rest: '做好管理' }],
    ['项目绩效总目标', { label: '项目绩效总目标', rest: '' }],
    ['实施期目标（2022年—2024年）', { label: '实施期目标', term: 'longTerm', rest: '' }],
    ['绩效目标', { label: '绩效目标', rest: '' }],
  ])('%s', (text, expected) => expect(goalLabel(text)).toEqual(expected))
  test.each(['年度目标值(A)', '绩效目标表', '目标管理工作', '项目名称'])('%s is none', (text) =>
    expect(goalLabel(text)).toBeUndefined(),
  )
})

test('points leave the label that they stand in', () => {
  expect(pointsOf('预算执行情况 (万元) (20分)')).toEqual({ label: '预算执行情况(万元)', weight: '20' })
  expect(pointsOf('得分(20分*执行率)')).toEqual({ label: '得分(20分*执行率)' })
})
test('labels lose white space, colons and the word who is to fill them in, but no other brackets', () => {
  expect(labelOf('项目 名称：')).toBe('项目名称')
  expect(labelOf('项目总预算 （延续性项目填写）')).toBe('项目总预算')
  expect(labelOf('上年绩效评价结果、整改及应用（必填）')).toBe('上年绩效评价结果、整改及应用（必填）')
})
test('label and value in one cell', () => {
  expect(inlineField('单位名称（盖章）：某局')).toEqual({ label: '单位名称（盖章）', value: '某局' })
  expect(inlineField('主要做法：一是培训')).toBeUndefined()
})
test('words for classes, with points behind them or cut off', () => {
  expect(['产出指标', '效益指标（30分）', '成本 指标', '项目产出'].every(isLevel1Word)).toBe(true)
  expect(['数量指标', '服务对象满意度指', '产出质量', '经济成本指标'].every(isLevel2Word)).toBe(true)
  expect(['培训人数', '100%', ''].some((word) => isLevel1Word(word) || isLevel2Word(word))).toBe(false)
})
test('furniture of a page is no value, a number is one', () => {
  expect(['单位：万元', '续表', '附件2', '第3页', '------'].every(isFurniture)).toBe(true)
  expect(['100', '-', '12', '万元'].some(isFurniture)).toBe(false)
})

describe('titles', () => {
  test.each([
    '2023年度项目支出绩效自评表',
    '项目支出绩效目标表（2022年度）',
    '附件3 部门整体支出绩效目标申报表',
    '2020年基本信息表',
  ])('%s', (text) => expect(isFormTitle(text)).toBe(true))
  test.each([
    '5、科技成果转化项目绩效目标表.....9',
    '详见项目绩效目标表',
    '一般公共预算支出表',
    '预算绩效情况说明',
  ])('%s is none', (text) => expect(isFormTitle(text)).toBe(false))
  test('without ordinal and year, unless the year is the name of the project', () => {
    expect(titleOf('二、2022 年度某中心项目自评表', '')).toBe('某中心项目自评表')
    expect(titleOf('1、2019 年下半年改制费用绩效目标表', '2019年下半年改制费用')).toBe(
      '2019年下半年改制费用绩效目标表',
    )
    expect(titleOf('项目支出绩效目标表（2022年度）', '')).toBe('项目支出绩效目标表')
  })
  test('the year of the form and not that of the project', () => {
    expect(yearOf('2022年度某项目自评表')).toBe(2022)
    expect(yearOf('2019 年下半年改制费用绩效目标表', '2019年下半年改制费用')).toBeUndefined()
    expect(yearOf('(2021年度)')).toBe(2021)
  })
})
