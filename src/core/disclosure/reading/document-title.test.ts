import { describe, expect, test } from 'vitest'
import { documentTitle } from './document-title.ts'

/** As covers, file names and web pages of many places print them: kind, year, unit. */
const TITLES: readonly (readonly [title: string, said: string])[] = [
  ['江汉区工业企业服务中心 2020 年部门预算', 'budget 2020 江汉区工业企业服务中心'],
  ['2023年度武汉市江汉区工业企业服务 中心部门决算公开', 'accounts 2023 武汉市江汉区工业企业服务中心'],
  ['2022 年度武汉市汉阳区企业服务中心 部门决算', 'accounts 2022 武汉市汉阳区企业服务中心'],
  ['上海市普陀区社会福利院2024年单位预算', 'budget 2024 上海市普陀区社会福利院'],
  ['上海市普陀区2025年区级部门预算', 'budget 2025'],
  ['2023年度泸州市中医医院单位决算', 'accounts 2023 泸州市中医医院'],
  ['重庆市万州区公路事务中心2024年单位预算情况说明', 'budget 2024 重庆市万州区公路事务中心'],
  ['梧州市统计局普查中心 2024 单位预算及三公经费预算情况说明', 'budget 2024 梧州市统计局普查中心'],
  [
    '杭州市钱塘区综合行政执法局 (杭州市钱塘区城市管理局) 2021年度部门决算',
    'accounts 2021 杭州市钱塘区综合行政执法局(杭州市钱塘区城市管理局)',
  ],
  ['2021年湛江市人民政府行政服务中心部门决算', 'accounts 2021 湛江市人民政府行政服务中心'],
  ['重庆市开州区人民政府办公室2023年度部门决算公开说明', 'accounts 2023 重庆市开州区人民政府办公室'],
  ['岳阳楼区洛王街道办事处2022年部门决算公开', 'accounts 2022 岳阳楼区洛王街道办事处'],
  ['澄江市海口中心小学2023年部门预算编制说明', 'budget 2023 澄江市海口中心小学'],
  ['岳阳市岳阳楼区东方红小学2023年度部门预算说明', 'budget 2023 岳阳市岳阳楼区东方红小学'],
  ['柳州市阳和工业新区六座中心校2023年部门预算公开说明', 'budget 2023 柳州市阳和工业新区六座中心校'],
  ['乌鲁木齐市米东区教育研究室 2023年单位预算公开', 'budget 2023 乌鲁木齐市米东区教育研究室'],
  ['关于某某县水利局2024年部门预算公开的说明', 'budget 2024 某某县水利局'],
  ['二〇二三年度青山镇人民政府部门决算', 'accounts 2023 青山镇人民政府'],
  ['《海州区档案馆２０２２年部门预算》', 'budget 2022 海州区档案馆'],
  [
    '第二部分 武汉市汉阳区企业服务中心 2022 年度部门决算表',
    'numbered accounts 2022 武汉市汉阳区企业服务中心',
  ],
  ['星河县2024年度水务局部门预算', 'budget 2024 星河县水务局'],
  ['部门预算公开（2024年度）', 'budget 2024'],
  ['星河县重点项目推进中心2024年单位预算', 'budget 2024 星河县重点项目推进中心'],
  ['星河县水务局_2024年部门预算', 'budget 2024 星河县水务局'],
  ['2024年部门预算（星河县水务局）', 'budget 2024 星河县水务局'],
  ['附件2：2024年部门预算公开表-星河县水务局', 'numbered budget 2024 星河县水务局'],
  ['2024年度星河县水务局预算公开', 'budget 2024 星河县水务局'],
  ['2023年度星河县水务局决算', 'accounts 2023 星河县水务局'],
  ['2025年部门预算编制说明', 'budget 2025'],
  ['2021年度决算公开', 'accounts 2021'],
  ['抚宁区工业信息管理局2020年部门预算绩效文本(草案)', 'performanceText 2020 抚宁区工业信息管理局'],
  ['2023 年江汉区项目支出(绩效目标）申报表', 'declaration 2023'],
  ['红河州数据发展中心2024年度项目支出绩效单位自评报告', 'selfEvaluation 2024 红河州数据发展中心'],
  ['2023年度部门（单位）整体绩效自评表', 'selfEvaluation 2023'],
  ['2021年度天水市残疾人联合会部门整体支出绩效评价报告', 'evaluationReport 2021 天水市残疾人联合会'],
  ['附件1：2021年构树产业发展项目绩效评价报告', 'numbered evaluationReport 2021'],
]

/** What a reader might take for a title and is none. */
const NO_TITLES: readonly string[] = [
  '2020年部门收支预算总表',
  '2023年度收入支出决算总表',
  '一般公共预算财政拨款支出决算表',
  '一、收支预算总体安排情况',
  '2020 年部门预算收入 482.63 万元，其中：一般公共预算财政拨款收入 482.63 万元。',
  '第三部分 名词解释',
  '2024年星河县水务局收入预算',
  '星河县水务局预算',
  '2024年11月07日',
  '本部门由本单位组成。此次公开内容涵盖本单位经费预算。',
  '单位：万元',
  '',
]

describe('a title', () => {
  test.each(TITLES)('%s', (title, said) => {
    const { kind, year, unit, isNumbered } = documentTitle(title) ?? {}
    expect([isNumbered ? 'numbered' : undefined, kind, year, unit].filter(Boolean).join(' ')).toBe(said)
  })

  test('tells a department from a unit', () => {
    expect(documentTitle('某市财政局2024年部门预算')?.scope).toBe('department')
    expect(documentTitle('某市财政局2024年单位预算')?.scope).toBe('unit')
    expect(documentTitle('某市财政局2024年度决算公开')?.scope).toBeUndefined()
  })
})

test.each(NO_TITLES)('no title: %s', (words) => expect(documentTitle(words)).toBeUndefined())

test('words that go on and on are given up at once', () => {
  const begin = performance.now()
  expect(documentTitle(`部门预算${'及说明'.repeat(28)}x`)).toBeUndefined()
  expect(documentTitle(`${'部门整体支出'.repeat(14)}绩效x`)).toBeUndefined()
  expect(performance.now() - begin).toBeLessThan(200)
})
