/** 行的归属 — the rows of a round by sheet, project and parent, each in its place; no row is lost, whatever it hangs on. */
import type { RoundRow } from './round-row.ts'
import { SHEET_IDS, type SheetId, sheetOf } from './sheets.ts'

export interface DraftRows {
  readonly all: readonly RoundRow[]
  /** Codes of the projects that any row names, in the order in which they stand. */
  readonly projects: readonly string[]
  row(id: string): RoundRow | undefined
  /** Rows of a sheet that hang on no other one of it, of one project or of the unit as a whole. */
  of(sheet: SheetId, project?: string): readonly RoundRow[]
  /** Rows of all projects. */
  ofAll(sheet: SheetId): readonly RoundRow[]
  /** What hangs on a row. */
  below(id: string): readonly RoundRow[]
  /** What a row hangs on. */
  above(row: RoundRow): RoundRow | undefined
  /** The row of the basic information of a project. */
  project(code: string): RoundRow | undefined
}

export function draftRows(rows: readonly RoundRow[]): DraftRows {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const children = new Map<string, RoundRow[]>()
  const tops = new Map<string, RoundRow[]>()
  const ordered = rows.toSorted(byPosition)
  const put = (map: Map<string, RoundRow[]>, key: string, row: RoundRow): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [row])
    else list.push(row)
  }
  for (const row of ordered) {
    if (row.parent !== undefined && hangs(row, byId)) put(children, row.parent, row)
    else put(tops, `${row.sheet} ${row.project ?? ''}`, row)
  }
  const projects = [
    ...new Set([
      ...ordered.filter((row) => row.sheet === 'project').map((row) => row.project),
      ...ordered.map((row) => row.project),
    ]),
  ].filter((code) => code !== undefined)
  const of = (sheet: SheetId, project = ''): readonly RoundRow[] => tops.get(`${sheet} ${project}`) ?? []
  return {
    all: ordered,
    projects,
    row: (id) => byId.get(id),
    of,
    ofAll: (sheet) => [...of(sheet), ...projects.flatMap((code) => of(sheet, code))],
    below: (id) => children.get(id) ?? [],
    above: (row) =>
      row.parent !== undefined && children.get(row.parent)?.includes(row) === true
        ? byId.get(row.parent)
        : undefined,
    project: (code) => of('project', code)[0],
  }
}

/**
 * Whether a row hangs on another one: of the sheet that its own hangs on, of the same project, and in no circle. A row
 * whose parent is gone stands by itself, so that its money counts.
 */
function hangs(row: RoundRow, byId: ReadonlyMap<string, RoundRow>): boolean {
  const seen = new Set([row.id])
  let above = fittingParent(row, byId)
  if (above === undefined) return false
  while (above !== undefined) {
    if (seen.has(above.id)) return false
    seen.add(above.id)
    above = fittingParent(above, byId)
  }
  return true
}

function fittingParent(row: RoundRow, byId: ReadonlyMap<string, RoundRow>): RoundRow | undefined {
  const parent = row.parent === undefined ? undefined : byId.get(row.parent)
  return parent?.sheet === sheetOf(row.sheet).below && parent?.project === row.project ? parent : undefined
}

/** By sheet, then by place; what stands at the same place in the order of names, so that all see the same order. */
function byPosition(a: RoundRow, b: RoundRow): number {
  const sheets = SHEET_IDS.indexOf(a.sheet) - SHEET_IDS.indexOf(b.sheet)
  return sheets || a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** What a cell says, without the blanks around it; empty where nothing was typed. */
export const cell = (row: RoundRow, field: string): string => row.cells[field]?.trim() ?? ''
