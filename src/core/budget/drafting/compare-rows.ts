/** 改动 — what is different between two sets of the same rows: one entry per item, with its parts, whatever was retyped. */
import type { Fen } from '../../kernel/fen.ts'
import { basisReader, type CostRow, costRow } from './cost-row.ts'
import { type DraftRows, draftRows } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'

export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface RowDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** The row as it stands now; as it stood, where it is gone. */
  readonly row: RoundRow
  readonly fields: readonly FieldChange[]
  /** What hangs on it and is different too. */
  readonly parts: readonly RowDifference[]
  /** 测算 and 申报 of a cost item before and after. */
  readonly computed?: Readonly<{ before?: Fen; after?: Fen }>
  readonly requested?: Readonly<{ before?: Fen; after?: Fen }>
}

/** In the order in which the rows stand now; what is gone stands at the end of its sheet. */
export function compareRows(
  before: readonly RoundRow[],
  after: readonly RoundRow[],
): readonly RowDifference[] {
  const [old, now] = [draftRows(before), draftRows(after)]
  const readBasis = basisReader()
  const priced = (row: RoundRow | undefined, rows: DraftRows): CostRow | undefined =>
    row?.sheet === 'cost' ? costRow(row, { rows, readBasis }) : undefined
  const differenceOf = (was: RoundRow | undefined, is: RoundRow | undefined): RowDifference | undefined => {
    const row = is ?? was
    if (row === undefined) return undefined
    const parts = pairs(
      was === undefined ? [] : old.below(was.id),
      is === undefined ? [] : now.below(is.id),
    ).flatMap(([a, b]) => differenceOf(a, b) ?? [])
    const fields = changedFields(was, is)
    const isMoved =
      was !== undefined && is !== undefined && (was.parent !== is.parent || was.project !== is.project)
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    if (kind === 'changed' && fields.length === 0 && parts.length === 0 && !isMoved) return undefined
    const [a, b] = [priced(was, old), priced(is, now)]
    return {
      kind,
      row,
      fields,
      parts,
      ...(a === undefined && b === undefined
        ? {}
        : {
            computed: bothSides(a?.computed, b?.computed),
            requested: bothSides(a?.requested, b?.requested),
          }),
    }
  }
  return pairs(tops(old), tops(now)).flatMap(([was, is]) => differenceOf(was, is) ?? [])
}

const tops = (rows: DraftRows): readonly RoundRow[] => rows.all.filter((row) => rows.above(row) === undefined)

/** Rows of the same name side by side; those that are gone behind the others. */
function pairs(
  before: readonly RoundRow[],
  after: readonly RoundRow[],
): readonly (readonly [RoundRow | undefined, RoundRow | undefined])[] {
  const byId = new Map(before.map((row) => [row.id, row]))
  const still = new Set(after.map((row) => row.id))
  return [
    ...after.map((row) => [byId.get(row.id), row] as const),
    ...before.filter((row) => !still.has(row.id)).map((row) => [row, undefined] as const),
  ]
}

function changedFields(was: RoundRow | undefined, is: RoundRow | undefined): readonly FieldChange[] {
  const fields = new Set([...Object.keys(was?.cells ?? {}), ...Object.keys(is?.cells ?? {})])
  return [...fields].flatMap((field) => {
    const [before, after] = [was?.cells[field] ?? '', is?.cells[field] ?? '']
    return before === after ? [] : [{ field, before, after }]
  })
}

const bothSides = (
  before: Fen | undefined,
  after: Fen | undefined,
): Readonly<{ before?: Fen; after?: Fen }> => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
})
