/** Rows ⇄ values of a department: what each column holds, in both directions. */
import type {
  BudgetLine,
  BudgetUnit,
  Facts,
  FundingSource,
  Kind,
  PrintedLabel,
  ProcurementItem,
  Project,
} from '../core/budget/department.ts'
import type { Stage } from '../core/figures/dimensions.ts'
import type { UnitKind } from '../core/figures/space.ts'
import { type Fen, fen } from '../core/kernel/fen.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import type { Source } from '../core/kernel/source.ts'
import type {
  BudgetLineTable,
  DataSetFactTable,
  FundingSourceTable,
  PrintedLabelTable,
  ProcurementItemTable,
  ProjectEntryTable,
  SourceColumns,
  UnitTable,
} from './tables.ts'

/** The columns of a table that say something of the value itself; keys are added by the caller. */
type Content<Table, Keys extends keyof Table> = Omit<Table, Keys>

/** `{ name: value }`, or nothing where the column is null: an absent field is not a field that holds null. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | null,
): { readonly [key in Name]?: Value } {
  // The object has just this one key, which the computed key hides from the compiler.
  return (value === null ? {} : { [name]: value }) as { readonly [key in Name]?: Value }
}

const sourceColumns = (source: Source): SourceColumns => ({
  source_file: source.file,
  source_line: source.line,
  source_document: source.document ?? null,
  source_assumed: source.assumed ?? null,
  source_content: source.content ?? null,
  source_basis: source.basis ?? null,
})

export const sourceOf = (row: SourceColumns): Source => ({
  file: row.source_file,
  line: row.source_line,
  ...given('document', row.source_document),
  ...given('assumed', row.source_assumed),
  ...given('content', row.source_content),
  ...given('basis', row.source_basis),
})

export const unitColumns = (
  unit: BudgetUnit,
): Content<UnitTable, 'division_code' | 'id' | 'department_id' | 'parent_id' | 'seq'> => ({
  code: unit.code,
  name: unit.name,
  short_name: unit.shortName ?? null,
  kind: unit.kind,
  valid_from_year: unit.validFromYear ?? null,
  valid_to_year: unit.validToYear ?? null,
})

export const unitOf = (row: UnitTable, parent: string | undefined): BudgetUnit => ({
  code: row.code,
  name: row.name,
  ...given('shortName', row.short_name),
  ...(parent === undefined ? {} : { parent }),
  // Only `unitColumns` writes the column, from a value of this type; so it is with the other closed words below.
  kind: row.kind as UnitKind,
  ...given('validFromYear', row.valid_from_year === null ? null : fiscalYear(row.valid_from_year)),
  ...given('validToYear', row.valid_to_year === null ? null : fiscalYear(row.valid_to_year)),
})

export const lineColumns = (
  line: BudgetLine,
): Content<BudgetLineTable, 'division_code' | 'id' | 'data_set_id' | 'unit_id' | 'project_id' | 'seq'> => ({
  year: line.year,
  stage: line.stage,
  flow: line.flow,
  fund: line.fund,
  nature: line.nature ?? null,
  function_code: line.function ?? null,
  economic_code: line.economic ?? null,
  origin: line.origin,
  amount_fen: line.amount,
  ...sourceColumns(line.source),
})

export const lineOf = (
  row: Omit<BudgetLineTable, 'division_code' | 'id'>,
  unit: string,
  project: string | null,
): BudgetLine => ({
  unit,
  year: fiscalYear(row.year),
  stage: row.stage as Stage, // written from a Stage
  flow: row.flow,
  fund: row.fund,
  ...given('nature', row.nature),
  ...given('function', row.function_code),
  ...given('economic', row.economic_code),
  ...given('project', project),
  origin: row.origin as BudgetLine['origin'], // written from it
  amount: fen(row.amount_fen),
  source: sourceOf(row),
})

export const projectColumns = (
  project: Project,
): Content<ProjectEntryTable, 'division_code' | 'data_set_id' | 'project_id' | 'unit_id' | 'seq'> => ({
  name: project.name,
  category: project.category ?? null,
  class_code: project.classCode,
  class_name: project.className,
  frequency: project.frequency ?? null,
  ...sourceColumns(project.source),
})

export const projectOf = (
  row: ProjectEntryTable,
  parts: Pick<Project, 'code' | 'unit' | 'fundingSources' | 'procurement'>,
): Project => ({
  ...parts,
  name: row.name,
  ...given('category', row.category),
  classCode: row.class_code,
  className: row.class_name,
  ...given('frequency', row.frequency),
  source: sourceOf(row),
})

export const fundingSourceOf = (row: FundingSourceTable): FundingSource => ({
  name: row.name,
  amount: fen(row.amount_fen),
})

export const procurementItemOf = (row: ProcurementItemTable): ProcurementItem => ({
  name: row.name,
  quantity: row.quantity,
  amount: fen(row.amount_fen),
})

export const labelColumns = (
  label: PrintedLabel,
): Content<PrintedLabelTable, 'division_code' | 'unit_id' | 'seq'> => ({
  year: label.year,
  kind: label.kind,
  statement: label.statement,
  row_code: label.row,
  printed_label: label.label ?? null,
  printed_code: label.code ?? null,
  why: label.why,
})

export const labelOf = (row: PrintedLabelTable, unit: string): PrintedLabel => ({
  unit,
  year: fiscalYear(row.year),
  kind: row.kind as Kind, // written from a Kind
  statement: row.statement,
  row: row.row_code,
  ...given('label', row.printed_label),
  ...given('code', row.printed_code),
  why: row.why,
})

/** Undefined where nothing is known: then there is no row. */
export function factColumns(
  facts: Facts,
): Content<DataSetFactTable, 'division_code' | 'data_set_id'> | undefined {
  const { headcount, procurement, purchasedServices, assets } = facts
  if (!headcount && !procurement && purchasedServices === undefined && !assets) return undefined
  return {
    headcount_date: headcount?.date ?? null,
    posts_administrative: headcount?.posts.administrative ?? null,
    posts_civil_service_law: headcount?.posts.civilServiceLaw ?? null,
    posts_institution: headcount?.posts.institution ?? null,
    staff_administrative: headcount?.staff.administrative ?? null,
    staff_civil_service_law: headcount?.staff.civilServiceLaw ?? null,
    staff_institution: headcount?.staff.institution ?? null,
    retired: headcount?.retired ?? null,
    procurement_goods_fen: procurement?.goods ?? null,
    procurement_works_fen: procurement?.works ?? null,
    procurement_services_fen: procurement?.services ?? null,
    procurement_to_small_fen: procurement?.toSmall ?? null,
    procurement_to_micro_fen: procurement?.toMicro ?? null,
    purchased_services_fen: purchasedServices ?? null,
    assets_date: assets?.date ?? null,
    floor_area: assets?.floorArea ?? null,
    vehicles: assets?.vehicles === undefined ? null : JSON.stringify(assets.vehicles),
    large_equipment: assets?.largeEquipment ?? null,
  }
}

