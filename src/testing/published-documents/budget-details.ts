/** 预算明细表 — basic expenditure by economic class, the three public expenses, projects and purchases. */
import type { Region } from '../../core/figures/region.ts'
import { sumOf } from './department.ts'
import type { Heading, PrintedRow, PrintedTable } from './printed-table.ts'
import {
  amount,
  FUNDS,
  governmentName,
  group,
  NAME,
  row,
  subjectRows,
  type TableGround,
  TEXT,
  withTotal,
} from './table-rows.ts'

const SPENT: Region = { flow: 'expenditure' }
const GENERAL: Region = { flow: 'expenditure', fund: 'generalPublic' }
/** Codes of units and economic classes are never in three columns. */
const ONE_CODE = (text: string): Heading => ({ text, column: 'otherCode' })

/** By the department's economic classes, some places with the government's beside them. */
export function generalBasic(ground: TableGround, title: string, isTwofold: boolean): PrintedTable {
  const basic = { ...GENERAL, nature: 'basic' }
  const amounts = [
    amount('合计'),
    amount('人员经费', { nature: 'personnel' }),
    amount('公用经费', { nature: 'operating' }),
  ]
  const rows = subjectRows(ground, 'economic', basic, isTwofold ? [5] : [3, 5])
  return {
    title,
    ...(/一般公共预算/.test(title) ? { definition: 'budget.general-basic' } : {}),
    sides: [
      {
        headings: [
          ...(isTwofold
            ? [
                group('部门预算支出经济分类科目', ONE_CODE('科目编码'), NAME('科目名称')),
                group(
                  '政府预算支出经济分类科目',
                  { text: '科目编码', column: 'text' } satisfies Heading,
                  { text: '科目名称', column: 'otherName' } satisfies Heading,
                ),
              ]
            : [group('部门预算支出经济分类科目', ONE_CODE('科目编码'), NAME('科目名称'))]),
          group(title.includes('一般公共预算') ? '本年一般公共预算基本支出' : '本年基本支出', ...amounts),
        ],
        base: basic,
        side: 'uses',
        rows: withTotal(
          rows.map((one) => ({ ...one, ...coded(one.code), ...government(one.code ?? '', ground.year) })),
          { ...ground.style, total: ground.style.total === 'first' ? 'first' : 'last' },
        ),
      },
    ],
  }
}

const coded = (code: string | undefined): { readonly otherCode?: string } =>
  code === undefined ? {} : { otherCode: code }

/** 301 → 501 工资奖金津补贴 or 505, 302 → 502, 303 → 509, 310 → 503; finer than needed it would only be longer. */
function government(code: string, year: number): { readonly text: string; readonly otherName: string } {
  const MAP: Readonly<Record<string, string>> = {
    '30101': '50101',
    '30102': '50101',
    '30103': '50101',
    '30108': '50102',
    '30109': '50102',
    '30110': '50102',
    '30112': '50102',
    '30113': '50103',
    '30217': '50206',
    '30231': '50208',
    '30213': '50209',
    '30299': '50299',
    '30302': '50905',
    '30305': '50901',
    '31002': '50306',
  }
  const found = MAP[code] ?? (code.startsWith('302') ? '50201' : '50199')
  return { text: found, otherName: governmentName(found, year) }
}

/** Columns for one year; columns for two years; rows with two years beside one another. */
export type ThreePublicShape = 'columns' | 'years' | 'rows'

