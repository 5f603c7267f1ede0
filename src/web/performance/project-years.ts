/** The years over which a project's indicators are known, as columns: targets before what was reached. */
import type { ProjectResponse } from '../../api/performance/contract.ts'

type Indicator = ProjectResponse['goals'][number]['indicators'][number]
export type IndicatorColumn = Pick<Indicator['values'][number], 'year' | 'kind'>

export function indicatorColumns(indicators: readonly Indicator[]): readonly IndicatorColumn[] {
  const found = new Map(
    indicators
      .flatMap((one) => one.values)
      .map(({ year, kind }): [string, IndicatorColumn] => [`${year} ${kind}`, { year, kind }]),
  )
  return [...found.values()].toSorted(
    (a, b) => a.year - b.year || (a.kind === b.kind ? 0 : a.kind === 'target' ? -1 : 1),
  )
}

/** Several where forms say different things of one year. */
export const valueIn = ({ values }: Indicator, { year, kind }: IndicatorColumn): readonly string[] =>
  values.filter((one) => one.year === year && one.kind === kind).map((one) => one.text)
