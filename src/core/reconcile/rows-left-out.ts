/** A code whose own row is missing although rows below it are printed, in a table that prints such rows elsewhere. */

import { fen, formatAmount } from '../kernel/fen.ts'
import type { Finding } from '../kernel/finding.ts'
import { isEach } from '../statements/definition.ts'
import { RECONCILIATION_RULES } from './findings.ts'
import type { Listing } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'

const TREES = ['function', 'economic'] as const

export function parentFindings(listings: readonly Listing[]): readonly Finding[] {
  return listings.flatMap((one) =>
    TREES.flatMap((tree) =>
      Object.values(one.block.rows).some((row) => isEach(row) && row.each === tree)
        ? parentsLeftOut(one.cells, tree)
        : [],
    ),
  )
}

function parentsLeftOut(cells: readonly PrintedCell[], tree: (typeof TREES)[number]): readonly Finding[] {
  const rows = new Map<string, PrintedCell>()
  for (const cell of cells) {
    const code = cell.region[tree]
    if (code !== undefined && /^\d+$/.test(code) && !rows.has(code)) rows.set(code, cell)
  }
  const codes = [...rows.keys()]
  const printsLength = new Set(codes.map((code) => code.length))
  const missing = new Set(
    codes
      .map((code) => code.slice(0, -2))
      .filter((parent) => printsLength.has(parent.length) && !rows.has(parent)),
  )
  return [...missing].flatMap((parent): readonly Finding[] => {
    const below = codes.filter((code) => code.startsWith(parent) && code.length === parent.length + 2)
    const first = rows.get(below[0] ?? '')
    if (first === undefined) return []
    const column = cells.filter(
      (cell) => cell.column === first.column && below.includes(cell.region[tree] ?? ''),
    )
    const sum = column.reduce((total, cell) => total + (cell.amount ?? 0n), 0n)
    const expected = formatAmount(fen(sum), {
      unit: first.currency,
      decimals: /\.(\d+)/.exec(first.printed)?.[1]?.length ?? 0,
    })
    const { box: _, ...place } = first.place
    return [
      {
        rule: RECONCILIATION_RULES.parentLeftOut,
        severity: 'warning',
        place: { ...place, row: parent },
        printed: '',
        expected,
        message: {
          zh: `《${place.table ?? ''}》列出了 ${below.join('、')}，没有列出它们的上级科目 ${parent}，其“${place.column ?? ''}”应为 ${expected}。请核对是否漏行。`,
          en: `${below.join(', ')} are listed, their parent ${parent} is not; it should be ${expected}.`,
        },
        evidence: column.map((cell) => ({
          place: cell.place,
          printed: cell.printed,
          words: { zh: '下级科目', en: 'a row below it' },
        })),
        basis: {
          zh: '科目逐级列示，下级有数则上级有数',
          en: 'subjects are listed level by level; a level above holds what is below it',
        },
      },
    ]
  })
}
