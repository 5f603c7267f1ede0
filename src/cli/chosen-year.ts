/** Whose document of which year a command's options choose. */
import { join } from 'node:path'
import { KIND_NAMES, KINDS, type Kind, unitId } from '../core/budget/department.ts'
import type { Ledger, YearChoice } from '../core/disclosure/year-view.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import { ledgerInStore, ledgerOfFolder, ledgerOfNamedFolder, yearOption } from './chosen-ledger.ts'
import { PERFORMANCE } from './chosen-performance.ts'
import { CommandProblem, type Options, textOption } from './command.ts'
import { EXAMPLES_FOLDER, exampleDocument } from './examples.ts'

export interface ChosenYear {
  readonly ledger: Ledger
  readonly choice: YearChoice
  /** What the `doc` column calls it. */
  readonly doc: string
  /** What is unfinished in the figures, to be told beside them. */
  readonly warnings?: readonly Problem[]
}

/** What the options choose: an example's document, one of a folder, or one of the database; CMD-014 where there are several. */
export async function chosenYear(
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChosenYear> {
  const example = textOption(options, 'example')
  if (example !== undefined) return exampleYear(example)
  const folder = textOption(options, 'data')
  if (folder !== undefined) return folderYear(folder, options, environment)
  return storeYear(options, environment)
}

export async function exampleYear(number: string): Promise<ChosenYear> {
  const document = exampleDocument(number)
  const { ledger } = await ledgerOfFolder(join(EXAMPLES_FOLDER, document.folder))
  const { unit, year, kind, profile } = document
  return {
    ledger,
    choice: { unit, year, kind, ...(profile === undefined ? {} : { profile }) },
    doc: document.fileName ?? document.number,
  }
}

/** A folder that holds one unit's year needs no more said; else the options choose. */
async function folderYear(
  folder: string,
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChosenYear> {
  const { ledger, warnings } = await ledgerOfNamedFolder(folder, options, environment)
  return { ...ledgerYear(ledger, textOption(options, 'unit'), options), warnings }
}

async function storeYear(
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChosenYear> {
  const { ledger, unit } = await ledgerInStore(options, environment)
  return ledgerYear(ledger, unit, options)
}

function ledgerYear(ledger: Ledger, id: string | undefined, options: Options): ChosenYear {
  const { department } = ledger
  const unitIds = new Map(
    [department.code, ...department.units.map((unit) => unit.code)].map((code) => [
      unitId(department.locality, code),
      code,
    ]),
  )
  const askedUnit = id === undefined ? undefined : (unitIds.get(id) ?? id)
  const askedYear = yearOption(options)
  const askedKind = kindOption(options)
  const known = department.unitYears.filter((one) => one.lines.length > 0)
  const isAsked = (one: YearChoice): boolean =>
    (askedUnit === undefined || one.unit === askedUnit) &&
    (askedYear === undefined || one.year === askedYear) &&
    (askedKind === undefined || one.kind === askedKind)
  const isWhole = askedUnit !== undefined && askedYear !== undefined && askedKind !== undefined
  const candidates: readonly YearChoice[] = isWhole
    ? [{ unit: askedUnit, year: askedYear, kind: askedKind }]
    : known.filter(isAsked)
  const [choice, ...others] = candidates
  const words = (one: YearChoice) =>
    `--unit ${unitId(department.locality, one.unit)} --year ${one.year} --kind ${one.kind}`
  if (choice === undefined || others.length > 0) {
    const offered = candidates.length > 0 ? candidates : known
    throw new CommandProblem([problem('CMD-014', { known: offered.map(words).join('；') })])
  }
  if (
    !known.some(
      (one) =>
        one.year === choice.year &&
        one.kind === choice.kind &&
        ledger.figures.space.contains('unit', choice.unit, one.unit),
    )
  ) {
    const params = {
      unit: choice.unit,
      year: String(choice.year),
      kind: KIND_NAMES[choice.kind],
      known: known.map(words).join('；') || '—',
    }
    throw new CommandProblem([problem('CMD-008', params)])
  }
  return { ledger, choice, doc: `${unitId(department.locality, choice.unit)}-${choice.year}-${choice.kind}` }
}

export function kindOption(options: Options): Kind | undefined {
  const text = textOption(options, 'kind')
  const kind = KINDS.find((one) => one === text)
  if (text !== undefined && kind === undefined) {
    throw new CommandProblem([
      problem('CMD-005', { option: '--kind', found: text, allowed: [...KINDS, PERFORMANCE].join('、') }),
    ])
  }
  return kind
}
