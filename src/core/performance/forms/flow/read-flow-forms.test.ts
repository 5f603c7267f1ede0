import { describe, expect, test } from 'vitest'
import type { Block } from '../../../document/document.ts'
import type { ReadForm } from '../read-form.ts'
import { flowBlocks, spaced } from './fixtures/flow-text.ts'
import { readFlowForms } from './read-flow-forms.ts'

const formsOf = (text: string) => readFlowForms(flowBlocks(spaced(text))).forms
const only = (text: string): ReadForm => {
  const [form, ...more] = formsOf(text)
  if (form === undefined || more.length > 0) throw new Error(`${more.length + 1} forms`)
  return form
}
const shown = ({ entries }: ReadForm, words: RegExp) =>
  entries
    .filter(({ rowName, column }) => words.test(`${rowName}|${column}`))
    .map(
      ({ rowName, column, text, doubt }) => `${rowName}|${column}|${text}${doubt === undefined ? '' : '?'}`,
    )

const PROJECT = `2024 年某区项目支出(绩效目标）申报表
单位：万元
项目名称 老旧街巷照明维护 项目代码 2120399
项目主管部
门
/区城管局 项目执行
单位
/路灯管理所
项目类别 1.运转类 □ 2.特定目标类 ☑ 3.转移支出
□
立项依据
/照明设施养护办法第三条，以及区里关于
街巷整治的通知
项目总预算 （延续性项目填写） 项目当年预算 12.6
2024 年预算申报项
目资金来源
来源项目 2024 年预算申报数
当年预算合计 12.6
1.财政拨款收入（区级安排数） 9.6
2.财政拨款收入（上级转移支付） 3
4.其他资金（含事业基金及上年结转
或结余等）
2024 年项目支出明
细及依据
项目内容 测算依据及说明
/本级财政拨款
金额
上级转移支付
金额
/其他资金
灯具更换费
灯具 120 元/盏*800
盏=9.6 万元
/9.6
巡查服务
夜间巡查员 2 人*1250
元/人*12 月=3 万元，
由市里安排
/3
项目资产配置计划及采购计划
品名 数量 金额
灯具 800 盏 9.6`

const GOALS = `项目绩效总目标
名称 目标说明
长期绩效目标 1 主要街巷夜间有灯。
年度绩效目标 1
更换灯具八百盏，投诉当日答复，完
成率不低于九成五。
年度绩效目标表
目标名
称
/一级指标 二级指标 三级指标
指标值
/指标值确
定依据前年 上年 预计当年实现
年度绩
效目标
1
产出指
标
/数量指标
更换灯具盏
数
/600 盏 800 盏
/历史数据：按台账
统计
质量指标 亮灯率 96% 97% ≥98% 计划数据
满意度
指标
/服务对象满
意度指标
居民满意度
/≥85% ≥90%
/计划数据`

describe('a project declaration', () => {
  const form = only(`${PROJECT}\n${GOALS}`)

  test('says what it is about', () =>
    expect(form).toMatchObject({
      kind: 'projectDeclaration',
      title: '某区项目支出(绩效目标）申报表',
      year: 2024,
      projectName: '老旧街巷照明维护',
      projectCode: '2120399',
      unitName: '路灯管理所',
      unplaced: [],
    }))

  test('its fields, texts and ticks are found again, the empty one left out', () =>
    expect(shown(form, /\|值$/)).toEqual([
      '项目名称|值|老旧街巷照明维护',
      '项目代码|值|2120399',
      '项目主管部门|值|区城管局',
      '项目执行单位|值|路灯管理所',
      '项目类别|值|2.特定目标类',
      '立项依据|值|照明设施养护办法第三条，以及区里关于街巷整治的通知',
      '项目当年预算|值|12.6',
    ]))

  test('sources, costs and purchases keep their amounts; the sources tell the columns of the costs', () =>
    expect(shown(form, /来源项目|金额|依据及说明|采购计划/)).toEqual([
      '来源项目/当年预算合计|2024年预算申报数|12.6',
      '来源项目/1.财政拨款收入（区级安排数）|2024年预算申报数|9.6',
      '来源项目/2.财政拨款收入（上级转移支付）|2024年预算申报数|3',
      '灯具更换费|测算依据及说明|灯具120元/盏*800盏=9.6万元',
      '灯具更换费|本级财政拨款金额|9.6',
      '巡查服务|测算依据及说明|夜间巡查员2人*1250元/人*12月=3万元，由市里安排',
      '巡查服务|上级转移支付金额|3',
      '灯具|项目资产配置计划及采购计划/数量|800盏',
      '灯具|项目资产配置计划及采购计划/金额|9.6',
    ]))

  test('goals and indicators: merged levels are carried down, values stand right, the open ones in doubt', () =>
    expect(shown(form, /目标/)).toEqual([
      '长期绩效目标1|目标说明|主要街巷夜间有灯。',
      '年度绩效目标1|目标说明|更换灯具八百盏，投诉当日答复，完成率不低于九成五。',
      '更换灯具盏数|年度绩效目标1/一级指标|产出指标',
      '更换灯具盏数|年度绩效目标1/二级指标|数量指标',
      '更换灯具盏数|年度绩效目标1/上年|600盏?',
      '更换灯具盏数|年度绩效目标1/预计当年实现|800盏',
      '更换灯具盏数|年度绩效目标1/指标值确定依据|历史数据：按台账统计',
      '亮灯率|年度绩效目标1/一级指标|产出指标',
      '亮灯率|年度绩效目标1/二级指标|质量指标',
      '亮灯率|年度绩效目标1/前年|96%',
      '亮灯率|年度绩效目标1/上年|97%',
      '亮灯率|年度绩效目标1/预计当年实现|≥98%',
      '亮灯率|年度绩效目标1/指标值确定依据|计划数据',
      '居民满意度|年度绩效目标1/一级指标|满意度指标',
      '居民满意度|年度绩效目标1/二级指标|服务对象满意度指标',
      '居民满意度|年度绩效目标1/上年|≥85%?',
      '居民满意度|年度绩效目标1/预计当年实现|≥90%',
      '居民满意度|年度绩效目标1/指标值确定依据|计划数据',
    ]))

  test('the same by meaning', () => {
    const { choices, costs, goals } = form.content
    expect(choices[0]?.options.map(({ isTicked }) => isTicked)).toEqual([false, true, false])
    expect(costs.map(({ name, amounts }) => [name?.text, amounts[0]?.column])).toEqual([
      ['灯具更换费', '本级财政拨款金额'],
      ['巡查服务', '上级转移支付金额'],
    ])
    const annual = goals.find(({ term }) => term === 'annual')
    expect(annual).toMatchObject({ label: '年度绩效目标1', number: 1 })
    expect(annual?.indicators[1]).toMatchObject({
      name: { text: '亮灯率' },
      level1: { text: '产出指标' },
      target: { text: '≥98%' },
      earlier: [
        { column: '前年', text: '96%' },
        { column: '上年', text: '97%' },
      ],
    })
  })

  test('places are the lines where cells begin', () => {
    const basis = form.entries.find(({ text }) => text.startsWith('夜间巡查员'))
    const lines = spaced(`${PROJECT}\n${GOALS}`).split('\n')
    expect(lines[(basis?.place.line ?? 0) - 1]).toBe('夜间巡查员 2 人*1250')
  })
})

