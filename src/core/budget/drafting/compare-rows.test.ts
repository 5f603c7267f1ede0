import { expect, test } from 'vitest'
import { compareRows } from './compare-rows.ts'
import { changed, PROJECT, projectRows } from './testing/project-rows.ts'

test('the same rows differ in nothing', () => {
  const { rows } = projectRows()
  expect(compareRows(rows, rows.toReversed())).toEqual([])
})

test('an item that is split is one changed item with two new parts, and comes to the same', () => {
  const before = projectRows()
  const after = projectRows()
  const part = (content: string, basis: string) => after.add('cost', { content, basis }, 'cost-8')
  part('改制重点企业', '60000元/户*5户')
  part('遗留问题 6 户', '总额 8.5万元')
  const [difference, ...others] = compareRows(before.rows, after.rows)
  expect(others).toEqual([])
  expect(difference).toMatchObject({
    kind: 'changed',
    row: { id: 'cost-8' },
    fields: [],
    parts: [
      { kind: 'added', computed: { after: 30_000_000n } },
      { kind: 'added', computed: { after: 8_500_000n } },
    ],
    computed: { before: 38_500_000n, after: 38_500_000n },
    requested: { before: 38_500_000n, after: 38_500_000n },
  })
})

test('what is retyped, added and gone', () => {
  const before = projectRows()
  const after = projectRows()
  after.add('source', { name: '其他资金', amount: '1.00' })
  const rows = changed(after.rows, 'cost-1', { requested: '8.00' }).filter((row) => row.id !== 'cost-11')
  const summary = compareRows(before.rows, rows).map(({ kind, row, fields }) => [kind, row.id, fields.length])
  expect(summary).toEqual([
    ['changed', 'cost-1', 1],
    ['added', 'source-2', 2],
    ['removed', 'cost-11', 4],
  ])
  expect(compareRows(before.rows, rows)[0]?.row.project).toBe(PROJECT)
})
