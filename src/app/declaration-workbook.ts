/** 申报表工作簿 — a project's rows as the declaration form in Excel, with room to go on, and such a workbook as differences. */
import type { BudgetUnit } from '../core/budget/department.ts'
import { draftRows } from '../core/budget/drafting/draft-rows.ts'
import type { RoundRow } from '../core/budget/drafting/round-row.ts'
import { unitYearOfRows } from '../core/budget/drafting/unit-year-of-rows.ts'
import { type Profile, profileFor } from '../core/disclosure/profile.ts'
import { readDocument } from '../core/disclosure/reading/read-document.ts'
import { type Ledger, ledger } from '../core/disclosure/year-view.ts'
import type { Disclosure } from '../core/document/disclosure.ts'
import type { Table } from '../core/document/table.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import { SCORING_SCHEMES, schemeFor } from '../core/law/frameworks-scoring.ts'
import { composeForm, withoutOrdinal } from '../core/performance/compose-form.ts'
import { BOXES } from '../core/performance/drafting/form-fields.ts'
import { formsOfRows } from '../core/performance/drafting/forms-of-rows.ts'
import {
  type DeclarationImport,
  type ImportInto,
  importDeclaration,
} from '../core/performance/drafting/import-declaration.ts'
import { formContext } from '../core/performance/form-context.ts'
import type { FormLayout } from '../core/performance/form-layout.ts'
import type { PerformanceForm } from '../core/performance/unit-performance.ts'
import { readFilledXlsx } from '../files/xlsx/read-xlsx.ts'
import { writeXlsx } from '../files/xlsx/write-xlsx.ts'
import { formulaNote } from './formula-note.ts'

export interface DeclarationChoice {
  readonly unit: BudgetUnit
  /** 项目主管部门 */
  readonly department: string
  readonly year: FiscalYear
  readonly project: string
  /** How many blank lines each list has besides. */
  readonly blankLines: number
}

export interface DeclarationWorkbook {
  readonly bytes: Uint8Array
  /** What the form has no place for. */
  readonly problems: readonly Problem[]
}

/** The rows of the project, whatever others are among them, in the layout that the locality prints. */
export function declarationWorkbook(
  rows: readonly RoundRow[],
  { department: base, books, profiles }: Pick<Ledger, 'department' | 'books' | 'profiles'>,
  choice: DeclarationChoice,
): Parsed<DeclarationWorkbook> {
  const { unit, year, project } = choice
  const { locality } = base
  const layout = layoutFor(profiles, locality, year)
  const scheme = schemeFor(SCORING_SCHEMES, { locality, year })
  if (layout === undefined || scheme === undefined)
    return { ok: false, problem: problem('DRF-028', { locality, year: String(year) }) }
  const own = withBlankLines(
    rows.filter((row) => row.project === project),
    choice,
  )
  const { unitYear } = unitYearOfRows(own, { unit: unit.code, year })
  const { performance } = formsOfRows(own, { unit: unit.code, year, department: choice.department })
  const drafted = ledger({ ...base, units: [unit], unitYears: [unitYear] }, books, profiles)
  const [form] = performance.forms
  if (form === undefined) throw new Error(`no rows of project ${project}, not even blank ones`)
  const ticked = withKnownBoxes(form, layout)
  const { table, title } = composeForm(
    ticked.form,
    layout,
    formContext(drafted.department, drafted.figures, scheme),
    {
      isAsNamed: true,
    },
  )
  const written = writeXlsx(oneTable(blanked(table), title, unit, year))
  return written.ok ? { ok: true, value: { bytes: written.value, problems: ticked.problems } } : written
}

function layoutFor(profiles: readonly Profile[], locality: string, year: FiscalYear): FormLayout | undefined {
  const forms = profileFor(profiles, { locality, kind: 'budget', year })?.forms ?? []
  return forms.find((one) => one.form === 'projectDeclaration')
}

