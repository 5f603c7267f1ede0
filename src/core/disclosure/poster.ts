/** 一图读懂 — one page of a document for everybody: its first sentence, a few figures and three charts, all of them the document's own. */
import type { Chart, ChartPoint, Disclosure, DisclosureTable } from '../document/disclosure.ts'
import type { PrintedFigure } from '../document/table.ts'
import { NODE_NAMES } from '../figures/terms.ts'
import { CURRENCY_NAMES, type Fen, formatAmount, type Parsed } from '../kernel/fen.ts'
import { problem } from '../kernel/problem.ts'

export interface Poster {
  readonly title: string
  readonly unit: string
  /** The first sentence of the document that tells figures; empty where there is none. */
  readonly lead: string
  readonly figures: readonly PosterFigure[]
  readonly charts: readonly Chart[]
  /** Where all of it is taken from. */
  readonly source: string
}

export interface PosterFigure {
  readonly label: string
  readonly amount: Fen
  /** 万元 */
  readonly text: string
  readonly currency: string
  readonly region: Readonly<Record<string, string>>
}

type Nodes = Readonly<Record<string, string>>

/** What people ask for first, each with the labels and what it counts besides unit, year and stage. */
const KEY_FIGURES: readonly { readonly label: string; readonly nodes: Nodes }[] = [
  { label: '本年收入', nodes: { flow: 'revenue' } },
  { label: '本年支出', nodes: { flow: 'expenditure' } },
  { label: '财政拨款支出', nodes: { flow: 'expenditure', fund: 'fiscal' } },
  { label: '基本支出', nodes: { flow: 'expenditure', nature: 'basic' } },
  { label: '项目支出', nodes: { flow: 'expenditure', nature: 'projectSpending' } },
  { label: '“三公”经费', nodes: { flow: 'expenditure', fund: 'fiscal', economic: 'threePublic' } },
]

const CHARTS = 3
const CURRENCY = CURRENCY_NAMES.tenThousandYuan
const FUNCTION_CLASS = /^\d{3}$/

/** PUB-203 where the document prints no amount of its unit and year, so that there is nothing to show. */
export function posterOf(disclosure: Disclosure): Parsed<Poster> {
  const printed = printedBy(disclosure)
  const figures = KEY_FIGURES.flatMap(({ label, nodes }): readonly PosterFigure[] => {
    const found = printed.find(nodes)
    return found?.region === undefined
      ? []
      : [
          {
            label,
            amount: found.amount,
            region: found.region,
            text: inTenThousands(found.amount),
            currency: CURRENCY,
          },
        ]
  })
  if (figures.length === 0) return { ok: false, problem: problem('PUB-203', { title: disclosure.title }) }
  const own = disclosure.blocks.filter((block): block is Chart => block.kind === 'chart')
  const told = new Set(own.slice(0, CHARTS).map(partsOf))
  const more = composedCharts(printed).filter((chart) => !told.has(partsOf(chart)))
  return {
    ok: true,
    value: {
      title: disclosure.title,
      unit: disclosure.unit.name,
      lead: leadOf(disclosure),
      figures,
      charts: [...own, ...more].slice(0, CHARTS),
      source: `数据来源：《${disclosure.title}》。金额单位为${CURRENCY}，四舍五入；与文本不一致的，以文本为准。`,
    },
  }
}

interface Printed {
  /** The first figure of the document that counts this, in the document's own unit, year and stage. */
  readonly find: (nodes: Nodes) => PrintedFigure | undefined
  readonly all: readonly PrintedFigure[]
  readonly context: Nodes
}

function printedBy({ blocks, unit, year }: Disclosure): Printed {
  const all = blocks
    .filter((block): block is DisclosureTable => block.kind === 'table' && !block.isForm)
    .flatMap(({ table }) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap(({ figure, text }) =>
          figure?.region === undefined || text === '' ? [] : [figure],
        ),
      ),
    )
  const here = all.filter(({ region }) => region?.unit === unit.code && region?.year === String(year))
  // Accounts print the budget beside what became of it; a budget prints no outturn of its own year.
  const stage = here.some(({ region }) => region?.stage === 'outturn') ? 'outturn' : 'original'
  const context = { unit: unit.code, year: String(year), stage }
  const byKey = new Map<string, PrintedFigure>()
  for (const figure of here) {
    const key = nodesKey(figure.region ?? {})
    if (!byKey.has(key)) byKey.set(key, figure)
  }
  return { all: here, context, find: (nodes) => byKey.get(nodesKey({ ...context, ...nodes })) }
}

