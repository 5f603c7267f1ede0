/** Whose performance forms a command's options choose: of an example's document, of a folder, or of the database. */
import { join } from 'node:path'
import { unitId } from '../core/budget/department.ts'
import type { PerformanceChoice } from '../core/disclosure/performance-view.ts'
import type { Ledger } from '../core/disclosure/year-view.ts'
import { problem } from '../core/kernel/problem.ts'
import { ledgerInStore, ledgerOfFolder, ledgerOfNamedFolder, yearOption } from './chosen-ledger.ts'
import { CommandProblem, type Options, textOption } from './command.ts'
import { EXAMPLES_FOLDER, exampleDocument } from './examples.ts'

/** What `--kind` names besides the two documents. */
export const PERFORMANCE = 'performance'

export interface ChosenPerformance {
  readonly ledger: Ledger
  readonly choice: PerformanceChoice
  /** One form only. */
  readonly statement?: string
  /** What the `doc` column calls it. */
  readonly doc: string
}

export async function chosenPerformance(
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChosenPerformance> {
  const statement = textOption(options, 'statement')
  const asked = { isAsNamed: options['as-named'] === true }
  const named = statement === undefined ? {} : { statement }
  const example = textOption(options, 'example')
  if (example !== undefined) {
    const { folder, unit, year, kind, fileName, number } = exampleDocument(example)
    const { ledger } = await ledgerOfFolder(join(EXAMPLES_FOLDER, folder))
    return { ledger, choice: { ...asked, unit, year, kind }, doc: fileName ?? number, ...named }
  }
  const folder = textOption(options, 'data')
  const { ledger } =
    folder === undefined
      ? await ledgerInStore(options, environment)
      : await ledgerOfNamedFolder(folder, options, environment)
  const { unit, year } = unitYearOf(ledger, options)
  const doc = `${unitId(ledger.department.locality, unit)}-${year}-${PERFORMANCE}`
  return { ledger, choice: { ...asked, unit, year }, doc, ...named }
}

/** The unit and year that are asked for, or the only ones that there are; CMD-014 where there are several. */
function unitYearOf(
  { department, performance }: Ledger,
  options: Options,
): Pick<PerformanceChoice, 'unit' | 'year'> {
  const asked = textOption(options, 'unit')
  const nameOf = (code: string): string => unitId(department.locality, code)
  const unit = department.units.find(({ code }) => code === asked || nameOf(code) === asked)?.code
  const year = yearOption(options)
  if (unit !== undefined && year !== undefined) return { unit, year }
  const candidates = performance.filter(
    (one) => (asked === undefined || one.unit === unit) && (year === undefined || one.year === year),
  )
  const [only, ...others] = candidates
  if (only !== undefined && others.length === 0) return only
  const offered = candidates.length > 0 ? candidates : performance
  const known = offered.map((one) => `--unit ${nameOf(one.unit)} --year ${one.year} --kind ${PERFORMANCE}`)
  throw new CommandProblem([problem('CMD-014', { known: known.join('；') })])
}
