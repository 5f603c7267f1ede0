import { describe, expect, test } from 'vitest'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import type { Disclosure } from '../document/disclosure.ts'
import { formatAmount } from '../kernel/fen.ts'
import { type Poster, posterOf } from './poster.ts'

function poster(disclosure: Disclosure): Poster {
  const found = posterOf(disclosure)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

describe('a poster', () => {
  const disclosure = sampleDisclosure()

  test('shows figures that the tables print, to the fen', () => {
    const { figures } = poster(disclosure)
    expect(figures.map(({ label }) => label)).toContain('本年支出')
    const printed = disclosure.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.table.rows.flatMap((row) => row.cells.flatMap(({ figure }) => (figure ? [figure] : [])))
        : [],
    )
    for (const { region, amount, text } of figures) {
      expect(printed.some((one) => one.amount === amount && one.region?.flow === region.flow)).toBe(true)
      expect(text).toBe(formatAmount(amount, { unit: 'tenThousandYuan', decimals: 2, thousands: true }))
    }
  })

  test('begins with the first sentence that tells figures, and names its source', () => {
    const { lead, source } = poster(disclosure)
    expect(lead).toMatch(/^本年支出中，基本支出[\d.]+万元/)
    expect(source).toContain(disclosure.title)
  })

  test('takes the charts of the document before those that it makes, and none twice', () => {
    const { charts } = poster(disclosure)
    expect(charts[0]?.title).toBe('图1：支出结构图（单位：万元）')
    expect(charts.length).toBeLessThanOrEqual(3)
    const made = poster({
      ...disclosure,
      blocks: disclosure.blocks.filter((block) => block.kind !== 'chart'),
    })
    expect(made.charts.map(({ title }) => title)).toContain('支出用在哪一类')
    for (const { series, categories } of made.charts)
      expect(series.map(({ points }) => points.length)).toEqual(series.map(() => categories.length))
  })

  test('makes no chart whose parts are not the whole', () => {
    const halved = disclosure.blocks.map((block) =>
      block.kind !== 'table'
        ? block
        : {
            ...block,
            table: {
              ...block.table,
              rows: block.table.rows.map((row) => ({
                ...row,
                cells: row.cells.filter(({ figure }) => figure?.region?.nature !== 'basic'),
              })),
            },
          },
    )
    const { charts } = poster({ ...disclosure, blocks: halved.filter((block) => block.kind !== 'chart') })
    expect(charts.map(({ title }) => title)).not.toContain('支出用在哪一类')
  })

  test('is refused where a document prints no totals', () => {
    const found = posterOf({ ...disclosure, blocks: [] })
    expect(found.ok ? '' : found.problem.code).toBe('PUB-203')
  })
})
