/** 必填 — fields that a row cannot do without: an error where money or a target hangs on it, else a warning. */
import { problem } from '../../../kernel/problem.ts'
import { draftFinding } from '../draft-finding.ts'
import { cell, type DraftRows } from '../draft-rows.ts'
import type { RoundRow } from '../round-row.ts'
import { rowWords } from '../row-words.ts'
import { type Field, sheetOf } from '../sheets.ts'
import type { DraftCheck } from './draft-check.ts'

export const checkRequired: DraftCheck = ({ rows }) =>
  rows.all.flatMap((row) =>
    sheetOf(row.sheet)
      .fields.filter((field) => field.isRequired === true && isBlank(row, field.id, rows))
      .map((field) =>
        draftFinding([problem('DRF-004', { row: rowWords(row, rows), field: field.label })], {
          severity: isVital(field) ? 'error' : 'warning',
          row,
          field: field.id,
        }),
      ),
  )

/** Long texts and what only describes a project can be explained instead. */
const isVital = ({ kind, isClosed }: Field): boolean =>
  kind !== 'longText' && (kind !== 'choice' || isClosed === true)

/** A part of an item need not say again what the item says, and an amount that is computed need not be typed. */
function isBlank(row: RoundRow, field: string, rows: DraftRows): boolean {
  if (cell(row, field) !== '') return false
  if (row.sheet === 'cost') {
    if (field === 'economic' && cell(row, 'paidFrom') !== '') return false
    const above = rows.above(row)
    if (above?.sheet === 'cost' && field !== 'content') return false
    if (field === 'requested') return cell(row, 'basis') === '' && rows.below(row.id).length === 0
  }
  return !(row.sheet === 'basic' && field === 'amount' && cell(row, 'basis') !== '')
}