const OVERALL = `2024 年某区部门整体绩效目标申报表
部门 （单位）
名称
/某区城市照明中心
填报人 李四 联系电话 027-80000000
部门总体
资金情况
总体资金情况
/当年金
额
/占比
近两年收支金额
2023 年 2022 年
收入
构成
财政拨款 50 100% 48 45
单位资金
合计 50 100% 48 45
支出
构成
人员类项目支出 40 80% 38 36
运转类项目支出 10 20% 10 9
合计 50 100% 48 45
部门职能概述
负责全区路灯的建设和养护。
项目支出情况 项目名称 支出项目类别
/项目总预
算
项目本年
度预算
/项目主要支出方向和用途
老旧街巷照明
维护经费
/特定目标类 12.6 12.6
更换灯具、夜间巡
查。
路灯电费专项
/其他运转类 30
缴纳全年电费，按
上年用量测算。
整体绩效目标
长期目标 年度目标
目标 1：街巷有灯。
目标 1：更换灯具。
长期目标 1：
/街巷有灯。
长期绩效指标
一级
指标
/二级指标 指标名称 指标值 绩效标准
产出
指标
产出数量
/新装路灯盏
数
/≥3000 盏 计划数据
年度目标 1：
/更换灯具。
年度绩效指标
产出
指标
数量指标
/更换灯具盏
数
/600 盏 700 盏 800 盏 计划数据`

describe('an overall declaration', () => {
  const form = only(OVERALL)

  test('funds, projects and both lists of goals', () => {
    expect(form).toMatchObject({ kind: 'overallDeclaration', unitName: '某区城市照明中心', unplaced: [] })
    expect(shown(form, /收入构成/)).toEqual([
      '收入构成/财政拨款|总体资金情况/当年金额|50',
      '收入构成/财政拨款|总体资金情况/占比|100%',
      '收入构成/财政拨款|总体资金情况/近两年收支金额/2023年|48',
      '收入构成/财政拨款|总体资金情况/近两年收支金额/2022年|45',
      '收入构成/合计|总体资金情况/当年金额|50',
      '收入构成/合计|总体资金情况/占比|100%',
      '收入构成/合计|总体资金情况/近两年收支金额/2023年|48',
      '收入构成/合计|总体资金情况/近两年收支金额/2022年|45',
    ])
    expect(shown(form, /项目支出情况/)).toEqual([
      '老旧街巷照明维护经费|项目支出情况/支出项目类别|特定目标类',
      '老旧街巷照明维护经费|项目支出情况/项目总预算|12.6',
      '老旧街巷照明维护经费|项目支出情况/项目本年度预算|12.6',
      '老旧街巷照明维护经费|项目支出情况/项目主要支出方向和用途|更换灯具、夜间巡查。',
      '路灯电费专项|项目支出情况/支出项目类别|其他运转类',
      '路灯电费专项|项目支出情况/项目本年度预算|30?',
      '路灯电费专项|项目支出情况/项目主要支出方向和用途|缴纳全年电费，按上年用量测算。',
    ])
    expect(shown(form, /目标1$|整体绩效目标|目标说明/)).toEqual([
      '长期目标/目标1|整体绩效目标/长期目标|街巷有灯。',
      '年度目标/目标1|整体绩效目标/年度目标|更换灯具。',
      '长期目标1|目标说明|街巷有灯。',
      '年度目标1|目标说明|更换灯具。',
    ])
  })

  test('a table without a header has the usual columns, and says so', () =>
    expect(shown(form, /更换灯具盏数/)).toEqual([
      '更换灯具盏数|年度目标1/一级指标|产出指标?',
      '更换灯具盏数|年度目标1/二级指标|数量指标?',
      '更换灯具盏数|年度目标1/前年|600盏?',
      '更换灯具盏数|年度目标1/上年|700盏?',
      '更换灯具盏数|年度目标1/预计当年实现|800盏?',
      '更换灯具盏数|年度目标1/指标值确定依据|计划数据?',
    ]))
})

