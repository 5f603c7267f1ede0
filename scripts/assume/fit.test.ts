/** Holds the promises of `fitAmounts`: whatever was rounded from real amounts is met, and a contradiction is named. */

import { describe, expect, it } from 'vitest'
import { type Fen, fen, formatAmount } from '../../src/core/kernel/fen.ts'
import { fc } from '../../src/testing/properties.ts'
import { fitAmounts, type PrintedFigure, sumOfLeaves } from './fit.ts'

const figure = (leaves: string, printed: string, place = leaves): PrintedFigure => ({
  place,
  leaves: leaves.split('+'),
  printed,
})
const fitted = (figures: readonly PrintedFigure[]) =>
  fitAmounts({ figures, unit: 'tenThousandYuan', grain: fen(1000n) })
const shown = (amounts: ReadonlyMap<string, Fen>, decimals = 3) =>
  Object.fromEntries(
    [...amounts].map(([leaf, amount]) => [leaf, formatAmount(amount, { unit: 'tenThousandYuan', decimals })]),
  )

describe('fitAmounts', () => {
  it('leaves what adds up as it is printed', () => {
    const { amounts, unmet } = fitted([figure('a', '1.00'), figure('b', '2.00'), figure('a+b', '3.00')])
    expect(shown(amounts)).toEqual({ a: '1.000', b: '2.000' })
    expect(unmet).toEqual([])
  })

  it('moves leaves just as far as the printed sum asks for', () => {
    const { amounts, unmet } = fitted([figure('a', '1.01'), figure('b', '2.00'), figure('a+b', '3.00')])
    expect(unmet).toEqual([])
    expect(formatAmount(sumOfLeaves(['a', 'b'], amounts), { unit: 'tenThousandYuan', decimals: 3 })).toBe(
      '3.004',
    )
    expect(shown(amounts, 2)).toEqual({ a: '1.01', b: '2.00' })
  })

  it('names the figures of a sum that is printed in two ways, the rarer way', () => {
    const { amounts, unmet } = fitted([
      figure('a', '326.72', '表 2'),
      figure('a', '326.71', '表 1'),
      figure('a', '326.72', '表 3'),
    ])
    expect(shown(amounts)).toEqual({ a: '326.720' })
    expect(unmet.map((one) => [one.figure.place, one.why])).toEqual([
      ['表 1', { kind: 'printedOtherwise', elsewhere: '326.72', times: 2 }],
    ])
  })

  it('says so where no amounts were found', () => {
    const { unmet } = fitted([figure('a', '1.00'), figure('b', '2.00'), figure('a+b', '4.00')])
    expect(unmet.map((one) => one.why.kind)).toContain('notFound')
  })

  it('meets figures that were rounded from real amounts by two ways of adding, in any order, and names those that it does not', () => {
    const amounts = fc.array(fc.bigInt({ min: 5n, max: 5_000n }), { minLength: 4, maxLength: 12 })
    let met = 0
    fc.assert(
      fc.property(amounts, (grains) => {
        const leaves = grains.map((_, index) => `leaf${index}`)
        const print = (chosen: readonly string[]): PrintedFigure => {
          const total = chosen.reduce((sum, leaf) => sum + (grains[leaves.indexOf(leaf)] ?? 0n) * 1000n, 0n)
          return {
            place: chosen.join('+'),
            leaves: chosen,
            printed: formatAmount(fen(total), { unit: 'tenThousandYuan', decimals: 2 }),
          }
        }
        const figures = [
          ...leaves.map((leaf) => print([leaf])),
          print(leaves),
          ...[0, 1].map((rest) => print(leaves.filter((_, index) => index % 2 === rest))),
          ...[0, 1].map((half) =>
            print(leaves.filter((_, index) => Math.floor((2 * index) / leaves.length) === half)),
          ),
        ]
        const found = fitted(figures)
        const missed = figures.filter(({ leaves: chosen, printed }) => {
          const total = chosen.reduce((sum, leaf) => sum + (found.amounts.get(leaf) ?? 0n), 0n)
          return formatAmount(fen(total), { unit: 'tenThousandYuan', decimals: 2 }) !== printed
        })
        expect(found.unmet.map((one) => one.figure.place).sort()).toEqual(
          missed.map((one) => one.place).sort(),
        )
        expect(fitted([...figures].reverse())).toEqual(found)
        if (missed.length === 0) met += 1
      }),
      { numRuns: 60, seed: 20240415 },
    )
    // It searches, and does not try everything: of these sixty it may give up a few.
    expect(met).toBeGreaterThanOrEqual(57)
  })
})
