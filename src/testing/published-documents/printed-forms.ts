/** 绩效表单 — targets, self-evaluations and overall targets of invented projects, with the indicators that reading must give. */
import type { FormKind } from '../../core/performance/forms/read-form.ts'
import type { Chance } from '../fuzz-reading.ts'
import { COVERED, COVERED_ABOVE } from '../sample-document.ts'
import type { PrintedProject } from './department.ts'

export interface TrueIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly target: string
  readonly actual?: string
  readonly weight?: string
  readonly score?: string
  readonly deviation?: string
}

export interface PrintedForm {
  readonly title: string
  readonly kind: FormKind
  readonly projectName?: string
  readonly matrix: readonly (readonly string[])[]
  readonly indicators: readonly TrueIndicator[]
  /** Amounts with words that row or column must have. */
  readonly amounts: readonly { readonly value: string; readonly words: string }[]
}

type Sample = readonly [level1: string, level2: string, names: readonly (readonly [string, string, string])[]]

/** Name, target, what was reached. */
const SAMPLES: readonly Sample[] = [
  [
    '产出指标',
    '数量指标',
    [
      ['开展技术培训场次', '≥12场', '14场'],
      ['新建改造泵站数量', '3座', '3座'],
    ],
  ],
  ['产出指标', '质量指标', [['工程验收合格率', '100%', '100%']]],
  ['产出指标', '时效指标', [['资金支付及时率', '≥95%', '93.5%']]],
  ['产出指标', '成本指标', [['项目总成本控制数', '≤380万元', '366.2万元']]],
  ['效益指标', '社会效益指标', [['受益群众人数', '≥2.6万人', '2.8万人']]],
  ['效益指标', '可持续影响指标', [['设施持续使用年限', '≥10年', '10年']]],
  ['满意度指标', '服务对象满意度指标', [['受益群众满意度', '≥90%', '92%']]],
]

