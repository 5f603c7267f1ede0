/** The ledger that a command's options choose: of a folder, or of the department in the database that has a unit. */
import { folderLedgers } from '../app/folder-ledgers.ts'
import { knownBefore } from '../app/known-before.ts'
import { findUnit } from '../app/ledgers.ts'
import { DELIVERED, type KnownBefore } from '../app/read-folder.ts'
import { storeLedgers } from '../app/store-ledgers.ts'
import { unitId } from '../core/budget/department.ts'
import type { Ledger } from '../core/disclosure/year-view.ts'
import { type FiscalYear, parseFiscalYear } from '../core/kernel/fiscal-year.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import { openStore } from '../store/store.ts'
import { CommandProblem, type Options, textOption } from './command.ts'
import { storePlace } from './store-options.ts'

export interface FolderLedger {
  readonly ledger: Ledger
  /** What is unfinished in it. */
  readonly warnings: readonly Problem[]
}

/** A folder computes alike everywhere: a database counts only where it is named. */
export async function ledgerOfNamedFolder(
  folder: string,
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FolderLedger> {
  const isNamed = [options['data-dir'], options['database-url'], environment.DATABASE_URL].some(Boolean)
  return ledgerOfFolder(folder, isNamed ? await knownBefore(storePlace(options, environment)) : DELIVERED)
}

export async function ledgerOfFolder(folder: string, known: KnownBefore = DELIVERED): Promise<FolderLedger> {
  const ledgers = folderLedgers([folder], known)
  const [key] = await ledgers.list()
  const ledger = key === undefined ? undefined : await ledgers.get(key)
  const problems = ledgers.problems.flatMap((one) => one.problems)
  if (ledger === undefined) throw new CommandProblem(problems, 1)
  return { ledger, warnings: problems }
}

/** CMD-013 without a unit, CMD-007 if no department has it. */
export async function ledgerInStore(
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly ledger: Ledger; readonly unit: string }> {
  const unit = textOption(options, 'unit')
  if (unit === undefined) throw new CommandProblem([problem('CMD-013')])
  const store = await openStore(storePlace(options, environment))
  try {
    const source = storeLedgers(store)
    const found = await findUnit(source, unit)
    if (found !== undefined) return { ledger: found.ledger, unit }
    const known = (await source.list()).flatMap((key) =>
      key.unitCodes.map((code) => unitId(key.locality, code)),
    )
    throw new CommandProblem([problem('CMD-007', { found: unit, known: known.join('、') })])
  } finally {
    await store.close()
  }
}

/** Of every department in the database. */
export async function allLedgersInStore(
  options: Options,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Ledger[]> {
  const store = await openStore(storePlace(options, environment))
  try {
    const source = storeLedgers(store)
    const ledgers: Ledger[] = []
    for (const key of await source.list()) {
      const ledger = await source.get(key)
      if (ledger !== undefined) ledgers.push(ledger)
    }
    return ledgers
  } finally {
    await store.close()
  }
}

export function yearOption(options: Options): FiscalYear | undefined {
  const text = textOption(options, 'year')
  if (text === undefined) return undefined
  const read = parseFiscalYear(text)
  if (!read.ok) throw new CommandProblem([read.problem])
  return read.value
}
