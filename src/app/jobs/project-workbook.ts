/** 导出项目清单 — the library as it is filtered in one workbook, at once where it is short, else as a job. */
import { projectTable } from '../../core/budget/drafting/project-table.ts'
import { mayDo } from '../../core/workflow/permissions.ts'
import { writeXlsx } from '../../files/xlsx/write-xlsx.ts'
import { asOwner, asPerson, type Person } from '../../store/as-person.ts'
import { addJob } from '../../store/jobs/jobs.ts'
import { appendToLog } from '../../store/log.ts'
import { libraryChain } from '../../store/rounds/move-project.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type LibraryEntry, showLibrary } from '../rounds/library.ts'
import { freshId, type RoundDesk } from '../rounds/round-desk.ts'
import type { JobKind } from './job-runner.ts'

export interface ProjectWorkbookInput {
  readonly year: number
  /** In the order in which they are shown; what the person does not see is left out. */
  readonly codes: readonly string[]
}

/** More are a job: somebody would wait for them. */
export const MOST_AT_ONCE = 2000

export const mayExport = ({ reach }: Person): boolean => mayDo(reach.role, 'project', 'export')

/** RND-050 for whoever exports nothing. */
export async function projectWorkbook(
  desk: RoundDesk,
  person: Person,
  { year, codes }: ProjectWorkbookInput,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  if (!mayExport(person)) throw new OfficeProblem('RND-050', { code: codes[0] ?? '' })
  const { entries } = await showLibrary(desk, person, year)
  const byCode = new Map(entries.map((one) => [one.project.code, one]))
  const listed = codes.flatMap((code) => byCode.get(code) ?? [])
  const [first] = listed
  if (first === undefined) throw new OfficeProblem('RND-050', { code: codes[0] ?? '' })
  const title = `项目库 ${year} 年`
  const written = writeXlsx({
    title,
    unit: { code: first.place.departmentCode, name: first.place.departmentName },
    year,
    profile: '',
    cover: [],
    blocks: [
      { kind: 'heading', level: 1, text: title, anchor: 'projects' },
      { kind: 'table', table: projectTable(listed.map(listedProject), year), anchor: 'list', isForm: false },
    ],
  })
  if (!written.ok) throw new OfficeProblem(written.problem.code, written.problem.params)
  await recordExport(desk, person, listed, title)
  return { fileName: `${title}.xlsx`, bytes: written.value }
}

const listedProject = (one: LibraryEntry) => ({
  code: one.project.code,
  name: one.project.name,
  unitName: one.place.unitName,
  category: one.category,
  function: one.function,
  functionName: one.functionName,
  fundName: one.fund,
  ...(one.thisYear === undefined ? {} : { thisYear: one.thisYear }),
  ...(one.declared === undefined ? {} : { declared: one.declared }),
  ...(one.lastYear === undefined ? {} : { lastYear: one.lastYear }),
  ...(one.executed === undefined ? {} : { executed: one.executed }),
  ...(one.lastScore === undefined ? {} : { score: one.lastScore.score, grade: one.lastScore.grade }),
  state: one.stateName,
  round: one.roundStateName ?? '',
})

/** Every export of what is not published stands in the log of its unit, also of those who may write nothing else there. */
async function recordExport(
  { store, clock }: RoundDesk,
  person: Person,
  listed: readonly LibraryEntry[],
  title: string,
): Promise<void> {
  const { divisionCode } = person.reach
  const units = [...new Set(listed.map((one) => one.project.unitCode))].sort()
  await asPerson(store, person, async (transaction) => {
    for (const unitCode of units) {
      const own = listed.filter((one) => one.project.unitCode === unitCode)
      const content = { title, projects: own.map((one) => one.project.code) }
      const event = { act: 'project-exported', subject: `unit:${unitCode}`, content }
      const chain = libraryChain(divisionCode, unitCode)
      await asOwner(transaction, () => appendToLog(transaction, person, chain, [event], clock.now()))
    }
  })
}

export async function startProjectWorkbook(
  desk: RoundDesk,
  person: Person,
  of: ProjectWorkbookInput,
): Promise<string> {
  if (!mayExport(person)) throw new OfficeProblem('RND-050', { code: of.codes[0] ?? '' })
  const at = desk.clock.now()
  const id = freshId(at)
  const title = `导出项目清单：${of.year} 年 ${of.codes.length} 个项目`
  await asPerson(desk.store, person, (transaction) =>
    addJob(transaction, person, { id, kind: 'project-workbook', title, input: { person, of } }, at),
  )
  return id
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const projectWorkbookJob: JobKind = async ({ desk, of, tell }) => {
  const input = of as ProjectWorkbookInput // checked when the job was asked for
  const person = await tell('正在写项目清单', 0, input.codes.length)
  const { fileName, bytes } = await projectWorkbook(desk, person, input)
  return { fileName, mediaType: MEDIA_TYPE, base64: Buffer.from(bytes).toString('base64') }
}
