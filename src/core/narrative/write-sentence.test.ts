import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fen, fen } from '../kernel/fen.ts'
import { checkClaims } from './check-claims.ts'
import type { NarrativeContext, Statement, Subject, Time } from './claim.ts'
import { readClaims } from './read-claims.ts'
import { type NumberStyle, sayAmount, sayChange, sayCompletion, sayShare } from './say-figures.ts'
import { NO_TABLES } from './testing/tables.ts'
import { writeSentences } from './write-sentence.ts'

const ACCOUNTS: NarrativeContext = { kind: 'accounts', year: 2023, unitNames: ['东湖县投资促进中心'] }
const STYLE: NumberStyle = { amount: { unit: 'tenThousandYuan', decimals: 2 }, rateDecimals: 2 }
const NOW: Time = { year: 2023, stage: 'outturn' }
const LAST: Time = { year: 2022, stage: 'outturn' }
const PLANNED: Time = { year: 2023, stage: 'original' }

const of = (region: NonNullable<Subject['region']>): Subject => ({ region })
const SUBJECTS: readonly Subject[] = [
  of({ flow: 'turnover' }),
  of({ flow: 'turnover', fund: 'fiscal' }),
  of({ flow: 'revenue' }),
  of({ flow: 'revenue', fund: 'institutional' }),
  of({ flow: 'revenue', fund: 'superior' }),
  of({ flow: 'revenue', fund: 'otherIncome' }),
  of({ flow: 'expenditure' }),
  of({ flow: 'expenditure', fund: 'generalPublic' }),
  of({ flow: 'expenditure', fund: 'governmentFund' }),
  of({ flow: 'expenditure', nature: 'basic' }),
  of({ flow: 'expenditure', nature: 'projectSpending' }),
  of({ flow: 'expenditure', fund: 'generalPublic', nature: 'basic' }),
  of({ flow: 'expenditure', nature: 'personnel' }),
  of({ flow: 'expenditure', nature: 'operating' }),
  of({ flow: 'expenditure', function: '208' }),
  of({ flow: 'expenditure', function: '2080505' }),
  of({ flow: 'expenditure', fund: 'generalPublic', function: '20805' }),
  of({ flow: 'expenditure', fund: 'generalPublic', function: '2210201' }),
  of({ flow: 'expenditure', economic: 'threePublic' }),
  of({ flow: 'expenditure', economic: '30217' }),
  of({ flow: 'expenditure', economic: 'officialVehicles' }),
  of({ flow: 'expenditure', fund: 'fiscal', economic: '30212' }),
  of({ flow: 'opening' }),
  { measure: 'procurement' },
  { measure: 'procurement.goods' },
  { measure: 'projects' },
]

/** What a statement says, without what its words might mean besides. */
function bare(said: Statement): unknown {
  const plain = ({ region, measure }: Subject) => (region === undefined ? { measure } : { region })
  return { ...said, subject: plain(said.subject), ...('whole' in said ? { whole: plain(said.whole) } : {}) }
}

const read = (text: string, context = ACCOUNTS) => readClaims([{ text, headings: [] }], context)

const amounts = fc.bigInt({ min: 0n, max: 99_999_999_999n }).map((one): Fen => fen(one * 100n))
const subjects = fc.constantFrom(...SUBJECTS)

/** Everything that a paragraph says of one subject, in an order that a writer may choose. */
const paragraphs = fc
  .record({
    subject: subjects,
    whole: subjects.filter((one) => one.measure === undefined),
    now: amounts,
    before: amounts,
    planned: amounts,
    total: amounts,
    names: fc.uniqueArray(fc.constantFrom('办公费', '印刷费', '差旅费', '维修(护)费'), { minLength: 1 }),
    isOpen: fc.boolean(),
    withBudget: fc.boolean(),
    ending: fc.constantFrom('reason', 'list', 'count', 'none'),
  })
  .filter(({ subject, whole }) => subject !== whole)
  .map(
    ({
      subject,
      whole,
      now,
      before,
      planned,
      total,
      names,
      isOpen,
      withBudget,
      ending,
    }): readonly Statement[] => {
      const about = { subject, time: NOW }
      const share = sayShare({ ...about, whole }, { part: now, of: total }, STYLE)
      const completion = sayCompletion(
        { subject, year: 2023, of: 'original' },
        { outturn: now, budget: planned },
        STYLE,
      )
      const endings: Readonly<Record<string, readonly Statement[]>> = {
        reason: [{ kind: 'reason', ...about, text: '人员增加' }],
        list: [{ kind: 'list', ...about, names, isOpen }],
        count: [{ kind: 'count', ...about, digits: '3', counter: '个' }],
        none: [],
      }
      return [
        sayAmount({ subject: whole, time: NOW }, total, STYLE),
        ...(withBudget ? [sayAmount({ subject, time: PLANNED }, planned, STYLE)] : []),
        sayAmount(about, now, STYLE),
        ...(withBudget && completion !== undefined ? [completion] : []),
        ...(share === undefined ? [] : [share]),
        sayChange({ ...about, base: LAST }, { now, before }, STYLE),
        ...(endings[ending] ?? []),
      ]
    },
  )

