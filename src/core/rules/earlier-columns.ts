/** The columns of the two years before, in one order in all overall forms of a document. */
import type { Printed, ReadForm } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'

export const earlierColumns: Rule = {
  id: 'FRM-010',
  title: { zh: '近两年各栏的年份顺序一致', en: 'years before stand in one order' },
  basis: 'document',
  check: (part) => {
    const orders = part.forms.flatMap((form) => yearsOf(form) ?? [])
    const usual = usualOrder(orders)
    const others = orders.filter((one) => one.years === usual).length
    return orders
      .filter((one) => one.years !== usual && isSameYears(one.years, usual))
      .map(({ form, years, first }) => ({
        severity: 'note' as const,
        at: spot(form, first, first.row, first.column),
        printed: years,
        expected: usual,
        message: {
          zh: `${formName(form)}近两年的栏目顺序为 ${years}，本文件另外 ${others} 张为 ${usual}。请统一，以免看错年份。`,
          en: `${formName(form)} prints the years before in the order ${years}, ${others} other forms of the document in ${usual}. Use one order, so that no year is mistaken for another.`,
        },
      }))
  },
}

interface YearOrder {
  readonly form: ReadForm
  /** 2022年、2021年 */
  readonly years: string
  readonly first: Printed & { readonly row: string; readonly column: string }
}

/** The years of the first row that has several. */
function yearsOf(form: ReadForm): YearOrder | undefined {
  const cells = form.content.amounts.filter((one) => /(?:19|20)\d{2}年/.test(one.column))
  const row = cells[0]?.row
  const own = cells.filter((one) => one.row === row)
  const [first] = own
  const years = own.map(({ column }) => /(?:19|20)\d{2}年/.exec(column)?.[0] ?? '')
  return first === undefined || years.length < 2 ? undefined : { form, years: years.join('、'), first }
}

/** The order of most forms; as between equals the first in the document. */
function usualOrder(orders: readonly YearOrder[]): string {
  const count = (years: string): number => orders.filter((one) => one.years === years).length
  return orders.map(({ years }) => years).toSorted((a, b) => count(b) - count(a))[0] ?? ''
}

const isSameYears = (a: string, b: string): boolean =>
  a.split('、').toSorted().join() === b.split('、').toSorted().join()
