/** The little languages of cost bases and indicator values: texts as people write them, and spoiled ones, read one by one. */
import { readCostBasis } from '../src/core/budget/cost-basis/cost-basis.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { readIndicatorValue } from '../src/core/performance/indicator-value.ts'
import { spoiledTexts } from '../src/testing/spoiled-text.ts'
import type { BenchOptions, Report } from './report.ts'
import { timed } from './timing.ts'

/** Each with what it comes to, in fen. */
const COST_BASES: readonly (readonly [string, bigint])[] = [
  ['3000元/笔*30笔=90000元', 9_000_000n],
  ['680/人/天*5天*3人*2次=2.04万元', 2_040_000n],
  ['40*50人*2次=4000元', 400_000n],
  ['收入277.3万元*12%', 33_276_000n],
  ['工资1763/月*1人*12月=21156元，五险968*1*12月=11616元', 3_277_200n],
  ['1、印刷费：20元/册×300册＝0.6万元；2、会务费：1.5万元，合计2.1万元。', 2_100_000n],
]
const VALUES = ['≥30例', '97%—100%', '≤5日', '全覆盖', '≤预算数', '30-50户', '案例提出5日内', '有效提高']

const SEED = 20_230_115
/** So many texts a run, so that a run is longer than the clock is coarse. */
const TEXTS = 1000
/** A thousand texts: each in under a millisecond with much to spare, as people see the result while they type. */
const AIM = { underMs: 250 }

const nothing = (): void => {}

export function benchExpressions({ isQuick }: BenchOptions): Report {
  const runs = isQuick ? { warmUp: 1, runs: 3 } : { warmUp: 10, runs: 60 }
  for (const [text, fen] of COST_BASES)
    assert(readCostBasis(text).amount === fen, `${text} comes to ${readCostBasis(text).amount} fen`)
  const bases = COST_BASES.map(([text]) => text)
  const repeated = (texts: readonly string[]): readonly string[] =>
    Array.from({ length: TEXTS }, (_, at) => texts[at % texts.length] ?? '')
  const reading = (texts: readonly string[], read: (text: string) => unknown) =>
    timed(runs, nothing, () => {
      for (const text of texts) read(text)
    })
  const costs = reading(repeated(bases), readCostBasis)
  const values = reading(repeated(VALUES), readIndicatorValue)
  const perSecond = (medianMs: number): string => `${Math.round((TEXTS * 1000) / medianMs)} a second`
  return {
    name: 'expressions',
    subject: `${TEXTS} texts a run`,
    measurements: [
      { what: 'cost bases', timing: costs, aim: AIM },
      { what: 'indicator values', timing: values, aim: AIM },
      { what: 'spoiled cost bases', timing: reading(spoiledTexts(bases, TEXTS, SEED), readCostBasis) },
      { what: 'spoiled values', timing: reading(spoiledTexts(VALUES, TEXTS, SEED), readIndicatorValue) },
    ],
    notes: { 'cost bases': perSecond(costs.medianMs), 'indicator values': perSecond(values.medianMs) },
  }
}
