/** How a department is read: its rows gathered by data set and unit, and made into values. */
import { sql, type Transaction } from 'kysely'
import type { Department, Kind, UnitYear } from '../core/budget/department.ts'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import type { UnitKind } from '../core/figures/space.ts'
import { type FiscalYear, fiscalYear } from '../core/kernel/fiscal-year.ts'
import type { UnitPerformance } from '../core/performance/unit-performance.ts'
import { additionOf } from './classification-additions.ts'
import {
  factsOf,
  fundingSourceOf,
  labelOf,
  lineOf,
  procurementItemOf,
  projectOf,
  unitOf,
} from './department-rows.ts'
import { performanceOf } from './performance-rows.ts'
import type { Store } from './store.ts'
import type { DataSetTable, Tables, UnitTable } from './tables.ts'
import { textsOf } from './text-rows.ts'

/** A department as lists show it. */
export interface DepartmentSummary {
  readonly divisionCode: string
  readonly locality: string
  readonly code: string
  readonly name: string
  readonly isInvented: boolean
  readonly loadedAt: Date
  readonly units: readonly UnitSummary[]
}

export interface UnitSummary {
  readonly code: string
  readonly name: string
  readonly shortName?: string
  readonly parent?: string
  readonly kind: UnitKind
  /** What was loaded for it, oldest first. */
  readonly years: readonly LoadedYear[]
  /** How often its texts were changed since they were loaded first. */
  readonly textEdits?: number
}

export interface LoadedYear {
  readonly year: FiscalYear
  readonly kind: Kind
  readonly profile?: string
  readonly loadedAt: Date
  /** Changes when anything in the unit's file does. */
  readonly contentHash: string
}

/** The whole department; undefined if there is none of that code. */
export async function readWhole(
  db: Transaction<Tables>,
  divisionCode: string,
  code: string,
): Promise<Department | undefined> {
  const head = await db
    .selectFrom('department')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('code', '=', code)
    .executeTakeFirst()
  if (head === undefined) return undefined
  const tree = unitTree(
    await db
      .selectFrom('unit')
      .selectAll()
      .where('division_code', '=', divisionCode)
      .where('department_id', '=', head.id)
      .orderBy('seq')
      .orderBy('code')
      .execute(),
  )
  const whole = {
    divisionCode,
    locality: head.locality,
    code: head.code,
    name: head.name,
    isInvented: head.is_invented,
    units: tree.rows.map((row) => unitOf(row, tree.parentOf(row))),
  }
  const codes = await db
    .selectFrom('local_code')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('department_id', '=', head.id)
    .orderBy('book')
    .orderBy('code')
    .orderBy('valid_from_year')
    .execute()
  const localCodes = codes.map(additionOf)
  if (tree.rows.length === 0) return { ...whole, unitYears: [], printedLabels: [], localCodes }
  const labels = await db
    .selectFrom('printed_label')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('unit_id', 'in', tree.ids)
    .orderBy('year')
    .orderBy('kind')
    .orderBy('seq')
    .execute()
  return {
    ...whole,
    unitYears: await readUnitYears(db, divisionCode, head.id, tree),
    printedLabels: labels.map((row) => labelOf(row, tree.codeOf(row.unit_id))),
    localCodes,
  }
}

/** What the department's units wrote of their performance: oldest year first, units in the department's order. */
export async function readPerformance(
  db: Transaction<Tables>,
  divisionCode: string,
  code: string,
): Promise<readonly UnitPerformance[]> {
  const rows = await db
    .selectFrom('unit_performance')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.division_code', '=', 'unit_performance.division_code')
        .onRef('unit.id', '=', 'unit_performance.unit_id'),
    )
    .innerJoin('department', (join) =>
      join
        .onRef('department.division_code', '=', 'unit.division_code')
        .onRef('department.id', '=', 'unit.department_id'),
    )
    .where('unit_performance.division_code', '=', divisionCode)
    .where('department.code', '=', code)
    .selectAll('unit_performance')
    .select('unit.code as unit_code')
    .orderBy('unit_performance.year')
    .orderBy('unit.seq')
    .orderBy('unit.code')
    .execute()
  return rows.map((row) => performanceOf(row, row.unit_code))
}

/** As `readPerformance`, of what was written for documents. */
export async function readTexts(
  db: Transaction<Tables>,
  divisionCode: string,
  code: string,
): Promise<readonly UnitTexts[]> {
  const rows = await db
    .selectFrom('unit_texts')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.division_code', '=', 'unit_texts.division_code')
        .onRef('unit.id', '=', 'unit_texts.unit_id'),
    )
    .innerJoin('department', (join) =>
      join
        .onRef('department.division_code', '=', 'unit.division_code')
        .onRef('department.id', '=', 'unit.department_id'),
    )
    .where('unit_texts.division_code', '=', divisionCode)
    .where('department.code', '=', code)
    .selectAll('unit_texts')
    .select('unit.code as unit_code')
    .orderBy('unit_texts.year')
    .orderBy('unit_texts.kind')
    .orderBy('unit.seq')
    .orderBy('unit.code')
    .execute()
  return rows.map((row) => textsOf(row, row.unit_code))
}

