/** 决算表 — the statutory tables of final accounts as the national template and its local variants print them. */
import type { Region } from '../../core/figures/region.ts'
import { sumOf } from './department.ts'
import type { Heading, PrintedRow, PrintedTable } from './printed-table.ts'
import {
  amount,
  blank,
  CODE,
  classRows,
  economicName,
  functionName,
  group,
  NAME,
  ROW_NUMBER,
  row,
  subjectRows,
  type TableGround,
  withTotal,
} from './table-rows.ts'

/** What the template of a place and year calls things. */
export interface AccountsWords {
  readonly subjectCode: string
  readonly subjectName: string
  /** 项目 over code and name. */
  readonly hasItemHeading: boolean
  readonly hasRowNumbers: boolean
  readonly hasStateCapital: boolean
  readonly classes: 'used' | 'all'
  readonly amountWord: string
  readonly surplusWord: string
}

export const NATIONAL: AccountsWords = {
  subjectCode: '功能分类科目编码',
  subjectName: '科目名称',
  hasItemHeading: true,
  hasRowNumbers: true,
  hasStateCapital: true,
  classes: 'all',
  amountWord: '金额',
  surplusWord: '使用非财政拨款结余',
}

const EXPENDED: Region = { flow: 'expenditure' }

function subjects(words: AccountsWords): readonly Heading[] {
  const both = [CODE(words.subjectCode), NAME(words.subjectName)]
  return words.hasItemHeading ? [{ text: '项目', below: both }] : both
}

const sideHeadings = (words: AccountsWords, amounts: readonly Heading[]): readonly Heading[] => [
  NAME('项目'),
  ...(words.hasRowNumbers ? [ROW_NUMBER] : []),
  ...amounts,
]

export function totals(ground: TableGround, words: AccountsWords): PrintedTable {
  const sources = [
    row('一、一般公共预算财政拨款收入', { flow: 'revenue', fund: 'generalPublic' }),
    row('二、政府性基金预算财政拨款收入', { flow: 'revenue', fund: 'governmentFund' }),
    ...(words.hasStateCapital
      ? [row('三、国有资本经营预算财政拨款收入', { flow: 'revenue', fund: 'stateCapital' })]
      : []),
    row('四、上级补助收入', { flow: 'revenue', fund: 'superior' }),
    row('五、事业收入', { flow: 'revenue', fund: 'institutional' }),
    row('六、经营收入', { flow: 'revenue', fund: 'business' }),
    row('七、附属单位上缴收入', { flow: 'revenue', fund: 'affiliate' }),
    row('八、其他收入', { flow: 'revenue', fund: 'otherIncome' }),
  ]
  const uses = classRows(ground, EXPENDED, words.classes).map(({ name, counts }) =>
    row(name, { ...counts, flow: 'expenditure' }),
  )
  const length = Math.max(sources.length, uses.length)
  const filled = (rows: readonly PrintedRow[]): readonly PrintedRow[] => [
    ...rows,
    ...Array.from({ length: length - rows.length }, () => blank),
  ]
  return {
    title: '收入支出决算总表',
    definition: 'accounts.totals',
    ...(words.hasRowNumbers ? { hasColumnNumbers: true } : {}),
    sides: [
      {
        headings: [group('收入', ...sideHeadings(words, [amount(words.amountWord)]))],
        base: {},
        side: 'sources',
        rows: [
          ...filled(sources),
          row('本年收入合计', { flow: 'revenue' }),
          row(words.surplusWord, { flow: 'useOfSurplus' }),
          row('年初结转和结余', { flow: 'opening' }),
          row('总计', { flow: 'turnover' }),
        ],
      },
      {
        headings: [group('支出', ...sideHeadings(words, [amount(words.amountWord)]))],
        base: {},
        side: 'uses',
        rows: [
          ...filled(uses),
          row('本年支出合计', EXPENDED),
          row('结余分配', { flow: 'distribution' }),
          row('年末结转和结余', { flow: 'closing' }),
          row('总计', { flow: 'turnover' }),
        ],
      },
    ],
  }
}

export function revenue(ground: TableGround, words: AccountsWords): PrintedTable {
  return {
    title: '收入决算表',
    definition: 'accounts.revenue',
    hasColumnNumbers: words.hasRowNumbers,
    sides: [
      {
        headings: [
          ...subjects(words),
          amount('本年收入合计'),
          amount('财政拨款收入', { fund: 'fiscal' }),
          amount('上级补助收入', { fund: 'superior' }),
          amount('事业收入', { fund: 'institutional' }),
          amount('经营收入', { fund: 'business' }),
          amount('附属单位上缴收入', { fund: 'affiliate' }),
          amount('其他收入', { fund: 'otherIncome' }),
        ],
        base: { flow: 'revenue' },
        side: 'sources',
        rows: withTotal(subjectRows(ground, 'function', { flow: 'revenue' }), ground.style),
      },
    ],
  }
}

