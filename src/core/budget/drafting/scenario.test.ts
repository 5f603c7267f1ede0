/** Scenarios over rows: what is supposed adds up to the fen, says which cells it would change, and leaves the rows alone. */
import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { fen, sum } from '../../kernel/fen.ts'
import { basisReader } from './cost-row.ts'
import type { RoundRow } from './round-row.ts'
import { natureTotals, orderOf, type ScenarioChange, spread, supposed } from './scenario.ts'

const row = (
  id: string,
  sheet: RoundRow['sheet'],
  cells: Record<string, string>,
  project?: string,
): RoundRow => ({
  id,
  sheet,
  ...(project === undefined ? {} : { project }),
  position: 0,
  cells,
})

const ROWS = [
  row('office', 'basic', { nature: '公用经费', amount: '12.00' }),
  row('travel', 'basic', { nature: '公用经费', amount: '0.35' }),
  row('pay', 'basic', { nature: '人员经费', amount: '334.90' }),
  row('p1', 'project', { name: '信访维稳' }, 'A'),
  row('law', 'cost', { content: '法律服务', basis: '3000元/笔*30笔', requested: '9.00' }, 'A'),
  row('drill', 'cost', { content: '消防演习', requested: '4.00' }, 'A'),
  row('above', 'cost', { content: '上级拨付', requested: '5.00', paidFrom: '上级转移支付' }, 'A'),
  row('p2', 'project', { name: '资产监管' }, 'B'),
  row('assets', 'cost', { content: '监管', requested: '11.00' }, 'B'),
]
const UNIT = { unitCode: '403001', rows: ROWS }
const readBasis = basisReader()
const cellsOf = (...changes: readonly ScenarioChange[]) =>
  supposed([UNIT], changes, readBasis)[0]?.cells.map(({ row, from, to }) => [row, from, to])

describe('what a parameter does', () => {
  test('公用 −5 %: the total is scaled and its rows add up to it', () => {
    // 12.35 × 0.95 = 11.7325, in hundredths of ten thousand 11.73.
    expect(cellsOf({ kind: 'scale', nature: 'operating', basisPoints: -500 })).toEqual([
      ['office', '12.00', '11.40'],
      ['travel', '0.35', '0.33'],
    ])
    expect(cellsOf({ kind: 'scale', nature: 'operating', unit: '403002', basisPoints: -500 })).toEqual([])
  })
  test('a project at another amount; what other budgets pay is left alone', () => {
    expect(cellsOf({ kind: 'project', project: 'A', amount: fen(10_000_000n) })).toEqual([
      ['law', '9.00', '6.92'],
      ['drill', '4.00', '3.08'],
    ])
    expect(cellsOf({ kind: 'project', project: 'B', amount: fen(0n) })).toEqual([['assets', '11.00', '0.00']])
  })
  test('what stands below the line is left out, in the order that the scenario makes', () => {
    const cut: ScenarioChange = { kind: 'cut', amount: fen(13_000_000n) }
    expect(cellsOf(cut)).toEqual([['assets', '11.00', '0.00']])
    expect(cellsOf({ kind: 'rank', project: 'B', to: 1 }, cut)).toEqual([
      ['law', '9.00', '0.00'],
      ['drill', '4.00', '0.00'],
    ])
    // An amount that is only supposed moves nothing in the order.
    const less: ScenarioChange = { kind: 'project', project: 'A', amount: fen(1_000_000n) }
    expect(cellsOf(less, { kind: 'cut', amount: fen(2_000_000n) })?.map(([id, , to]) => [id, to])).toEqual([
      ['law', '0.69'],
      ['drill', '0.31'],
      ['assets', '0.00'],
    ])
    const ranks = new Map([['B', 1]])
    expect(orderOf([UNIT], [], ranks, readBasis).map((one) => one.code)).toEqual(['B', 'A'])
  })
  test('a ceiling changes no row', () => {
    const change: ScenarioChange = {
      kind: 'ceiling',
      unit: '403001',
      fund: 'generalPublic',
      nature: 'projectSpending',
      amount: fen(0n),
    }
    expect(cellsOf(change)).toEqual([])
  })
  test('nothing supposed, nothing changed', () => {
    expect(supposed([UNIT], [], readBasis)[0]?.rows).toBe(ROWS)
    expect(natureTotals(ROWS, readBasis)).toEqual({
      personnel: 334_900_000n,
      operating: 12_350_000n,
      projectSpending: 24_000_000n,
    })
  })
})

describe('spreading', () => {
  const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(fen)
  test('the parts are the total, to the fen', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 12 }), (total, weights) => {
        expect(sum(spread(total, weights))).toBe(total)
      }),
    )
  })
  test('of its own total each part is what it was', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (weights) => {
        fc.pre(sum(weights) !== 0n)
        expect(spread(sum(weights), weights)).toEqual(weights)
      }),
    )
  })
})
