/** 重读 — what the product's own reader finds in a file, held against what was to be published in it. */
import type { DisclosureTable } from '../document/disclosure.ts'
import { isPrintedAmount, plainWords } from '../document/printed-words.ts'
import type { ComposedForm } from '../performance/compose-form.ts'
import type { Reading } from './reading/reading.ts'

/** A cell that is not read as it was composed. */
export interface RereadDifference {
  /** Title of the table. */
  readonly table: string
  readonly row: string
  readonly column: string
  /** Empty where the file says something that was not composed. */
  readonly composed: string
  /** Empty where the reader did not find it. */
  readonly read: string
}

export interface ToReread {
  readonly statements: readonly DisclosureTable['table'][]
  readonly forms: readonly ComposedForm[]
}

interface Cell {
  /** Statement id, or the kind of the form. */
  readonly of: string
  readonly title: string
  readonly row: string
  readonly column: string
  readonly text: string
}

/**
 * Empty where every amount of every statement and every cell of every form is there, and nothing else is. `printed`
 * says what becomes of a text in the fonts, since a page cannot say more than they can.
 */
export function rereadDifferences(
  composed: ToReread,
  reading: Reading,
  printed: (text: string) => string = (text) => text,
): readonly RereadDifference[] {
  const placeOf = ({ of, row, column }: Cell): string =>
    [of, row, column].map((text) => plainWords(printed(text))).join('|')
  const keyOf = (cell: Cell): string => `${placeOf(cell)}|${wordsOf(printed(cell.text))}`
  const missing = new Map<string, readonly Cell[]>()
  for (const cell of composedCells(composed)) {
    const key = keyOf(cell)
    missing.set(key, [...(missing.get(key) ?? []), cell])
  }
  const extra: Cell[] = []
  for (const cell of readCells(reading)) {
    const key = keyOf(cell)
    const [, ...others] = missing.get(key) ?? []
    if (!missing.has(key)) extra.push(cell)
    else if (others.length === 0) missing.delete(key)
    else missing.set(key, others)
  }
  const lost = [...missing.values()].flat().map((cell): RereadDifference => {
    const at = extra.findIndex((other) => placeOf(other) === placeOf(cell))
    const [instead] = at === -1 ? [] : extra.splice(at, 1)
    return { ...shown(cell), composed: cell.text, read: instead?.text ?? '' }
  })
  return [...lost, ...extra.map((cell) => ({ ...shown(cell), composed: '', read: cell.text }))]
}

const shown = ({ title, row, column }: Cell) => ({ table: title, row, column })

/** Amounts without thousands separators, other words without what type-setting may change. */
const wordsOf = (text: string): string => {
  const bare = text.replace(/[,，\s]/g, '')
  return isPrintedAmount(bare) ? bare : plainWords(text)
}

const composedCells = ({ statements, forms }: ToReread): readonly Cell[] => [
  ...statements.flatMap((table) =>
    table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ figure, text }): readonly Cell[] =>
        figure === undefined || text === ''
          ? []
          : [
              {
                of: table.id,
                title: table.title,
                row: rowOf(figure.rowCode, figure.rowName),
                column: figure.column,
                text,
              },
            ],
      ),
    ),
  ),
  ...forms.flatMap(({ form, title, entries }) =>
    entries.map(
      (one): Cell => ({
        of: form.kind,
        title,
        row: rowOf('', one.rowName),
        column: one.column,
        text: one.text,
      }),
    ),
  ),
]

const readCells = ({ parts }: Reading): readonly Cell[] =>
  parts.flatMap(({ statements, forms }) => [
    ...statements.flatMap(({ definition = '', title, cells }) =>
      cells.map(
        (one): Cell => ({
          of: definition,
          title,
          row: rowOf(one.rowCode, one.rowName),
          column: one.column,
          text: one.text,
        }),
      ),
    ),
    ...forms.flatMap(({ kind, title, entries }) =>
      entries.map(
        (one): Cell => ({ of: kind, title, row: rowOf('', one.rowName), column: one.column, text: one.text }),
      ),
    ),
  ])

const rowOf = (code: string, name: string): string => [code, name].filter((one) => one !== '').join(' ')
