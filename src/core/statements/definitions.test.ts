/** What holds for every statement definition, whoever adds one. */
import { describe, expect, test } from 'vitest'
import { DIMENSIONS } from '../figures/dimensions.ts'
import { contains, meet } from '../figures/region.ts'
import { space } from '../figures/space.ts'
import { isEach } from './definition.ts'
import { STATEMENTS } from './generated/statements.ts'

const trees = space({ units: [], functions: [], economics: [], projects: [] })

test('ids are unique and say the kind', () => {
  expect(new Set(STATEMENTS.map((one) => one.id)).size).toBe(STATEMENTS.length)
  for (const one of STATEMENTS) expect(one.id.startsWith(`${one.kind}.`)).toBe(true)
})
test('no two statements of a kind share all their titles', () => {
  for (const kind of ['budget', 'accounts'] as const) {
    const firsts = STATEMENTS.filter((one) => one.kind === kind).map((one) => one.titles.join())
    expect(new Set(firsts).size).toBe(firsts.length)
  }
})

describe.each(STATEMENTS.map((one) => [one.id, one] as const))('%s', (_, definition) => {
  const blocks = Object.entries(definition.blocks)
  test('rows and columns say more than their block, never something else', () => {
    for (const [name, block] of blocks) {
      const parts = [...Object.entries(block.columns), ...Object.entries(block.rows)]
      for (const [id, one] of parts) {
        const region = isEach(one) ? (one.part ?? {}) : one.part
        expect(meet(trees, block.base, region), `${name} ${id}`).toBeDefined()
      }
    }
  })
  test('where a row and a column name the same dimension, one contains the other or nothing stands there', () => {
    for (const [, block] of blocks) {
      for (const column of Object.values(block.columns)) {
        for (const row of Object.values(block.rows)) {
          const part = isEach(row) ? (row.part ?? {}) : row.part
          const both = meet(trees, part, column.part)
          if (both !== undefined)
            expect(contains(trees, part, both) && contains(trees, column.part, both)).toBe(true)
        }
      }
    }
  })
  test('what is exhaustive is a dimension that its rows or columns divide', () => {
    for (const [name, block] of blocks) {
      const named = new Set([
        ...Object.values(block.columns).flatMap((one) => Object.keys(one.part)),
        ...Object.values(block.rows).flatMap((one) =>
          isEach(one) ? [one.each, one.inside ?? ''] : Object.keys(one.part),
        ),
        ...Object.keys(block.base),
      ])
      for (const dimension of block.exhaustive)
        expect(DIMENSIONS.includes(dimension) && named.has(dimension), `${name} ${dimension}`).toBe(true)
    }
  })
})
