/** A made-up division for the load: units with the rows that unit 403002 has in the example, and four people in each. */

import { reachIn } from '../src/app/accounts/office-sessions.ts'
import { draftedRows } from '../src/app/demonstration/drafted-rows.ts'
import { openDemonstration } from '../src/app/demonstration/open-demonstration.ts'
import { fillLibrary, typeRound } from '../src/app/demonstration/past-rounds.ts'
import { withReasons } from '../src/app/demonstration/told-reasons.ts'
import { freshId } from '../src/app/rounds/round-desk.ts'
import type { Department } from '../src/core/budget/department.ts'
import type { RoundRow } from '../src/core/budget/drafting/round-row.ts'
import { assert } from '../src/core/kernel/assert.ts'
import type { Role } from '../src/core/workflow/roles.ts'
import { insertAccount } from '../src/store/accounts/accounts.ts'
import type { Person } from '../src/store/as-person.ts'
import { saveDepartment } from '../src/store/departments.ts'
import type { Store } from '../src/store/store.ts'
import { exampleLedger } from './example-year.ts'

/** Of no place that there is. */
export const DIVISION = '990199'
const DEPARTMENT = '800'
export const MOMENT = '2022-11-10'
export const YEAR = 2023
const ROLES: readonly Role[] = ['preparer', 'preparer', 'preparer', 'leader']

export interface Worker {
  readonly login: string
  readonly role: Role
  readonly unit: string
  /** Which of the unit's people: each types into a row of its own. */
  readonly place: number
}

export const unitAddress = (unit: string): string => `jianghan-${unit}`

export const workersOf = (units: number): readonly Worker[] =>
  Array.from({ length: units }, (_, index) => unitCode(index)).flatMap((unit) =>
    ROLES.map((role, place) => ({ login: `load-${unit}-${place}`, role, unit, place })),
  )

const unitCode = (index: number): string => `${DEPARTMENT}${String(index + 1).padStart(3, '0')}`

export async function makeOffice(store: Store, units: number): Promise<void> {
  const ledger = exampleLedger()
  await openDemonstration(store, MOMENT, [])
  const example = ledger.department.unitYears.find(
    (one) => one.unit === '403002' && one.year === YEAR && one.kind === 'budget',
  )
  assert(example !== undefined, 'the example has a budget of 403002')
  const at = new Date('2022-11-08T02:00:00Z')
  const department: Department = {
    ...ledger.department,
    divisionCode: DIVISION,
    locality: 'jianghan',
    code: DEPARTMENT,
    name: '负载测试部门',
    units: Array.from({ length: units }, (_, index) => ({
      code: unitCode(index),
      name: `负载测试单位 ${index + 1}`,
      kind: 'institution' as const,
    })),
    unitYears: [],
    printedLabels: [],
  }
  await saveDepartment(
    store,
    {
      ...department,
      unitYears: [{ ...example, unit: unitCode(0), year: example.year, lines: [], projects: [] }],
    },
    { loadedAt: at },
  )
  const performance = ledger.performance.find((one) => one.unit === '403002' && one.year === YEAR)
  const rows = withReasons(
    ledger,
    '403002',
    draftedRows(example, performance, () => freshId(at)),
    () => freshId(at),
  )
  for (const worker of workersOf(units)) {
    const appointment = { role: worker.role, divisionCode: DIVISION, unitCode: worker.unit }
    const id = await store.db
      .transaction()
      .execute((transaction) =>
        insertAccount(
          transaction,
          { login: worker.login, name: worker.login, appointments: [appointment] },
          at,
        ),
      )
    if (worker.place !== 0) continue
    const preparer: Person = { id, name: worker.login, reach: await reachIn(store, appointment) }
    const own = ofUnit(rows, worker.unit, at)
    const projects = own.flatMap((row) =>
      row.sheet === 'project'
        ? [{ code: row.project ?? '', name: row.cells.name ?? '', state: 'in-library' as const }]
        : [],
    )
    await fillLibrary(store, { divisionCode: DIVISION, unitCode: worker.unit }, projects, at)
    const key = { divisionCode: DIVISION, unitCode: worker.unit, year: YEAR, round: 'second-up' } as const
    await typeRound(store, { key, departmentCode: DEPARTMENT, rows: own, preparer, at })
  }
}

/** The same rows under names of their own, with projects of their own. */
function ofUnit(rows: readonly RoundRow[], unit: string, at: Date): readonly RoundRow[] {
  const ids = new Map(rows.map((row) => [row.id, freshId(at)]))
  const idOf = (id: string): string => ids.get(id) ?? id
  return rows.map((row) => {
    const origin = row.cells.origin
    const moved = origin === undefined ? undefined : [...ids].find(([id]) => origin.includes(id))
    return {
      ...row,
      id: idOf(row.id),
      ...(row.parent === undefined ? {} : { parent: idOf(row.parent) }),
      ...(row.project === undefined ? {} : { project: `${unit}.${row.project}` }),
      cells:
        moved === undefined
          ? row.cells
          : { ...row.cells, origin: (origin ?? '').replace(moved[0], moved[1]) },
    }
  })
}
