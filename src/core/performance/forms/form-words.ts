/** The words that forms are made of: what a label, a goal's name, a class of indicators looks like; data for the readers of rows. */
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import type { IndicatorClass } from '../../law/frameworks.ts'
import { FRAMEWORKS } from '../../law/frameworks-published.ts'
import type { GoalTerm } from '../goal.ts'

/** Labels with a value beside them, without what stands in brackets behind them. */
const FIELDS = anyOf([
  // 谁、什么
  /^(?:预算|填报|申报|项目|主管|实施|执行|使用|资金使用|编制|部门|部门或单位|\(?部门\)?)?\(?(?:部门|单位)\)?(?:\(单位\)|\(部门\))?(?:名称|编码|代码)$/,
  /^(?:项目|转移支付项目|专项|专项资金|政策|任务)名称$/,
  /^(?:项目|预算项目)(?:编码|代码|编号)$/,
  /^(?:项目|资金)?(?:实施|执行|承担|建设|使用|责任|填报|申报|预算|主管)(?:单位|部门|科室|处室)(?:及代码)?$/,
  /^(?:项目|项目的?预算)?主管(?:部门|单位|科室|处室)(?:及代码)?$/,
  /^中央主管部门|^地方主管部门$|^资金使用单位$|^归口(?:部门|科室|处室)$/,
  /^(?:项目|单位|部门|财务|分管)?(?:负责人|联系人|经办人|分管领导)(?:及电话|及联系电话)?$/,
  /^(?:填报|填表|申报|制表|审核)人(?:员)?$/,
  /^(?:负责人|联系人|填报人)?(?:联系|联系人)?(?:电话|方式)$|^联系电话$/,
  /^(?:填报|填表|申报|编制|自评)(?:日期|时间)$/,
  // 什么时候
  /^(?:项目|预算|申报|评价|填报)?年度$|^(?:起始|开始|终止|结束|立项)(?:年度|年份|时间|日期)$/,
  /^(?:项目)?(?:实施|起止|建设|计划|执行)?(?:期|期限|周期|起止时间|时间|年限)$|^计划(?:开始|完成)(?:日期|时间)$/,
  // 勾选
  /^项目(?:类别|属性|类型|性质|安排频度|分类|来源|级次|层级|状态)$|^(?:支出|资金|预算)(?:类别|类型|性质|级次|来源|科目)$/,
  /^预算来源及资金规模$|^是否.{1,20}$/,
  // 说明
  /^(?:项目)?(?:立项|设立|申报|测算)?(?:依据|必要性|可行性|背景|理由)(?:及(?:依据|必要性|可行性))?$/,
  /^项目申请理由及主要内容$|^项目(?:概况|概述|内容|简介|描述|用途|实施内容|实施方案|实施计划|支出范围|主要内容)$/,
  /^(?:实施|保障|工作保障|绩效保障)(?:方案|措施|制度|计划)$|^保证项目实施的(?:制度|措施)(?:、措施)?$/,
  /^上年(?:度)?绩效(?:评价|自评)结果.*$|^项目前两年预算.*$/,
  /^(?:部门|单位|部门单位)?(?:主要)?(?:职能|职责)(?:概述|简介|简述|概况|目标)?$/,
  /^(?:\d{4}年(?:度)?)?(?:年度|本年度|主要|重点)?(?:主要|重点)?(?:工作)?任务(?:概述|目标)?$/,
  /^单位机构设置.*$|^(?:机构|人员|编制)(?:设置|情况|构成|编制情况)$|^部门(?:单位)?基本情况$/,
  /^(?:(?:主要)?偏差|偏差大|未完成|未达|存在).*(?:原因|问题|情况).*$|^.{0,12}原因分析$|^其他(?:需要)?说明(?:的)?(?:问题|事项)?$/,
  /^(?:说明)?(?:下一步)?改进(?:措施|建议|意见)(?:及.*)?$|^结果应用.*$|^需要说明的(?:问题|事项)$|^备注$|^说明$/,
  /^(?:部门|财政|主管部门|财政部门|业务处室|业务科室|审核)(?:审核)?意见$|^自评(?:结论|等级|等次|得分|情况)$|^评价(?:等级|等次|结论)$/,
])

