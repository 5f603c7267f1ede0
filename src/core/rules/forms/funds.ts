/** 收入构成、支出构成: the rows of a form's funds by group, the total of each, and their columns of money and shares. */
import { plainWords } from '../../document/printed-words.ts'
import type { Printed, ReadForm } from '../../performance/forms/read-form.ts'
import { type Figure, money, percentage } from './figure.ts'

export interface FundCell extends Figure {
  readonly printed: Printed
  readonly row: string
  readonly column: string
}

/** 收入构成 or 支出构成 in one column of money. */
export interface FundColumn {
  readonly group: string
  readonly column: string
  readonly total?: FundCell
  readonly parts: readonly FundCell[]
  /** 占比 of its rows, where the column has them. */
  readonly shares: ReadonlyMap<string, FundCell>
}

const IS_TOTAL = /^(?:合计|总计|小计)$/
const IS_SHARE = /占比|比例|比重/

/** One entry for each group and column of money that has a total or parts. */
export function fundColumns(form: ReadForm): readonly FundColumn[] {
  const cells = form.content.amounts.flatMap((amount) => {
    const [group = '', row] = amount.row.split('/')
    if (row === undefined || !/构成/.test(group)) return []
    const isShare = IS_SHARE.test(amount.column)
    const figure = isShare ? percentage(amount.text) : money(amount.text)
    return figure === undefined
      ? []
      : [{ ...figure, printed: amount, row, column: amount.column, group, isShare }]
  })
  const keys = new Map(
    cells.filter((one) => !one.isShare).map((one) => [`${one.group}\n${one.column}`, one] as const),
  )
  return [...keys.values()].map(({ group, column }) => {
    const own = cells.filter((one) => one.group === group && one.column === column)
    const total = own.find((one) => IS_TOTAL.test(plainWords(one.row)))
    // A share is of the amounts of its own year.
    const shares = cells.filter((one) => one.group === group && one.isShare && isBeside(column, one.column))
    return {
      group,
      column,
      ...(total === undefined ? {} : { total }),
      parts: own.filter((one) => one !== total),
      shares: new Map(shares.map((one) => [one.row, one])),
    }
  })
}

/** 占比 stands beside 当年金额, not beside the years before. */
const isBeside = (money: string, share: string): boolean => {
  const head = (text: string): string => text.split('/').slice(0, -1).join('/')
  return head(money) === head(share)
}
