/** 主语词 — the words that subjects of sentences are put together from, and what each means. */
import type { Stage } from '../figures/dimensions.ts'
import type { Region } from '../figures/region.ts'
import { ADMINISTRATIVE_UNITS } from '../figures/space.ts'
import { FISCAL_BUDGETS, REVENUE_SOURCES, THREE_PUBLIC } from '../statements/parts.ts'

export interface SubjectWord {
  readonly text: string
  readonly region?: Region
  readonly measure?: string
  readonly stage?: Stage
  /** Says something about an amount without naming it: by itself it leaves the subject as it was. */
  readonly isModifier?: boolean
}

const words = (region: Region, ...texts: string[]): readonly SubjectWord[] =>
  texts.map((text) => ({ text, region }))
const measures = (measure: string, ...texts: string[]): readonly SubjectWord[] =>
  texts.map((text) => ({ text, measure }))
const modifiers = (stage: Stage | undefined, region: Region, ...texts: string[]): readonly SubjectWord[] =>
  texts.map((text) => ({ text, region, isModifier: true, ...(stage === undefined ? {} : { stage }) }))

const plain = (label: string): string =>
  label.replace(/[“”]/g, '').replaceAll('（', '(').replaceAll('）', ')')

/** Labels of tables that mean the same in a sentence; those that only a table's header explains are left out. */
const fromTables = (): readonly SubjectWord[] => {
  const tables = [
    ...Object.values(REVENUE_SOURCES),
    ...Object.values(FISCAL_BUDGETS),
    ...Object.values(THREE_PUBLIC),
  ]
  return tables.flatMap((part) =>
    part.labels
      .map(plain)
      .filter(
        (label) =>
          label.length > 3 && !/^(?:财政资金|小计|合计|总计|运行维护费|支出合计|单位资金)$/.test(label),
      )
      .map((text): SubjectWord => {
        const { fund, economic } = part.part
        if (economic !== undefined) return { text, region: { flow: 'expenditure', economic } }
        const flow = text.endsWith('收入') ? 'revenue' : text.endsWith('支出') ? 'expenditure' : undefined
        return {
          text,
          region: { ...(flow === undefined ? {} : { flow }), ...(fund === undefined ? {} : { fund }) },
        }
      })
      .filter(({ region }) => Object.keys(region ?? {}).length > 0),
  )
}

const basic = (nature: string): Region => ({ flow: 'expenditure', nature })