/** Names that stand for nothing until the form is set, since a form lists only what has a name. */
const BLANK = /^〔空\d+〕$/

function withBlankLines(
  rows: readonly RoundRow[],
  { project, blankLines }: DeclarationChoice,
): readonly RoundRow[] {
  const indexed = draftRows(rows)
  const blank = (sheet: RoundRow['sheet'], field: string, parent?: string): readonly RoundRow[] =>
    Array.from({ length: blankLines }, (_, at) => ({
      id: `blank-${sheet}-${parent ?? ''}-${at}`,
      sheet,
      ...(parent === undefined ? {} : { parent }),
      project,
      position: LAST + at,
      cells: { [field]: `〔空${at}〕`, ...(sheet === 'cost' ? { requested: '0' } : {}) },
    }))
  const terms = indexed.of('goal', project).map((goal) => goal.cells.term)
  const goals = ['长期目标', '年度目标']
    .filter((term) => !terms.includes(term))
    .map(
      (term, at): RoundRow => ({
        id: `blank-${term}`,
        sheet: 'goal',
        project,
        position: LAST + at,
        cells: { term },
      }),
    )
  const all = [...indexed.of('goal', project), ...goals]
  return [
    ...rows,
    ...goals,
    ...blank('cost', 'content'),
    ...blank('procurement', 'article'),
    ...all.flatMap((goal) => blank('indicator', 'name', goal.id)),
  ]
}
const LAST = 1_000_000

const blanked = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (BLANK.test(cell.text) ? { ...cell, text: '' } : cell)),
  })),
})

/** What is chosen in a sheet, in the words of the form's boxes; what it has no box for is said. */
function withKnownBoxes(
  form: PerformanceForm,
  layout: FormLayout,
): { readonly form: PerformanceForm; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const fields = layout.blocks.flatMap((block) => (block.block === 'fields' ? block.fields : []))
  const boxes = BOXES.flatMap(({ label }): readonly (readonly [string, readonly string[]])[] => {
    const [said] = form.boxes.get(label) ?? []
    const options = fields.find((one) => one.show === label)?.options.map(withoutOrdinal) ?? []
    if (said === undefined || options.length === 0) return []
    const found =
      options.find((one) => one === said) ??
      options.find((one) => one.startsWith(said) || said.startsWith(one))
    if (found !== undefined) return [[label, [found]]]
    problems.push(problem('DRF-027', { field: label, found: said, known: options.join('、') }))
    return []
  })
  return { form: { ...form, boxes: new Map(boxes) }, problems }
}

const oneTable = (table: Table, title: string, unit: BudgetUnit, year: FiscalYear): Disclosure => ({
  title,
  unit: { code: unit.code, name: unit.name },
  year,
  profile: '',
  cover: [],
  blocks: [{ kind: 'table', table, anchor: 'declaration', isForm: true }],
})

/** Beyond this no declaration goes. */
const MOST_ROWS = 5_000

/** What a workbook says otherwise than the rows; or why it is none that could be taken. */
export function readDeclaration(
  file: { readonly name: string; readonly bytes: Uint8Array },
  into: ImportInto,
): Parsed<DeclarationImport> {
  const read = readFilledXlsx(file, { mostRows: MOST_ROWS, leavesHidden: true })
  if (!read.ok) return { ok: false, problem: read.problems[0] ?? problem('DRF-023') }
  const { document } = read
  const forms = readDocument(document)
    .parts.flatMap((part) => part.forms)
    .filter((form) => form.kind === 'projectDeclaration')
  const [form, ...others] = forms
  if (form === undefined) return { ok: false, problem: problem('DRF-023') }
  if (others.length > 0) return { ok: false, problem: problem('DRF-029', { count: String(forms.length) }) }
  const imported = importDeclaration(form, into)
  if (!imported.ok) return imported
  const said = [...document.problems, ...formulaNote(document)]
  return { ok: true, value: { ...imported.value, problems: [...said, ...imported.value.problems] } }
}
