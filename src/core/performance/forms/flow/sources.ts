/** 资金来源 — the sources of a project's money: numbered labels with an amount behind some of them. */
import type { Printed } from '../read-form.ts'
import { amountAt, isAmountPiece } from './amounts.ts'
import { takeHeader } from './find-labels.ts'
import { HEADERS } from './header-words.ts'
import { isLineStart, joined, type Piece } from './pieces.ts'
import { entry, type PartReading, unplaced } from './reading.ts'

export interface SourceRow {
  readonly label: string
  readonly amount?: Printed
}

export interface Sources {
  readonly reading: PartReading
  readonly rows: readonly SourceRow[]
}

const ROW_START = /^(?:\d{1,2}[.、]|(?:当年|本年)?(?:预算)?(?:合计|总计|小计)|其中)/

export function readSources(pieces: readonly Piece[]): Sources {
  const { columns, length } = takeHeader(pieces, HEADERS.sources)
  const nameOf = (key: string, otherwise: string): string =>
    columns.find((column) => column.key === key)?.name ?? otherwise
  const [group, column] = [nameOf('source', '来源项目'), nameOf('amount', '金额')]
  const body = pieces.slice(length)
  const starts = body.flatMap((piece, at) =>
    isLineStart(piece) && !isAmountPiece(piece.text) && ROW_START.test(piece.plain) ? [at] : [],
  )
  const rows = starts.map((from, index) => sourceRow(body.slice(from, starts[index + 1] ?? body.length)))
  const filled = rows.flatMap(({ label, amount }) =>
    amount === undefined ? [] : [{ rowName: `${group}/${label}`, amount }],
  )
  return {
    rows,
    reading: {
      entries: filled.map(({ rowName, amount }) => entry(rowName, column, amount)),
      content: { amounts: filled.map(({ rowName, amount }) => ({ ...amount, row: rowName, column })) },
      unplaced: unplaced(body.slice(0, starts[0] ?? body.length), '资金来源中不认识的内容'),
    },
  }
}

/** The amount stands behind the first line of the label, or behind all of it. */
function sourceRow(pieces: readonly Piece[]): SourceRow {
  for (let at = 1; at < pieces.length; at++) {
    const found = amountAt(pieces, at)
    if (found !== undefined)
      return {
        label: joined([...pieces.slice(0, at), ...pieces.slice(at + found.length)]),
        amount: found.amount,
      }
  }
  return { label: joined(pieces) }
}
