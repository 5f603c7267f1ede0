/** 正文和图中的数字 — the figures of sentences and charts, which stand in no table, with what they are made of. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Fen } from '../../core/kernel/fen.ts'

type Region = Readonly<Record<string, string>>

interface DocumentFigure {
  /** The last heading above it. */
  readonly section: string
  readonly text: string
  readonly kind: string
  readonly isGrowth?: boolean
  readonly regions: readonly Region[]
  /** In fen, as text: no number of JSON is exact for all of them. */
  readonly amountsFen: readonly string[]
}

interface DocumentChart {
  readonly anchor: string
  readonly title: string
  readonly description: string
  readonly currency: string
  readonly points: readonly {
    readonly category: string
    readonly series: string
    readonly text: string
    readonly region: Region
    readonly amountFen: string
  }[]
}

const fenText = (amount: Fen): string => amount.toString()

export function documentFigures({ title, unit, year, profile, date, blocks }: Disclosure): object {
  const figures: DocumentFigure[] = []
  const charts: DocumentChart[] = []
  let section = ''
  for (const block of blocks) {
    if (block.kind === 'heading') section = block.text
    if (block.kind === 'paragraph')
      for (const { text, figure } of block.runs) {
        if (figure === undefined) continue
        const { amounts, ...rest } = figure
        figures.push({ section, text, ...rest, amountsFen: amounts.map(fenText) })
      }
    if (block.kind === 'chart') {
      const { anchor, description, currency, categories, series } = block
      const points = series.flatMap((one) =>
        one.points.map(({ text, region, amount }, at) => ({
          category: categories[at] ?? '',
          series: one.name,
          text,
          region,
          amountFen: fenText(amount),
        })),
      )
      charts.push({ anchor, title: block.title, description, currency, points })
    }
  }
  return { title, unit, year, profile, ...(date === undefined ? {} : { date }), figures, charts }
}
