/** The lines between the title of a table and its grid, and what they say. */
import { currencyIn } from '../../core/document/head-lines.ts'
import type { Table } from '../../core/document/table.ts'
import { CURRENCY_NAMES } from '../../core/kernel/fen.ts'

/** With the number of the table, if nothing else says it. */
export function printedHead({ number, title, head }: Table): Table['head'] {
  const isSaid = number === undefined || [title, ...textsOf(head)].some((text) => text.includes(number))
  return isSaid ? head : [{ left: '', center: '', right: number }, ...head]
}

/** 万元 or 元; empty where the table does not say. */
export function printedCurrency({ head, title }: Table): string {
  const found = [...textsOf(head), title].map(currencyIn).find((one) => one !== undefined)
  return found === undefined ? '' : CURRENCY_NAMES[found]
}

const textsOf = (head: Table['head']): readonly string[] =>
  head.flatMap(({ left, center, right }) => [left, center, right])
