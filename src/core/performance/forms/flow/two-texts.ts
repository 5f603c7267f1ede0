/** 并列两段 — two running texts side by side in one row, which the conversion printed one after the other. */
import type { Doubt } from '../../../document/entry.ts'
import { textColumn } from './item-columns.ts'
import type { Piece } from './pieces.ts'
import { UNSURE } from './reading.ts'
import { readRows } from './rows.ts'

const COLUMNS = [
  { ...textColumn(1), key: 'first' },
  { ...textColumn(1), key: 'second' },
]

export interface TwoTexts {
  readonly first: readonly Piece[]
  readonly second: readonly Piece[]
  readonly doubt?: Doubt
}

/** Where the first text ends is sure only if nothing else is nearly as likely. */
export function twoTexts(pieces: readonly Piece[]): TwoTexts {
  const rows = readRows(pieces, COLUMNS) ?? []
  const [row] = rows
  const at = row?.cells.find(({ key }) => key === 'first')?.to ?? pieces.length
  const isSure = rows.length === 1 && row?.isSure === true
  return { first: pieces.slice(0, at), second: pieces.slice(at), ...(isSure ? {} : { doubt: UNSURE }) }
}
