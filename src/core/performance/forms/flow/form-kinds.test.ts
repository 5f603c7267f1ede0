import { expect, test } from 'vitest'
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

test('a self-evaluation with points: numbered goals are called alike, the text behind the table is not lost', () => {
  const form = only(`2023 年度街巷照明项目自评表
项目名称 街巷照明
主管部门 区城管局 项目实施单位 路灯管理所
预算执行情况
(万元) (20分)
/预算数 (A) 执行数 (B) 执行率 (B/A) 得分
年度财政资金总额 10 8 80% 16
年度目标 1：
(50分)
街巷有灯
年度绩效
指标
/一级指标 二级指标 三级指标 年初目标值(A) 实际完成值(B) 得分
产出指标 数量指标 修灯盏数
/根据实际
情况
/8 盏 50
年度绩效目标 2 (30分)
/投诉有回音
年度绩效指标
产出指标 时效指标 答复及时率 100% 100% 30
年度绩效目标 3 (0分)
/无
总分 96
偏差大或目标未完成
原因分析
/无偏差。`)
  expect(form).toMatchObject({ kind: 'projectEvaluation', year: 2023, unplaced: [] })
  expect(shown(form, /预算|执行|分值|总分|原因/)).toEqual([
    '预算执行情况(万元)|分值|20',
    '预算数(A)|值|10',
    '执行数(B)|值|8',
    '执行率(B/A)|值|80%',
    '总分|值|96',
    '偏差大或目标未完成原因分析|值|无偏差。',
    '年度绩效目标1|分值|50',
    '年度绩效目标2|分值|30',
    '年度绩效目标3|分值|0',
  ])
  expect(shown(form, /^得分/)).toEqual(['得分|值|16'])
  expect(shown(form, /目标1/)).toEqual([
    '年度绩效目标1|分值|50',
    '年度绩效目标1|值|街巷有灯',
    '修灯盏数|年度绩效目标1/一级指标|产出指标',
    '修灯盏数|年度绩效目标1/二级指标|数量指标',
    '修灯盏数|年度绩效目标1/年初目标值(A)|根据实际情况',
    '修灯盏数|年度绩效目标1/实际完成值(B)|8盏',
    '修灯盏数|年度绩效目标1/得分|50',
  ])
  expect(form.content.goals[0]).toMatchObject({ label: '年度绩效目标1', printedLabel: '年度目标1' })
})

test('the national self-evaluation: money by source, goal and outcome side by side, points and deviations', () => {
  const form = only(`项目支出绩效自评表
项目名称 街巷照明
主管部门 区城管局 实施单位 路灯管理所
项目资金
（万元）
/年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 10 12 9 10 75.00% 7.5
其中：当年财政
拨款
/10 12 9 — —
年度总体
目标
/预期目标 实际完成情况
修灯八百盏，当年的投诉全部答
复。
修灯七百盏，当年的投诉全部答
复。
绩效
指标
/一级指标 二级指标 三级指标
年度指
标值
/实际完
成值
/分值 得分
偏差原因
分析及改
进措施
产出指标
（50 分）
/数量指标 修灯盏数 ≥800 盏 700 盏 50 44
备货不足，改为提前一季
采购
满意度指
标（10 分）
/服务对象满意度
指标
/居民满意度 ≥90% 92% 10 10
总分 100 91.5`)
  expect(form).toMatchObject({
    kind: 'projectEvaluation',
    unplaced: [],
    content: { total: { text: '91.5' } },
  })
  expect(shown(form, /年度|当年|总分/)).toEqual([
    '年度资金总额|年初预算数|10',
    '年度资金总额|全年预算数|12',
    '年度资金总额|全年执行数|9',
    '年度资金总额|分值|10',
    '年度资金总额|执行率|75.00%',
    '年度资金总额|得分|7.5',
    '其中：当年财政拨款|年初预算数|10?',
    '其中：当年财政拨款|全年预算数|12?',
    '其中：当年财政拨款|全年执行数|9?',
    '其中：当年财政拨款|分值|—?',
    '其中：当年财政拨款|执行率|—?',
    '年度总体目标|预期目标|修灯八百盏，当年的投诉全部答复。',
    '年度总体目标|实际完成情况|修灯七百盏，当年的投诉全部答复。',
    '总分|分值|100',
    '总分|得分|91.5',
    '修灯盏数|年度指标值|≥800盏',
    '居民满意度|年度指标值|≥90%',
  ])
  expect(shown(form, /修灯盏数|居民满意度/).filter((one) => !one.includes('年度指标值'))).toEqual([
    '修灯盏数|一级指标|产出指标（50分）',
    '修灯盏数|二级指标|数量指标',
    '修灯盏数|实际完成值|700盏',
    '修灯盏数|分值|50',
    '修灯盏数|得分|44',
    '修灯盏数|偏差原因分析及改进措施|备货不足，改为提前一季采购',
    '居民满意度|一级指标|满意度指标（10分）',
    '居民满意度|二级指标|服务对象满意度指标',
    '居民满意度|实际完成值|92%',
    '居民满意度|分值|10',
    '居民满意度|得分|10',
  ])
})

test('a form of targets that asks what declarations ask for is one', () =>
  expect(only('2025 年部门整体绩效目标表\n部门名称 某局\n填报人 李四\n部门职能概述\n管理路灯。').kind).toBe(
    'overallDeclaration',
  ))

test('a target table of Hebei: the code stands for all rows, words behind the amounts are the use', () => {
  const form = only(`1、街巷照明专项绩效目标表
471002 某区城市管理局
项目编码 471-0602-YBN-A1 项目名称 街巷照明专项
预算规模
及资金用
途
/预算数 12.60 其中：财政资金 12.60 其他资金
更换灯具
资金支出计划
(%)
/3 月底 6 月底
40.00 100.00
绩效目标 1、街巷有灯
一级指标 二级指标 三级指标 绩效指标
描述
/指标值 指标值确定依据
产出指标 数量指标 修灯盏数 当年修灯的盏数 ≥8 盏 工作计划`)
  expect(new Set(form.entries.map(({ rowCode }) => rowCode))).toEqual(new Set(['471-0602-YBN-A1']))
  expect(form.title).toBe('街巷照明专项绩效目标表')
  expect(shown(form, /./)).toEqual([
    '单位编码|值|471002',
    '单位名称|值|某区城市管理局',
    '项目编码|值|471-0602-YBN-A1',
    '项目名称|值|街巷照明专项',
    '预算数|值|12.60',
    '其中：财政资金|值|12.60',
    '预算规模及资金用途|值|更换灯具',
    '资金支出计划(%)/3月底|值|40.00',
    '资金支出计划(%)/6月底|值|100.00',
    '绩效目标|值|1、街巷有灯',
    '修灯盏数|一级指标|产出指标',
    '修灯盏数|二级指标|数量指标',
    '修灯盏数|绩效指标描述|当年修灯的盏数',
    '修灯盏数|指标值|≥8盏',
    '修灯盏数|指标值确定依据|工作计划',
  ])
})
