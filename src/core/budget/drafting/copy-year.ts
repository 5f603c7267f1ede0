/** 编制下一年度 — last year's rows of a project as the beginning of next year's: amounts and targets become earlier values. */
import { subtract } from '../../kernel/fen.ts'
import { basisReader } from './cost-row.ts'
import { cell, draftRows } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'
import { projectTotals } from './totals.ts'
import { cellText } from './typed-amount.ts'

/** What a year says that the next one does not take over: it has to be said anew. */
const OF_ITS_YEAR: Partial<Readonly<Record<RoundRow['sheet'], readonly string[]>>> = {
  project: ['changes', 'changeReason', 'lastEvaluation', 'lastYearBudget', 'twoYearsBeforeBudget'],
  cost: ['requested', 'reason', 'lastYear', 'origin', 'assumed'],
  source: ['amount'],
  indicator: ['twoYearsBefore', 'lastYear'],
}

/** Sheets that belong to one project and go with it; purchases are planned anew. */
const TAKEN: readonly RoundRow['sheet'][] = ['project', 'cost', 'source', 'goal', 'indicator']

/** Rows of the given projects of one year, under new names, for the year after it. */
export function copyToNextYear(
  rows: readonly RoundRow[],
  projects: readonly string[],
  nextId: () => string,
): readonly RoundRow[] {
  const indexed = draftRows(rows)
  const readBasis = basisReader()
  const taken = indexed.all.filter(
    (row) => TAKEN.includes(row.sheet) && row.project !== undefined && projects.includes(row.project),
  )
  const names = new Map(taken.map((row) => [row.id, nextId()]))
  const earlier = (row: RoundRow): Readonly<Record<string, string>> => {
    switch (row.sheet) {
      case 'project': {
        const { requested, paidElsewhere } = projectTotals(row.project ?? '', { rows: indexed, readBasis })
        const before = cell(row, 'lastYearBudget')
        return {
          lastYearBudget: cellText(subtract(requested, paidElsewhere), 'tenThousandYuan'),
          ...(before === '' ? {} : { twoYearsBeforeBudget: before }),
        }
      }
      case 'cost':
        return cell(row, 'requested') === '' ? {} : { lastYear: cell(row, 'requested') }
      case 'indicator':
        return {
          ...(cell(row, 'lastYear') === '' ? {} : { twoYearsBefore: cell(row, 'lastYear') }),
          ...(cell(row, 'target') === '' ? {} : { lastYear: cell(row, 'target') }),
        }
      default:
        return {}
    }
  }
  return taken.map((row): RoundRow => {
    const dropped = OF_ITS_YEAR[row.sheet] ?? []
    const kept = Object.entries(row.cells).filter(([field]) => !dropped.includes(field))
    const parent = row.parent === undefined ? undefined : names.get(row.parent)
    return {
      id: names.get(row.id) ?? nextId(),
      sheet: row.sheet,
      ...(parent === undefined ? {} : { parent }),
      ...(row.project === undefined ? {} : { project: row.project }),
      position: row.position,
      cells: { ...Object.fromEntries(kept), ...earlier(row) },
    }
  })
}
