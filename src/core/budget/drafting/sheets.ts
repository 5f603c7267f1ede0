/** 录入表 — the sheets of a round and the fields of each, said once: grids, imports, checks and forms are made of them. */

export type FieldKind =
  /** 短文字 · 长文字 */
  | 'text'
  | 'longText'
  /** 算式 in the language of cost bases. */
  | 'costBasis'
  /** 金额, typed in the field's unit, with any other unit named in the text. */
  | 'amount'
  /** A whole number. */
  | 'count'
  /** 科目代码 of a book. */
  | 'function'
  | 'economic'
  | 'choice'
  /** 指标值, in the language of indicator values. */
  | 'indicatorValue'
  | 'year'

export interface Field {
  readonly id: string
  /** 栏目名 as forms print it. */
  readonly label: string
  readonly kind: FieldKind
  /** What a bare amount is written in. */
  readonly unit?: 'yuan' | 'tenThousandYuan'
  readonly options?: readonly string[]
  readonly isRequired?: true
  /** Shown and copied, never typed: it is computed, or comes from an earlier year. */
  readonly isComputed?: true
  /** `options` are all there are; of other fields they are what is offered, and another text may stand. */
  readonly isClosed?: true
  /** No column of its own unless some row has it. */
  readonly isRare?: true
}

export interface Sheet {
  readonly label: string
  readonly isOfProject: boolean
  /** Where rows may hang below others of the same or of another sheet. */
  readonly below?: string
  readonly fields: readonly Field[]
}

/** 资金来源 of lines, by the words of the rest of the product. */
const FUNDS = [
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '财政专户管理资金',
  '事业收入',
  '上级补助收入',
  '附属单位上缴收入',
  '经营收入',
  '其他收入',
]

/** 资金年份, blank for money of the year itself. */
const ORIGIN = {
  id: 'origin',
  label: '资金年份',
  kind: 'choice',
  options: ['本年', '上年结转'],
  isClosed: true,
  isRare: true,
} as const
/** 假定 — why what stands in the row is an assumption, though it holds in every printed total. */
const ASSUMED = { id: 'assumed', label: '假定', kind: 'text', isComputed: true, isRare: true } as const

