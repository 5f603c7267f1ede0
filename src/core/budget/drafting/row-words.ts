/** 行的叫法 — how messages speak of a row of a round: the sheet, its place there, and what stands in it. */
import { cell, type DraftRows } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'
import { fieldOf, type SheetId, sheetOf } from './sheets.ts'

/** The field by which people know a row. */
const NAMING: Readonly<Record<SheetId, string>> = {
  project: 'name',
  cost: 'content',
  source: 'name',
  procurement: 'article',
  goal: 'text',
  indicator: 'name',
  staff: 'kind',
  basic: 'content',
  income: 'source',
  text: 'origin',
}
const LONGEST_NAME = 20

export const rowName = (row: RoundRow): string => cell(row, NAMING[row.sheet])

/** 测算依据第3行“日常办公费用”; of sub-rows 测算依据第3行之2. */
export function rowWords(row: RoundRow, rows: DraftRows): string {
  const name = [...rowName(row)]
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).join('')}…` : name.join('')
  const place = row.sheet === 'project' ? '' : placeWords(row, rows)
  return `${sheetOf(row.sheet).label}${place}${short === '' ? '' : `“${short}”`}`
}

function placeWords(row: RoundRow, rows: DraftRows): string {
  const above = rows.above(row)
  if (above?.sheet === row.sheet)
    return `${placeWords(above, rows)}之${rows.below(above.id).indexOf(row) + 1}`
  const beside =
    above === undefined
      ? rows.of(row.sheet, row.project)
      : rows.below(above.id).filter((one) => one.sheet === row.sheet)
  return `第${beside.indexOf(row) + 1}行`
}

export const fieldWords = (sheet: SheetId, field: string): string => fieldOf(sheet, field)?.label ?? field
