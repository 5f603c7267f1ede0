/** Every value of every form of the examples is found again on its paper. */
import { describe, expect, test } from 'vitest'
import type { Table } from '../core/document/table.ts'
import { exampleLedgers } from '../testing/examples.ts'
import { formOnPaper } from './form-on-paper.ts'
import { performanceOf } from './show-performance.ts'

const ledgers = exampleLedgers()
const keys = await ledgers.list()

describe.each(keys)('$locality $code', (key) => {
  test('the entries of each form are the values of its paper, in order', async () => {
    const ledger = await ledgers.get(key)
    for (const { unit, year } of ledger?.performance ?? []) {
      const shown = ledger === undefined ? undefined : performanceOf(ledger, { unit, year })
      for (const form of shown?.ok ? shown.value.forms : []) {
        const rows = formOnPaper(form)
        const found = rows.flatMap((row) => row.cells.flatMap(({ entry }) => entry ?? []))
        expect(found, form.id).toEqual(form.entries)
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

test('a header that reads like a value is none, wherever the name of a row stands', () => {
  const row = (...texts: string[]): Table['rows'][number] => ({
    cells: texts.map((text) => ({ text, columnSpan: 1, indent: 0 })),
    depth: 0,
    isTotal: false,
  })
  const entry = (rowName: string, column: string, text: string) => ({ rowCode: '', rowName, column, text })
  // Of a form only the table, the entries and the goals are looked at.
  const paper = formOnPaper({
    table: {
      rows: [
        row('一级指标', '三级指标', '得分'),
        row('产出指标', '培训人数', ''),
        row('产出指标', '产出指标', '5'),
      ],
    },
    entries: [
      entry('培训人数', '一级指标', '产出指标'),
      entry('产出指标', '一级指标', '产出指标'),
      entry('产出指标', '得分', '5'),
    ],
    form: { goals: [] },
  } as unknown as Parameters<typeof formOnPaper>[0])
  expect(paper.map((one) => one.isHeader)).toEqual([true, false, false])
  expect(paper.map((one) => one.cells.map(({ entry: value }) => value?.column))).toEqual([
    [undefined, undefined, undefined],
    ['一级指标', undefined, undefined],
    ['一级指标', undefined, '得分'],
  ])
})