export const SHEETS = {
  project: {
    label: '基本信息',
    isOfProject: true,
    fields: [
      { id: 'name', label: '项目名称', kind: 'text', isRequired: true },
      { id: 'office', label: '项目执行单位', kind: 'text' },
      { id: 'manager', label: '项目负责人', kind: 'text' },
      { id: 'phone', label: '联系电话', kind: 'text' },
      {
        id: 'category',
        label: '项目类别',
        kind: 'choice',
        options: ['运转类', '特定目标类本级支出', '特定目标类上级转移支出'],
        isRequired: true,
      },
      {
        id: 'frequency',
        label: '项目安排频度',
        kind: 'choice',
        options: ['一次性项目', '常年项目', '延续性项目'],
        isRequired: true,
      },
      { id: 'function', label: '功能科目', kind: 'function', isRequired: true },
      { id: 'fund', label: '资金性质', kind: 'choice', options: FUNDS, isClosed: true, isRequired: true },
      {
        id: 'classCode',
        label: '二级项目分类',
        kind: 'choice',
        options: ['31 本级支出项目', '32 转移性支出项目'],
      },
      { id: 'ground', label: '立项依据', kind: 'longText', isRequired: true },
      { id: 'implementation', label: '项目实施方案', kind: 'longText', isRequired: true },
      { id: 'lastEvaluation', label: '上年绩效评价结果、整改及应用', kind: 'longText', isRequired: true },
      { id: 'changes', label: '项目前两年预算及当年预算变动情况', kind: 'longText' },
      { id: 'total', label: '项目总预算', kind: 'amount', unit: 'tenThousandYuan' },
      { id: 'changeReason', label: '变动原因', kind: 'longText' },
      { id: 'startYear', label: '起始年度', kind: 'year', isRare: true },
      { id: 'endYear', label: '终止年度', kind: 'year', isRare: true },
      {
        id: 'lastYearBudget',
        label: '上年预算',
        kind: 'amount',
        unit: 'tenThousandYuan',
        isComputed: true,
        isRare: true,
      },
      {
        id: 'twoYearsBeforeBudget',
        label: '前年预算',
        kind: 'amount',
        unit: 'tenThousandYuan',
        isComputed: true,
        isRare: true,
      },
    ],
  },
  cost: {
    label: '测算依据',
    isOfProject: true,
    below: 'cost',
    fields: [
      { id: 'content', label: '项目内容', kind: 'text', isRequired: true },
      { id: 'basis', label: '测算依据及说明', kind: 'costBasis' },
      { id: 'computed', label: '测算', kind: 'amount', unit: 'yuan', isComputed: true },
      { id: 'requested', label: '申报', kind: 'amount', unit: 'tenThousandYuan', isRequired: true },
      { id: 'economic', label: '经济科目', kind: 'economic', isRequired: true },
      { id: 'fund', label: '资金性质', kind: 'choice', options: FUNDS, isClosed: true },
      { id: 'reason', label: '说明', kind: 'text' },
      /** 功能科目 of this item alone, where it is not the project's. */
      { id: 'function', label: '功能科目', kind: 'function', isRare: true },
      /** 资金来源 of items that the unit's own budget does not pay: 上级转移支付; they count in no statement. */
      { id: 'paidFrom', label: '预算外资金来源', kind: 'text', isRare: true },
      {
        id: 'lastYear',
        label: '上年申报',
        kind: 'amount',
        unit: 'tenThousandYuan',
        isComputed: true,
        isRare: true,
      },
      ORIGIN,
      ASSUMED,
    ],
  },
  source: {
    label: '资金来源',
    isOfProject: true,
    fields: [
      {
        id: 'name',
        label: '来源项目',
        kind: 'choice',
        options: [
          '财政拨款收入（区级安排数）',
          '财政拨款收入（上级转移支付）',
          '专户管理的非税收入拨款',
          '其他资金（含事业基金及上年结转或结余等）',
        ],
        isRequired: true,
      },
      { id: 'amount', label: '预算申报数', kind: 'amount', unit: 'tenThousandYuan', isRequired: true },
    ],
  },
  procurement: {
    label: '采购与资产',
    isOfProject: true,
    fields: [
      { id: 'article', label: '品名', kind: 'text', isRequired: true },
      { id: 'quantity', label: '数量', kind: 'text', isRequired: true },
      { id: 'amount', label: '金额', kind: 'amount', unit: 'tenThousandYuan', isRequired: true },
    ],
  },
  goal: {
    label: '绩效目标',
    isOfProject: true,
    fields: [
      {
        id: 'term',
        label: '期限',
        kind: 'choice',
        options: ['长期目标', '年度目标'],
        isClosed: true,
        isRequired: true,
      },
      { id: 'text', label: '目标说明', kind: 'longText', isRequired: true },
      { id: 'untilYear', label: '截止年度', kind: 'year', isRare: true },
      { id: 'weight', label: '分值', kind: 'text', isRare: true },
    ],
  },
  indicator: {
    label: '绩效指标',
    isOfProject: true,
    below: 'goal',
    fields: [
      {
        id: 'level1',
        label: '一级指标',
        kind: 'choice',
        options: ['成本指标', '产出指标', '效益指标', '满意度指标'],
        isRequired: true,
      },
      { id: 'level2', label: '二级指标', kind: 'text', isRequired: true },
      { id: 'name', label: '三级指标', kind: 'text', isRequired: true },
      { id: 'twoYearsBefore', label: '前年', kind: 'indicatorValue' },
      { id: 'lastYear', label: '上年', kind: 'indicatorValue' },
      { id: 'target', label: '预计当年实现', kind: 'indicatorValue', isRequired: true },
      { id: 'basis', label: '指标值确定依据', kind: 'text' },
      { id: 'explanation', label: '指标说明', kind: 'text', isRare: true },
      { id: 'weight', label: '分值', kind: 'text', isRare: true },
    ],
  },
  staff: {
    label: '人员',
    isOfProject: false,
    fields: [
      {
        id: 'kind',
        label: '人员类别',
        kind: 'choice',
        options: ['行政', '参公', '事业', '离退休'],
        isClosed: true,
        isRequired: true,
      },
      { id: 'posts', label: '编制', kind: 'count' },
      { id: 'staff', label: '在职', kind: 'count' },
      { id: 'lastYear', label: '上年在职', kind: 'count', isComputed: true },
      { id: 'date', label: '时点', kind: 'text', isRare: true },
    ],
  },
  basic: {
    label: '人员与定额',
    isOfProject: false,
    fields: [
      { id: 'content', label: '内容', kind: 'text' },
      {
        id: 'nature',
        label: '性质',
        kind: 'choice',
        options: ['人员经费', '公用经费', '上缴上级支出', '经营支出', '对附属单位补助支出'],
        isRequired: true,
      },
      { id: 'function', label: '功能科目', kind: 'function', isRequired: true },
      { id: 'economic', label: '经济科目', kind: 'economic', isRequired: true },
      { id: 'fund', label: '资金性质', kind: 'choice', options: FUNDS, isClosed: true, isRequired: true },
      /** 定额: a standard's code; the amount is then the count of the staff kind times the standard in force. */
      { id: 'standard', label: '定额', kind: 'text' },
      { id: 'basis', label: '测算依据', kind: 'costBasis' },
      { id: 'amount', label: '金额', kind: 'amount', unit: 'tenThousandYuan', isRequired: true },
      ORIGIN,
      ASSUMED,
    ],
  },
  income: {
    label: '收入',
    isOfProject: false,
    fields: [
      {
        id: 'source',
        label: '收入来源',
        kind: 'choice',
        options: [...FUNDS, '上年结转', '使用非财政拨款结余'],
        isRequired: true,
      },
      { id: 'amount', label: '金额', kind: 'amount', unit: 'tenThousandYuan', isRequired: true },
      { id: 'function', label: '功能科目', kind: 'function' },
      { id: 'note', label: '说明', kind: 'text' },
      /** Of which fund a carry-over or a surplus that is used is. */
      { id: 'fund', label: '资金性质', kind: 'choice', options: FUNDS, isClosed: true, isRare: true },
      ORIGIN,
      ASSUMED,
    ],
  },
  text: {
    label: '说明',
    isOfProject: false,
    fields: [
      /** Which text of the document, as the document names it: `reason:budget:flow:…`. */
      { id: 'origin', label: '位置', kind: 'text', isComputed: true },
      { id: 'text', label: '内容', kind: 'longText' },
    ],
  },
} as const satisfies Readonly<Record<string, Sheet>>

export type SheetId = keyof typeof SHEETS
export const SHEET_IDS: readonly SheetId[] = [
  'project',
  'cost',
  'source',
  'procurement',
  'goal',
  'indicator',
  'staff',
  'basic',
  'income',
  'text',
]

export const sheetOf = (id: SheetId): Sheet => SHEETS[id]
export const fieldOf = (sheet: SheetId, id: string): Field | undefined =>
  sheetOf(sheet).fields.find((field) => field.id === id)