export function factsOf(row: DataSetFactTable | undefined): Facts {
  if (row === undefined) return {}
  return {
    ...given('headcount', headcountOf(row)),
    ...given('procurement', procurementOf(row)),
    ...given('purchasedServices', amountOf(row.purchased_services_fen)),
    ...given('assets', assetsOf(row)),
  }
}

const amountOf = (amount: bigint | null): Fen | null => (amount === null ? null : fen(amount))

function headcountOf(row: DataSetFactTable): NonNullable<Facts['headcount']> | null {
  if (row.headcount_date === null) return null
  return {
    date: row.headcount_date,
    posts: {
      administrative: row.posts_administrative ?? 0,
      civilServiceLaw: row.posts_civil_service_law ?? 0,
      institution: row.posts_institution ?? 0,
    },
    staff: {
      administrative: row.staff_administrative ?? 0,
      civilServiceLaw: row.staff_civil_service_law ?? 0,
      institution: row.staff_institution ?? 0,
    },
    retired: row.retired ?? 0,
  }
}

function procurementOf(row: DataSetFactTable): NonNullable<Facts['procurement']> | null {
  if (row.procurement_goods_fen === null) return null
  return {
    goods: fen(row.procurement_goods_fen),
    works: fen(row.procurement_works_fen ?? 0n),
    services: fen(row.procurement_services_fen ?? 0n),
    ...given('toSmall', amountOf(row.procurement_to_small_fen)),
    ...given('toMicro', amountOf(row.procurement_to_micro_fen)),
  }
}

function assetsOf(row: DataSetFactTable): NonNullable<Facts['assets']> | null {
  if (row.assets_date === null) return null
  return {
    date: row.assets_date,
    ...given('floorArea', row.floor_area),
    // Written from a value of this type as JSON, which keeps it.
    ...given('vehicles', row.vehicles as Readonly<Record<string, number>> | null),
    ...given('largeEquipment', row.large_equipment),
  }
}
