/** 采购计划 — what is to be bought: name, how many, for how much. */
import { takeHeader } from './find-labels.ts'
import { HEADERS } from './header-words.ts'
import { amountColumn, nameColumn, readItems } from './item-columns.ts'
import type { Piece } from './pieces.ts'
import { entry, NOTHING_READ, type PartReading, unplaced } from './reading.ts'
import type { FlowColumn } from './rows.ts'

/** Numbers with their units, even two: 20例15次. */
const QUANTITY = /^(?:\d{1,9}(?:\.\d{1,4})?\p{Script=Han}{1,4}){1,3}$/u

const quantityColumn: FlowColumn = {
  key: 'quantity',
  mostPieces: 6,
  cost: ({ text }) => (QUANTITY.test(text) ? 0 : /^\d{1,9}$/.test(text) ? 0.5 : undefined),
  skip: () => 1,
}
const COLUMNS = [nameColumn(0), quantityColumn, amountColumn(0, 1)]

export function readPurchases(group: string, pieces: readonly Piece[]): PartReading {
  const { columns, length } = takeHeader(pieces, HEADERS.purchases)
  const nameOf = (key: string, otherwise: string): string =>
    `${group}/${columns.find((column) => column.key === key)?.name ?? otherwise}`
  const body = pieces.slice(length)
  if (body.length === 0) return NOTHING_READ
  const items = readItems(body, COLUMNS)
  if (items === undefined) return { ...NOTHING_READ, unplaced: unplaced(body, '采购计划中不认识的内容') }
  const purchases = items.map(({ name, cells, amounts, doubt }) => ({
    name,
    quantity: cells.get('quantity'),
    amount: amounts[0],
    doubt,
  }))
  return {
    entries: purchases.flatMap(({ name, quantity, amount, doubt }) => [
      ...(quantity === undefined ? [] : [entry(name.text, nameOf('quantity', '数量'), quantity, doubt)]),
      ...(amount === undefined ? [] : [entry(name.text, nameOf('amount', '金额'), amount, doubt)]),
    ]),
    content: {
      purchases: purchases.map(({ name, quantity, amount }) => ({
        name,
        ...(quantity === undefined ? {} : { quantity }),
        ...(amount === undefined ? {} : { amount }),
      })),
    },
    unplaced: [],
  }
}
