import { describe, expect, test } from 'vitest'
import type { Chart } from '../../core/document/disclosure.ts'
import { fen } from '../../core/kernel/fen.ts'
import { ODD_TEXTS } from '../../testing/odd-disclosures.ts'
import { CHART_COLOURS, drawnShape, percentOf } from './chart-option.ts'
import { chartPictures } from './chart-png.ts'
import { chartSvg } from './chart-svg.ts'

const chart = (amounts: readonly bigint[], changes: Partial<Chart> = {}): Chart => ({
  kind: 'chart',
  anchor: 'chart-1',
  title: '图1：支出结构',
  shape: 'shares',
  currency: '万元',
  categories: amounts.map((_, at) => `科目${at + 1}`),
  series: [
    {
      name: '支出',
      points: amounts.map((amount) => ({ amount: fen(amount), text: `${amount / 100n}.00`, region: {} })),
    },
  ],
  description: '支出的组成。',
  ...changes,
})

/** As the eye takes it in grey. */
const lightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('a chart', () => {
  test('writes every value, its title and its sentence, and no style of its own', () => {
    const svg = chartSvg(chart([70_000n, 20_000n, 10_000n]))
    for (const text of [
      '700.00（70.0%）',
      '200.00（20.0%）',
      '科目3',
      '图1：支出结构',
      '支出的组成。',
      '单位：万元',
    ])
      expect(svg).toContain(text)
    expect(svg).not.toMatch(/<style|style=|class=|ecmeta|<script/)
  })

  test('breaks what is too long for its side rather than cut it off', () => {
    const long = chart([111_502_422_00n, 109_197_826_00n], {
      categories: ['一般公共预算财政拨款收入和上年结转', '其他'],
    })
    expect(chartSvg(long)).not.toMatch(/\.\.\.|…/)
  })

  test('is the same whatever was drawn before it', () => {
    const first = chartSvg(chart([70_000n, 20_000n]))
    chartSvg(chart([1n, 2n], { shape: 'columns' }))
    expect(chartSvg(chart([70_000n, 20_000n]))).toBe(first)
  })

  test('is a circle of two to five parts, and bars of anything else', () => {
    expect(drawnShape(chart([1n, 1n, 1n, 1n, 1n]))).toBe('shares')
    expect(drawnShape(chart([1n, 1n, 0n, 0n, 1n, 1n]))).toBe('shares')
    expect(drawnShape(chart([1n, 1n, 1n, 1n, 1n, 1n]))).toBe('bars')
    expect(drawnShape(chart([5n]))).toBe('bars')
    expect(drawnShape(chart([5n, -1n]))).toBe('bars')
    expect(drawnShape(chart([0n, 0n]))).toBe('bars')
    expect(drawnShape(chart([1n, 1n], { shape: 'columns' }))).toBe('columns')
    expect(
      drawnShape(
        chart(
          Array.from({ length: 9 }, () => 1n),
          { shape: 'columns' },
        ),
      ),
    ).toBe('bars')
  })

  test('begins its columns at zero: half the amount is half as high', () => {
    const svg = chartSvg(chart([40_000n, 20_000n], { shape: 'columns' }))
    const heights = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l[\d.]+ 0l0 -([\d.]+)l/g)].map((found) =>
      Number.parseInt(found[1] ?? '', 10),
    )
    expect(heights).toHaveLength(2)
    expect(Math.abs((heights[0] ?? 0) - 2 * (heights[1] ?? 0))).toBeLessThanOrEqual(2)
  })

  test('has colours that differ in grey', () => {
    const greys = CHART_COLOURS.map(lightness)
    const steps = greys.slice(1).map((grey, at) => Math.abs(grey - (greys[at] ?? 0)))
    expect(Math.min(...steps)).toBeGreaterThan(40)
  })

  test('takes any text as text', () => {
    const svg = chartSvg(
      chart(
        ODD_TEXTS.map(() => 100n),
        { categories: ODD_TEXTS, title: ODD_TEXTS[5] ?? '' },
      ),
    )
    expect(svg).toContain('&lt;script&gt;alert(1)')
    expect(svg).not.toMatch(/<script|\p{Cs}/u)
  })

  test('is a picture too, the same each time', async () => {
    const disclosure = {
      title: '',
      unit: { code: '', name: '' },
      year: 2023,
      profile: '',
      cover: [],
      blocks: [chart([70_000n, 30_000n])],
    }
    const [first, second] = [await chartPictures(disclosure), await chartPictures(disclosure)]
    const { png, width, height } = first.get('chart-1') ?? { png: new Uint8Array(), width: 0, height: 0 }
    expect(Buffer.from(png).toString('latin1', 1, 4)).toBe('PNG')
    expect(Buffer.from(png).readUInt32BE(16)).toBe(2 * width)
    expect(height).toBeGreaterThan(100)
    expect(second.get('chart-1')?.png).toEqual(png)
  })
})

test('shares are rounded half up to one decimal', () => {
  expect([percentOf(1n, 8n), percentOf(2n, 3n), percentOf(1n, 1n), percentOf(0n, 0n)]).toEqual([
    '12.5',
    '66.7',
    '100.0',
    '0.0',
  ])
})
