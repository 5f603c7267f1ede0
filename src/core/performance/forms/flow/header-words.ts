/** 列名 — header words of the parts with rows, in the order of their columns, in the variants that are printed. */

/** Each: the key of the column, then its names. */
export const HEADERS = {
  projects: [
    ['name', '项目名称'],
    ['class', '支出项目类别', '项目类别', '项目类型', '支出类别'],
    ['total', '项目总预算', '总预算'],
    ['year', '项目本年度预算', '项目当年预算', '本年度预算', '项目年度预算', '{年}预算'],
    [
      'use',
      '项目主要支出方向和用途',
      '主要支出方向和用途',
      '项目主要支出方向及用途',
      '支出方向和用途',
      '主要用途',
    ],
  ],
  sources: [
    ['source', '来源项目', '资金来源', '来源'],
    ['amount', '{年}预算申报数', '预算申报数', '申报数', '金额'],
  ],
  costs: [
    ['name', '项目内容', '支出内容', '支出明细', '明细项目', '项目明细'],
    ['basis', '测算依据及说明', '测算依据和说明', '测算依据', '测算说明', '依据及说明', '测算过程'],
    ['own', '本级财政拨款金额', '区级财政拨款金额', '本级财政拨款', '本级财政资金', '财政拨款金额'],
    ['transfer', '上级转移支付金额', '上级转移支付', '转移支付金额'],
    ['other', '其他资金', '其他资金金额'],
    ['amount', '金额', '预算金额', '合计'],
  ],
  purchases: [
    ['name', '品名', '品目', '采购品目', '采购内容', '名称'],
    ['quantity', '数量'],
    ['amount', '金额', '预算金额'],
  ],
  goalAndOutcome: [
    ['goal', '预期目标', '年初设定目标', '年初预期目标', '年度预期目标', '设定目标', '预期绩效目标'],
    [
      'outcome',
      '实际完成情况',
      '目标实际完成情况',
      '目标完成情况',
      '全年实际完成情况',
      '完成情况',
      '全年完成情况',
    ],
  ],
  goalTexts: [
    ['name', '名称', '目标名称'],
    ['text', '目标说明', '目标内容', '绩效目标说明'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>