/** The same for money; tables of a budget print these too. */
const MONEY_FIELDS = anyOf([
  /^(?:总分|总得分|总计得分|自评总分|综合得分|合计得分|合计|总计)$/,
  /^(?:基本|项目|部门整体|整体)支出(?:总额|合计|预算|金额)$|^部门整体支出总额$/,
  /^(?:项目)?(?:总|当年|本年|年度|本年度|全年|申请|\d{4}年(?:度)?)*(?:预算|资金|投资)(?:总额|总量|金额|数|规模|总预算)?$/,
  /^项目(?:总|当年|本年度|年度)预算$|^项目\d{4}年.{0,12}(?:预算)?金额$|^资金量$|^资金用途$/,
  /^(?:其中[:：]?)?(?:年度|当年|本年|中央|省级|市级|区级|县级|本级|上级|一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)*(?:财政)?(?:拨款|资金|补助|补助资金|专户资金|专户管理资金|安排)$/,
  /^(?:其中[:：]?)?(?:其他|自有|自筹|单位|事业|社会|上年结转|结转|结转结余|上年结转结余|地方|债券)(?:资金|收入)$/,
  /^(?:实施期|年度|当年|中期)?(?:财政)?资金(?:总额|申请)$/,
  /^(?:其中[:：]?)?(?:一般公共预算|政府性基金|国有资本经营预算|纳入专户管理的非税收入|基本支出|项目支出|人员经费|公用经费)(?:拨款|收入)?$/,
])

/** Where a label only names what stands beside or below it. */
const SECTIONS = anyOf([
  /^(?:年度|本年度|当年|长期|中期|项目|整体|部门整体|实施期)*绩效指标(?:体系|表)?$/,
  /^预算(?:执行|完成)情况$|^(?:部门)?(?:总体|整体)?(?:资金|收支|预算)(?:执行|情况|总体情况|安排情况)?$|^项目资金$|^部门总体资金情况$/,
  /^预算规模及资金用途$|^资金支出计划$|^.{0,16}(?:资金来源|来源构成)$|^(?:收入|支出)构成$/,
  /^(?:\d{4}年?)?(?:度)?项目支出(?:情况|明细)(?:及依据)?$|^.{0,12}(?:测算|明细)及依据$|^.{0,12}采购计划$|^(?:年度)?(?:主要|重点)任务$/,
  /^(?:中长期|长期|中期|年度|实施期)绩效目标(?:表|情况)$|^(?:整体|项目)?绩效总?目标(?:情况)?$/,
])

/** 勾选项 even where the boxes were lost. */
const CHOICES = /^项目(?:类别|属性|类型|性质|安排频度|分类)$|^预算来源及资金规模$/

/** Lines that carry no value: unit of money, page furniture, numbers of annexes. */
const FURNITURE = anyOf([
  /^(?:金额)?单位[:：]?\(?(?:人民币)?(?:亿元|万元|千元|元)(?:[、,].*)?\)?$/,
  /^\(?(?:续上?表|续上页|接上页|转下页|见下页|以下空白|此页无正文)\)?\d*$/,
  /^\(?(?:附件|附表|附)\d*(?:-\d+)*[:：]?\)?$/,
  /^(?:公开|预算|表)\d{1,3}(?:-\d+)?表?$/,
  /^第\d{1,3}页(?:[,/]?共\d{1,3}页)?$|^\d{1,3}\/\d{1,3}页?$/,
])

/** A label as the entries have it: no white space, no colon behind it, no instruction who is to fill it in. */
export const labelOf = (text: string): string =>
  withoutSpace(text)
    .replace(/[:：]+$/, '')
    .replace(/[(（][^()（）]*(?:项目填写|填写)[)）]$/, '')

/** What labels are compared by: brackets behind them tell units, points and seals, and change nothing. */
export const bareLabel = (text: string): string => {
  const plain = plainWords(text).replace(
    /^(?:\d{1,2}[.、,]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]\))/,
    '',
  )
  return plain
    .replace(/:+$/, '')
    .replace(/(?:\([^()]*\))+$/, '')
    .replace(/:+$/, '')
}

/** A label that hardly stands anywhere but in a form. */
export const isFormLabel = (text: string): boolean => matches(FIELDS, text)
export const isFieldLabel = (text: string): boolean => isFormLabel(text) || matches(MONEY_FIELDS, text)
export const isSectionLabel = (text: string): boolean => matches(SECTIONS, text)
export const isChoiceLabel = (text: string): boolean => CHOICES.test(bareLabel(text))
export const isFurniture = (text: string): boolean =>
  text.length <= LONGEST_LINE && (/^-{2,}$/.test(text.trim()) || FURNITURE.test(plainWords(text)))

const LONGEST_LABEL = 40
const LONGEST_LINE = 80
function matches(words: RegExp, text: string): boolean {
  if (text.length > 2 * LONGEST_LABEL) return false
  const bare = bareLabel(text)
  return bare !== '' && bare.length <= LONGEST_LABEL && words.test(bare)
}

