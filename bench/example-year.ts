/** The department that the benchmarks compute: 403's budget of 2023, ten statements, as its data folder holds it. */
import { fileURLToPath } from 'node:url'
import { readFolder } from '../src/app/read-folder.ts'
import { type Ledger, ledger, type YearView, yearView } from '../src/core/disclosure/year-view.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { fiscalYear } from '../src/core/kernel/fiscal-year.ts'
import { folderOnDisk } from '../src/files/department/folder.ts'

const FOLDER = fileURLToPath(new URL('../examples/jianghan-403', import.meta.url))

export function exampleLedger(): Ledger {
  const read = readFolder(folderOnDisk(FOLDER))
  assert(
    read.ledger !== undefined,
    `${FOLDER} has faults: ${read.problems.map(({ code }) => code).join(', ')}`,
  )
  return read.ledger
}

/** The figures made anew of the lines, as after a load. */
export const anew = ({ department, books, profiles }: Ledger): Ledger => ledger(department, books, profiles)

export function exampleYear(of: Ledger): YearView {
  const view = yearView(of, { unit: of.department.code, year: fiscalYear(2023), kind: 'budget' })
  assert(view.ok, 'the example department has no budget of 2023')
  return view.value
}
