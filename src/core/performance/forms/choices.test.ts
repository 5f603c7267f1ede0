import { describe, expect, test } from 'vitest'
import { readOptions } from './choices.ts'
import { blocksOf, drawnGrid, tabbedGrid, written } from './fixtures/drawn-grid.ts'
import { readForms } from './read-forms.ts'

const shown = (text: string): string =>
  readOptions(text)
    .map(({ text: option, isTicked }) => `${option}${isTicked === undefined ? '?' : isTicked ? '+' : '-'}`)
    .join(' ')

describe('options of a question', () => {
  test.each([
    ['1、常年性项目 ☑ 2、延续性项目 ☐ 3、一次性项目 ☐', '1、常年性项目+ 2、延续性项目- 3、一次性项目-'],
    ['1.运转类 □ 2.特定目标类 ■', '1.运转类- 2.特定目标类+'],
    ['☑1、经常性 □2、一次性', '1、经常性+ 2、一次性-'],
    ['□经常性项目 ☑延续性项目 □一次性项目', '经常性项目- 延续性项目+ 一次性项目-'],
    ['是√ 否□', '是+ 否-'],
    ['新增项目□  延续项目☑', '新增项目- 延续项目+'],
    ['经常性项目 √ 一次性项目', '经常性项目+ 一次性项目?'],
    ['1.一次性项目 2.常年项目', '1.一次性项目? 2.常年项目?'],
    ['1、预算12.5万元 ☑ 2、其他 ☐', '1、预算12.5万元+ 2、其他-'],
    ['经常性项目', ''],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))
})

const read = (picture: string, draw = drawnGrid) =>
  readForms(
    blocksOf(
      '某项目绩效自评表',
      draw(`${picture}\n一级指标 | 二级指标 | 三级指标 | 实际完成值\n产出指标 | 数量指标 | 甲 | 1`),
    ),
  ).forms[0]
const fieldsOf = (picture: string, draw = drawnGrid): readonly string[] =>
  written(read(picture, draw)).filter((one) => !one.startsWith('甲'))

describe('in a form', () => {
  test('marks, money behind them, and a line for each option', () => {
    const rows = `
项目名称 | 稳定资金 | < | <
预算来源及资金规模 | 1、部门预算项目 | ☑ | 资金量：22.5
^ | 2、专项资金 | ☐ | 资金量：
^ | 3、上级转移支付项目 | ☐ | 资金量：`
    for (const draw of [drawnGrid, tabbedGrid]) {
      expect(fieldsOf(rows, draw)).toEqual([
        '项目名称 · 值 = 稳定资金',
        '预算来源及资金规模 · 值 = 1、部门预算项目',
        '资金量 · 值 = 22.5',
      ])
      expect(read(rows, draw)?.content.choices).toMatchObject([
        {
          question: '预算来源及资金规模',
          options: [{ isTicked: true }, { isTicked: false }, { isTicked: false }],
        },
      ])
    }
  })
  test('all of them in one cell', () => {
    expect(
      fieldsOf(
        '预算来源及资金规模 | 1、部门预算项目 ☑ 资金量：4 2、专项资金 ☐ 资金量： 3、上级转移支付 ☐ 资金量： | < | <',
      ),
    ).toEqual(['预算来源及资金规模 · 值 = 1、部门预算项目', '资金量 · 值 = 4'])
  })
  test('boxes that a converter left as tags', () => {
    expect(
      fieldsOf(
        '项目属性 | 1、持续性项目 <input type="checkbox"/> 2、新增性项目 <input checked="" type="checkbox"/> | < | <',
      ),
    ).toEqual(['项目属性 · 值 = 2、新增性项目'])
  })
  test('where all marks are lost nothing is ticked', () => {
    const row = '项目安排频度 | 1.一次性项目 2.常年项目 3.延续性项目 | < | <'
    expect(fieldsOf(row)).toEqual([])
    expect(read(row)?.content.choices[0]?.options.map(({ isTicked }) => isTicked)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
  test('the only one without a mark among empty boxes was ticked, but that is doubtful', () => {
    expect(fieldsOf('项目安排频度 | 1.一次性项目 □ 2.常年项目 3.延续性项目 □ | < | <')).toEqual([
      '项目安排频度 · 值 = 2.常年项目 ?',
    ])
  })
  test('beside other fields in one row', () => {
    expect(fieldsOf('是否政府采购 | 是☑ 否□ | 项目负责人 | 李某')).toEqual([
      '是否政府采购 · 值 = 是',
      '项目负责人 · 值 = 李某',
    ])
  })
  test('an answer without boxes is a field', () => {
    expect(fieldsOf('项目类型 | 经常性项目 | < | <')).toEqual(['项目类型 · 值 = 经常性项目'])
  })
})
