/** The indicator frameworks that the product is delivered with: the nation's since 2013, and the places' whose documents were read. */
import type { IndicatorClass, IndicatorFramework, IndicatorGroup, WeightVariant } from './frameworks.ts'

const kind = (name: string, ...aliases: string[]): IndicatorClass => ({ name, aliases })
const group = (name: string, aliases: readonly string[], ...classes: IndicatorClass[]): IndicatorGroup => ({
  name,
  aliases,
  classes,
})

const QUANTITY = kind('数量指标', '产出数量')
const QUALITY = kind('质量指标', '产出质量')
const TIMELINESS = kind('时效指标', '产出时效', '完成时效')
const COST_OF_OUTPUT = kind('成本指标', '产出成本', '成本控制')
const ECONOMIC_BENEFIT = kind('经济效益指标')
const SOCIAL_BENEFIT = kind('社会效益指标')
const ECOLOGICAL_BENEFIT = kind('生态效益指标', '环境效益', '生态环境效益')
const LASTING_INFLUENCE = kind('可持续影响指标')
const SATISFACTION = kind(
  '服务对象满意度指标',
  '满意度',
  '社会公众或服务对象满意度',
  '社会公众满意度',
  '受益对象满意度',
)

const OUTPUT = group('产出指标', ['项目产出'], QUANTITY, QUALITY, TIMELINESS, COST_OF_OUTPUT)
const OUTPUT_WITHOUT_COST = group('产出指标', ['项目产出'], QUANTITY, QUALITY, TIMELINESS)
const COST = group(
  '成本指标',
  [],
  kind('经济成本指标', '成本控制'),
  kind('社会成本指标'),
  kind('生态环境成本指标', '环境成本'),
)
const BENEFIT = group(
  '效益指标',
  ['项目效益', '效果指标'],
  ECONOMIC_BENEFIT,
  SOCIAL_BENEFIT,
  ECOLOGICAL_BENEFIT,
  LASTING_INFLUENCE,
)
const SATISFIED = group('满意度指标', [], SATISFACTION)