/** The departments of one division with what was loaded for each of their units. */
export async function readSummaries(
  db: Store['db'],
  divisionCode: string,
): Promise<readonly DepartmentSummary[]> {
  const departments = await db
    .selectFrom('department')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .orderBy('code')
    .execute()
  const units = await db
    .selectFrom('unit')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .orderBy('seq')
    .orderBy('code')
    .execute()
  const dataSets = await db
    .selectFrom('data_set')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .execute()
  const edits = await db
    .selectFrom('text_edit')
    .where('division_code', '=', divisionCode)
    .select(['unit_code', sql<number>`count(*)::int`.as('count')])
    .groupBy('unit_code')
    .execute()
  const editsOf = new Map(edits.map((row) => [row.unit_code, row.count]))
  const tree = unitTree(units)
  const byUnit = groupedBy(sorted(dataSets, tree), (row) => row.unit_id)
  const byDepartment = groupedBy(units, (row) => row.department_id)
  return departments.map((row) => ({
    divisionCode,
    locality: row.locality,
    code: row.code,
    name: row.name,
    isInvented: row.is_invented,
    loadedAt: row.loaded_at,
    units: (byDepartment.get(row.id) ?? []).map((unit) => ({
      ...unitOf(unit, tree.parentOf(unit)),
      years: (byUnit.get(unit.id) ?? []).map(loadedYear),
      ...(editsOf.has(unit.code) ? { textEdits: editsOf.get(unit.code) ?? 0 } : {}),
    })),
  }))
}

const loadedYear = (row: DataSetTable): LoadedYear => ({
  year: fiscalYear(row.year),
  kind: row.kind as Kind, // written from a Kind
  ...(row.profile === null ? {} : { profile: row.profile }),
  loadedAt: row.loaded_at,
  contentHash: row.content_hash,
})

/** The units at hand, in their order, with the ways from id to code. */
interface UnitTree {
  readonly rows: readonly UnitTable[]
  readonly ids: readonly string[]
  codeOf(id: string): string
  parentOf(row: UnitTable): string | undefined
  placeOf(id: string): number
}

function unitTree(rows: readonly UnitTable[]): UnitTree {
  const codes = new Map(rows.map((row) => [row.id, row.code]))
  const places = new Map(rows.map((row, place) => [row.id, place]))
  const codeOf = (id: string): string => codes.get(id) ?? ''
  return {
    rows,
    ids: rows.map((row) => row.id),
    codeOf,
    parentOf: (row) => (row.parent_id === null ? undefined : codeOf(row.parent_id)),
    placeOf: (id) => places.get(id) ?? 0,
  }
}

const sorted = (rows: readonly DataSetTable[], tree: UnitTree): readonly DataSetTable[] =>
  rows.toSorted(
    (a, b) =>
      a.year - b.year ||
      (a.kind === b.kind ? tree.placeOf(a.unit_id) - tree.placeOf(b.unit_id) : a.kind < b.kind ? -1 : 1),
  )

async function readUnitYears(
  db: Transaction<Tables>,
  divisionCode: string,
  departmentId: string,
  tree: UnitTree,
): Promise<readonly UnitYear[]> {
  const dataSets = await db
    .selectFrom('data_set')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('unit_id', 'in', tree.ids)
    .execute()
  if (dataSets.length === 0) return []
  const ids = dataSets.map((row) => row.id)
  const projectRows = await db
    .selectFrom('project')
    .select(['id', 'code'])
    .where('division_code', '=', divisionCode)
    .where('department_id', '=', departmentId)
    .execute()
  const projectCodes = new Map(projectRows.map((row) => [row.id, row.code]))
  const lines = await db
    .selectFrom('budget_line')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('data_set_id', 'in', ids)
    .orderBy('seq')
    .execute()
  const entries = await db
    .selectFrom('project_entry')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('data_set_id', 'in', ids)
    .orderBy('seq')
    .execute()
  const funding = await db
    .selectFrom('funding_source')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('data_set_id', 'in', ids)
    .orderBy('seq')
    .execute()
  const procurement = await db
    .selectFrom('procurement_item')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('data_set_id', 'in', ids)
    .orderBy('seq')
    .execute()
  const facts = await db
    .selectFrom('data_set_fact')
    .selectAll()
    .where('division_code', '=', divisionCode)
    .where('data_set_id', 'in', ids)
    .execute()

  const ofDataSet = (row: { readonly data_set_id: string }): string => row.data_set_id
  const ofEntry = (row: { readonly data_set_id: string; readonly project_id: string }): string =>
    `${row.data_set_id} ${row.project_id}`
  const linesBySet = groupedBy(lines, ofDataSet)
  const entriesBySet = groupedBy(entries, ofDataSet)
  const factsBySet = new Map(facts.map((row) => [row.data_set_id, row]))
  const fundingByEntry = groupedBy(funding, ofEntry)
  const procurementByEntry = groupedBy(procurement, ofEntry)
  return sorted(dataSets, tree).map((row) => ({
    unit: tree.codeOf(row.unit_id),
    year: fiscalYear(row.year),
    kind: row.kind as Kind, // written from a Kind
    ...(row.profile === null ? {} : { profile: row.profile }),
    isPartial: row.is_partial,
    lines: (linesBySet.get(row.id) ?? []).map((line) =>
      lineOf(
        line,
        tree.codeOf(line.unit_id),
        line.project_id === null ? null : (projectCodes.get(line.project_id) ?? ''),
      ),
    ),
    projects: (entriesBySet.get(row.id) ?? []).map((entry) =>
      projectOf(entry, {
        code: projectCodes.get(entry.project_id) ?? '',
        unit: tree.codeOf(entry.unit_id),
        fundingSources: (fundingByEntry.get(ofEntry(entry)) ?? []).map(fundingSourceOf),
        procurement: (procurementByEntry.get(ofEntry(entry)) ?? []).map(procurementItemOf),
      }),
    ),
    facts: factsOf(factsBySet.get(row.id)),
  }))
}

/** `Map.groupBy`, which Node 20 does not have yet. */
function groupedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