const GIVEN: readonly SubjectWord[] = [
  ...fromTables(),
  ...words(
    { flow: 'turnover' },
    '收入支出总计',
    '收、支总计',
    '收支总计',
    '收入、支出总计',
    '收入和支出总计',
    '收、支总额',
    '收支总额',
    '收支预算总额',
    '收支总预算',
    '总预算',
    '收入总计',
    '支出总计',
    '收支预算',
    '收入支出决算总计',
    '收、支决算总计',
    '收支决算总计',
    '收入总额',
    '收入总预算',
    '支出总预算',
  ),
  ...words({}, '收入支出', '收支', '收、支', '收入、支出'),
  ...words({ flow: 'revenue' }, '收入', '收入合计', '收入决算', '收入预算'),
  ...words({ flow: 'expenditure' }, '支出', '支出合计'),
  ...words({ fund: 'fiscal' }, '财政拨款', '财政拨款(补助)'),
  ...words({ flow: 'expenditure' }, '当年拨款', '当年拨款规模'),
  ...words({ flow: 'opening', fund: 'fiscal' }, '年初财政拨款结转和结余', '年初财政拨款结转结余'),
  ...words({ flow: 'closing', fund: 'fiscal' }, '年末财政拨款结转和结余', '年末财政拨款结转结余'),
  ...words({ fund: 'generalPublic' }, '公共预算财政拨款'),
  ...words({ flow: 'revenue', fund: 'institutional' }, '事业收入'),
  ...words({ flow: 'revenue', fund: 'business' }, '经营收入', '事业单位经营收入'),
  ...words({ flow: 'revenue', fund: 'otherIncome' }, '其他收入'),
  ...words(basic('basic'), '基本支出'),
  ...words(basic('projectSpending'), '项目支出'),
  ...words(basic('personnel'), '人员经费', '人员经费支出', '人员支出'),
  ...words(basic('operating'), '公用经费', '日常公用经费', '公用支出', '日常公用支出', '公用经费支出'),
  ...words(basic('remittance'), '上缴上级支出'),
  ...words(basic('businessSpending'), '经营支出'),
  ...words(basic('subsidy'), '对附属单位补助支出', '对附属单位补助'),
  ...words({ flow: 'expenditure', economic: 'threePublic' }, '三公经费', '三公'),
  ...words(
    { flow: 'expenditure', economic: 'officialVehicles' },
    '公务车购置及运行费',
    '公务用车购置及运行维护费用',
  ),
  ...words({ flow: 'expenditure', economic: '30231' }, '公务车用车运行费', '公车运行维护费'),
  ...words(
    { flow: 'opening' },
    '年初结转和结余',
    '年初结转结余',
    '上年结转',
    '上年结转结余',
    '上年结转和结余',
  ),
  ...words({ flow: 'closing' }, '年末结转和结余', '年末结转结余', '结转下年', '年终结转结余'),
  ...words({ flow: 'useOfSurplus' }, '使用非财政拨款结余', '使用非财政拨款结余和专用结余'),
  ...words({ flow: 'distribution' }, '结余分配'),
  ...words(
    { flow: 'expenditure', fund: 'generalPublic', nature: 'operating', unit: ADMINISTRATIVE_UNITS },
    '机关运行经费',
    '机关运行经费支出',
  ),
  ...words(
    { flow: 'expenditure', fund: 'generalPublic', nature: 'operating' },
    '运行经费',
    '事业单位运行经费',
  ),
  ...measures(
    'procurement',
    '政府采购',
    '政府采购支出',
    '采购支出',
    '政府采购预算',
    '政府采购预算支出',
    '采购预算',
  ),
  ...measures('procurement.goods', '政府采购货物', '货物采购', '货物类采购', '货物类', '货物'),
  ...measures('procurement.works', '政府采购工程', '工程采购', '工程类采购', '工程类', '工程'),
  ...measures('procurement.services', '政府采购服务', '服务采购', '服务类采购', '服务类', '服务'),
  ...measures('procurement.small', '授予中小企业合同', '中小企业合同'),
  ...measures('procurement.micro', '授予小微企业合同', '小微企业合同'),
  ...measures('services', '政府购买服务', '政府购买服务支出'),
  ...measures('projects', '一级项目', '共涉及项目', '涉及项目'),
  ...measures('projectIndicators', '项目绩效指标', '设立项目绩效指标'),
  ...measures('overallIndicators', '整体绩效指标', '设立整体绩效指标'),
  ...measures('vehicles', '车辆', '共有车辆', '公务用车保有量'),
  ...modifiers('original', {}, '年初预算', '年初部门预算', '年初批复预算'),
  ...modifiers('adjusted', {}, '调整后预算', '全年预算', '调整预算'),
  ...modifiers('original', {}, '预算'),
  ...modifiers('outturn', {}, '决算', '执行', '预算执行', '支出执行', '实际'),
  ...modifiers('outturn', { flow: 'expenditure' }, '支出决算'),
  ...modifiers('original', { flow: 'expenditure' }, '支出预算'),
]

/** Longer words go before shorter ones. */
const SUBJECT_WORDS = GIVEN.toSorted((a, b) => b.text.length - a.text.length)

const BY_FIRST: ReadonlyMap<string, readonly SubjectWord[]> = new Map(
  [...new Set(SUBJECT_WORDS.map((word) => word.text[0] ?? ''))].map((first) => [
    first,
    SUBJECT_WORDS.filter((word) => word.text.startsWith(first)),
  ]),
)

/** The longest word that begins there. */
export const wordAt = (text: string, at: number): SubjectWord | undefined =>
  BY_FIRST.get(text[at] ?? '')?.find((word) => text.startsWith(word.text, at))

/** In the order in which they are given: the usual one first. */
export const wordsFor = (isMeant: (word: SubjectWord) => boolean): readonly string[] =>
  GIVEN.filter((word) => word.isModifier !== true && isMeant(word)).map(({ text }) => text)

/** Words between them that change nothing, and numerals of lists. */
export const FILLERS =
  /^(?:财政拨款(?=三公)|本?(?:年度|年)|当年|全年|本|部门预算中|(?:本|我)?(?:部门|单位)(?:预算)?|区级|市级|县级|合计|总计|总额|金额|数|额|的|中|为|是|共|安排|用于|纳入|其中|情况|控制|反映|全面|各项|预计|完成|开支|类|及|资金(?!.)|[、，：(（)）年])/
