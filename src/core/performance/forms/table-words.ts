/** The tables inside forms: which headings each has and what its columns hold; data for finding header rows. */
import { plainWords } from '../../document/printed-words.ts'
import { bareLabel } from './form-words.ts'

export type TableKind =
  | 'indicators'
  | 'amounts'
  | 'plan'
  | 'costs'
  | 'purchases'
  | 'projects'
  | 'keyWork'
  | 'goalTexts'
  | 'goalList'

/** What a column holds. `side` is the label that runs down beside a table, `label` what names an amount's row. */
export type ColumnRole =
  | 'side'
  | 'label'
  | 'goal'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'category'
  | 'name'
  | 'explanation'
  | 'comparator'
  | 'unit'
  | 'target'
  | 'earlier'
  | 'actual'
  | 'weight'
  | 'score'
  | 'basis'
  | 'deviation'
  | 'amount'
  | 'text'
  | 'subject'
  | 'order'
  | 'other'

export interface HeadingWord {
  readonly role: ColumnRole
  readonly words: RegExp
  /** 行名 — how sure a heading is the one that names the rows; the surest of a header does. */
  readonly rank?: number
  /** The name that the entries give the column, where it is not the printed one. */
  readonly as?: string
}

export interface TableWords {
  readonly kind: TableKind
  readonly headings: readonly HeadingWord[]
  /** A header has one of each of these. */
  readonly needs: readonly (readonly ColumnRole[])[]
  /** How many headings it has at least. */
  readonly least: number
}

const INDICATORS: TableWords = {
  kind: 'indicators',
  least: 3,
  needs: [
    ['name', 'level1', 'level2'],
    ['target', 'actual', 'earlier', 'basis', 'explanation', 'weight', 'score'],
  ],
  headings: [
    { role: 'goal', words: /^(?:绩效)?目标名称$/ },
    { role: 'level1', words: /^(?:一级(?:指标)?(?:名称)?|指标大类)$/ },
    { role: 'level2', words: /^二级(?:指标)?(?:名称)?$/ },
    { role: 'category', words: /^指标(?:类别|类型|属性|来源)$/ },
    { role: 'name', rank: 5, words: /^四级(?:指标)?(?:名称)?$/ },
    { role: 'name', rank: 4, words: /^三级(?:指标)?(?:名称|内容)?$|^明细指标(?:内容|名称)?$/ },
    { role: 'name', rank: 3, words: /^(?:绩效)?指标名称$/ },
    { role: 'name', rank: 2, words: /^(?:绩效|具体|评价)?指标(?:内容)?$|^具体指标.*$/ },
    {
      role: 'comparator',
      words:
        /^(?:绩效)?指标(?:性质|方向|方向性|值性质|符号|值符号)$|^(?:计算|运算|比较|关系)?符号?$|^性质$|^指标值类型$/,
    },
    { role: 'unit', words: /^(?:绩效)?(?:指标值|指标)?(?:度量|计量|指标值|指标)?单位$/ },
    { role: 'basis', as: '指标值确定依据', words: /^绩效标准$|^指标值说明$/ },
    {
      role: 'basis',
      words:
        /^(?:指标值|指标|目标值)?(?:确定|设定|设置|取值|来源)?依据(?:及.*)?$|^指标值?(?:数据)?来源$|^备注$/,
    },
    {
      role: 'explanation',
      words:
        /^(?:绩效)?指标(?:描述|说明|解释|内容|备注|含义)$|^(?:评分|评价|扣分|赋分|计分)?(?:标准|规则|办法|说明)$|^计算公式.*$|^指标解释.*$/,
    },
    {
      role: 'earlier',
      words:
        /^近(?:两|二|三|几)年(?:指标值|实际值|完成值)?$|^前年(?:指标值|实际值|完成值)?$|^(?:上年|上年度|去年)(?:指标值|实际值|完成值|完成情况)?$|^历史(?:标准)?值$|^\d{4}年(?:度)?(?:指标值|实际值|完成值|实际完成值)?$/,
    },
    { role: 'target', as: '预计当年实现', words: /^(?:预期|预计)当年(?:实现|完成|指标)值?$/ },
    {
      role: 'target',
      words:
        /^(?:年度|年初|年初设定|全年|本年|预期|计划|绩效|绩效指标|设定|实施期|\d{4}年(?:度)?)*(?:目标值?|指标值|指标目标值|目标指标值|指标值目标|设定值|计划值|预期值)$/,
    },
    {
      role: 'actual',
      words:
        /^(?:全年|年度|当年|本年|年末|指标)?(?:实际)?(?:完成|实现)(?:值|情况|指标值|结果)(?:及.*)?$|^(?:全年|年度)?实际(?:值|完成|指标值|完成指标值)$|^自评完成值$/,
    },
    {
      role: 'weight',
      words: /^(?:指标)?(?:分值|权重|标准分|分值权重|权重分值)$|^(?:指标)?(?:权重|分值)分?$/,
    },
    { role: 'score', words: /^(?:自评|指标|评价|实际|单位自评|最终)?(?:得分|评分|自评分|分数)$/ },
    { role: 'deviation', words: /^(?:偏差|未完成|未达|差异|存在).*$/ },
    {
      role: 'subject',
      words:
        /^(?:项目|单位|预算单位|部门)(?:名称|编码|代码)$|^预算(?:数|金额)$|^(?:年度|项目)?绩效目标$|^年度目标$/,
    },
    { role: 'order', words: /^序号$/ },
  ],
}

