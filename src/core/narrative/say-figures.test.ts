import { describe, expect, it } from 'vitest'
import { type Fen, fen } from '../kernel/fen.ts'
import type { Subject, Time } from './claim.ts'
import { type NumberStyle, sayAmount, sayChange, sayCompletion, sayShare } from './say-figures.ts'

const STYLE: NumberStyle = { amount: { unit: 'tenThousandYuan', decimals: 2 }, rateDecimals: 2 }
const NOW: Time = { year: 2023, stage: 'outturn' }
const LAST: Time = { year: 2022, stage: 'outturn' }
const subject: Subject = { region: { flow: 'expenditure', fund: 'generalPublic' } }
const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n)
const percent = (digits: string) => ({ digits, unit: 'percent' })
const money = (digits: string) => ({ digits, unit: 'tenThousandYuan' })

describe('what is said of amounts', () => {
  it('is their change as they are printed, with direction and rate', () => {
    const change = (now: number, before: number) =>
      sayChange({ subject, time: NOW, base: LAST }, { now: yuan(now), before: yuan(before) }, STYLE)
    expect(change(5_242_600, 5_104_600)).toMatchObject({
      kind: 'change',
      direction: 'up',
      value: money('13.80'),
      rate: percent('2.70'),
    })
    expect(change(4_826_300, 5_661_600)).toMatchObject({ direction: 'down', rate: percent('14.75') })
    // 10,049 and 10,000 yuan are both printed 1.00.
    expect(change(10_049, 10_000)).toMatchObject({ kind: 'flat' })
    expect(change(0, 0)).toMatchObject({ kind: 'flat' })
    expect(change(5_000, 0)).not.toHaveProperty('rate')
  })

  it('is their completion and share, but of nothing there is none', () => {
    const completion = (outturn: number, budget: number) =>
      sayCompletion(
        { subject, year: 2023, of: 'original' },
        { outturn: yuan(outturn), budget: yuan(budget) },
        STYLE,
      )
    expect(completion(5_242_600, 4_984_500)).toMatchObject({ rate: percent('105.18') })
    expect(completion(320_600, 0)).toBeUndefined()
    const share = (part: number, of: number) =>
      sayShare({ subject, time: NOW, whole: subject }, { part: yuan(part), of: yuan(of) }, STYLE)
    expect(share(2_219_000, 5_242_600)).toMatchObject({ rate: percent('42.33') })
    expect(share(0, 0)).toBeUndefined()
  })

  it('is written as the profile writes numbers', () => {
    const brief: NumberStyle = {
      amount: { unit: 'tenThousandYuan', decimals: 2, trimZeros: true },
      rateDecimals: 2,
      trimRateZeros: true,
    }
    expect(sayAmount({ subject, time: NOW }, yuan(515_000), brief)).toMatchObject({ value: money('51.5') })
    expect(
      sayChange({ subject, time: NOW, base: LAST }, { now: yuan(1_027_000), before: yuan(1_000_000) }, brief),
    ).toMatchObject({ rate: percent('2.7') })
  })
})
