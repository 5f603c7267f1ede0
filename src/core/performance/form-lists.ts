/** 表中的清单 — projects, cost items, purchases and key work of a form, from the file and from the budget. */
import { sum } from '../kernel/fen.ts'
import type { Source } from '../kernel/source.ts'
import type { FormContext } from './form-context.ts'
import type { ListedThing } from './form-layout.ts'
import { type FormValue, requested } from './form-values.ts'
import type { CostItem, PerformanceForm } from './unit-performance.ts'

export interface ListedRow {
  readonly name: string
  readonly values: ReadonlyMap<string, FormValue>
}

/** The rows of a list with what each has to show, by the names that layouts know them by. */
export function listedThings(
  of: ListedThing,
  form: PerformanceForm,
  context: FormContext,
): readonly ListedRow[] {
  const row = (
    name: string,
    source: Source,
    values: Readonly<Record<string, FormValue | string | undefined>>,
  ): ListedRow => ({
    name,
    values: new Map(
      Object.entries(values).flatMap(([key, value]): readonly (readonly [string, FormValue])[] =>
        value === undefined
          ? []
          : [[key, typeof value === 'string' ? { kind: 'text', text: value, source } : value]],
      ),
    ),
  })
  switch (of) {
    case 'projects':
      return form.projects.map(({ name, category, project, use, budget: stated, source }) => {
        const amount = stated ?? (project === undefined ? undefined : requested(project, form, context))
        const budget: FormValue | undefined =
          amount === undefined ? undefined : { kind: 'amount', amount, source }
        return row(name, source, { category, use, budget })
      })
    case 'costs':
      return costsOf(form, context).map(({ name, basis, origin, amount, source }) =>
        row(name, source, { basis, [origin]: { kind: 'amount', amount, source } }),
      )
    case 'purchases': {
      const project =
        form.project === undefined ? undefined : context.project(form.project, form.unit, form.year)
      return (project?.procurement ?? []).map(({ name, quantity, amount }) =>
        row(name, project?.source ?? form.source, { quantity, amount: { kind: 'amount', amount } }),
      )
    }
    case 'work':
      return form.work.map(({ name, content, outcome, source }, at) =>
        row(name, source, { number: String(at + 1), content, outcome }),
      )
  }
}

/** 财政拨款 of the unit's own level; what else an item is paid from is named in the file. */
const OWN_FUNDS = '本级财政拨款'

/** The project's budget lines item by item, however many lines an item has, then what is asked for beside them. */
function costsOf(form: PerformanceForm, context: FormContext): readonly CostItem[] {
  const lines = form.project === undefined ? [] : context.budgetLines(form.project, form.unit, form.year)
  const items = new Map<string, typeof lines>()
  for (const line of lines) {
    const key = `${line.source.content ?? ''}\u0000${line.source.basis ?? ''}`
    items.set(key, [...(items.get(key) ?? []), line])
  }
  const inBudget = [...items.values()].flatMap((group): readonly CostItem[] => {
    const [first] = group
    if (first?.source.content === undefined) return []
    const { content: name, basis } = first.source
    return [
      {
        name,
        ...(basis === undefined ? {} : { basis }),
        origin: OWN_FUNDS,
        amount: sum(group.map((line) => line.amount)),
        source: first.source,
      },
    ]
  })
  return [...form.costs, ...inBudget]
}
