/** 申报表文件 — a project of a round as its declaration form in Excel, and such a file held against the rows that are there. */
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { assert } from '../../core/kernel/assert.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { DeclarationImport } from '../../core/performance/drafting/import-declaration.ts'
import type { Person } from '../../store/as-person.ts'
import { declarationWorkbook, readDeclaration } from '../declaration-workbook.ts'
import { OfficeProblem } from '../office-problem.ts'
import { showProjectYear } from './project-year.ts'
import { freshId, type RoundDesk, type RoundPlace } from './round-desk.ts'
import { showRound } from './show-round.ts'

export interface DeclarationFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Room to go on in Excel. */
const BLANK_LINES = 5

export async function exportDeclaration(
  desk: RoundDesk,
  person: Person,
  project: string,
  year: number,
): Promise<DeclarationFile> {
  const { place, rows, name } = await roundOf(desk, person, project, year)
  const [unit] = place.writers
  assert(unit !== undefined, 'a unit that has rows writes them')
  const made = declarationWorkbook(rows, place.ledger, {
    unit,
    department: place.departmentName,
    year: fiscalYear(year),
    project,
    blankLines: BLANK_LINES,
  })
  if (!made.ok) throw new OfficeProblem(made.problem.code, made.problem.params)
  return { name: `${year} ${name} 申报表.xlsx`, bytes: made.value.bytes }
}

/** What the file would change; nothing is written. Its own refusals are thrown as what the person can mend. */
export async function previewDeclaration(
  desk: RoundDesk,
  person: Person,
  project: string,
  year: number,
  file: DeclarationFile,
): Promise<DeclarationImport> {
  const { rows } = await roundOf(desk, person, project, year)
  const read = readDeclaration(file, { rows, project, nextId: () => freshId(desk.clock.now()) })
  if (!read.ok) throw new OfficeProblem(read.problem.code, read.problem.params)
  return read.value
}

interface ProjectRound {
  readonly place: RoundPlace
  readonly rows: readonly RoundRow[]
  readonly name: string
}

async function roundOf(
  desk: RoundDesk,
  person: Person,
  project: string,
  year: number,
): Promise<ProjectRound> {
  const { entry } = await showProjectYear(desk, person, project, year)
  const { place, round } = entry
  if (round === undefined) throw new OfficeProblem('RND-050', { code: project })
  const { facts } = await showRound(desk, person, { unit: place.unit, year, round })
  const [unit] = facts.units
  const rows = (unit?.rows ?? []).filter((row) => row.removedAt === undefined)
  return { place, rows, name: entry.project.name }
}
