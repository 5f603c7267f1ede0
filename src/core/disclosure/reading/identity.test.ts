import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../document/document.ts'
import { PROFILES } from '../generated/profiles.ts'
import { identify } from './identity.ts'
import type { Identity, Inferred } from './reading.ts'
import { blocksOf, statement } from './testing/blocks.ts'

interface Given {
  readonly text: string
  readonly name?: string
  readonly statements?: readonly Parameters<typeof statement>[1][]
}

function identityOf({ text, name = '', statements = [] }: Given): Identity {
  const paragraphs = blocksOf(text).filter((block): block is Paragraph => block.kind === 'paragraph')
  return identify(
    { name, paragraphs, statements: statements.map((one, at) => statement(100 + at, one)), forms: [] },
    PROFILES,
  )
}

const said = <T>({ value, certainty }: Inferred<T>): string => `${value} ${certainty}`
const all = ({ kind, unit, year }: Identity): string =>
  [kind, unit, year].map((one) => said<unknown>(one)).join(', ')

const ACCOUNTS = ['收入支出决算总表', '收入决算表', '支出决算表'].map((title, at) => ({
  title,
  definition: ['accounts.totals', 'accounts.revenue', 'accounts.expenditure'][at] ?? '',
}))

describe('a document whose cover, headings and tables agree', () => {
  const text = `某市水务局
2023 年度部门决算
2024年10月
第一部分 某市水务局概况
某市水务局是市政府工作部门，为正处级。
第二部分 某市水务局2023年度部门决算表`

  test('is sure', () => {
    const statements = ACCOUNTS.map((one) => ({ ...one, unitName: '某市水务局', year: 2023 }))
    expect(all(identityOf({ text, statements }))).toBe('accounts sure, 某市水务局 sure, 2023 sure')
  })

  test('is not misled by the date of the cover, by a table of another year, or by the name of the file', () => {
    const statements = ACCOUNTS.map((one, at) => ({ ...one, year: at === 0 ? 2022 : 2023 }))
    expect(all(identityOf({ text, statements, name: '2024年某市教育局部门预算' }))).toBe(
      'accounts sure, 某市水务局 sure, 2023 sure',
    )
  })
})

test('the full name is the answer where shorter ones are printed too', () => {
  const text = `2023年度武汉市江汉区工业企业服务 中心部门决算公开
第一部分 概况
江汉区工业企业服务中心共有编制 13 人。其中：行政编制 0 人。
单位名称：区工业企业服务中心`
  expect(said(identityOf({ text }).unit)).toBe('武汉市江汉区工业企业服务中心 sure')
})

test('a title that names only the place leaves the unit to the line below', () => {
  const text = '上海市普陀区2025年区级部门预算\n预算主管部门：上海市普陀区财政局'
  const { unit, scope, year } = identityOf({ text })
  expect([said(unit), said(scope), said(year)]).toEqual([
    '上海市普陀区财政局 likely',
    'department sure',
    '2025 likely',
  ])
})

test.each([
  [
    '2022年度\n洛王街道办事处部门决算\n第一部分 洛王街道办事处概况',
    'accounts likely, 洛王街道办事处 sure, 2022 likely',
  ],
  [
    '重庆市开州区人民政府办公室\n2023年度部门决算公开说明\n一、部门基本情况\n重庆市开州区人民政府办公室是区政府工作部门，为正处级。',
    'accounts likely, 重庆市开州区人民政府办公室 sure, 2023 likely',
  ],
  [
    '监督索引号53042200636002700000\n澄江市海口中心小学2023年部门预算\n第一部分 澄江市海口中心小学2023年部门预算编制说明',
    'budget sure, 澄江市海口中心小学 sure, 2023 sure',
  ],
  [
    '首页\n部门预算公开\n某市园林局2024年部门预算\n二、部门预算情况说明',
    'budget sure, 某市园林局 likely, 2024 likely',
  ],
  [
    '部门预算公开\n（2024年度）\n单位名称（公章）：某市园林局  填报日期：2024年2月',
    'budget likely, 某市园林局 likely, 2024 likely',
  ],
  [
    '2024年单位预算\n预算主管部门：某市民政局\n预算单位：某市救助管理站',
    'budget likely, 某市救助管理站 likely, 2024 likely',
  ],
  [
    '柳州市某工业新区中心校2023年部门预算公开说明\n第一部分：柳州市某工业新区中心校概况\n2023年部门收支总预算1157.55万元，同比减少518.08万元。',
    'budget likely, 柳州市某工业新区中心校 sure, 2023 sure',
  ],
])('covers of other places: %j', (text, expected) => expect(all(identityOf({ text }))).toBe(expected))

test('whoever checks a document is not whose it is', () => {
  const text =
    '抚宁区工业信息管理局\n2020 年部门预算绩效文本\n(草案)\n抚宁区工业信息管理局编制\n秦皇岛市抚宁区财政局审核'
  expect(all(identityOf({ text }))).toBe('performanceText likely, 抚宁区工业信息管理局 sure, 2020 likely')
})

test('one piece of evidence is likely, none is unknown, and two that contradict each other are no answer', () => {
  expect(all(identityOf({ text: '某县水利局2024年部门预算' }))).toBe(
    'budget likely, 某县水利局 likely, 2024 likely',
  )
  expect(all(identityOf({ text: '今天天气很好。' }))).toBe(
    'undefined unknown, undefined unknown, undefined unknown',
  )
  const torn = identityOf({
    text: '',
    statements: [
      { ...ACCOUNTS[0], unitName: '某县水利局' },
      { title: '收支预算总表', definition: 'budget.totals', unitName: '某县教育局' },
    ],
  })
  expect(torn.kind).toMatchObject({ certainty: 'unknown', others: ['accounts', 'budget'] })
  expect(torn.unit).toMatchObject({ certainty: 'unknown', others: ['某县水利局', '某县教育局'] })
})

describe('the profile', () => {
  const hanyang = PROFILES.find((one) => one.id === 'hanyang-2022-accounts')
  const printed = (hanyang?.statements ?? []).map((one) => ({
    definition: one.statement,
    title: one.title.replace('{year}年度', ''),
  }))
  const text = (unit: string, year = 2022) => `${year}年度${unit}部门决算\n第一部分 ${unit}概况`
  const profileOf = (unit: string, statements = printed, year = 2022) =>
    identityOf({ text: text(unit, year), statements }).profile

  test('is the one of the locality, whose tables are printed', () => {
    expect(said(profileOf('武汉市汉阳区企业服务中心'))).toBe('hanyang-2022-accounts sure')
  })

  test('is never one of another locality, however alike', () => {
    expect(profileOf('长沙市岳麓区水利局')).toMatchObject({ certainty: 'unknown' })
    expect(profileOf('长沙市岳麓区水利局').value).toBeUndefined()
    expect(profileOf('长沙市岳麓区水利局').others).toContain('hanyang-2022-accounts')
    expect(profileOf('舟山市普陀区财政局').value).toBeUndefined()
  })

  test('is not sure in a year that it is not for, or with other tables', () => {
    expect(said(profileOf('武汉市汉阳区企业服务中心', printed, 2024))).toBe('hanyang-2022-accounts likely')
    expect(said(profileOf('武汉市汉阳区企业服务中心', printed.slice(0, 3)))).toBe(
      'hanyang-2022-accounts likely',
    )
    expect(profileOf('武汉市汉阳区企业服务中心', []).certainty).toBe('unknown')
  })
})
