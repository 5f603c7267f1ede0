/** 导入申报表 — a declaration form that somebody filled in, against the rows that are there: what would change, cell by cell. */
import { cell, type DraftRows, draftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow, RowChange } from '../../budget/drafting/round-row.ts'
import { fieldWords, rowName } from '../../budget/drafting/row-words.ts'
import { fieldOf, type SheetId } from '../../budget/drafting/sheets.ts'
import { readTypedAmount } from '../../budget/drafting/typed-amount.ts'
import { basisText } from '../../budget/drafting/unit-year-of-rows.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { Parsed } from '../../kernel/fen.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import type { ReadForm } from '../forms/read-form.ts'
import { type FormRows, rowsInForm, type TakenRow } from './rows-in-form.ts'

export interface ImportInto {
  /** All rows of the round. */
  readonly rows: readonly RoundRow[]
  readonly project: string
  readonly nextId: () => string
}

export interface DeclarationImport {
  /** In the order of the form: what a person looks through before anything is written. */
  readonly lines: readonly ImportLine[]
  /** The same as changes of rows. */
  readonly changes: readonly RowChange[]
  /** Rows that the file says nothing of; they stay. */
  readonly kept: readonly RoundRow[]
  /** What was not taken, and why; what was taken otherwise than it stands. */
  readonly problems: readonly Problem[]
}

export interface ImportLine {
  readonly kind: 'changed' | 'added'
  readonly sheet: SheetId
  readonly row: string
  /** What the row is called: 劳务费. */
  readonly name: string
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
  /** Why the text cannot mean what the cell should hold; it is written all the same, and stays marked. */
  readonly problem?: Problem
}

/** DRF-020 and DRF-024 where the form is of another project: then nothing of it is taken. */
export function importDeclaration(form: ReadForm, into: ImportInto): Parsed<DeclarationImport> {
  const refusal = codeFault(form, into.project)
  if (refusal !== undefined) return { ok: false, problem: refusal }
  const indexed = draftRows(into.rows.filter((row) => row.project === into.project))
  const taken = rowsInForm(form)
  const merging = new Merging(indexed, into)
  merging.all(taken)
  return {
    ok: true,
    value: {
      lines: merging.lines,
      changes: merging.changes,
      kept: indexed.all.filter((row) => !merging.met.has(row.id) && isInForm(row, indexed)),
      problems: taken.problems,
    },
  }
}

/** 2150702 where the code of the library should stand. */
function codeFault({ projectCode }: ReadForm, project: string): Problem | undefined {
  const found = plainWords(projectCode ?? '')
  if (found === '' || found === project) return undefined
  return /^[12]\d{6}$/.test(found)
    ? problem('DRF-020', { found, project })
    : problem('DRF-024', { found, project })
}

/** Parts of an item stand in the form as one text with it. */
const isInForm = (row: RoundRow, rows: DraftRows): boolean =>
  !(row.sheet === 'cost' && rows.above(row) !== undefined)

class Merging {
  readonly lines: ImportLine[] = []
  readonly changes: RowChange[] = []
  readonly met = new Set<string>()
  readonly #rows: DraftRows
  readonly #into: ImportInto

  constructor(rows: DraftRows, into: ImportInto) {
    this.#rows = rows
    this.#into = into
  }

  all({ project, costs, sources, procurement, goals }: FormRows): void {
    const own = this.#rows.project(this.#into.project)
    if (own === undefined) this.#add(project, undefined, 0)
    else this.#change(own, project)
    this.#list('cost', costs, this.#rows.of('cost', this.#into.project))
    this.#list('source', sources, this.#rows.of('source', this.#into.project))
    this.#list('procurement', procurement, this.#rows.of('procurement', this.#into.project))
    const there = this.#rows.of('goal', this.#into.project)
    for (const goal of goals) {
      const ofTerm = there.filter((row) => cell(row, 'term') === goal.cells.term)
      const same = ofTerm[goal.number - 1]
      if (same !== undefined) this.#change(same, goal)
      const parent = same?.id ?? this.#add(goal, undefined, there.length + goal.number)
      this.#list('indicator', goal.indicators, same === undefined ? [] : this.#rows.below(same.id), parent)
    }
  }

  /** Rows are the same by their name; among several of one name in their order. */
  #list(sheet: SheetId, taken: readonly TakenRow[], there: readonly RoundRow[], parent?: string): void {
    const open = [...there]
    const last = there.at(-1)?.position ?? -1
    taken.forEach((one, at) => {
      const found = open.findIndex((row) => isSame(row, one))
      const [same] = found < 0 ? [] : open.splice(found, 1)
      if (same === undefined) this.#add({ ...one, sheet }, parent, last + 1 + at)
      else this.#change(same, one)
    })
  }

  #change(row: RoundRow, { cells }: TakenRow): void {
    this.met.add(row.id)
    for (const [field, after] of Object.entries(cells)) {
      const before = field === 'basis' ? basisText(row, this.#rows) : cell(row, field)
      if (after === '' || saysSame(row.sheet, field, before, after)) continue
      // Whoever writes the change knows which version of the cell was seen.
      this.changes.push({ kind: 'cell', row: row.id, field, seen: '', text: after })
      this.#line('changed', row, field, before, after)
    }
  }

  #add({ sheet, cells }: TakenRow, parent: string | undefined, position: number): string {
    const { nextId, project } = this.#into
    const filled = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))
    const row: RoundRow = {
      id: nextId(),
      sheet,
      ...(parent === undefined ? {} : { parent }),
      project,
      position,
      cells: filled,
    }
    this.changes.push({ kind: 'add', row })
    for (const [field, text] of Object.entries(filled)) this.#line('added', row, field, '', text)
    return row.id
  }

  #line(kind: ImportLine['kind'], row: RoundRow, field: string, before: string, after: string): void {
    const { sheet, id } = row
    const unit = fieldOf(sheet, field)?.unit
    const fault = unit === undefined ? undefined : readTypedAmount(after, unit).problem
    this.lines.push({
      kind,
      sheet,
      row: id,
      name: rowName(row),
      field,
      label: fieldWords(sheet, field),
      before,
      after,
      ...(fault === undefined ? {} : { problem: fault }),
    })
  }
}

const NAMED_BY: Partial<Readonly<Record<SheetId, readonly string[]>>> = {
  cost: ['content', 'paidFrom'],
  source: ['name'],
  procurement: ['article'],
  indicator: ['name'],
}

const isSame = (row: RoundRow, { cells }: TakenRow): boolean =>
  (NAMED_BY[row.sheet] ?? []).every(
    (field) => plainWords(cell(row, field)) === plainWords(cells[field] ?? ''),
  )

/** 9 万元 is 9.00, 4.项目 is 项目; a text is the same without its blanks and in one width. */
function saysSame(sheet: SheetId, field: string, before: string, after: string): boolean {
  const unit = fieldOf(sheet, field)?.unit
  if (unit !== undefined) {
    const [own, other] = [readTypedAmount(before, unit), readTypedAmount(after, unit)]
    if (own.problem === undefined && other.problem === undefined) return own.amount === other.amount
  }
  const isChoice = fieldOf(sheet, field)?.kind === 'choice'
  const [was, is] = [plainWords(before), plainWords(after)]
  return was === is || (isChoice && was !== '' && (was.startsWith(is) || is.startsWith(was)))
}
