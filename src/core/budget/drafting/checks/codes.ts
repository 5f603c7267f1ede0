/** 科目 — codes that the books of the year do not have, that are not the lowest, or that contradict the nature they stand under. */
import { economicLevel, functionLevel } from '../../../kernel/codes.ts'
import { type Problem, problem } from '../../../kernel/problem.ts'
import { lookUp } from '../../../law/book.ts'
import { brokenTies } from '../../tied.ts'
import { type DraftFinding, draftFinding } from '../draft-finding.ts'
import { cell } from '../draft-rows.ts'
import type { RoundRow } from '../round-row.ts'
import { fieldWords, rowWords } from '../row-words.ts'
import { sheetOf } from '../sheets.ts'
import type { Draft, DraftCheck } from './draft-check.ts'

export const checkCodes: DraftCheck = (draft) => [
  ...draft.rows.all.flatMap((row) => codesIn(row, draft)),
  ...contradictions(draft),
]

function codesIn(row: RoundRow, { rows, context }: Draft): readonly DraftFinding[] {
  return sheetOf(row.sheet).fields.flatMap(({ id, kind, label }): readonly DraftFinding[] => {
    const code = cell(row, id)
    if ((kind !== 'function' && kind !== 'economic') || code === '') return []
    const faults = kind === 'function' ? functionFault(code) : economicFault(code)
    const book = kind === 'function' ? context.books.function : context.books.departmentEconomic
    const known = lookUp(book, code, context.year)
    const where = `${rowWords(row, rows)}的“${label}”`
    const told = (found: Problem, severity: 'error' | 'warning'): DraftFinding =>
      draftFinding([found], { severity, row, field: id, printed: code, where })
    if (!known.ok) return [told(known.problem, 'error')]
    return faults === undefined ? [] : [told(faults, 'warning')]
  })
}

const functionFault = (code: string): Problem | undefined =>
  functionLevel(code) === 'item' ? undefined : problem('DRF-014', { code, level: '项', example: '2150702' })
const economicFault = (code: string): Problem | undefined =>
  economicLevel(code) === 'section' ? undefined : problem('DRF-014', { code, level: '款', example: '30201' })

/** Personnel spending on goods, a function of state capital paid by the general budget. */
function contradictions({ rows, drafted }: Draft): readonly DraftFinding[] {
  const { lines } = drafted.unitYear
  // Each row makes one line at most, and is the only one at its place.
  const byPlace = new Map(lines.map((line) => [line.source.line, line.source.cell?.row ?? '']))
  return brokenTies(lines).flatMap((found): readonly DraftFinding[] => {
    const row = rows.row(byPlace.get(found.place?.line ?? 0) ?? '')
    if (row === undefined) return []
    const field = row.sheet === 'basic' || row.sheet === 'cost' ? 'economic' : 'fund'
    const where = `${rowWords(row, rows)}的“${fieldWords(row.sheet, field)}”`
    const printed = cell(row, field)
    return [
      draftFinding([problem(found.code, found.params)], { severity: 'error', row, field, printed, where }),
    ]
  })
}
