/** 虚构的绩效文件 — goals and self-evaluations in which nothing is wrong, for departments that are made up. */
import { withoutOrdinal } from '../core/performance/compose-form.ts'
import type { FormLayout } from '../core/performance/form-layout.ts'
import type { FormKind } from '../core/performance/forms/read-form.ts'

/** 支出, as the tables beside the forms have it. */
export interface Spent {
  readonly total: string
  readonly projects: string
}

/** How each form is written in the data file. */
const FORMS: Readonly<Record<FormKind, (spent: Spent, boxes: string) => readonly string[]>> = {
  basicInformation: () => [
    '基本信息:',
    '  栏目: { 单位名称: 星河区水务局, 机构人员情况: 本级和所属的水利站, 单位职能概述: 管理水利设施, 主要工作任务: 维护河道和泵站 }',
  ],
  overallTargets: () => ['整体目标:', '  目标:', ...goal('  ', OLD_CLASSES)],
  projectTargets: () => ['项目目标:', '  - 名称: 河道维护', '    目标:', ...goal('    ', OLD_CLASSES)],
  overallDeclaration: () => [
    '整体申报:',
    '  栏目: { 部门职能概述: 管理水利设施, 年度工作任务: 维护河道和泵站 }',
    '  目标:',
    ...terms('  '),
  ],
  projectDeclaration: (_, boxes) => [
    '项目申报:',
    '  - 名称: 河道维护',
    boxes,
    '    栏目: { 项目主管部门: 星河区水务局, 项目执行单位: 星河区水务局本级 }',
    '    目标:',
    ...terms('    '),
  ],
  overallEvaluation: ({ total }) => [
    '整体自评:',
    `  预算数: ${total}`,
    `  执行数: ${total}`,
    '  目标:',
    ...reached('  '),
  ],
  projectEvaluation: ({ projects }, boxes) => [
    '项目自评:',
    '  - 名称: 河道维护',
    `    预算数: ${projects}`,
    `    执行数: ${projects}`,
    `    金额: { 资金量: ${projects} }`,
    boxes,
    '    目标:',
    ...reached('    '),
  ],
  keyWork: () => ['重点工作:', '  事项: [{ 事项: 河道维护, 内容: 清理河道, 完成情况: 按期完成 }]'],
}

const NEW_CLASSES = [
  '一级: 成本指标, 二级: 经济成本指标',
  '一级: 产出指标, 二级: 数量指标',
  '一级: 产出指标, 二级: 质量指标',
  '一级: 产出指标, 二级: 时效指标',
  '一级: 效益指标, 二级: 社会效益指标',
  '一级: 满意度指标, 二级: 服务对象满意度指标',
]
const OLD_CLASSES = [
  '一级: 项目产出, 二级: 成本控制',
  '一级: 项目产出, 二级: 产出数量',
  '一级: 项目产出, 二级: 产出质量',
  '一级: 项目产出, 二级: 完成时效',
  '一级: 项目效益, 二级: 社会效益',
  '一级: 项目效益, 二级: 服务对象满意度',
]
const INDICATORS = [
  { name: '每米维护成本', target: '≤20元', actual: '19元' },
  { name: '清理河道次数', target: '12次', actual: '13次' },
  { name: '验收合格率', target: '≥95%', actual: '98%' },
  { name: '清理完成时间', target: '11月底前', actual: '10月底' },
  { name: '内涝投诉次数', target: '≤3次', actual: '2次' },
  { name: '沿河居民满意度', target: '≥90%', actual: '94%' },
]
/** 80 points beside the 20 of execution. */
const POINTS = [10, 20, 20, 10, 10, 10]

const goal = (indent: string, classes: readonly string[]): readonly string[] => [
  `${indent}  - 指标:`,
  ...INDICATORS.map(
    ({ name, target }, at) =>
      `${indent}      - { ${classes[at]}, 名称: ${name}, 指标值: ${target}, 类别: 综合指标, 说明: 按台账 }`,
  ),
]

const terms = (indent: string): readonly string[] =>
  ['长期', '年度'].flatMap((term) => [
    `${indent}  - 期: ${term}`,
    `${indent}    内容: 维护河道和泵站`,
    `${indent}    指标:`,
    ...INDICATORS.map(
      ({ name, target }, at) =>
        `${indent}      - { ${NEW_CLASSES[at]}, 名称: ${name}, 指标值: ${target}, ${term === '年度' && at !== 3 && at !== 1 ? `上年: ${target.replace(/[≤≥]/, '')}, ` : ''}依据: 计划数据 }`,
    ),
  ])

const reached = (indent: string): readonly string[] => [
  `${indent}  - 内容: 维护河道和泵站`,
  `${indent}    分值: 80`,
  `${indent}    指标:`,
  ...INDICATORS.map(
    ({ name, target, actual }, at) =>
      `${indent}      - { ${NEW_CLASSES[at]}, 名称: ${name}, 指标值: ${target}, 完成值: ${actual}, 得分: ${POINTS[at]} }`,
  ),
]

/** Of each kind the profile's usual form. */
export function performanceFile(layouts: readonly FormLayout[], spent: Spent): string {
  const usual = layouts.filter((one, at) => layouts.findIndex(({ form }) => form === one.form) === at)
  return [
    '单位: "990"',
    '金额单位: 元',
    ...usual.flatMap((layout) => FORMS[layout.form](spent, boxesOf(layout))),
    '',
  ].join('\n')
}

/** A project of every year, paid by the budget of its own level. */
function boxesOf({ blocks }: FormLayout): string {
  const questions = blocks.flatMap((block) =>
    block.block === 'fields' ? block.fields.filter(({ options }) => options.length > 0) : [],
  )
  const ticked = questions.map(({ show, options }) => {
    const wanted =
      options.find((one) => /常年|经常|持续|特定目标类本级|部门预算/.test(one)) ?? options[0] ?? ''
    return `${show}: ${withoutOrdinal(wanted)}`
  })
  return `    勾选: { ${ticked.join(', ')} }`
}