/** In hundredths of a unit, as a whole number. */
const hundredths = (chance: Chance): number => (10 + chance(900)) * 100 + chance(100)
const decimal = (amount: number): string =>
  `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
const money = (chance: Chance): string => decimal(hundredths(chance))

/** 一级指标 and 二级指标 are merged down over those that share them. */
function levels(rows: readonly TrueIndicator[]): readonly (readonly [string, string])[] {
  return rows.map((one, at) => {
    const before = rows[at - 1]
    const is1 = before?.level1 === one.level1
    return [
      is1 ? COVERED_ABOVE : one.level1,
      is1 && before?.level2 === one.level2 ? COVERED_ABOVE : one.level2,
    ]
  })
}

const targetRows = (): readonly TrueIndicator[] =>
  SAMPLES.flatMap(([level1, level2, names]) =>
    names.map(([name, target]) => ({ level1, level2, name, target })),
  )

export function projectTargets(project: PrintedProject, unit: string, chance: Chance): PrintedForm {
  const indicators = targetRows()
  const [own, other] = [hundredths(chance), hundredths(chance)]
  const goal = `完成${project.name}年度任务，改善基础设施条件，提升公共服务能力。`
  const c = COVERED
  const merged = levels(indicators)
  return {
    title: '项目支出绩效目标表',
    kind: 'projectTargets',
    projectName: project.name,
    indicators,
    amounts: [
      { value: decimal(own + other), words: '年度资金总额' },
      { value: decimal(own), words: '财政拨款' },
      { value: decimal(other), words: '其他资金' },
    ],
    matrix: [
      ['项目名称', c, project.name, c, c],
      ['主管部门', c, unit, '实施单位', unit],
      ['项目资金（万元）', c, '年度资金总额', decimal(own + other), c],
      [COVERED_ABOVE, COVERED_ABOVE, '其中：财政拨款', decimal(own), c],
      [COVERED_ABOVE, COVERED_ABOVE, '其他资金', decimal(other), c],
      ['年度总体目标', goal, c, c, c],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      ...indicators.map(({ name, target }, at) => [COVERED_ABOVE, ...(merged[at] ?? []), name, target]),
    ],
  }
}

export function projectEvaluation(project: PrintedProject, unit: string, chance: Chance): PrintedForm {
  const indicators = SAMPLES.flatMap(([level1, level2, names]) =>
    names.map(([name, target, actual]): TrueIndicator => {
      const isShort = name === '资金支付及时率'
      return {
        level1,
        level2,
        name,
        target,
        actual,
        weight: '11.25',
        score: isShort ? '9.85' : '11.25',
        ...(isShort ? { deviation: '项目结算滞后，下年度加强进度管理。' } : {}),
      }
    }),
  )
  const budget = hundredths(chance)
  // Of which 96.30 % is spent.
  const amounts = [money(chance), decimal(budget), decimal(Math.round(budget * 0.963))]
  const c = COVERED
  const up = COVERED_ABOVE
  const merged = levels(indicators)
  return {
    title: '项目支出绩效自评表',
    kind: 'projectEvaluation',
    projectName: project.name,
    indicators,
    amounts: [
      { value: amounts[0] ?? '', words: '年初预算数' },
      { value: amounts[1] ?? '', words: '全年预算数' },
      { value: amounts[2] ?? '', words: '全年执行数' },
    ],
    matrix: [
      ['项目名称', c, project.name, c, c, c, c, c, c],
      ['主管部门', c, unit, c, '实施单位', unit, c, c, c],
      ['项目资金（万元）', c, '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [up, up, '年度资金总额', ...amounts, '10', '96.30%', '9.63'],
      [up, up, '其中：当年财政拨款', ...amounts, '—', '96.30%', '—'],
      [up, up, '上年结转资金', '', '', '', '—', '', '—'],
      [up, up, '其他资金', '', '', '', '—', '', '—'],
      ['年度总体目标', '预期目标', c, c, c, '实际完成情况', c, c, c],
      [up, '完成年度建设任务，保障项目长期运行。', c, c, c, '年度任务全部完成，运行情况良好。', c, c, c],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ...indicators.map((one, at) => [
        up,
        ...(merged[at] ?? []),
        one.name,
        one.target,
        one.actual ?? '',
        one.weight ?? '',
        one.score ?? '',
        one.deviation ?? '',
      ]),
      ['总分', c, c, c, c, c, '100', '98.23', ''],
    ],
  }
}

/** 2021 年的整体绩效目标表: tasks with their money, then goals and indicators. */
export function overallTargets(
  unit: string,
  projects: readonly PrintedProject[],
  chance: Chance,
): PrintedForm {
  const indicators = targetRows()
  const tasks = projects.slice(0, 3).map(({ name }) => ({ name, total: money(chance), own: money(chance) }))
  const c = COVERED
  const up = COVERED_ABOVE
  const merged = levels(indicators)
  return {
    title: '部门整体支出绩效目标表',
    kind: 'overallTargets',
    indicators,
    amounts: tasks.map(({ total }) => ({ value: total, words: '总额' })),
    matrix: [
      ['部门（单位）名称', c, unit, c, c, c],
      ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）', c, c],
      [up, up, up, '总额', '财政拨款', '其他资金'],
      ...tasks.map(({ name, total, own }) => [up, name, `${name}的组织实施`, total, own, '']),
      ['年度总体目标', '围绕年度重点工作，按时保质完成各项任务，提高财政资金使用效益。', c, c, c, c],
      ['年度绩效指标', '一级指标', '二级指标', '三级指标', '指标值', c],
      ...indicators.map(({ name, target }, at) => [up, ...(merged[at] ?? []), name, target, c]),
    ],
  }
}

/** 一体化系统 prints all projects in one table, with nature, unit and weight of each indicator in columns of their own. */
export function targetList(projects: readonly PrintedProject[], unit: string): PrintedForm {
  const listed = projects.slice(0, 2)
  const up = COVERED_ABOVE
  const rows = listed.flatMap(({ name: project }) =>
    targetRows().map((one, at, all) => {
      const [, sign = '', number = '', measure = ''] = /^([≥≤]?)([\d.]+)(.*)$/.exec(one.target) ?? []
      const [level1, level2] = levels(all)[at] ?? [one.level1, one.level2]
      return [
        at === 0 ? unit : up,
        at === 0 ? project : up,
        at === 0 ? `按时完成${project}年度任务。` : up,
        level1,
        level2,
        one.name,
        sign === '' ? '＝' : sign,
        number,
        measure,
        '10',
      ]
    }),
  )
  return {
    title: '部门预算项目绩效目标表',
    kind: 'projectTargets',
    indicators: listed.flatMap(() =>
      targetRows().map((one) => ({ ...one, target: /[\d.]+/.exec(one.target)?.[0] ?? '', weight: '10' })),
    ),
    amounts: [],
    matrix: [
      [
        '单位名称',
        '项目名称',
        '年度目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '权重',
      ],
      ...rows,
    ],
  }
}
