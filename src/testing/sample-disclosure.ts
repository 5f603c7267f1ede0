/** 样例公开文本 — the tables and forms of one unit's year under headings, with a few sentences and a chart: what writers are tested on. */
import { performanceForms } from '../core/disclosure/performance-view.ts'
import {
  type Ledger,
  viewStatements,
  viewTable,
  type YearChoice,
  type YearView,
  yearView,
} from '../core/disclosure/year-view.ts'
import type {
  Chart,
  Disclosure,
  DisclosureBlock,
  FigureInText,
  TextRun,
} from '../core/document/disclosure.ts'
import type { Table } from '../core/document/table.ts'
import { type Fen, formatAmount, sum } from '../core/kernel/fen.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { describe } from '../core/kernel/problem.ts'
import { ordinal } from '../core/statements/ordinal.ts'
import type { ChartPicture } from '../files/charts/chart-png.ts'
import { sampleLedger } from './sample-department.ts'

const KIND_NAMES = { budget: '预算', accounts: '决算' } as const

/** The small department's budget of 2023. */
export const sampleDisclosure = (): Disclosure =>
  tablesDisclosure(sampleLedger(), { unit: '990', year: fiscalYear(2023), kind: 'budget' })

/** Everything that the profile prints of the year. */
export function tablesDisclosure(of: Ledger, choice: YearChoice): Disclosure {
  const found = yearView(of, choice)
  if (!found.ok) throw new Error(describe(found.problem, 'en'))
  const view = found.value
  const name = view.names.unitName(view.unit)
  const statements = viewStatements(view).map((one) => viewTable(view, one, false))
  const forms = performanceForms(of, choice)
  const formTables = forms.ok ? forms.value.map((one) => one.table) : []
  return {
    title: `${name}${choice.year}年度部门${KIND_NAMES[choice.kind]}`,
    unit: { code: view.unit, name },
    year: choice.year,
    profile: view.profile.id,
    date: `${choice.year}-02-20`,
    cover: [name],
    contentsTitle: '目录',
    blocks: [
      heading(1, `第一部分 ${name}概况`, 'part-1'),
      heading(2, '一、主要职能', 'duties'),
      sentence('负责本级各项日常工作，承办上级交办的其他事项。'),
      heading(1, `第二部分 ${name}${choice.year}年度部门${KIND_NAMES[choice.kind]}表`, 'part-2'),
      ...statements.flatMap((table, at) => tableBlocks(table, at, 'statement')),
      heading(1, '第三部分 情况说明', 'part-3'),
      heading(2, '一、支出总体情况', 'spending'),
      ...(statements.length === 0 ? [] : [spendingSentence(view), spendingChart(view)]),
      heading(1, '第四部分 绩效表单', 'part-4'),
      ...formTables.flatMap((table, at) => tableBlocks(table, at, 'form')),
      heading(3, '（一）附注', 'remarks', true),
      { kind: 'paragraph', role: 'contact', runs: [{ text: '联系电话：000-00000000' }] },
    ],
  }
}

function heading(level: 1 | 2 | 3 | 4, text: string, anchor: string, isUnlisted = false): DisclosureBlock {
  return {
    kind: 'heading',
    level,
    text,
    anchor,
    ...(isUnlisted ? { isUnlisted } : {}),
    ...(level === 1 ? { startsPage: true } : {}),
  }
}

const sentence = (...runs: readonly (string | TextRun)[]): DisclosureBlock => ({
  kind: 'paragraph',
  role: 'text',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

function tableBlocks(table: Table, at: number, name: 'statement' | 'form'): readonly DisclosureBlock[] {
  return [
    heading(2, `${ordinal(at + 1, 'chinese')}、${table.title}`, `${name}-heading-${at + 1}`),
    { kind: 'table', table, anchor: `${name}-${at + 1}`, isForm: name === 'form' },
  ]
}

const NATURES = { basic: '基本支出', projectSpending: '项目支出' } as const

function spending(view: YearView, nature: string): FigureInText & { readonly kind: 'amount' } {
  const region = { ...view.context, flow: 'expenditure', nature }
  return { kind: 'amount', regions: [region], amounts: [view.ledger.figures.sum(region)] }
}

/** An amount in 万元 with two decimals, as the text shows it. */
const amountText = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2 })

function spendingSentence(view: YearView): DisclosureBlock {
  const amounts = Object.entries(NATURES).flatMap(([nature, name], at): readonly TextRun[] => {
    const figure = spending(view, nature)
    return [
      { text: `${at === 0 ? '本年支出中，' : '万元，'}${name}` },
      { text: amountText(sum(figure.amounts)), figure },
    ]
  })
  return sentence(...amounts, '万元。')
}

function spendingChart(view: YearView): Chart {
  const points = Object.keys(NATURES).map((nature) => {
    const { regions, amounts } = spending(view, nature)
    const amount = sum(amounts)
    return { amount, text: amountText(amount), region: regions[0] ?? {} }
  })
  return {
    kind: 'chart',
    anchor: 'chart-1',
    title: '图1：支出结构图（单位：万元）',
    shape: 'shares',
    currency: '万元',
    categories: Object.values(NATURES),
    series: [{ name: '支出', points }],
    description: '支出分为基本支出和项目支出两部分。',
  }
}

/** One grey point, stretched. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mM4AAAAwgDB/9Yt3AAAAABJRU5ErkJggg=='

/** Stands for the pictures of all charts. */
export const chartPictures = ({ blocks }: Disclosure): ReadonlyMap<string, ChartPicture> =>
  new Map(
    blocks.flatMap((block) =>
      block.kind === 'chart'
        ? [
            [
              block.anchor,
              {
                png: new Uint8Array(Buffer.from(POINT, 'base64')),
                svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
                width: 640,
                height: 360,
              },
            ],
          ]
        : [],
    ),
  )