export function threePublic(ground: TableGround, title: string, shape: ThreePublicShape): PrintedTable {
  const { year, department } = ground
  const now = (economic: string): bigint => sumOf(department.money, { ...GENERAL, economic }, 'uses')
  const before = (economic: string): bigint => (now(economic) * 107n) / 100n
  const items = (value: (economic: string) => bigint): readonly Heading[] => {
    const item = (text: string, economic: string): Heading => ({ text, derived: () => value(economic) })
    return [
      item('“三公”经费合计', 'threePublic'),
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
  const whole: PrintedRow = {
    name: department.name,
    otherCode: (department.units[0]?.code ?? '').slice(0, 3),
    counts: {},
  }
  const base = {
    title,
    definition: 'budget.three-public',
  }
  if (shape === 'rows') {
    const rows: readonly (readonly [string, string])[] = [
      ['合计', 'threePublic'],
      ['一、因公出国（境）费', '30212'],
      ['二、公务接待费', '30217'],
      ['三、公务用车购置及运行费', 'officialVehicles'],
      ['其中：公务用车购置费', '31013'],
      ['公务用车运行维护费', '30231'],
    ]
    const of = new Map(rows)
    return {
      ...base,
      sides: [
        {
          headings: [
            NAME('项目'),
            { text: `${year - 1}年预算数`, derived: (one) => before(of.get(one.name) ?? '') },
            { text: `${year}年预算数`, derived: (one) => now(of.get(one.name) ?? '') },
            {
              text: '增减额',
              derived: (one) => now(of.get(one.name) ?? '') - before(of.get(one.name) ?? ''),
            },
          ],
          base: GENERAL,
          side: 'uses',
          rows: rows.map(([name]) => row(name, {})),
        },
      ],
    }
  }
  if (shape === 'years')
    return {
      ...base,
      sides: [
        {
          headings: [group(`${year - 1}年预算数`, ...items(before)), group(`${year}年预算数`, ...items(now))],
          base: GENERAL,
          side: 'uses',
          rows: [{ name: '', counts: {} }],
        },
      ],
    }
  return {
    ...base,
    sides: [
      {
        headings: [ONE_CODE('单位编码'), NAME('单位名称（项目）'), ...items(now)],
        base: GENERAL,
        side: 'uses',
        rows: [{ ...whole, code: whole.otherCode ?? '' }],
      },
    ],
  }
}

/** 项目支出表: one row for each project. */
export function projects(ground: TableGround, title: string): PrintedTable {
  const base = { ...SPENT, nature: 'projectSpending' }
  const { department } = ground
  const unitName = new Map(department.units.map(({ code, name }) => [code, name]))
  const rows = department.projects.map(({ code, name, unit }) => ({
    name,
    text: '特定目标类',
    otherName: unitName.get(unit) ?? '',
    counts: { project: code },
    hasNoCode: true,
  }))
  return {
    title,
    definition: 'budget.projects',
    sides: [
      {
        headings: [
          TEXT('类型'),
          NAME('项目名称'),
          { text: '项目单位', column: 'otherName' },
          amount('合计'),
          group('本年拨款', ...FUNDS.map(([name, fund]) => amount(name, { fund }))),
          amount('财政专户管理资金', { fund: 'specialAccount' }),
          amount('单位资金', { fund: 'unitFunds' }),
        ],
        base,
        side: 'uses',
        rows,
      },
    ],
  }
}

/** 政府采购预算表: no definition knows it, but its amounts are amounts. */
export function purchases(ground: TableGround, title: string): PrintedTable {
  const goods = [
    'A02010104台式计算机',
    'A02021003A4黑白打印机',
    'C16010300应用软件开发服务',
    'C21040001物业管理服务',
  ]
  const price = goods.map((_, at) => BigInt(ground.department.chance(9_000_000) + 100_000 * (at + 1)) * 100n)
  const names = new Map(goods.map((name, at) => [name, price[at] ?? 0n]))
  const total = price.reduce((sum, one) => sum + one, 0n)
  const value = (one: PrintedRow): bigint => names.get(one.name) ?? total
  return {
    title,
    sides: [
      {
        headings: [
          NAME('采购品目'),
          { text: '采购金额（万元）', derived: value },
          { text: '其中：一般公共预算', derived: value },
        ],
        base: SPENT,
        side: 'uses',
        rows: [...goods.map((name) => row(name, {})), row('合计', {})],
      },
    ],
    currency: '万元',
  }
}