describe('a paragraph', () => {
  it('is read back as what it was written from', () => {
    fc.assert(
      fc.property(fc.array(paragraphs, { minLength: 1, maxLength: 4 }), (said) => {
        const statements = said.flat()
        const reading = read(writeSentences(statements, ACCOUNTS))
        expect(reading.unread).toEqual([])
        expect(reading.claims.map((claim) => bare(claim.said))).toEqual(statements.map(bare))
        expect(reading.claims.every((claim) => claim.binding === 'sure')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('says the same whatever stands before and after it', () => {
    const said = (text: string): readonly string[] =>
      read(text).claims.map((claim) => JSON.stringify(bare(claim.said)))
    fc.assert(
      fc.property(fc.array(paragraphs, { minLength: 2, maxLength: 4 }), (all) => {
        const texts = all.map((statements) => writeSentences(statements, ACCOUNTS))
        expect(said(texts.toReversed().join('')).toSorted()).toEqual(said(texts.join('')).toSorted())
      }),
      { numRuns: 100 },
    )
  })

  it('written from exact amounts agrees with itself', () => {
    fc.assert(
      fc.property(paragraphs, (statements) => {
        const { claims } = read(writeSentences(statements, ACCOUNTS))
        const remarks = checkClaims(claims, NO_TABLES, ACCOUNTS).filter((one) => one.check !== 'reason')
        expect(remarks.map((one) => one.message.zh)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('sentences', () => {
  const subject = of({ flow: 'expenditure', fund: 'generalPublic' })
  const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n)

  it('say amount, completion and change', () => {
    const statements = [
      sayAmount({ subject, time: PLANNED }, yuan(4_984_500), STYLE),
      sayAmount({ subject, time: NOW }, yuan(5_242_600), STYLE),
      sayCompletion(
        { subject, year: 2023, of: 'original' },
        { outturn: yuan(5_242_600), budget: yuan(4_984_500) },
        STYLE,
      ),
      sayChange({ subject, time: NOW, base: LAST }, { now: yuan(5_242_600), before: yuan(5_104_600) }, STYLE),
    ].filter((one) => one !== undefined)
    expect(writeSentences(statements, ACCOUNTS)).toBe(
      '2023年度一般公共预算财政拨款支出年初预算数为498.45万元，2023年度决算数为524.26万元，完成年初预算的105.18%，与2022年度相比，增加13.80万元，增长2.70%。',
    )
  })

  it('say nothing of a base of zero, and of no change that it is none', () => {
    expect(
      sayCompletion({ subject, year: 2023, of: 'original' }, { outturn: yuan(1), budget: yuan(0) }, STYLE),
    ).toBeUndefined()
    expect(
      sayShare({ subject, time: NOW, whole: subject }, { part: yuan(0), of: yuan(0) }, STYLE),
    ).toBeUndefined()
    expect(
      sayChange({ subject, time: NOW, base: LAST }, { now: yuan(5000), before: yuan(0) }, STYLE),
    ).not.toHaveProperty('rate')
    expect(
      writeSentences(
        [sayChange({ subject, time: NOW, base: LAST }, { now: yuan(0), before: yuan(0) }, STYLE)],
        ACCOUNTS,
      ),
    ).toBe('2023年度一般公共预算财政拨款支出与2022年度相比持平。')
  })

  it('name one item and many, and what there is none of', () => {
    const operating = of({ flow: 'expenditure', nature: 'operating' })
    const list = (names: readonly string[], isOpen = false): Statement => ({
      kind: 'list',
      subject: operating,
      time: NOW,
      names,
      isOpen,
    })
    expect(writeSentences([list(['办公费'])], ACCOUNTS)).toBe('2023年度公用经费主要包括：办公费。')
    expect(writeSentences([list(['办公费', '差旅费'], true)], ACCOUNTS)).toBe(
      '2023年度公用经费主要包括：办公费、差旅费等。',
    )
    expect(
      writeSentences([{ kind: 'zero', subject: of({ fund: 'governmentFund' }), time: NOW }], ACCOUNTS),
    ).toMatch(/^2023年度无政府性基金/)
  })
})
