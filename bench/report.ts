/** What a benchmark says: each measurement beside the tool that it is compared with, and whether its aim is met. */
import type { Timing } from './timing.ts'

export interface Measurement {
  readonly what: string
  readonly timing: Timing
  /** The same work by another tool, in the same run, with equal results. */
  readonly other?: { readonly tool: string; readonly timing: Timing }
  readonly aim?: { readonly underMs: number } | { readonly underRatio: number }
}

export interface Report {
  readonly name: string
  /** What was worked on, in figures. */
  readonly subject: string
  readonly measurements: readonly Measurement[]
  /** What is no duration, such as memory, by its name. */
  readonly notes: Readonly<Record<string, string>>
}

/** Whether a run is a full one, or a short one that only shows that everything works. */
export interface BenchOptions {
  readonly isQuick: boolean
}

/** Our median over the other tool's: below 1 we are the faster. */
export const ratioOf = ({ timing, other }: Measurement): number | undefined =>
  other === undefined ? undefined : timing.medianMs / other.timing.medianMs

export function isAimMet(measurement: Measurement): boolean | undefined {
  const { aim, timing } = measurement
  if (aim === undefined) return undefined
  if ('underMs' in aim) return timing.medianMs < aim.underMs
  const ratio = ratioOf(measurement)
  return ratio === undefined ? undefined : ratio < aim.underRatio
}

export function reportText(report: Report): string {
  const table = [
    ['', 'median', 'p90', 'runs', 'beside', 'median', 'ratio', 'aim', ''],
    ...report.measurements.map(columns),
  ]
  const notes = Object.entries(report.notes).map(([name, text]) => `  ${name}: ${text}`)
  return [`${report.name} — ${report.subject}`, ...aligned(table), ...notes].join('\n')
}

function columns(measurement: Measurement): readonly string[] {
  const { what, timing, other, aim } = measurement
  const ratio = ratioOf(measurement)
  const met = isAimMet(measurement)
  return [
    what,
    milliseconds(timing.medianMs),
    milliseconds(timing.p90Ms),
    String(timing.runs),
    other?.tool ?? '',
    other === undefined ? '' : milliseconds(other.timing.medianMs),
    ratio === undefined ? '' : significant(ratio),
    aim === undefined ? '' : 'underMs' in aim ? `< ${aim.underMs} ms` : `< ${aim.underRatio} ×`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]
}

const aligned = (table: readonly (readonly string[])[]): readonly string[] => {
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)))
  return table.map((row) => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
}

/** Three digits that count. */
const significant = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value.toPrecision(value < 0.001 ? 1 : 3)

const milliseconds = (value: number): string => `${significant(value)} ms`