/** 财预〔2020〕10号: 10 points for execution, and what the rest is by the indicators that there are. */
const NATIONAL_WEIGHTS: readonly WeightVariant[] = [
  {
    id: 'standard',
    when: '有满意度指标',
    execution: 10,
    points: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
    confidence: 'sure',
  },
  {
    id: 'without-satisfaction',
    when: '没有满意度指标，10 分并入效益指标',
    execution: 10,
    points: { 产出指标: 50, 效益指标: 40 },
    confidence: 'likely',
  },
]
const WITH_COST_WEIGHTS: readonly WeightVariant[] = [
  {
    id: 'with-cost',
    when: '有成本指标',
    execution: 10,
    points: { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
    confidence: 'likely',
  },
  {
    id: 'with-cost-without-satisfaction',
    when: '有成本指标，没有满意度指标，10 分并入效益指标',
    execution: 10,
    points: { 成本指标: 20, 产出指标: 40, 效益指标: 30 },
    confidence: 'likely',
  },
  ...NATIONAL_WEIGHTS.map(
    (one): WeightVariant => ({ ...one, when: `没有成本指标；${one.when}`, confidence: 'likely' }),
  ),
]
/** 武汉市: 20 points for execution, 80 shared by the goals as the unit thinks fit. */
const WUHAN_WEIGHTS: readonly WeightVariant[] = [
  { id: 'wuhan', when: '武汉市自评表', execution: 20, points: { indicators: 80 }, confidence: 'sure' },
]

export const FRAMEWORKS: readonly IndicatorFramework[] = [
  {
    id: 'national-2013-project',
    name: '项目支出绩效评价共性指标体系框架',
    basis: '财预〔2013〕53号',
    uses: ['evaluation'],
    validFromYear: 2013,
    validToYear: 2019,
    confidence: 'likely',
    groups: [
      group('投入', [], kind('项目立项'), kind('资金落实')),
      group('过程', [], kind('业务管理'), kind('财务管理')),
      group('产出', [], kind('项目产出')),
      group('效果', [], kind('项目效益')),
    ],
    weights: [],
    allowsLevel2Alone: false,
  },
  {
    id: 'national-2013-department',
    name: '部门整体支出绩效评价共性指标体系框架',
    basis: '财预〔2013〕53号',
    uses: ['evaluation'],
    validFromYear: 2013,
    confidence: 'likely',
    groups: [
      group('投入', [], kind('目标设定'), kind('预算配置')),
      group('过程', [], kind('预算执行'), kind('预算管理'), kind('资产管理')),
      group('产出', [], kind('职责履行')),
      group('效果', [], kind('履职效益')),
    ],
    weights: [],
    allowsLevel2Alone: false,
  },
  {
    id: 'national-2020-evaluation',
    name: '项目支出绩效评价指标体系框架',
    basis: '财预〔2020〕10号',
    uses: ['evaluation'],
    validFromYear: 2020,
    confidence: 'sure',
    groups: [
      group('决策', [], kind('项目立项'), kind('绩效目标'), kind('资金投入')),
      group('过程', [], kind('资金管理'), kind('组织实施')),
      group('产出', [], QUANTITY, QUALITY, TIMELINESS, COST_OF_OUTPUT),
      group('效益', [], kind('项目效益')),
    ],
    weights: [],
    allowsLevel2Alone: false,
  },
  {
    id: 'national-2015',
    name: '产出、效益、满意度三类指标',
    basis: '财预〔2015〕88号；分值 财预〔2020〕10号',
    uses: ['goals', 'selfEvaluation'],
    validFromYear: 2015,
    validToYear: 2021,
    confidence: 'sure',
    groups: [OUTPUT, BENEFIT, SATISFIED],
    weights: NATIONAL_WEIGHTS,
    allowsLevel2Alone: false,
  },
  {
    id: 'national-2021',
    name: '成本、产出、效益、满意度四类指标',
    basis: '财预〔2021〕101号',
    uses: ['goals', 'selfEvaluation'],
    validFromYear: 2022,
    confidence: 'sure',
    // 可持续影响 left the national list in 2021, but tables of later years still print it.
    groups: [COST, OUTPUT_WITHOUT_COST, BENEFIT, SATISFIED],
    weights: WITH_COST_WEIGHTS,
    allowsLevel2Alone: false,
  },
  {
    id: 'jianghan-2020',
    name: '武汉市江汉区 2020 年绩效目标表',
    basis: '印于公开文件（2020 年部门预算）',
    uses: ['goals'],
    locality: 'jianghan',
    validFromYear: 2020,
    validToYear: 2021,
    confidence: 'sure',
    groups: [
      group(
        '项目产出',
        ['产出指标'],
        kind('产出数量', '数量'),
        kind('产出质量', '质量'),
        kind('成本控制', '成本', '产出成本'),
        kind('完成时效', '时效', '产出时效'),
      ),
      group(
        '项目效益',
        ['效益指标'],
        kind('经济效益'),
        kind('社会效益'),
        kind('生态效益'),
        kind('可持续影响'),
        kind('服务对象满意度'),
      ),
    ],
    weights: [],
    allowsLevel2Alone: true,
  },
  {
    id: 'jianghan-2023',
    name: '武汉市江汉区 2023 年绩效目标申报表和自评表',
    basis: '印于公开文件（2023 年部门预算、部门决算）',
    uses: ['goals', 'selfEvaluation'],
    locality: 'jianghan',
    validFromYear: 2022,
    confidence: 'sure',
    groups: [COST, OUTPUT_WITHOUT_COST, BENEFIT, SATISFIED],
    weights: WUHAN_WEIGHTS,
    allowsLevel2Alone: false,
  },
  {
    id: 'hanyang-2022',
    name: '武汉市汉阳区 2022 年自评表',
    basis: '印于公开文件（2022 年部门决算）',
    uses: ['goals', 'selfEvaluation'],
    locality: 'hanyang',
    validFromYear: 2020,
    confidence: 'sure',
    groups: [OUTPUT, BENEFIT, SATISFIED],
    weights: WUHAN_WEIGHTS,
    allowsLevel2Alone: false,
  },
  {
    id: 'hebei-2020',
    name: '河北省部门预算绩效文本',
    basis: '印于公开文件（2020 年部门预算绩效文本）',
    uses: ['goals'],
    locality: 'funing',
    validFromYear: 2018,
    confidence: 'likely',
    groups: [
      group('产出指标', [], kind('数量指标'), kind('质量指标'), kind('时效指标'), kind('成本指标')),
      group(
        '效果指标',
        ['效益指标'],
        ECONOMIC_BENEFIT,
        SOCIAL_BENEFIT,
        ECOLOGICAL_BENEFIT,
        LASTING_INFLUENCE,
      ),
      SATISFIED,
    ],
    weights: [],
    allowsLevel2Alone: false,
  },
]
