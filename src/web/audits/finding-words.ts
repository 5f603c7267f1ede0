/** Where a finding stands, in words: page, line or cell, then table, row and column. */

import type { AuditWords } from './audit-words.ts'
import type { FindingPlace } from './finding-spots.ts'

export function spotWords({ page, line, sheet, cell, block }: FindingPlace, own: AuditWords): string {
  if (page !== undefined) return own.pageOf(page)
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`
  if (block !== undefined) return [own.block(block), cell].filter((one) => one !== undefined).join(' ')
  return line === undefined ? '' : own.line(line)
}

export const rowWords = ({ row, column }: FindingPlace): string =>
  [row, column].filter((one) => one !== undefined && one !== '').join(' · ')

/** Forms are named by title, unit and project. */
export const tableWords = (table: string): string => table.split('|').join(' · ')

/** 2024-11-07 08:30 in the time of whoever reads it. */
export const timeWords = (at: string): string =>
  new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
