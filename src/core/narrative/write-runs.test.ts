import { describe, expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { type Fen, fen } from '../kernel/fen.ts'
import { checkClaims } from './check-claims.ts'
import type { NarrativeContext, Statement, Subject, Time } from './claim.ts'
import { readClaims } from './read-claims.ts'
import { type NumberStyle, sayAmount, sayChange, sayCompletion, sayShare } from './say-figures.ts'
import { NO_TABLES } from './testing/tables.ts'
import { type Sentence, type Told, writeRuns } from './write-runs.ts'

const ACCOUNTS: NarrativeContext = { kind: 'accounts', year: 2023, unitNames: ['东湖县投资促进中心'] }
const NOW: Time = { year: 2023, stage: 'outturn' }
const LAST: Time = { year: 2022, stage: 'outturn' }
const PLANNED: Time = { year: 2023, stage: 'original' }
const style = (decimals: number, trimZeros: boolean): NumberStyle => ({
  amount: { unit: 'tenThousandYuan', decimals, trimZeros },
  rateDecimals: decimals,
  trimRateZeros: trimZeros,
})

const of = (region: NonNullable<Subject['region']>): Subject => ({ region })
const BASIC = of({ flow: 'expenditure', fund: 'generalPublic', nature: 'basic' })
/** A whole with two parts of it, as sections tell them. */
const WHOLES: readonly (readonly [Subject, Subject, Subject])[] = [
  [
    of({ flow: 'turnover', fund: 'fiscal' }),
    of({ flow: 'revenue', fund: 'generalPublic' }),
    of({ flow: 'revenue', fund: 'governmentFund' }),
  ],
  [
    of({ flow: 'revenue' }),
    of({ flow: 'revenue', fund: 'fiscal' }),
    of({ flow: 'revenue', fund: 'institutional' }),
  ],
  [
    of({ flow: 'expenditure' }),
    of({ flow: 'expenditure', nature: 'basic' }),
    of({ flow: 'expenditure', nature: 'projectSpending' }),
  ],
  [
    BASIC,
    of({ flow: 'expenditure', fund: 'generalPublic', nature: 'personnel' }),
    of({ flow: 'expenditure', fund: 'generalPublic', nature: 'operating' }),
  ],
  [
    of({ flow: 'expenditure', fund: 'generalPublic' }),
    of({ flow: 'expenditure', fund: 'generalPublic', function: '208' }),
    of({ flow: 'expenditure', fund: 'generalPublic', function: '2210201' }),
  ],
  [
    of({ flow: 'expenditure', fund: 'fiscal', economic: 'threePublic' }),
    of({ flow: 'expenditure', fund: 'fiscal', economic: '30212' }),
    of({ flow: 'expenditure', fund: 'fiscal', economic: '30217' }),
  ],
]

const bare = (said: Statement): unknown => {
  const plain = ({ region, measure }: Subject) => (region === undefined ? { measure } : { region })
  return { ...said, subject: plain(said.subject), ...('whole' in said ? { whole: plain(said.whole) } : {}) }
}
const textOf = (sentences: readonly Sentence[], context = ACCOUNTS): string =>
  writeRuns(sentences, { ...context, self: '本部门' })
    .map((run) => run.text)
    .join('')
const read = (text: string, context = ACCOUNTS) => readClaims([{ text, headings: [] }], context)

const amounts = fc.bigInt({ min: 0n, max: 99_999_999_999n }).map((one): Fen => fen(one * 100n))
const sentences = fc
  .record({
    whole: fc.constantFrom(...WHOLES),
    now: amounts,
    before: amounts,
    planned: amounts,
    parts: fc.tuple(amounts, amounts),
    withBudget: fc.boolean(),
    ending: fc.constantFrom('reason', 'order', 'both', 'parts', 'opens', 'none'),
    style: fc.constantFrom(style(2, false), style(2, true), style(1, false)),
  })
  .map(({ whole: [subject, ...rest], now, before, planned, parts, withBudget, ending, style }): Sentence => {
    const about = { subject, time: NOW }
    const completion = sayCompletion(
      { subject, year: 2023, of: 'original' },
      { outturn: now, budget: planned },
      style,
    )
    const isOrder =
      (ending === 'order' || ending === 'both') &&
      sayChange({ ...about, base: PLANNED }, { now, before: planned }, style).kind === 'change'
    const told: readonly Statement[] = [
      ...(withBudget ? [sayAmount({ subject, time: PLANNED }, planned, style)] : []),
      sayAmount(about, now, style),
      ...(withBudget && completion !== undefined ? [completion] : []),
      ...(isOrder
        ? [
            {
              kind: 'change' as const,
              ...about,
              base: PLANNED,
              direction: now > planned ? ('up' as const) : ('down' as const),
            },
            { kind: 'reason' as const, ...about, text: '年中追加' },
          ]
        : []),
      ...(isOrder && ending === 'order' ? [] : [sayChange({ ...about, base: LAST }, { now, before }, style)]),
      ...(ending === 'reason' ? [{ kind: 'reason' as const, ...about, text: '人员增加' }] : []),
    ]
    const partOf = (part: Subject, amount: Fen): readonly Told[] => {
      const share = sayShare({ subject: part, time: NOW, whole: subject }, { part: amount, of: now }, style)
      return [
        { said: sayAmount({ subject: part, time: NOW }, amount, style) },
        ...(share === undefined ? [] : [{ said: share }]),
      ]
    }
    return {
      told: told.map((said) => ({ said })),
      opensParts: ending === 'opens',
      ...(ending === 'parts' || ending === 'reason' || ending === 'both'
        ? { parts: rest.map((part, at) => partOf(part, parts[at] ?? now)) }
        : {}),
    }
  })

const statementsOf = ({ told, parts = [] }: Sentence): readonly Statement[] =>
  [...told, ...parts.flat()].map((one) => one.said)

describe('sentences in runs', () => {
  it('are read back as what they were written from', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 3 }), (made) => {
        // What opens parts is the last of its paragraph.
        const all = made.map((one, at) => ({
          ...one,
          opensParts: one.opensParts === true && at === made.length - 1,
        }))
        const reading = read(textOf(all))
        expect(reading.unread).toEqual([])
        expect(reading.claims.map((claim) => bare(claim.said))).toEqual(all.flatMap(statementsOf).map(bare))
        expect(reading.claims.every((claim) => claim.binding === 'sure')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('say the same whatever stands before and after them', () => {
    const said = (text: string): readonly string[] =>
      read(text).claims.map((claim) => JSON.stringify(bare(claim.said)))
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 2, maxLength: 3 }), (all) => {
        const texts = all.map(({ told }) => textOf([{ told }]))
        expect(said(texts.toReversed().join('')).toSorted()).toEqual(said(texts.join('')).toSorted())
      }),
      { numRuns: 100 },
    )
  })

  it('agree with themselves', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const { told } = sentence
        const { claims } = read(textOf([{ told }]))
        const remarks = checkClaims(claims, NO_TABLES, ACCOUNTS).filter((one) => one.check !== 'reason')
        expect(remarks.map((one) => one.message.zh)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('say budget, outturn and completion of an item by its whole name, and why they differ', () => {
    const subject = of({ flow: 'expenditure', fund: 'generalPublic', function: '2080505' })
    const about = { subject, time: NOW }
    const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n)
    const numbers = style(2, false)
    const completion = sayCompletion(
      { subject, year: 2023, of: 'original' },
      { outturn: yuan(239_000), budget: yuan(126_500) },
      numbers,
    )
    const told: readonly (Statement | undefined)[] = [
      sayAmount({ subject, time: PLANNED }, yuan(126_500), numbers),
      sayAmount(about, yuan(239_000), numbers),
      completion,
      { kind: 'change', ...about, base: PLANNED, direction: 'up' },
      { kind: 'reason', ...about, text: '新进人员' },
    ]
    const sentence: Sentence = {
      number: '2.',
      within: of({ fund: 'generalPublic' }),
      told: told.flatMap((said) => (said === undefined ? [] : [{ said }])),
    }
    expect(textOf([sentence])).toBe(
      '2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）年初预算为12.65万元，支出决算为23.90万元，完成年初预算的188.93%，支出决算数大于年初预算数的主要原因是新进人员。',
    )
  })

  it('say what there is none of, and what parts are listed', () => {
    const none: Sentence = {
      told: [{ said: { kind: 'zero', subject: of({ fund: 'governmentFund' }), time: NOW } }],
    }
    expect(textOf([none])).toBe('2023年度本部门无政府性基金预算财政拨款收入和支出。')
    const list = (names: readonly string[]): Sentence => ({
      told: [{ said: { kind: 'list', subject: BASIC, time: NOW, names, isOpen: false } }],
    })
    expect(textOf([list(['办公费'])])).toBe('2023年度一般公共预算财政拨款基本支出主要包括：办公费。')
    expect(textOf([list(['办公费', '维修(护)费'])])).toContain('办公费、维修（护）费。')
  })

  it('keep each figure in a run of its own', () => {
    const figure = { kind: 'amount' as const, regions: [{ flow: 'revenue' }], amounts: [fen(100n)] }
    const said = sayAmount({ subject: of({ flow: 'revenue' }), time: NOW }, fen(1_000_000n), style(2, false))
    expect(writeRuns([{ told: [{ said, figures: { value: figure } }] }], ACCOUNTS)).toEqual([
      { text: '2023年度收入合计为' },
      { text: '1.00万元', figure },
      { text: '。' },
    ])
  })
})
