/** 预算表 — the tables of department budgets in the shapes that provinces print them in. */
import type { Region } from '../../core/figures/region.ts'
import { sumOf } from './department.ts'
import { type Heading, type PrintedRow, type PrintedTable, printed } from './printed-table.ts'
import {
  amount,
  blank,
  CODE,
  classRows,
  FUNDS,
  group,
  lastYear,
  NAME,
  otherYear,
  row,
  subjectRows,
  type TableGround,
  unitRows,
  withTotal,
} from './table-rows.ts'

const SPENT: Region = { flow: 'expenditure' }
const GENERAL: Region = { flow: 'expenditure', fund: 'generalPublic' }
const COMING: Region = { flow: 'revenue' }

const padded = (rows: readonly PrintedRow[], length: number): readonly PrintedRow[] => [
  ...rows,
  ...Array.from({ length: Math.max(0, length - rows.length) }, () => blank),
]

/** 收支总表: sources beside uses by function, and by economic class too where a place prints both. */
export function totals(
  ground: TableGround,
  title: string,
  has: {
    readonly isEconomic: boolean
    readonly words: 'short' | 'long'
    readonly heads: readonly [string, string]
  },
): PrintedTable {
  const end = has.words === 'long' ? '财政拨款收入' : '拨款收入'
  const sources = [
    row(`一、一般公共预算${end}`, { flow: 'revenue', fund: 'generalPublic' }),
    row(`二、政府性基金预算${end}`, { flow: 'revenue', fund: 'governmentFund' }),
    row(`三、国有资本经营预算${end}`, { flow: 'revenue', fund: 'stateCapital' }),
    row('四、财政专户管理资金收入', { flow: 'revenue', fund: 'specialAccount' }),
    row('五、事业收入', { flow: 'revenue', fund: 'institutional' }),
    row('六、上级补助收入', { flow: 'revenue', fund: 'superior' }),
    row('七、附属单位上缴收入', { flow: 'revenue', fund: 'affiliate' }),
    row('八、事业单位经营收入', { flow: 'revenue', fund: 'business' }),
    row('九、其他收入', { flow: 'revenue', fund: 'otherIncome' }),
  ]
  const classes = classRows(ground, SPENT, 'used').map((one) => row(one.name, { ...one.counts, ...SPENT }))
  const economic = subjectRows(ground, 'economic', SPENT, [3]).map((one) =>
    row(one.name, { ...one.counts, ...SPENT }),
  )
  const length = Math.max(sources.length, classes.length, has.isEconomic ? economic.length : 0)
  const ends: readonly PrintedRow[] = [
    row('本年支出合计', SPENT),
    row('结转下年', { flow: 'closing' }),
    row('支出总计', { flow: 'turnover' }),
  ]
  const columns = (name: string): readonly Heading[] => [NAME(name), amount('预算数')]
  return {
    title,
    definition: 'budget.totals',
    sides: [
      {
        headings: [group(has.heads[0], ...columns('项目'))],
        base: {},
        side: 'sources',
        rows: [
          ...padded(sources, length),
          row('本年收入合计', { flow: 'revenue' }),
          row('上年结转', { flow: 'opening' }),
          row('收入总计', { flow: 'turnover' }),
        ],
      },
      {
        headings: [group(has.heads[1], ...columns(has.isEconomic ? '项目（按功能分类）' : '项目'))],
        base: {},
        side: 'uses',
        rows: [...padded(classes, length), ...ends],
      },
      ...(has.isEconomic
        ? [
            {
              headings: [group(has.heads[1], ...columns('项目（按支出经济分类）'))],
              base: {},
              side: 'uses' as const,
              rows: [...padded(economic, length), ...ends],
            },
          ]
        : []),
    ],
  }
}

const OWN: readonly (readonly [string, string])[] = [
  ['事业收入', 'institutional'],
  ['事业单位经营收入', 'business'],
  ['上级补助收入', 'superior'],
  ['附属单位上缴收入', 'affiliate'],
  ['其他收入', 'otherIncome'],
]

/** 收入总表 by unit, what was brought forward in a group of its own. */
export function revenueByUnit(ground: TableGround, title: string): PrintedTable {
  const funds = (list: typeof FUNDS, counts: Region): readonly Heading[] =>
    list.map(([name, fund]) => amount(name, { ...counts, fund }))
  return {
    title,
    definition: 'budget.revenue-by-unit',
    sides: [
      {
        headings: [
          CODE_OF_UNIT('单位代码'),
          NAME('单位名称'),
          amount('合计'),
          group(
            '本年收入',
            amount('小计', { flow: 'revenue' }),
            ...funds(FUNDS, { flow: 'revenue' }),
            amount('财政专户管理资金', { flow: 'revenue', fund: 'specialAccount' }),
            group('单位资金', ...funds(OWN, { flow: 'revenue' })),
          ),
          group(
            '上年结转结余',
            amount('小计', { flow: 'opening' }),
            ...funds(FUNDS, { flow: 'opening' }),
            amount('单位资金', { flow: 'opening', fund: 'unitFunds' }),
          ),
        ],
        base: { flow: 'turnover' },
        side: 'sources',
        rows: withTotal(unitRows(ground), ground.style),
      },
    ],
  }
}

/** Codes of units are never in three columns. */
const CODE_OF_UNIT = (text: string): Heading => ({ text, column: 'otherCode' })