const HEADER = '长期绩效目标表\n目标名称 一级指标 二级指标 三级指标 指标值 指标值确定依据\n长期绩效目标 1'
const indicators = (rows: string) =>
  shown(only(`项目支出绩效目标申报表\n项目名称 甲 项目代码 1\n${HEADER}\n${rows}`), /目标1\//).map((one) =>
    one.replace(/长期绩效目标1\//, ''),
  )

describe('indicator tables', () => {
  test('a page cuts a merged cell; its rest comes before the next row', () =>
    expect(
      indicators('产出 数量指标 修灯盏数 8 盏 计划数据\n\n\n指标\n/质量指标 亮灯率 ≥98% 计划数据'),
    ).toEqual([
      '修灯盏数|一级指标|产出指标',
      '修灯盏数|二级指标|数量指标',
      '修灯盏数|指标值|8盏',
      '修灯盏数|指标值确定依据|计划数据',
      '亮灯率|一级指标|产出指标',
      '亮灯率|二级指标|质量指标',
      '亮灯率|指标值|≥98%',
      '亮灯率|指标值确定依据|计划数据',
    ]))

  test('of two level-2 cells printed together nothing tells which is whose', () =>
    expect(
      indicators('产出指标\n数量指标\n质量指标\n修灯盏\n数\n/8 盏 计划数据\n亮灯率 ≥98% 计划数据').filter(
        (one) => one.includes('二级'),
      ),
    ).toEqual(['修灯盏数|二级指标|数量指标?', '亮灯率|二级指标|数量指标?']))

  test('a value broken over lines, a basis with its reasons, a misplaced class', () =>
    expect(
      indicators('产出指标\n成本指标\n/预算执行控\n制率\n/97%—\n100%\n/预算支出标准：按明细项\n控制预算。'),
    ).toEqual([
      '预算执行控制率|一级指标|产出指标',
      '预算执行控制率|二级指标|成本指标',
      '预算执行控制率|指标值|97%—100%',
      '预算执行控制率|指标值确定依据|预算支出标准：按明细项控制预算。',
    ]))
})

describe('where a form begins and ends', () => {
  test('two forms follow each other; what is used are their lines', () => {
    const text = spaced(`第五部分 附表\n${PROJECT}\n${OVERALL}`)
    const blocks = flowBlocks(text)
    const { forms, used } = readFlowForms(blocks)
    expect(forms.map(({ kind }) => kind)).toEqual(['projectDeclaration', 'overallDeclaration'])
    expect(blocks.filter((block) => !used.has(block)).map((block) => block.text)).toEqual([
      '第五部分 附表',
      '单位：万元',
    ])
  })

  test('a heading of the document ends an indicator table', () => {
    const blocks = flowBlocks(spaced(`${PROJECT}\n${GOALS}\n三、其他说明\n本单位无其他说明事项。`))
    const { forms, used } = readFlowForms(blocks)
    expect(forms[0]?.entries.at(-1)?.text).toBe('计划数据')
    expect(blocks.slice(-2).some((block) => used.has(block))).toBe(false)
  })

  test('a title may be broken over two lines', () =>
    expect(
      formsOf(
        '2024 年某区城市照明中心部门整体绩效\n目标申报表\n部门名称 某中心\n部门职能概述\n管理路灯。',
      ).map(({ title, year, kind }) => `${title} ${year} ${kind}`),
    ).toEqual(['某区城市照明中心部门整体绩效目标申报表 2024 overallDeclaration']))

  test('titles in the contents, in headings and over a grid are no forms', () => {
    expect(formsOf('目录\n部门整体绩效目标申报表\n项目支出绩效目标申报表\n第一部分 概况')).toEqual([])
    const grid: Block = { kind: 'grid', origin: 'tabbed', columnCount: 0, rows: [], place: {} }
    const head = flowBlocks(spaced('2023年度部门整体绩效自评表\n单位名称（盖章）：某局 填报日期：'))
    expect(readFlowForms([...head, grid]).forms).toEqual([])
  })
})