const nodesKey = (nodes: Nodes): string =>
  Object.entries(nodes)
    .map(([dimension, node]) => `${dimension}:${node}`)
    .sort()
    .join()

const inTenThousands = (amount: Fen): string =>
  formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2, thousands: true })

function leadOf({ blocks }: Disclosure): string {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.role !== 'text') continue
    if (block.runs.some((run) => run.isGap)) continue
    if (block.runs.some((run) => run.figure?.kind === 'amount'))
      return block.runs.map((run) => run.text).join('')
  }
  return ''
}

/** Charts that show the same amounts are one. */
const partsOf = (chart: Chart): string =>
  chart.series
    .flatMap((one) => one.points.flatMap((point) => (point.amount === 0n ? [] : [nodesKey(point.region)])))
    .sort()
    .join(' ')

interface Division {
  readonly anchor: string
  readonly title: string
  readonly whole: Nodes
  readonly parts: readonly { readonly name: string; readonly nodes: Nodes }[]
}

/** What the tables print of a whole and all its parts; where they leave something out there is no chart. */
function composedCharts(printed: Printed): readonly Chart[] {
  const names = (dimension: 'fund' | 'nature', nodes: readonly string[], flow: string): Division['parts'] =>
    nodes.map((node) => ({ name: NODE_NAMES[dimension][node] ?? node, nodes: { flow, [dimension]: node } }))
  const divisions: readonly Division[] = [
    {
      anchor: 'poster-revenue',
      title: '收入从哪里来',
      whole: { flow: 'revenue' },
      parts: names('fund', ['fiscal', 'specialAccount', 'unitFunds'], 'revenue'),
    },
    {
      anchor: 'poster-nature',
      title: '支出用在哪一类',
      whole: { flow: 'expenditure' },
      parts: names(
        'nature',
        ['basic', 'projectSpending', 'remittance', 'businessSpending', 'subsidy'],
        'expenditure',
      ),
    },
    {
      anchor: 'poster-function',
      title: '支出办什么事',
      whole: { flow: 'expenditure' },
      parts: functionParts(printed),
    },
    {
      anchor: 'poster-basic',
      title: '基本支出怎么用',
      whole: { flow: 'expenditure', fund: 'generalPublic', nature: 'basic' },
      parts: ['personnel', 'operating'].map((nature) => ({
        name: NODE_NAMES.nature[nature] ?? nature,
        nodes: { flow: 'expenditure', fund: 'generalPublic', nature },
      })),
    },
  ]
  return divisions.flatMap((division) => chartOf(division, printed) ?? [])
}

/** Every class of functions that a row of the tables is about. */
function functionParts({ all, context }: Printed): Division['parts'] {
  const names = new Map<string, string>()
  for (const { region = {}, rowCode, rowName } of all) {
    const code = region.function ?? ''
    if (!FUNCTION_CLASS.test(code)) continue
    if (nodesKey(region) !== nodesKey({ ...context, flow: 'expenditure', function: code })) continue
    if (rowCode === code || !names.has(code)) names.set(code, rowName.replace(/^.*[、/]/, ''))
  }
  return [...names].map(([code, name]) => ({ name, nodes: { flow: 'expenditure', function: code } }))
}

function chartOf({ anchor, title, whole, parts }: Division, printed: Printed): Chart | undefined {
  const total = printed.find(whole)
  const found = parts.flatMap(({ name, nodes }) => {
    const figure = printed.find(nodes)
    return figure?.region === undefined || figure.amount === 0n
      ? []
      : [
          {
            name,
            point: { amount: figure.amount, text: inTenThousands(figure.amount), region: figure.region },
          },
        ]
  })
  const sum = found.reduce((amount, { point }) => amount + point.amount, 0n)
  if (found.length < 2 || sum !== total?.amount) return undefined
  const points: readonly ChartPoint[] = found.map(({ point }) => point)
  return {
    kind: 'chart',
    anchor,
    title,
    shape: 'shares',
    currency: CURRENCY,
    categories: found.map(({ name }) => name),
    series: [{ name: title, points }],
    description: `${title}：${found.map(({ name, point }) => `${name}${point.text}${CURRENCY}`).join('，')}。`,
  }
}