const AMOUNTS: TableWords = {
  kind: 'amounts',
  least: 1,
  needs: [['amount']],
  headings: [
    {
      role: 'amount',
      words:
        /^(?:调整后|年初|全年|当年|本年|年度|实际|调整|\d{4}年(?:度)?)*(?:预算|执行|决算|支出|到位|安排|申报|预算申报|预算执行|预算安排|预算调整)(?:数|金额|率|总额)$/,
    },
    {
      role: 'amount',
      words:
        /^(?:当年|本年|上年|实际)?金额$|^占比$|^近(?:两|三)年(?:收支|收入|支出)?金额$|^(?:资金)?(?:总额|执行率|结余|结转)$/,
    },
    { role: 'amount', words: /^(?:自评)?得分$|^分值$|^权重$|^偏差.*$/ },
  ],
}

const PLAN: TableWords = {
  kind: 'plan',
  least: 2,
  needs: [['amount']],
  headings: [
    {
      role: 'amount',
      words: /^(?:截至|截止)?\d{1,2}月(?:底|末|份)?$|^第?[一二三四]季度(?:末)?$|^上半年$|^全年$/,
    },
  ],
}

const COSTS: TableWords = {
  kind: 'costs',
  least: 2,
  needs: [['text']],
  headings: [
    {
      role: 'name',
      words:
        /^(?:项目|支出|明细|费用|开支)?(?:内容|明细|名称|事项|项目)$|^(?:子项目|支出明细项目|明细项目)(?:名称)?$/,
    },
    { role: 'text', words: /^(?:测算|计算|资金测算|支出测算)(?:依据|过程|标准|说明|公式).*$/ },
    { role: 'amount', words: /^.{0,12}(?:金额|资金|小计|合计|预算数|申报数|拨款)$/ },
    { role: 'other', words: /^(?:单价|数量|标准|单位|备注|经济科目|支出经济分类.*)$/ },
  ],
}

const PURCHASES: TableWords = {
  kind: 'purchases',
  least: 2,
  needs: [['name'], ['text', 'amount']],
  headings: [
    {
      role: 'name',
      words: /^(?:品名|品目(?:名称)?|采购(?:品目|项目|内容|目录)(?:名称)?|资产名称|货物名称)$/,
    },
    { role: 'text', words: /^(?:采购)?数量(?:及单位)?$/ },
    { role: 'amount', words: /^(?:采购|预算|采购预算)?金额$|^采购预算$/ },
    { role: 'other', words: /^(?:规格(?:型号)?|单价|单位|计量单位|采购方式|备注|型号|配置标准)$/ },
  ],
}