const NATURES: readonly Heading[] = [
  amount('基本支出', { nature: 'basic' }),
  amount('项目支出', { nature: 'projectSpending' }),
]

export function expenditure(ground: TableGround, words: AccountsWords): PrintedTable {
  return {
    title: '支出决算表',
    definition: 'accounts.expenditure',
    hasColumnNumbers: words.hasRowNumbers,
    sides: [
      {
        headings: [
          ...subjects(words),
          amount('本年支出合计'),
          ...NATURES,
          amount('上缴上级支出', { nature: 'remittance' }),
          amount('经营支出', { nature: 'businessSpending' }),
          amount('对附属单位补助支出', { nature: 'subsidy' }),
        ],
        base: EXPENDED,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', EXPENDED), ground.style),
      },
    ],
  }
}

const FUNDS: readonly (readonly [string, string])[] = [
  ['一般公共预算财政拨款', 'generalPublic'],
  ['政府性基金预算财政拨款', 'governmentFund'],
  ['国有资本经营预算财政拨款', 'stateCapital'],
]

export function appropriationTotals(ground: TableGround, words: AccountsWords): PrintedTable {
  const funds = words.hasStateCapital ? FUNDS : FUNDS.slice(0, 2)
  const numbered = (flow: string): readonly PrintedRow[] =>
    funds.map(([name, fund], at) => row(`${['一', '二', '三'][at]}、${name}`, { flow, fund }))
  const uses = classRows(ground, { ...EXPENDED, fund: 'fiscal' }, words.classes).map(({ name, counts }) =>
    row(name, { ...counts, flow: 'expenditure' }),
  )
  const gap = Array.from({ length: Math.max(0, uses.length - funds.length) }, () => blank)
  const fill = Array.from({ length: Math.max(0, funds.length - uses.length) }, () => blank)
  return {
    title: '财政拨款收入支出决算总表',
    definition: 'accounts.appropriation-totals',
    ...(words.hasRowNumbers ? { hasColumnNumbers: true } : {}),
    sides: [
      {
        headings: [group('收入', ...sideHeadings(words, [amount(words.amountWord)]))],
        base: { fund: 'fiscal' },
        side: 'sources',
        rows: [
          ...numbered('revenue'),
          ...gap,
          row('本年收入合计', { flow: 'revenue' }),
          row('年初财政拨款结转和结余', { flow: 'opening' }),
          ...numbered('opening'),
          row('总计', { flow: 'turnover' }),
        ],
      },
      {
        headings: [
          group(
            '支出',
            ...sideHeadings(words, [amount('合计'), ...funds.map(([name, fund]) => amount(name, { fund }))]),
          ),
        ],
        base: { fund: 'fiscal' },
        side: 'uses',
        rows: [
          ...uses,
          ...fill,
          row('本年支出合计', EXPENDED),
          row('年末财政拨款结转和结余', { flow: 'closing' }),
          ...funds.map(() => blank),
          row('总计', { flow: 'turnover' }),
        ],
      },
    ],
  }
}

const GENERAL: Region = { flow: 'expenditure', fund: 'generalPublic' }

export function generalExpenditure(ground: TableGround, words: AccountsWords): PrintedTable {
  return {
    title: '一般公共预算财政拨款支出决算表',
    definition: 'accounts.general-expenditure',
    hasColumnNumbers: words.hasRowNumbers,
    sides: [
      {
        headings: [...subjects(words), group('本年支出', amount('小计'), ...NATURES)],
        base: GENERAL,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', GENERAL), ground.style),
      },
    ],
  }
}

/** Economic classes in three groups of columns side by side, personnel left, all else right. */
export function generalBasic(
  ground: TableGround,
  title = '一般公共预算财政拨款基本支出决算明细表',
): PrintedTable {
  const basic = { ...GENERAL, nature: 'basic' }
  const rows = subjectRows(ground, 'economic', basic, [3, 5])
  const personnel = rows.filter(({ code }) => /^30[13]/.test(code ?? ''))
  const operating = rows.filter((one) => !personnel.includes(one))
  const half = Math.ceil(operating.length / 2)
  const height = Math.max(personnel.length, half)
  const filled = (list: readonly PrintedRow[], last: PrintedRow): readonly PrintedRow[] => [
    ...list,
    ...Array.from({ length: height - list.length }, () => blank),
    last,
  ]
  const columns: readonly Heading[] = [
    { text: '科目编码', column: 'otherCode' },
    NAME('科目名称'),
    amount('决算数'),
  ]
  const coded = (list: readonly PrintedRow[]): readonly PrintedRow[] =>
    list.map((one) => ({ ...one, ...(one.code === undefined ? {} : { otherCode: one.code }) }))
  return {
    title,
    definition: 'accounts.general-basic',
    sides: [
      {
        headings: [group('人员经费', ...columns)],
        base: basic,
        side: 'uses',
        rows: coded(filled(personnel, row('人员经费合计', { nature: 'personnel' }))),
      },
      {
        headings: [group('公用经费', ...columns)],
        base: basic,
        side: 'uses',
        rows: coded(filled(operating.slice(0, half), blank)),
      },
      {
        headings: [group('公用经费', ...columns)],
        base: basic,
        side: 'uses',
        rows: coded(filled(operating.slice(half), row('公用经费合计', { nature: 'operating' }))),
      },
    ],
  }
}