/** A cell that holds label and value: 单位名称：某某局. */
export function inlineField(text: string): { readonly label: string; readonly value: string } | undefined {
  const found = /^((?:其中[:：])?[^:：]{2,30})[:：]([\s\S]*)$/.exec(text.trim())
  const [, label = '', value = ''] = found ?? []
  return found !== null && isFieldLabel(label) ? { label: labelOf(label), value: value.trim() } : undefined
}

/** 目标 as a label: its name, number, term, points, and the text that follows in the same cell. */
export interface GoalLabel {
  readonly label: string
  readonly number?: number
  readonly term?: GoalTerm
  readonly weight?: string
  readonly rest: string
}

const GOAL =
  /^((?:中长期|长期|中期|实施期|本年度|年度|当年|总体|整体|部门|项目|单位)*(?:绩效)?(?:总体|总)?目标)(\d{1,2}|[一二三四五六七八九十])?([:：])?(?:[(（](?:分值|权重)?[:：]?(\d+(?:\.\d+)?)分?[)）])?([:：])?(?:[(（](?:截止|\d{4}).{0,18}[)）])?([\s\S]*)$/
const NUMERALS = '一二三四五六七八九十'

export function goalLabel(text: string): GoalLabel | undefined {
  const found = GOAL.exec(squeezed(text))
  if (found === null) return undefined
  const [, label = '', digits = '', colon, weight, laterColon, rest = ''] = found
  if (rest !== '' && colon === undefined && laterColon === undefined) return undefined
  const number = digits === '' ? undefined : digitsOf(digits)
  const term = termOf(label)
  return {
    label: `${label}${digits}`,
    ...(number === undefined ? {} : { number }),
    ...(term === undefined ? {} : { term }),
    ...(weight === undefined ? {} : { weight }),
    rest:
      rest === ''
        ? ''
        : text
            .trim()
            .slice(text.trim().search(/[:：]/) + 1)
            .trim(),
  }
}

/** Only the start matters for the label; a long text behind it is not walked through. */
const squeezed = (text: string): string =>
  withoutSpace(text.slice(0, 400)).replace(/^\d{4}年度?(?=.*目标)/, '')
const digitsOf = (digits: string): number =>
  NUMERALS.includes(digits) ? NUMERALS.indexOf(digits) + 1 : Number.parseInt(digits, 10)
export const termOf = (label: string): GoalTerm | undefined =>
  /长期|中期|实施期/.test(label) ? 'longTerm' : /年度|当年/.test(label) ? 'annual' : undefined

/** `预算执行情况(万元)(20分)` → its label without the points, and the points. */
export function pointsOf(text: string): { readonly label: string; readonly weight?: string } {
  const label = labelOf(text)
  const found = /[(（](?:分值|权重)?[:：]?(\d+(?:\.\d+)?)分[)）]/.exec(label)
  const weight = found?.[1]
  return found === null || weight === undefined ? { label } : { label: label.replace(found[0], ''), weight }
}

/** 指标 at the end is cut off or said twice in print, and points stand in brackets behind it. */
const classStem = (text: string): string =>
  plainWords(text)
    .replace(/\([^()]*\)$|\d+(?:\.\d+)?分$/, '')
    .replace(/(?:指标|指)$/, '')

const namesOf = (classes: readonly IndicatorClass[]): readonly string[] =>
  classes.flatMap(({ name, aliases }) => [name, ...aliases]).map(classStem)
const LEVEL1 = new Set(namesOf(FRAMEWORKS.flatMap(({ groups }) => groups)))
/** Frameworks that only evaluations by the finance office use call projects' classes by names that are groups elsewhere. */
const LEVEL2 = new Set(
  namesOf(
    FRAMEWORKS.filter(({ uses }) => uses.some((use) => use !== 'evaluation')).flatMap(({ groups }) =>
      groups.flatMap(({ classes }) => classes),
    ),
  ),
)
const LONGEST_CLASS = 20

/** 一级指标 of any framework: 产出指标. */
export const isLevel1Word = (text: string): boolean =>
  text.length <= LONGEST_CLASS && LEVEL1.has(classStem(text))
/** 二级指标 of any framework of goals: 数量指标. */
export const isLevel2Word = (text: string): boolean =>
  text.length <= LONGEST_CLASS && LEVEL2.has(classStem(text))

/** One expression out of many, as one is tried faster than they are one after another. */
function anyOf(words: readonly RegExp[]): RegExp {
  return new RegExp(words.map(({ source }) => `(?:${source})`).join('|'))
}
