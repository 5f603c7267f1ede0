/** 未定的二级指标 — two merged level-2 cells printed before the rows of both are told apart by the form's other tables. */
import type { Printed } from '../read-form.ts'
import type { GoalTable } from './goal-tables.ts'
import type { FlowIndicator } from './indicator-table.ts'

/** The same tables with every row under one level-2 word; what nothing tells is in doubt. */
export function settleLevels(tables: readonly GoalTable[]): readonly GoalTable[] {
  const known = new Map<string, string>()
  for (const { indicators } of tables)
    for (const one of indicators) {
      const level2 = one.values.find(({ column }) => column.role === 'level2')?.printed.text
      if (one.openLevel2 === undefined && level2 !== undefined) known.set(one.name.text, level2)
    }
  return tables.map(({ goal, indicators }) => ({ goal, indicators: settled(indicators, known) }))
}

function settled(
  table: readonly FlowIndicator[],
  known: ReadonlyMap<string, string>,
): readonly FlowIndicator[] {
  return table.map((one, at) => {
    const { openLevel2: both } = one
    if (both === undefined) return one
    const told = both.find(({ text }) => text === known.get(one.name.text))
    if (told !== undefined) return under(one, told, true)
    // The first word's rows stand before the second's.
    const [first, second] = both
    const isSecond = table
      .slice(0, at)
      .some((before) => before.openLevel2 !== undefined && known.get(before.name.text) === second?.text)
    return under(one, isSecond ? second : first, false)
  })
}

function under(one: FlowIndicator, level2: Printed | undefined, isSure: boolean): FlowIndicator {
  if (level2 === undefined) return one
  const both = one.openLevel2?.map(({ text }) => text).join('还是') ?? ''
  const doubt = { why: `两格二级指标在转换时印在了一起，分不出属于${both}` }
  return {
    ...one,
    values: one.values.map((value) =>
      value.column.role === 'level2'
        ? { column: value.column, printed: level2, ...(isSure ? {} : { doubt }) }
        : value,
    ),
  }
}
