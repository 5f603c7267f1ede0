/** Every value of every form of the examples is found again on its paper. */
import { describe, expect, test } from 'vitest'
import { exampleLedgers } from '../testing/examples.ts'
import { formOnPaper } from './form-on-paper.ts'
import { performanceOf } from './show-performance.ts'

const ledgers = exampleLedgers()
const keys = await ledgers.list()

describe.each(keys)('$locality $code', (key) => {
  test('every entry of each form stands on its paper once, and in its own row', async () => {
    const ledger = await ledgers.get(key)
    for (const { unit, year } of ledger?.performance ?? []) {
      const shown = ledger === undefined ? undefined : performanceOf(ledger, { unit, year })
      for (const form of shown?.ok ? shown.value.forms : []) {
        const rows = formOnPaper(form)
        const found = form.table.rows.flatMap((row) => row.cells.flatMap(({ entries = [] }) => entries))
        expect(
          found.toSorted((a, b) => a - b),
          form.id,
        ).toEqual(form.entries.map((_, at) => at))
        for (const { cells } of form.table.rows)
          for (const { text, entries = [] } of cells)
            for (const at of entries) expect(text).toContain(form.entries[at]?.text)
        const indicators = form.form.goals.flatMap((goal) => goal.indicators)
        const isListed = form.layout.blocks.some((block) => block.block === 'goals')
        for (const row of rows) {
          const name = row.cells.find(({ entry }) => entry !== undefined)?.entry?.rowName
          if (row.indicator !== undefined) expect(name).toBe(indicators[row.indicator]?.name)
        }
        if (isListed && form.form.kind.endsWith('Evaluation'))
          expect(rows.filter((row) => row.indicator !== undefined)).toHaveLength(indicators.length)
      }
    }
  })
})
