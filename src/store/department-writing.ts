/** How a department is written: row by row below its own, inside one transaction. */
import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Department, UnitYear } from '../core/budget/department.ts'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import type { UnitPerformance } from '../core/performance/unit-performance.ts'
import { additionColumns } from './classification-additions.ts'
import { contentHash } from './content-hash.ts'
import { factColumns, labelColumns, lineColumns, projectColumns, unitColumns } from './department-rows.ts'
import { anyOf, documentsOf, type Ids, idOf, inParts, insertAll, type Saving, unitsOf } from './saving.ts'
import { storeProblem } from './store-problem.ts'
import type { Tables } from './tables.ts'
import { takeTurn } from './turns.ts'
import { savePerformance, saveTexts } from './unit-writing.ts'
import { uuidV7 } from './uuid-v7.ts'

/** Writes all of it; what was there of the same units, years and kinds goes. */
export async function writeDepartment(
  transaction: Transaction<Tables>,
  department: Department,
  {
    loadedAt,
    performance,
    texts,
  }: {
    readonly loadedAt: Date
    readonly performance: readonly UnitPerformance[]
    readonly texts: readonly UnitTexts[]
  },
): Promise<void> {
  const { divisionCode } = department
  const newId = () => uuidV7(loadedAt.getTime(), randomBytes(10))
  // Unit codes are the division's: of two departments that bring the same one, the later must see it.
  await takeTurn(transaction, divisionCode)
  const { id: departmentId } = await transaction
    .insertInto('department')
    .values({
      division_code: divisionCode,
      id: newId(),
      code: department.code,
      locality: department.locality,
      name: department.name,
      is_invented: department.isInvented,
      loaded_at: loadedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['division_code', 'code']).doUpdateSet((set) => ({
        locality: set.ref('excluded.locality'),
        name: set.ref('excluded.name'),
        is_invented: set.ref('excluded.is_invented'),
        loaded_at: set.ref('excluded.loaded_at'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const saving: Saving = { transaction, department, divisionCode, departmentId, loadedAt, newId }
  const units = await saveUnits(saving)
  const projects = await saveProjects(saving)
  const dataSets = await saveDataSets(saving, units)
  await saveProjectEntries(saving, { units, projects, dataSets })
  await saveLines(saving, { units, projects, dataSets })
  await saveFacts(saving, dataSets)
  await saveLabels(saving, units)
  await savePerformance(saving, performance, units)
  await saveTexts(saving, texts, units)
  await saveLocalCodes(saving)
  await forgetUnits(saving)
}

async function saveLocalCodes({
  transaction,
  department,
  divisionCode,
  departmentId,
}: Saving): Promise<void> {
  await transaction
    .deleteFrom('local_code')
    .where('division_code', '=', divisionCode)
    .where('department_id', '=', departmentId)
    .execute()
  const rows = department.localCodes.map((code) => ({
    division_code: divisionCode,
    department_id: departmentId,
    ...additionColumns(code),
  }))
  await insertAll(transaction, 'local_code', rows)
}

async function saveUnits(saving: Saving): Promise<Ids> {
  const { transaction, department, divisionCode, departmentId } = saving
  if (department.units.length === 0) return new Map()
  const known = await transaction
    .selectFrom('unit')
    .innerJoin('department', (join) =>
      join
        .onRef('department.division_code', '=', 'unit.division_code')
        .onRef('department.id', '=', 'unit.department_id'),
    )
    .where('unit.division_code', '=', divisionCode)
    .where('unit.code', '=', anyOf(department.units.map((unit) => unit.code)))
    .select(['unit.id', 'unit.code', 'unit.department_id', 'department.code as owner'])
    .execute()
  const foreign = known.find((row) => row.department_id !== departmentId)
  if (foreign !== undefined) {
    const params = {
      unit: foreign.code,
      owner: foreign.owner,
      department: department.code,
      division: divisionCode,
    }
    throw storeProblem('STO-020', params)
  }
  const ids = new Map(known.map((row) => [row.code, row.id]))
  for (const unit of department.units) if (!ids.has(unit.code)) ids.set(unit.code, saving.newId())
  const rows = department.units.map((unit, seq) => ({
    division_code: divisionCode,
    id: idOf(ids, unit.code),
    department_id: departmentId,
    parent_id: unit.parent === undefined ? null : idOf(ids, unit.parent),
    seq,
    ...unitColumns(unit),
  }))
  for (const part of inParts(parentsFirst(rows))) {
    await transaction
      .insertInto('unit')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['division_code', 'code']).doUpdateSet((set) => ({
          parent_id: set.ref('excluded.parent_id'),
          seq: set.ref('excluded.seq'),
          name: set.ref('excluded.name'),
          short_name: set.ref('excluded.short_name'),
          kind: set.ref('excluded.kind'),
          valid_from_year: set.ref('excluded.valid_from_year'),
          valid_to_year: set.ref('excluded.valid_to_year'),
        })),
      )
      .execute()
  }
  return ids
}

/** A statement may name as parents only what stands in it or is there already. */
function parentsFirst<Row extends { readonly id: string; readonly parent_id: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const placed = new Set<Row>()
  for (const row of rows) {
    const path: Row[] = []
    for (
      let at: Row | undefined = row;
      at !== undefined && !placed.has(at);
      at = byId.get(at.parent_id ?? '')
    )
      path.push(at)
    for (const one of path.reverse()) placed.add(one)
  }
  return [...placed]
}

async function saveProjects(saving: Saving): Promise<Ids> {
  const { transaction, department, divisionCode, departmentId } = saving
  const codes = new Set<string>()
  for (const one of department.unitYears) {
    for (const project of one.projects) codes.add(project.code)
    for (const line of one.lines) if (line.project !== undefined) codes.add(line.project)
  }
  const known = await transaction
    .selectFrom('project')
    .where('division_code', '=', divisionCode)
    .where('department_id', '=', departmentId)
    .select(['id', 'code'])
    .execute()
  const ids = new Map(known.map((row) => [row.code, row.id]))
  const added = [...codes].filter((code) => !ids.has(code))
  for (const code of added) ids.set(code, saving.newId())
  const rows = added.map((code) => ({
    division_code: divisionCode,
    id: idOf(ids, code),
    department_id: departmentId,
    code,
  }))
  await insertAll(transaction, 'project', rows)
  return ids
}

const unitYearKey = (one: Pick<UnitYear, 'unit' | 'year' | 'kind'>): string =>
  `${one.unit} ${one.year} ${one.kind}`

/** The data sets of the department's unit-years, emptied, by `unitYearKey`. */
async function saveDataSets(saving: Saving, units: Ids): Promise<Ids> {
  const { transaction, department, divisionCode, loadedAt } = saving
  if (department.unitYears.length === 0) return new Map()
  const codes = new Map([...units].map(([code, id]) => [id, code]))
  const sets = department.unitYears.map((one) => ({
    division_code: divisionCode,
    id: saving.newId(),
    unit_id: idOf(units, one.unit),
    year: one.year,
    kind: one.kind,
    profile: one.profile ?? null,
    is_partial: one.isPartial,
    loaded_at: loadedAt,
    content_hash: contentHash(one),
  }))
  const found = new Map<string, string>()
  for (const part of inParts(sets)) {
    const rows = await transaction
      .insertInto('data_set')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['division_code', 'unit_id', 'year', 'kind']).doUpdateSet((set) => ({
          profile: set.ref('excluded.profile'),
          is_partial: set.ref('excluded.is_partial'),
          loaded_at: set.ref('excluded.loaded_at'),
          content_hash: set.ref('excluded.content_hash'),
        })),
      )
      .returning(['id', 'unit_id', 'year', 'kind'])
      .execute()
    for (const row of rows) found.set(`${codes.get(row.unit_id)} ${row.year} ${row.kind}`, row.id)
  }
  await forgetDataSets(saving, found)
  for (const table of ['budget_line', 'project_entry', 'data_set_fact'] as const) {
    await transaction
      .deleteFrom(table)
      .where('division_code', '=', divisionCode)
      .where('data_set_id', '=', anyOf([...found.values()]))
      .execute()
  }
  return found
}

/** A year's document is loaded whole: units that it no longer has would be counted beside those that took their place. */
async function forgetDataSets(saving: Saving, kept: Ids): Promise<void> {
  const { transaction, department, divisionCode } = saving
  const units = (await unitsOf(saving)).map((unit) => unit.id)
  for (const { year, kind } of documentsOf(department.unitYears)) {
    await transaction
      .deleteFrom('data_set')
      .where('division_code', '=', divisionCode)
      .where('unit_id', '=', anyOf(units))
      .where('year', '=', year)
      .where('kind', '=', kind)
      .where('id', '!=', sql<string>`all(${[...kept.values()]})`)
      .execute()
  }
}

interface Parents {
  readonly units: Ids
  readonly projects: Ids
  readonly dataSets: Ids
}

async function saveProjectEntries(saving: Saving, { units, projects, dataSets }: Parents): Promise<void> {
  const { transaction, department, divisionCode } = saving
  const entries = department.unitYears.flatMap((one) =>
    one.projects.map((project, seq) => ({
      project,
      seq,
      key: {
        division_code: divisionCode,
        data_set_id: idOf(dataSets, unitYearKey(one)),
        project_id: idOf(projects, project.code),
      },
    })),
  )
  await insertAll(
    transaction,
    'project_entry',
    entries.map(({ key, project, seq }) => ({
      ...key,
      unit_id: idOf(units, project.unit),
      seq,
      ...projectColumns(project),
    })),
  )
  const money = ({ name, amount }: { readonly name: string; readonly amount: bigint }) => ({
    name,
    amount_fen: amount,
  })
  await insertAll(
    transaction,
    'funding_source',
    entries.flatMap(({ key, project }) =>
      project.fundingSources.map((source, seq) => ({ ...key, seq, ...money(source) })),
    ),
  )
  await insertAll(
    transaction,
    'procurement_item',
    entries.flatMap(({ key, project }) =>
      project.procurement.map((item, seq) => ({ ...key, seq, quantity: item.quantity, ...money(item) })),
    ),
  )
}

async function saveLines(saving: Saving, { units, projects, dataSets }: Parents): Promise<void> {
  const rows = saving.department.unitYears.flatMap((one) =>
    one.lines.map((line, seq) => ({
      division_code: saving.divisionCode,
      id: saving.newId(),
      data_set_id: idOf(dataSets, unitYearKey(one)),
      unit_id: idOf(units, line.unit),
      project_id: line.project === undefined ? null : idOf(projects, line.project),
      seq,
      ...lineColumns(line),
    })),
  )
  await insertAll(saving.transaction, 'budget_line', rows)
}

async function saveFacts(saving: Saving, dataSets: Ids): Promise<void> {
  const rows = saving.department.unitYears.flatMap((one) => {
    const columns = factColumns(one.facts)
    if (columns === undefined) return []
    return [{ division_code: saving.divisionCode, data_set_id: idOf(dataSets, unitYearKey(one)), ...columns }]
  })
  await insertAll(saving.transaction, 'data_set_fact', rows)
}

/** The labels of the years and kinds that the department brings replace those of any of its units. */
async function saveLabels(saving: Saving, units: Ids): Promise<void> {
  const { transaction, department, divisionCode } = saving
  const known = (await unitsOf(saving)).map((unit) => unit.id)
  for (const { year, kind } of documentsOf([...department.unitYears, ...department.printedLabels])) {
    await transaction
      .deleteFrom('printed_label')
      .where('division_code', '=', divisionCode)
      .where('unit_id', '=', anyOf(known))
      .where('year', '=', year)
      .where('kind', '=', kind)
      .execute()
  }
  const rows = department.printedLabels.map((label, seq) => ({
    division_code: divisionCode,
    unit_id: idOf(units, label.unit),
    seq,
    ...labelColumns(label),
  }))
  await insertAll(transaction, 'printed_label', rows)
}

/** Units that the department no longer names leave it, unless something of other years is kept for them or below them. */
async function forgetUnits(saving: Saving): Promise<void> {
  const { transaction, department, divisionCode } = saving
  const kept = new Set(department.units.map((unit) => unit.code))
  const all = await unitsOf(saving)
  if (all.every((unit) => kept.has(unit.code))) return
  const used = new Set<string>()
  for (const table of [
    'data_set',
    'budget_line',
    'project_entry',
    'printed_label',
    'unit_performance',
    'unit_texts',
  ] as const) {
    const ids = all.map((unit) => unit.id)
    const rows = await transaction
      .selectFrom(table)
      .where('division_code', '=', divisionCode)
      .where('unit_id', '=', anyOf(ids))
      .select('unit_id')
      .distinct()
      .execute()
    for (const row of rows) used.add(row.unit_id)
  }
  const parents = new Map(all.map((unit) => [unit.id, unit.parent_id]))
  const staying = new Set<string>()
  for (const unit of all) {
    if (!kept.has(unit.code) && !used.has(unit.id)) continue
    for (let id: string | null = unit.id; id !== null && !staying.has(id); id = parents.get(id) ?? null)
      staying.add(id)
  }
  const leaving = all.map((unit) => unit.id).filter((id) => !staying.has(id))
  if (leaving.length === 0) return
  await transaction
    .deleteFrom('unit')
    .where('division_code', '=', divisionCode)
    .where('id', '=', anyOf(leaving))
    .execute()
}
