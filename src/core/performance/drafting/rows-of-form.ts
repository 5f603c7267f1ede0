/** 表成行 — a project's form as rows of a round: its texts beside the project's own row, its goals and indicators. */
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { cellText } from '../../budget/drafting/typed-amount.ts'
import { formatBrief } from '../../kernel/rational.ts'
import { GOAL_TERM_NAMES } from '../goal.ts'
import type { FormGoal, FormIndicator, PerformanceForm } from '../unit-performance.ts'
import { BOXES, TEXTS, TOTAL_BUDGET } from './form-fields.ts'

/** What a form adds to the cells of its project's row: a budget knows the same project by name, category and frequency. */
export function projectCells({
  name,
  fields,
  boxes,
  amounts,
}: PerformanceForm): Readonly<Record<string, string>> {
  const total = amounts.get(TOTAL_BUDGET)
  const cells: readonly (readonly [string, string | undefined])[] = [
    ['name', name],
    ...TEXTS.map(({ field, label }) => [field, fields.get(label)?.text] as const),
    ...BOXES.map(({ field, label }) => [field, boxes.get(label)?.join('、')] as const),
    ['total', total === undefined ? undefined : cellText(total, 'tenThousandYuan')],
  ]
  return filled(cells)
}

/**
 * The other rows of a form: what is asked for beside the budget, goals, and below each its indicators. How the form is
 * printed — its labels, its corrections, its style — is nothing that anybody types.
 */
export function rowsOfForm(
  form: PerformanceForm,
  project: string,
  nextId: () => string,
): readonly RoundRow[] {
  const costs = form.costs.map(
    ({ name, basis, origin, amount }, position): RoundRow => ({
      id: nextId(),
      sheet: 'cost',
      project,
      // Behind whatever the budget itself pays.
      position: BESIDE + position,
      cells: filled([
        ['content', name],
        ['basis', basis],
        ['requested', cellText(amount, 'tenThousandYuan')],
        ['paidFrom', origin],
      ]),
    }),
  )
  const goals = form.goals.flatMap((goal, position): readonly RoundRow[] => {
    const id = nextId()
    const indicators = goal.indicators.map(
      (one, at): RoundRow => ({
        id: nextId(),
        sheet: 'indicator',
        parent: id,
        project,
        position: at,
        cells: indicatorCells(one),
      }),
    )
    return [{ id, sheet: 'goal', project, position, cells: goalCells(goal) }, ...indicators]
  })
  return [...costs, ...goals]
}

const BESIDE = 1000

const goalCells = ({ term, text, untilYear, weight }: FormGoal): Readonly<Record<string, string>> =>
  filled([
    ['term', GOAL_TERM_NAMES[term]],
    ['text', text],
    ['untilYear', untilYear === undefined ? undefined : String(untilYear)],
    ['weight', weight === undefined ? undefined : formatBrief(weight)],
  ])

const indicatorCells = (one: FormIndicator): Readonly<Record<string, string>> =>
  filled([
    ['level1', one.level1],
    ['level2', one.level2],
    ['name', one.name],
    ['twoYearsBefore', one.twoYearsBefore?.print],
    ['lastYear', one.lastYear?.print],
    ['target', one.target.print],
    ['basis', one.basis],
    ['explanation', one.explanation],
    ['weight', one.weight === undefined ? undefined : formatBrief(one.weight)],
  ])

const filled = (
  cells: readonly (readonly [string, string | undefined])[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cells.filter((entry): entry is readonly [string, string] => entry[1] !== undefined && entry[1] !== ''),
  )
