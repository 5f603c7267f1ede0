/** 表式 — the kinds of forms that are read from broken text: the lines that name them and the labels that they print. */
import type { FormKind } from '../read-form.ts'
import { type LabelIndex, labelIndex } from './find-labels.ts'
import { choice, type FlowLabel, field, money, part, text, total } from './labels.ts'

export interface FlowFormKind {
  readonly kind: FormKind
  /** The line that names the form, without white space. */
  readonly title: RegExp
  readonly labels: readonly FlowLabel[]
  readonly index: LabelIndex<FlowLabel>
}

const PEOPLE: readonly FlowLabel[] = [
  field('填报人 填表人 填报人姓名 经办人'),
  field('联系电话 联系人电话 电话 联系方式'),
  field('填报日期 填表日期 填报时间'),
]
const UNIT = field('部门(单位)名称 部门名称 单位名称 单位(部门)名称 预算单位名称 部门(单位)')
const CODE = field('项目代码 项目编码 项目编号')
const INDICATORS: readonly FlowLabel[] = [
  part(
    'longTermIndicators',
    '长期绩效指标 中长期绩效指标 长期绩效目标表 中长期绩效目标表 长期绩效指标表 长期目标绩效指标',
  ),
  part(
    'annualIndicators',
    '年度绩效指标 项目年度绩效指标 年度绩效目标表 年度绩效指标表 {年}绩效目标表 年度目标绩效指标',
  ),
  { ...part('indicators', '目标名称 一级指标 二级指标 绩效指标 项目绩效指标'), isHeader: true },
]
const CHOICES: readonly FlowLabel[] = [
  choice('项目类别 项目分类'),
  choice('项目安排频度 安排频度'),
  choice('项目属性'),
  choice('项目类型'),
  choice('项目性质'),
]
const WHO: readonly FlowLabel[] = [
  field('项目名称'),
  CODE,
  field('项目主管部门 主管部门 主管部门(单位) 项目主管单位'),
  field('项目执行单位 项目实施单位 项目单位 执行单位 实施单位 资金使用单位'),
  field('项目负责人 负责人'),
  ...PEOPLE,
]
const LEADERS: readonly FlowLabel[] = [field('部门负责人 单位负责人 分管领导'), field('财务负责人')]
const FUNDS = part(
  'funds',
  '部门总体资金情况 单位总体资金情况 部门(单位)总体资金情况 部门资金情况 部门整体资金情况',
)
const SIDES: readonly FlowLabel[] = [part('incomeRows', '收入构成'), part('expenditureRows', '支出构成')]
const DUTIES = text(
  '部门职能概述 单位职能概述 部门职责概述 部门(单位)职能概述 部门主要职能 部门主要职责 部门职能 单位主要职能',
)
const TASKS = text(
  '年度工作任务 {年}工作任务 年度主要工作任务 {年}主要工作任务 年度重点工作任务 年度主要任务 年度重点工作',
)
const RESULTS: readonly FlowLabel[] = [
  part('execution', '预算执行情况 资金执行情况 预算资金执行情况 项目资金 年度资金情况'),
  part('goalAndOutcome', '年度总体目标 年度绩效总目标 总体目标 年度总体绩效目标 年度目标 年度绩效目标'),
  total('总分 总得分 自评总分 总计得分 合计得分'),
  text(
    '偏差大或目标未完成原因分析 偏差大或未完成原因分析 未完成原因分析 偏差原因分析 目标未完成原因分析 未完成原因和改进措施',
  ),
  text(
    '改进措施及结果应用方案 说明改进措施及结果应用方案 改进措施 改进措施及结果应用 下一步改进措施及结果应用方案 结果应用方案',
  ),
]

