/** 定额 — standards times people make basic spending: rows computed from the staff of the round, each with its document. */
import { type Fen, parseAmount, ZERO } from '../../kernel/fen.ts'
import type { MasterCells } from '../master-data/master-books.ts'
import { cell, type DraftRows } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'

export interface Quota {
  readonly code: string
  readonly name: string
  /** 行政, 参公, 事业, 离退休, or 在职 for the first three together. */
  readonly staffKind: string
  /** A person and year. */
  readonly amount: Fen
  readonly nature: string
  readonly economic: string
  readonly document: string
}

export function quotaOf(cells: MasterCells): Quota {
  const amount = parseAmount(cells.amount ?? '', 'yuan')
  return {
    code: cells.code ?? '',
    name: cells.name ?? '',
    staffKind: cells.staffKind ?? '',
    amount: amount.ok ? (amount.value ?? ZERO) : ZERO,
    nature: cells.nature ?? '',
    economic: cells.economic ?? '',
    document: cells.document ?? '',
  }
}

const RETIRED = '离退休'
const ALL_ACTIVE = '在职'

/** People in office of the kind, as the round's staff sheet has them. */
const staffCount = (rows: DraftRows, kind: string): bigint =>
  rows
    .of('staff')
    .filter((row) => (kind === ALL_ACTIVE ? cell(row, 'kind') !== RETIRED : cell(row, 'kind') === kind))
    .reduce((total, row) => total + countIn(cell(row, 'staff')), 0n)

const countIn = (text: string): bigint => {
  const digits = /^(\d{1,6})(?:人|名)?$/.exec(text.normalize('NFKC'))?.[1]
  return digits === undefined ? 0n : BigInt(digits)
}

/** 测算依据 of a quota: 30000元/人·年*12人, which the language of cost bases works out. */
function quotaBasis(quota: Quota, rows: DraftRows): string {
  const yuan =
    quota.amount % 100n === 0n
      ? String(quota.amount / 100n)
      : `${quota.amount / 100n}.${String(quota.amount % 100n).padStart(2, '0')}`
  return `${yuan}元/人·年*${staffCount(rows, quota.staffKind)}人*1年`
}

/**
 * What the quotas in force would change of the sheet of basic spending: rows that follow one get its basis anew, quotas
 * that apply to somebody and have no row get one. Function and fund are for people to choose.
 */
export function quotaRows(
  rows: DraftRows,
  quotas: readonly Quota[],
  nextId: () => string,
): {
  readonly changed: readonly { readonly row: RoundRow; readonly basis: string }[]
  readonly added: readonly RoundRow[]
} {
  const basic = rows.of('basic')
  const changed = basic.flatMap((row) => {
    const quota = quotas.find((one) => one.code === cell(row, 'standard'))
    if (quota === undefined) return []
    const basis = quotaBasis(quota, rows)
    return basis === cell(row, 'basis') ? [] : [{ row, basis }]
  })
  const followed = new Set(basic.map((row) => cell(row, 'standard')))
  const last = basic.at(-1)?.position ?? -1
  const added = quotas
    .filter((quota) => !followed.has(quota.code) && staffCount(rows, quota.staffKind) > 0n)
    .map(
      (quota, at): RoundRow => ({
        id: nextId(),
        sheet: 'basic',
        position: last + 1 + at,
        cells: {
          content: quota.name,
          nature: quota.nature,
          economic: quota.economic,
          standard: quota.code,
          basis: quotaBasis(quota, rows),
        },
      }),
    )
  return { changed, added }
}