const PROJECTS: TableWords = {
  kind: 'projects',
  least: 2,
  needs: [['name'], ['text', 'amount']],
  headings: [
    {
      role: 'name',
      words: /^(?:项目|任务|工作任务|主要任务|重点任务|支出项目)名称$|^(?:年度)?(?:主要|重点)(?:工作)?任务$/,
    },
    {
      role: 'text',
      words:
        /^支出项目类别$|^项目类别$|^项目主要支出方向和用途$|^主要(?:内容|工作内容|支出方向和用途)$|^(?:实施|完成)(?:计划|进度|时间|情况)$|^对应项目$/,
    },
    {
      role: 'amount',
      words:
        /^项目(?:总|本年度|本年|当年|年度)预算$|^(?:预算|计划|全年预算|全年执行|执行)?(?:金额|总额|数)$|^(?:其中)?(?:财政拨款|财政资金|其他资金|其他)$/,
    },
  ],
}

const KEY_WORK: TableWords = {
  kind: 'keyWork',
  least: 3,
  needs: [['name'], ['text']],
  headings: [
    { role: 'order', words: /^序号$/ },
    {
      role: 'name',
      words:
        /^(?:重要|重点|重点工作|主要)(?:事项|工作|工作事项|任务|工作任务)(?:名称)?$|^(?:事项|工作事项|工作任务)(?:名称)?$/,
    },
    {
      role: 'text',
      words:
        /^(?:工作)?(?:内容|目标|要求|内容及目标|目标及内容)$|^(?:完成|进展|实施|落实)(?:情况|进度|时间|程度)$/,
    },
    { role: 'other', words: /^(?:责任(?:单位|部门|科室)|牵头(?:单位|部门)|备注)$/ },
  ],
}

const GOAL_TEXTS: TableWords = {
  kind: 'goalTexts',
  least: 2,
  needs: [['goal'], ['text']],
  headings: [
    { role: 'goal', words: /^(?:绩效)?(?:目标)?名称$/ },
    { role: 'text', words: /^(?:绩效)?目标(?:说明|内容|描述)$/ },
  ],
}

const GOAL_LIST: TableWords = {
  kind: 'goalList',
  least: 2,
  needs: [['text']],
  headings: [
    { role: 'text', words: /^(?:中长期|长期|中期|实施期|年度|本年度|当年)(?:总体|绩效)?(?:总)?目标$/ },
    {
      role: 'text',
      words:
        /^(?:年初)?(?:预期|设定|计划)(?:绩效)?目标$|^(?:全年|年度|年末|目标)?(?:实际)?(?:完成|实现)情况$/,
    },
  ],
}

/** More particular tables first: of two that fit as well the first is taken. */
export const TABLES: readonly TableWords[] = [
  INDICATORS,
  KEY_WORK,
  PURCHASES,
  PROJECTS,
  COSTS,
  GOAL_TEXTS,
  GOAL_LIST,
  PLAN,
  AMOUNTS,
]

/** A heading of any of the tables. */
export const isKnownHeading = (text: string): boolean => {
  const bare = bareLabel(text)
  return isSubheading(text) || TABLES.some(({ headings }) => headings.some(({ words }) => words.test(bare)))
}

/** Words of a second header row, below 近两年指标值 or 预算金额. */
const SUBHEADINGS =
  /^(?:\d{4}年(?:度)?|前年|上年|(?:预期|预计)当年(?:实现|完成)值?|近两年指标值|小计|合计|总额|金额|财政拨款|其他资金|上级补助|本级.*|年初|调整后|执行数|预算数)$/
export const isSubheading = (text: string): boolean =>
  SUBHEADINGS.test(plainWords(text).replace(/\([^()]*\)$/, ''))

/** Corner cells: they name the rows of a table of amounts, and are no section. */
export const isCorner = (text: string): boolean =>
  /^(?:总体资金情况|来源项目|资金来源|收支项目|项目|资金类型|资金性质|来源|名称|内容|资金名称)$/.test(
    plainWords(text),
  )
