/** 导出报表 — all statements of a round in one workbook, as they stand now. */

import type { DisclosureBlock } from '../../core/document/disclosure.ts'
import { ROUND_NAMES, type WrittenRound } from '../../core/workflow/round-states.ts'
import { writeXlsx } from '../../files/xlsx/write-xlsx.ts'
import { asOwner, asPerson, type Person } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { chainOf } from '../../store/rounds/round.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { RoundDesk } from '../rounds/round-desk.ts'
import { roundStatement, roundStatements } from '../rounds/round-statements.ts'
import type { JobKind } from './job-runner.ts'

export interface RoundWorkbookInput {
  readonly unit: string
  readonly year: number
  readonly round: WrittenRound
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const roundWorkbook: JobKind = async ({ desk, of, tell }) => {
  const address = of as RoundWorkbookInput // checked when the job was asked for
  let person = await tell('正在读取数据', 0, 1)
  const { list, facts } = await roundStatements(desk, person, address)
  const blocks: DisclosureBlock[] = []
  const count = list.statements.length
  for (const [index, { id, title }] of list.statements.entries()) {
    person = await tell(`正在生成 ${title}`, index, count)
    const found = await roundStatement(desk, person, address, { statement: id })
    if (!found.ok) throw new OfficeProblem(found.problem.code, found.problem.params)
    const { table } = found.value.shown
    blocks.push({ kind: 'heading', level: 1, text: title, anchor: `statement-${index + 1}` })
    blocks.push({ kind: 'table', table, anchor: `table-${index + 1}`, isForm: false })
  }
  person = await tell('正在写文件', count, count)
  const { place, year, round } = facts
  const title = `${place.unitName} ${year} 年${ROUND_NAMES[round]}`
  const written = writeXlsx({
    title,
    unit: { code: place.unitCode, name: place.unitName },
    year,
    profile: list.view.profile.id,
    cover: [],
    blocks,
  })
  if (!written.ok) throw new OfficeProblem(written.problem.code, written.problem.params)
  await recordExport(desk, person, { facts, title })
  return {
    fileName: `${title}.xlsx`,
    mediaType: MEDIA_TYPE,
    base64: Buffer.from(written.value).toString('base64'),
  }
}

/** Every export of what is not published stands in the log, also of those who may write nothing else there. */
async function recordExport(
  { store, clock }: RoundDesk,
  person: Person,
  {
    facts,
    title,
  }: { readonly facts: Awaited<ReturnType<typeof roundStatements>>['facts']; readonly title: string },
): Promise<void> {
  await asPerson(store, person, async (transaction) => {
    for (const { round } of facts.units) {
      const event = { act: 'round-exported', subject: `round:${round.id}`, content: { title } }
      await asOwner(transaction, () => appendToLog(transaction, person, chainOf(round), [event], clock.now()))
    }
  })
}
