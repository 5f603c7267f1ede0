/** A round's rows with a batch of changes laid over them: what is applied, what is in conflict, what cannot be done. */
import type { RoundRow, RowChange } from '../../core/budget/drafting/round-row.ts'
import { fieldOf, sheetOf } from '../../core/budget/drafting/sheets.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { ROW_VERSION, type StoredRow } from './rows.ts'

/** What the log keeps of a change. */
export type LoggedChange =
  | {
      readonly kind: 'cell'
      readonly row: string
      readonly field: string
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'add'; readonly row: RoundRow }
  | { readonly kind: 'remove' | 'restore'; readonly row: string; readonly rows: readonly string[] }
  | { readonly kind: 'move'; readonly row: string; readonly parent?: string; readonly position: number }

export interface CellConflict {
  readonly row: string
  readonly field: string
  readonly seen: string
  readonly mine: string
  readonly theirs: string
  /** The version that stands. */
  readonly version: string
}

export interface RefusedChange {
  readonly row: string
  readonly field?: string
  readonly problem: Problem
}

export interface LaidChanges {
  readonly changes: readonly LoggedChange[]
  readonly conflicts: readonly CellConflict[]
  readonly refused: readonly RefusedChange[]
  /** Rows as they shall stand, their changed cells in `touched`, without new versions. */
  readonly added: readonly StoredRow[]
  readonly updated: readonly StoredRow[]
  /** By row, the fields that get a new version. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>
}

/** `isProject`: whether the unit has a project of that code. */
export function layChanges(
  rows: readonly StoredRow[],
  batch: readonly RowChange[],
  { at, isProject }: { readonly at: Date; readonly isProject: (code: string) => boolean },
): LaidChanges {
  const known = new Map(rows.map((row) => [row.id, row]))
  const added = new Set<string>()
  const touched = new Map<string, Set<string>>()
  const changes: LoggedChange[] = []
  const conflicts: CellConflict[] = []
  const refused: RefusedChange[] = []

  const put = (row: StoredRow, ...fields: readonly string[]): void => {
    known.set(row.id, row)
    const fieldsOfRow = touched.get(row.id) ?? new Set()
    for (const field of fields) fieldsOfRow.add(field)
    touched.set(row.id, fieldsOfRow)
  }
  const refuse = (row: string, found: Problem, field?: string): void => {
    refused.push({ row, ...(field === undefined ? {} : { field }), problem: found })
  }

  for (const change of batch) {
    if (change.kind === 'add') {
      const { row } = change
      const found = faultOfNew(row, known, isProject)
      if (found !== undefined) refuse(row.id, found)
      else {
        added.add(row.id)
        put({ ...row, versions: {} }, ROW_VERSION, ...Object.keys(row.cells))
        changes.push({ kind: 'add', row })
      }
      continue
    }
    const row = known.get(change.row)
    if (row === undefined) {
      refuse(change.row, problem('RND-021'))
      continue
    }
    if (change.kind === 'restore') {
      // With it come the rows that were taken out by the same act.
      const together = [row, ...below(row, known)].filter((one) => isSameRemoval(one, row))
      if (row.removedAt === undefined) continue
      for (const one of together) put(withoutRemoval(one), ROW_VERSION)
      changes.push({ kind: 'restore', row: row.id, rows: together.map((one) => one.id) })
      continue
    }
    if (row.removedAt !== undefined) {
      refuse(row.id, problem('RND-020'), change.kind === 'cell' ? change.field : undefined)
      continue
    }
    if (change.kind === 'remove') {
      const together = [row, ...below(row, known)].filter((one) => one.removedAt === undefined)
      for (const one of together) put({ ...one, removedAt: at }, ROW_VERSION)
      changes.push({ kind: 'remove', row: row.id, rows: together.map((one) => one.id) })
      continue
    }
    if (change.kind === 'move') {
      const found = change.parent === undefined ? undefined : faultOfParent(row, change.parent, known)
      if (found !== undefined) {
        refuse(row.id, found)
        continue
      }
      const { parent: _, ...rest } = row
      const parent = change.parent === undefined ? {} : { parent: change.parent }
      put({ ...rest, ...parent, position: change.position }, ROW_VERSION)
      changes.push({ kind: 'move', row: row.id, ...parent, position: change.position })
      continue
    }
    const { field, seen, text } = change
    const description = fieldOf(row.sheet, field)
    if (description === undefined || description.isComputed === true) {
      refuse(row.id, problem('RND-022', { sheet: sheetOf(row.sheet).label, field }), field)
      continue
    }
    const stands = row.cells[field] ?? ''
    const version = row.versions[field] ?? NEVER
    const isOwn = touched.get(row.id)?.has(field) === true
    if (isOwn || version === seen) {
      if (stands === text && !isOwn) continue
      put({ ...row, cells: { ...row.cells, [field]: text } }, field)
      changes.push({ kind: 'cell', row: row.id, field, from: stands, to: text })
    } else if (stands !== text) {
      conflicts.push({ row: row.id, field, seen, mine: text, theirs: stands, version })
    }
  }
  const standing = (id: string): readonly StoredRow[] => {
    const row = known.get(id)
    return row === undefined ? [] : [row]
  }
  return {
    changes,
    conflicts,
    refused,
    added: [...added].flatMap(standing),
    updated: [...touched.keys()].filter((id) => !added.has(id)).flatMap(standing),
    touched,
  }
}

/** The version of a cell that nobody ever typed. */
export const NEVER = '0'

type Known = ReadonlyMap<string, StoredRow>

function faultOfNew(row: RoundRow, known: Known, isProject: (code: string) => boolean): Problem | undefined {
  if (known.has(row.id)) return problem('RND-024')
  const sheet = sheetOf(row.sheet)
  for (const name of Object.keys(row.cells)) {
    const field = fieldOf(row.sheet, name)
    // Where a text belongs is said once, when its row is made.
    if (field === undefined || (field.isComputed === true && name !== 'origin'))
      return problem('RND-022', { sheet: sheet.label, field: name })
  }
  if (sheet.isOfProject !== (row.project !== undefined))
    return problem('RND-023', {
      what: sheet.isOfProject ? '没有项目 (no project)' : '不属于项目 (of no project)',
    })
  if (row.project !== undefined && !isProject(row.project)) return problem('RND-050', { code: row.project })
  return row.parent === undefined ? undefined : faultOfParent(row, row.parent, known)
}

function faultOfParent(row: RoundRow, id: string, known: Known): Problem | undefined {
  const parent = known.get(id)
  const { below: allowed } = sheetOf(row.sheet)
  const isRight =
    parent !== undefined &&
    parent.removedAt === undefined &&
    parent.sheet === allowed &&
    parent.project === row.project
  if (!isRight) return problem('RND-023', { what: '上级行不对 (wrong row above)' })
  // Two levels: a part has no parts of its own.
  const isDeeper = parent.sheet === row.sheet && parent.parent !== undefined
  const isCircle =
    parent.id === row.id ||
    [...known.values()].some((one) => one.parent === row.id && row.sheet === one.sheet)
  return isDeeper || isCircle
    ? problem('RND-023', { what: '子行下不能再有子行 (a part has no parts)' })
    : undefined
}

/** All rows that hang on it: by their parent, or of a project by its code. */
function below(row: StoredRow, known: Known): readonly StoredRow[] {
  const all = [...known.values()]
  if (row.sheet === 'project') return all.filter((one) => one.project === row.project && one.id !== row.id)
  const found: StoredRow[] = []
  for (let level: readonly StoredRow[] = [row]; level.length > 0; ) {
    const ids = new Set(level.map((one) => one.id))
    level = all.filter((one) => one.parent !== undefined && ids.has(one.parent))
    found.push(...level)
  }
  return found
}

const isSameRemoval = (one: StoredRow, as: StoredRow): boolean =>
  one.removedAt !== undefined && one.removedAt.getTime() === as.removedAt?.getTime()

function withoutRemoval({ removedAt: _, ...row }: StoredRow): StoredRow {
  return row
}
