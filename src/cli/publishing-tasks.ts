/** Which documents `publish` makes: the one that the options choose, or every one that there is data for. */
import { KINDS, type Kind, unitId } from '../core/budget/department.ts'
import type { Ledger, YearChoice } from '../core/disclosure/year-view.ts'
import { problem } from '../core/kernel/problem.ts'
import { allLedgersInStore, ledgerOfNamedFolder, yearOption } from './chosen-ledger.ts'
import { chosenYear, exampleYear, kindOption } from './chosen-year.ts'
import { type CommandInput, CommandProblem, textOption } from './command.ts'
import { exampleDocuments } from './examples.ts'

export interface PublishingTask {
  /** Of its folder among others: `jianghan-403002-2023-budget`. */
  readonly name: string
  readonly ledger: Ledger
  readonly choice: YearChoice
}

const ALL = 'all'

/** CMD-019 where nothing is there to be published. */
export async function publishingTasks({
  options,
  environment,
}: CommandInput): Promise<readonly PublishingTask[]> {
  if (textOption(options, 'example') === ALL)
    return Promise.all(exampleDocuments().map(async ({ number }) => taskOf(await exampleYear(number))))
  if (options.all !== true) return [taskOf(await chosenYear(options, environment))]
  const folder = textOption(options, 'data')
  const ledgers =
    folder === undefined
      ? await allLedgersInStore(options, environment)
      : [(await ledgerOfNamedFolder(folder, options, environment)).ledger]
  const asked = { year: yearOption(options), kind: kindOption(options) }
  const tasks = ledgers.flatMap((ledger) => yearsOf(ledger, asked))
  if (tasks.length === 0) throw new CommandProblem([problem('CMD-019')])
  return tasks
}

const taskOf = ({
  doc,
  ledger,
  choice,
}: {
  readonly doc: string
  readonly ledger: Ledger
  readonly choice: YearChoice
}): PublishingTask => ({ name: doc, ledger, choice })

/** Every unit's year with lines or forms of its own, and the department's with those of its units. */
function yearsOf(
  ledger: Ledger,
  asked: { readonly year: number | undefined; readonly kind: Kind | undefined },
): readonly PublishingTask[] {
  const { department } = ledger
  const units = [...new Set([department.code, ...department.units.map((unit) => unit.code)])]
  const whole = department.unitYears.filter((one) => one.lines.length > 0)
  const years = [...new Set(whole.map((one) => one.year))].filter(
    (year) => asked.year === undefined || year === asked.year,
  )
  return units.flatMap((unit) =>
    years.flatMap((year) =>
      KINDS.filter((kind) => asked.kind === undefined || kind === asked.kind).flatMap((kind) => {
        const isThere = whole.some(
          (one) =>
            one.year === year && one.kind === kind && ledger.figures.space.contains('unit', unit, one.unit),
        )
        const name = `${unitId(department.locality, unit)}-${year}-${kind}`
        return isThere ? [{ name, ledger, choice: { unit, year, kind } }] : []
      }),
    ),
  )
}