/** 收入总表 by subject. */
export function revenueBySubject(ground: TableGround, title: string): PrintedTable {
  return {
    title,
    definition: 'budget.revenue',
    sides: [
      {
        headings: [
          ...subjectHeadings(),
          amount('合计'),
          group(
            '财政拨款收入',
            amount('小计', { ...COMING, fund: 'fiscal' }),
            ...FUNDS.map(([name, fund]) => amount(name, { ...COMING, fund })),
          ),
          ...OWN.map(([name, fund]) => amount(name, { ...COMING, fund })),
        ],
        base: { flow: 'turnover' },
        side: 'sources',
        rows: withTotal(subjectRows(ground, 'function', { flow: 'revenue' }), ground.style),
      },
    ],
  }
}

const subjectHeadings = (): readonly Heading[] => [CODE('科目编码'), NAME('科目名称')]

const NATURES = [
  amount('基本支出', { nature: 'basic' }),
  amount('项目支出', { nature: 'projectSpending' }),
] as const

const DIVIDED = [
  group(
    '基本支出',
    amount('小计', { nature: 'basic' }),
    amount('人员经费', { nature: 'personnel' }),
    amount('公用经费', { nature: 'operating' }),
  ),
  amount('项目支出', { nature: 'projectSpending' }),
] as const

export function expenditure(ground: TableGround, title: string): PrintedTable {
  return {
    title,
    definition: 'budget.expenditure',
    sides: [
      {
        headings: [
          ...subjectHeadings(),
          amount('合计'),
          ...NATURES,
          amount('事业单位经营支出', { nature: 'businessSpending' }),
          amount('上缴上级支出', { nature: 'remittance' }),
          amount('对附属单位补助支出', { nature: 'subsidy' }),
        ],
        base: SPENT,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', SPENT), ground.style),
      },
    ],
  }
}

export function appropriationTotals(ground: TableGround, title: string): PrintedTable {
  const flow = (name: string, of: string): readonly PrintedRow[] => [
    row(name, { flow: of }),
    ...FUNDS.map(([fund, id], at) => row(`（${['一', '二', '三'][at]}）${fund}拨款`, { flow: of, fund: id })),
  ]
  const uses = [
    row('一、本年支出', SPENT),
    ...classRows(ground, { ...SPENT, fund: 'fiscal' }, 'used', true).map((one) =>
      row(one.name, { ...one.counts, ...SPENT }),
    ),
  ]
  const sources = [...flow('一、本年收入', 'revenue'), ...flow('二、上年结转', 'opening')]
  const length = Math.max(uses.length + 1, sources.length)
  return {
    title,
    definition: 'budget.appropriation-totals',
    sides: [
      {
        headings: [group('收入', NAME('项目'), amount('预算数'))],
        base: { fund: 'fiscal' },
        side: 'sources',
        rows: [...padded(sources, length), row('收入总计', { flow: 'turnover' })],
      },
      {
        headings: [
          group('支出', NAME('项目'), amount('合计'), ...FUNDS.map(([name, fund]) => amount(name, { fund }))),
        ],
        base: { fund: 'fiscal' },
        side: 'uses',
        rows: [
          ...padded(uses, length - 1),
          row('二、年终结转结余', { flow: 'closing' }),
          row('支出总计', { flow: 'turnover' }),
        ],
      },
    ],
  }
}

/** Plain, with basic expenditure divided, or beside the year before with the change. */
export type GeneralShape = 'plain' | 'divided' | 'compared'

export function generalExpenditure(ground: TableGround, title: string, shape: GeneralShape): PrintedTable {
  const { year, style } = ground
  // 财政拨款支出表 counts more than a definition knows.
  const definition = title.includes('一般公共预算') ? { definition: 'budget.general-by-function' } : {}
  const change = (one: PrintedRow): bigint =>
    sumOf(ground.department.money, { ...GENERAL, ...one.counts }, 'uses') -
    lastYear(ground, one, {}, GENERAL, 7)
  const rate = (one: PrintedRow): string => {
    const before = lastYear(ground, one, {}, GENERAL, 7)
    return before === 0n
      ? ''
      : `${printed((change(one) * 100_000_000n) / before, { ...style, zero: '0' }, '万元')}`
  }
  const now: readonly Heading[] =
    shape === 'divided' ? [amount('合计'), ...DIVIDED] : [amount('小计'), ...NATURES]
  return {
    title,
    ...definition,
    sides: [
      {
        headings: [
          ...(shape === 'compared'
            ? [
                group('功能分类科目', ...subjectHeadings()),
                otherYear(ground, `${year - 1}年执行数`, {}, GENERAL, 7),
              ]
            : subjectHeadings()),
          ...(shape === 'plain' ? [amount('合计'), ...NATURES] : [group(`${year}年预算数`, ...now)]),
          ...(shape === 'compared'
            ? [
                group(`${year}年预算数比${year - 1}年执行数`, { text: '增减额', derived: change }, {
                  text: '增减%',
                  derived: rate,
                } satisfies Heading),
              ]
            : []),
        ],
        base: GENERAL,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', GENERAL), style),
      },
    ],
  }
}

export function fundExpenditure(
  ground: TableGround,
  title: string,
  fund: 'governmentFund' | 'stateCapital',
): PrintedTable {
  const base = { ...SPENT, fund }
  const name = fund === 'governmentFund' ? '政府性基金预算' : '国有资本经营预算'
  const rows = subjectRows(ground, 'function', base)
  return {
    title,
    definition: fund === 'governmentFund' ? 'budget.government-fund' : 'budget.state-capital',
    sides: [
      {
        headings: [...subjectHeadings(), group(`本年${name}支出`, amount('合计'), ...NATURES)],
        base,
        side: 'uses',
        rows: withTotal(rows, ground.style),
      },
    ],
    notes:
      rows.length === 0 ? [`说明：本部门${ground.year}年没有使用${name}拨款安排的支出，故本表无数据。`] : [],
  }
}
