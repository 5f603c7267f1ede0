/** A chart as ECharts takes it: lengths from zero, every value written beside what it measures, and colours that differ in grey as well. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Chart } from '../../core/document/disclosure.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import { SANS_FAMILY } from '../typst/fonts.ts'

/** Steps of lightness: neighbours differ on paper without colours too, and no two of them are red and green. */
export const CHART_COLOURS = ['#16436e', '#8db8dc', '#3a78ad', '#c6dcee', '#5f98c8'] as const
export const CHART_INK = '#1f2328'
export const CHART_QUIET = '#57606a'
const AXIS = '#8c959f'

/** More parts than these are not told apart in a circle. */
const MOST_SHARES = 5
/** More columns than these leave no room for their values. */
const MOST_COLUMNS = 8

/** In pixels; texts are set in `label`. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly label: number
}

const WIDTH = 560
const LABEL = 14

/** What is drawn in truth: a circle only of two to five parts, columns only where their values find room. */
export function drawnShape(chart: Chart): Chart['shape'] {
  const amounts = chart.series.flatMap((one) => one.points.map((point) => point.amount))
  const [first] = chart.series
  if (chart.shape === 'shares') {
    const shown = amounts.filter((amount) => amount !== 0n)
    const isWhole = chart.series.length === 1 && shown.length > 1 && amounts.every((amount) => amount >= 0n)
    return isWhole && shown.length <= MOST_SHARES ? 'shares' : 'bars'
  }
  return chart.shape === 'columns' && (first?.points.length ?? 0) * chart.series.length > MOST_COLUMNS
    ? 'bars'
    : chart.shape
}

/** As wide as the text of a page; bars are as many as they are. */
export function chartSize(chart: Chart, { width = WIDTH, label = LABEL } = {}): ChartSize {
  if (drawnShape(chart) !== 'bars') return { width, height: Math.round(label * 20), label }
  const rows =
    chart.categories.length * (2.3 * chart.series.length + 1.1) + (chart.series.length > 1 ? 5.6 : 3)
  return { width, height: Math.round(label * rows), label }
}

export function chartOption(chart: Chart, size: ChartSize): EChartsCoreOption {
  const shape = drawnShape(chart)
  return {
    animation: false,
    color: [...CHART_COLOURS],
    textStyle: { fontFamily: `${SANS_FAMILY}, sans-serif` },
    ...(shape === 'shares' ? sharesOption(chart, size) : lengthsOption(chart, shape, size)),
  }
}

/** As long as it is drawn; digits beyond the fifteenth are nothing on paper. */
const length = (amount: Fen): number => Number.parseInt(amount.toString(), 10)

function lengthsOption(
  chart: Chart,
  shape: 'columns' | 'bars',
  { width, label }: ChartSize,
): EChartsCoreOption {
  const isUpright = shape === 'columns'
  const categories = {
    type: 'category',
    data: [...chart.categories],
    inverse: !isUpright,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: AXIS } },
    axisLabel: {
      color: CHART_INK,
      fontSize: label,
      interval: 0,
      width: isUpright
        ? Math.floor((width - 80) / Math.max(1, chart.categories.length))
        : Math.floor(width * 0.3),
      overflow: 'break',
      lineHeight: Math.round(label * 1.3),
    },
  }
  const lengths = { type: 'value', scale: false, show: false }
  const hasLegend = chart.series.length > 1
  return {
    grid: {
      top: label * (hasLegend ? 4.2 : 2.4),
      bottom: 12,
      left: 12,
      right: isUpright ? 12 : label * 10,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(hasLegend
      ? {
          legend: {
            top: label * 1.7,
            left: 'center',
            itemGap: 24,
            textStyle: { color: CHART_INK, fontSize: label },
            data: chart.series.map((one) => one.name),
          },
        }
      : {}),
    xAxis: isUpright ? categories : lengths,
    yAxis: isUpright ? lengths : categories,
    series: chart.series.map((one) => ({
      ...STILL,
      type: 'bar',
      name: one.name,
      barMaxWidth: label * (isUpright ? 5.5 : 1.7),
      barGap: '12%',
      data: one.points.map((point) => ({
        value: length(point.amount),
        label: {
          show: true,
          formatter: literally(point.text),
          position: labelPlace(point.amount, isUpright),
          color: CHART_INK,
          fontSize: label,
        },
      })),
    })),
  }
}

/** A picture answers no pointer, so nothing need be made ready for one. */
const STILL = { silent: true, emphasis: { disabled: true } } as const

const labelPlace = (amount: Fen, isUpright: boolean): string =>
  isUpright ? (amount < 0n ? 'bottom' : 'top') : 'right'

/** Given as a function, since a text with braces would be taken for a pattern. */
const literally = (text: string) => (): string => text

function sharesOption(chart: Chart, { label }: ChartSize): EChartsCoreOption {
  const [series] = chart.series
  const points = series?.points ?? []
  const whole = points.reduce((sum, point) => sum + point.amount, 0n)
  return {
    series: [
      {
        ...STILL,
        type: 'pie',
        radius: ['0%', '62%'],
        center: ['50%', '54%'],
        startAngle: 90,
        minAngle: 2,
        itemStyle: { borderColor: '#ffffff', borderWidth: 1.5 },
        labelLine: { lineStyle: { color: AXIS }, length: label * 1.6, length2: label },
        data: points.flatMap((point, index) =>
          point.amount === 0n
            ? []
            : [
                {
                  name: chart.categories[index] ?? '',
                  value: length(point.amount),
                  label: {
                    formatter: literally(
                      `${chart.categories[index] ?? ''}\n${point.text}（${percentOf(point.amount, whole)}%）`,
                    ),
                    color: CHART_INK,
                    fontSize: label,
                    lineHeight: Math.round(label * 1.4),
                    // What is too long for the side of the picture goes on below; by itself ECharts cuts it off.
                    overflow: 'break',
                  },
                },
              ],
        ),
      },
    ],
  }
}

/** 四舍五入 to one decimal. */
export function percentOf(amount: bigint, whole: bigint): string {
  const tenths = whole === 0n ? 0n : (amount * 2_000n + whole) / (2n * whole)
  return `${tenths / 10n}.${tenths % 10n}`
}