export function governmentFund(ground: TableGround, words: AccountsWords): PrintedTable {
  const base = { fund: 'governmentFund' }
  return {
    title: '政府性基金预算财政拨款收入支出决算表',
    definition: 'accounts.government-fund',
    hasColumnNumbers: words.hasRowNumbers,
    sides: [
      {
        headings: [
          ...subjects(words),
          amount('年初结转和结余', { flow: 'opening' }),
          amount('本年收入', { flow: 'revenue' }),
          group(
            '本年支出',
            amount('小计', EXPENDED),
            amount('基本支出', { ...EXPENDED, nature: 'basic' }),
            amount('项目支出', { ...EXPENDED, nature: 'projectSpending' }),
          ),
          amount('年末结转和结余', { flow: 'closing' }),
        ],
        base,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', base), ground.style),
      },
    ],
    notes: ['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。'],
  }
}

export function stateCapital(ground: TableGround, words: AccountsWords): PrintedTable {
  const base = { ...EXPENDED, fund: 'stateCapital' }
  return {
    title: '国有资本经营预算财政拨款支出决算表',
    definition: 'accounts.state-capital',
    sides: [
      {
        headings: [...subjects(words), group('本年支出', amount('合计'), ...NATURES)],
        base,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', base), ground.style),
      },
    ],
    notes:
      sumOf(ground.department.money, base, 'uses') === 0n
        ? ['注：本部门本年度无国有资本经营预算财政拨款支出，故本表为空。']
        : [],
  }
}

/** The budget beside the outturn, each with vehicles divided. */
export function threePublic(ground: TableGround, title = '财政拨款“三公”经费支出决算表'): PrintedTable {
  const of = (factor: bigint): readonly Heading[] => {
    const item = (text: string, economic: string): Heading => ({
      text,
      derived: () => (sumOf(ground.department.money, { ...EXPENDED, economic }, 'uses') * factor) / 100n,
    })
    return [
      item('合计', 'threePublic'),
      item('因公出国（境）费', '30212'),
      group(
        '公务用车购置及运行费',
        item('小计', 'officialVehicles'),
        item('公务用车购置费', '31013'),
        item('公务用车运行费', '30231'),
      ),
      item('公务接待费', '30217'),
    ]
  }
  return {
    title,
    definition: 'accounts.three-public',
    hasColumnNumbers: false,
    sides: [
      {
        headings: [group('预算数', ...of(130n)), group('决算数', ...of(100n))],
        base: EXPENDED,
        side: 'uses',
        rows: [{ name: '', counts: {} }],
      },
    ],
    notes: ['注：本表反映部门本年度“三公”经费支出预决算情况。'],
  }
}

/** 四川: functions down, all economic classes across. */
export function economicDetail(ground: TableGround, title: string, within: Region): PrintedTable {
  const classes = subjectRows(ground, 'economic', within, [3])
  return {
    title,
    ...(within.fund === 'generalPublic' ? { definition: 'accounts.general-expenditure' } : {}),
    sides: [
      {
        headings: [
          group('项目', CODE('科目代码'), NAME('科目名称')),
          amount('合计'),
          ...classes.map(({ code = '', name }) =>
            group(
              name,
              amount('小计', { economic: code }),
              ...subjectRows(ground, 'economic', { ...within, economic: code }, [5]).map((one) =>
                amount(economicName(one.code ?? '', ground.year), one.counts),
              ),
            ),
          ),
        ],
        base: within,
        side: 'uses',
        rows: withTotal(subjectRows(ground, 'function', within), ground.style),
      },
    ],
  }
}

/** 四川: each project below its subject. */
export function projectDetail(ground: TableGround): PrintedTable {
  const within = { ...GENERAL, nature: 'projectSpending' }
  const { department, year } = ground
  const rows = department.projects
    .filter(({ code }) => sumOf(department.money, { ...within, project: code }, 'uses') !== 0n)
    .map(({ code, name, function: subject }) => ({
      code: subject,
      // The row is the project's; its subject stands beside it.
      name,
      subject: functionName(subject, year),
      counts: { project: code },
    }))
  return {
    title: '一般公共预算财政拨款项目支出决算表',
    sides: [
      {
        headings: [
          group('项目', CODE('科目代码'), NAME('科目名称')),
          { text: '项目名称', column: 'otherName' },
          amount('合计'),
        ],
        base: within,
        side: 'uses',
        rows,
      },
    ],
  }
}
