/** 运行监控 of a ledger: what units wrote in mid-year, held against the budget, the plans and the goals of the same year. */
import { projectNodes } from '../budget/figures.ts'
import type { Fen } from '../kernel/fen.ts'
import { monitoringSchemeFor } from '../law/frameworks-scoring.ts'
import { type MonitoredProject, monitorProject } from '../performance/project-monitoring.ts'
import type { MonitoringRecord } from '../performance/unit-performance.ts'
import type { Ledger } from './year-view.ts'

/** The latest first: by year, then by month. */
export function monitoredProjects(
  ledger: Ledger,
  isWanted: (record: MonitoringRecord) => boolean,
): readonly MonitoredProject[] {
  const all = ledger.performance.flatMap((one) => one.forms)
  return ledger.performance
    .flatMap((one) => one.monitoring)
    .filter(isWanted)
    .toSorted((a, b) => b.year - a.year || b.throughMonth - a.throughMonth)
    .flatMap((record) => {
      const scheme = monitoringSchemeFor(record.year)
      if (scheme === undefined) return []
      const forms = all.filter(
        (form) =>
          form.year === record.year &&
          form.unit === record.unit &&
          (record.project === undefined ? form.name === record.name : form.project === record.project),
      )
      return [monitorProject(record, { scheme, forms, budget: budgetOf(ledger, record) })]
    })
}

/** As adjusted, where the figures know that, else as it was first. */
function budgetOf({ department, figures }: Ledger, record: MonitoringRecord): Fen | undefined {
  const { project, unit, year } = record
  if (project === undefined) return undefined
  const node = projectNodes(department).get(project) ?? project
  const regions = (['adjusted', 'original'] as const).map((stage) => ({
    unit,
    year: String(year),
    stage,
    flow: 'expenditure' as const,
    project: node,
  }))
  const known = regions.find((region) => figures.within(region).length > 0)
  return known === undefined ? undefined : figures.sum(known)
}
