import { describe, expect, it } from 'vitest'
import { CLOSED_CUTS } from '../figures/dimensions.ts'
import { fundNature, INCOME_CATEGORIES, incomeCategories } from './income.ts'

const nodesOf = (dimension: 'flow' | 'fund'): ReadonlySet<string> =>
  new Set(
    Object.entries(CLOSED_CUTS[dimension]).flatMap(([node, cuts]) => [
      node,
      ...cuts.flatMap((cut) => cut.children),
    ]),
  )

describe('income categories', () => {
  it('stand for nodes that figures have', () => {
    const flows = nodesOf('flow')
    const funds = nodesOf('fund')
    for (const { name, nodes } of INCOME_CATEGORIES) {
      if (nodes?.flow !== undefined) expect(flows.has(nodes.flow), name).toBe(true)
      if (nodes?.fund !== undefined) expect(funds.has(nodes.fund), name).toBe(true)
    }
  })

  it('name parents that are listed, or the total column', () => {
    for (const one of INCOME_CATEGORIES) {
      if (one.parent === undefined || one.parent === '1') continue
      expect(
        INCOME_CATEGORIES.some((other) => other.kind === one.kind && other.code === one.parent),
        one.name,
      ).toBe(true)
    }
  })

  it('follow the year', () => {
    const row28 = (year: number) =>
      incomeCategories('accountsRow', year).find((one) => one.code === '28')?.name
    expect(row28(2023)).toBe('使用非财政拨款结余')
    expect(row28(2024)).toBe('使用非财政拨款结余（含专用结余）')
    expect(incomeCategories('fundNature', 2020)).toEqual([])
  })

  it('tell the money of a row', () => {
    expect(incomeCategories('budgetRow', 2020).find((one) => one.code === 'O08')?.nodes).toEqual({
      flow: 'useOfSurplus',
      fund: 'unitFunds',
    })
    expect(incomeCategories('accountsRow', 2023).find((one) => one.code === '5')?.nodes).toEqual({
      flow: 'revenue',
      fund: 'institutional',
    })
  })
})

describe('fund natures', () => {
  it.each([
    ['11', 'generalPublic'],
    ['111', 'generalPublic'],
    ['2', 'specialAccount'],
    ['31', 'institutional'],
    ['35', 'unitFunds'],
    ['14', undefined],
    ['9', undefined],
  ])('%s is %s', (code, fund) => {
    expect(fundNature(code)?.nodes?.fund).toBe(fund)
  })
})