const OVERALL: readonly FlowLabel[] = [
  UNIT,
  ...PEOPLE,
  ...LEADERS,
  FUNDS,
  ...SIDES,
  DUTIES,
  TASKS,
  part('projects', '项目支出情况 主要项目支出情况 年度项目支出情况'),
  part(
    'goalList',
    '整体绩效目标 整体绩效总目标 部门整体绩效目标 部门整体绩效总目标 部门(单位)整体绩效目标 年度绩效总目标',
  ),
  ...INDICATORS,
]
const PROJECT: readonly FlowLabel[] = [
  UNIT,
  ...WHO,
  field('项目年度 预算年度'),
  field('起始年度 项目起始年度 开始年度'),
  field('终止年度 项目终止年度 结束年度'),
  field('项目期限 项目起止时间 起止时间'),
  ...CHOICES,
  text('立项依据 项目立项依据 项目设立依据'),
  text('项目申请理由 立项必要性 项目立项必要性 项目概况 项目内容概述 项目主要内容'),
  text('项目实施方案 实施方案 项目实施计划 实施计划'),
  text('上年绩效评价结果、整改及应用 上年绩效评价结果及应用 上年度绩效评价结果及应用 上年绩效评价结果'),
  text('项目前两年预算及当年预算变动情况 前两年预算及当年预算变动情况'),
  field('项目总预算 项目总投资'),
  field('项目当年预算 项目本年度预算 项目年度预算 当年预算'),
  field('项目{年}本级财政预算金额 项目预算金额'),
  money('预算数'),
  money('其中:财政资金 财政资金'),
  money('其他资金'),
  part('spendingPlan', '资金支出计划'),
  text('预算规模及资金用途 资金用途'),
  part('sources', '{年}预算申报项目资金来源 项目资金来源 {年}项目资金来源'),
  part(
    'costs',
    '{年}项目支出明细及依据 项目支出明细及测算依据 {年}项目支出明细测算 {年}项目支出明细 项目支出明细测算',
  ),
  part(
    'purchases',
    '项目资产配置计划及采购计划 项目采购计划 项目采购 资产配置及采购计划 项目采购及资产配置计划',
  ),
  part('goalTexts', '项目绩效总目标 项目绩效目标 项目总目标'),
  text('绩效目标'),
  ...INDICATORS,
]

/** Titles of targets stand over declarations as well: what the form asks for tells which it is. */
const KINDS: readonly Omit<FlowFormKind, 'index'>[] = [
  {
    kind: 'overallEvaluation',
    title: /^.{0,40}整体(?:支出)?绩效自评(?:结果)?表$/,
    labels: [
      UNIT,
      ...PEOPLE,
      field('基本支出总额 基本支出'),
      field('项目支出总额 项目支出'),
      ...RESULTS,
      ...INDICATORS,
    ],
  },
  {
    kind: 'projectEvaluation',
    title: /^.{0,80}(?:项目|支出|资金|经费)(?:支出)?(?:绩效)?自评(?:结果)?表$/,
    labels: [
      UNIT,
      ...WHO,
      ...CHOICES,
      choice('预算来源及资金规模 资金来源'),
      text('项目概况'),
      ...RESULTS,
      ...INDICATORS,
    ],
  },
  {
    kind: 'overallDeclaration',
    title: /^.{0,30}整体(?:支出)?(?:预算)?绩效(?:目标)?申报表$/,
    labels: OVERALL,
  },
  {
    kind: 'projectDeclaration',
    title: /^.{0,40}项目(?:支出)?(?:预算)?\(?(?:绩效目标)?\)?申报(?:表|书)$/,
    labels: PROJECT,
  },
  {
    kind: 'basicInformation',
    title: /^.{0,40}基本(?:信息|情况)表$/,
    labels: [
      UNIT,
      ...PEOPLE,
      ...LEADERS,
      FUNDS,
      ...SIDES,
      text(
        '单位机构设置、编制、实有在职及离退休人员情况 机构设置情况 单位机构设置情况 机构编制人员情况 人员情况',
      ),
      TASKS,
      DUTIES,
    ],
  },
  {
    kind: 'overallTargets',
    title: /^.{0,40}整体(?:支出)?(?:预算)?绩效目标(?:评价指标)?表$/,
    labels: OVERALL,
  },
  { kind: 'projectTargets', title: /^.{0,100}绩效目标(?:评价指标)?表$/, labels: PROJECT },
]

export const FLOW_FORM_KINDS: readonly FlowFormKind[] = KINDS.map((one) => ({
  ...one,
  index: labelIndex(one.labels),
}))

/** What only declarations ask for. */
const DECLARING: ReadonlySet<FlowLabel> = new Set([
  DUTIES,
  ...PROJECT.filter(
    ({ part: key, names }) => key === 'costs' || key === 'sources' || names.includes('立项依据'),
  ),
])

/** The kind of a form by its title and by the labels that it prints. */
export function kindWith(kind: FormKind, labels: readonly FlowLabel[]): FormKind {
  if (!labels.some((label) => DECLARING.has(label))) return kind
  if (kind === 'overallTargets') return 'overallDeclaration'
  return kind === 'projectTargets' ? 'projectDeclaration' : kind
}
