import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { type Fen, fen, parseAmount } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { describe as inWords } from '../kernel/problem.ts'
import {
  formatRational,
  isLess,
  order,
  parseRational,
  type Rational,
  whole,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import { SCORING_SCHEMES, type ScoringScheme, schemeFor } from '../law/frameworks-scoring.ts'
import { tableRows } from './fixtures/table-rows.ts'
import type { EvaluatedGoal, EvaluatedIndicator, SelfEvaluation } from './goal.ts'
import { isFull, scoreIndicator } from './indicator-score.ts'
import { readIndicatorValue } from './indicator-value.ts'
import {
  checkPrinted,
  gradeOf,
  missingTexts,
  recomputedTotal,
  scoreEvaluation,
  scoreExecution,
  weightFaults,
} from './scoring.ts'

type Row = Readonly<Record<string, string>>
const SOURCE = { file: 'form.yaml', line: 1 }
const table = (file: string): readonly Row[] =>
  tableRows(readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8'))
const amount = (text: string): Fen => {
  const read = parseAmount(text, 'tenThousandYuan')
  if (!read.ok || read.value === null) throw new Error(`no amount: ${text}`)
  return read.value
}
const optional = <Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, Rational>> => {
  const value = parseRational(text ?? '')
  // The key is the name itself, which a computed key does not tell the compiler.
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Rational>)
}
const national = schemeFor(SCORING_SCHEMES, { locality: 'nowhere', year: 2023 })
const hanyang = schemeFor(SCORING_SCHEMES, { locality: 'hanyang', year: 2022 })
if (national === undefined || hanyang === undefined)
  throw new Error('the schemes that these tests need are gone')

const indicatorOf = (row: Row): EvaluatedIndicator => ({
  level1: row.level1 ?? '',
  level2: row.level2 ?? '',
  name: row.name ?? '',
  target: readIndicatorValue(row.target ?? '', { name: row.name ?? '' }),
  actual: readIndicatorValue(row.actual ?? '', { name: row.name ?? '' }),
  ...optional('printedScore', row.score),
  source: SOURCE,
})

function evaluations(place: string): readonly SelfEvaluation[] {
  const indicators = table(`${place}-indicators.tsv`)
  return table(`${place}-forms.tsv`).map((form) => {
    const rows = indicators.filter((row) => row.form === form.form)
    const goals = [...new Set(rows.map((row) => row.goal ?? ''))].map((goal): EvaluatedGoal => {
      const own = rows.filter((row) => row.goal === goal)
      return {
        number: Number.parseInt(goal, 10),
        text: '',
        ...optional('weight', own[0]?.goalWeight),
        indicators: own.map(indicatorOf),
      }
    })
    const deviation = form.deviation ?? ''
    return {
      subject: { kind: form.form === '整体' ? 'overall' : 'project', unit: '900001', name: form.form ?? '' },
      year: fiscalYear(2022),
      adjustedBudget: amount(form.adjusted ?? ''),
      executed: amount(form.executed ?? ''),
      goals,
      ...(deviation === '' ? {} : { deviation }),
      attributes: [],
      printed: {
        ...optional('executionWeight', form.executionWeight),
        ...(form.rate === '' ? {} : { executionRate: form.rate ?? '' }),
        ...optional('executionScore', form.executionScore),
        ...optional('total', form.total),
      },
      source: SOURCE,
    }
  })
}

const HANYANG = evaluations('hanyang-2022')
const JIANGHAN = evaluations('jianghan-2023')

describe('ten published self-evaluations with scores', () => {
  test('execution points and totals recomputed, in words', () => {
    const told = HANYANG.map((one) => {
      const total = recomputedTotal(one, hanyang)
      return `${one.subject.name}：${scoreExecution(one, hanyang).words}；${total?.words}`
    })
    expect(told).toEqual([
      '整体：20 × 624.81 ÷ 823.24 = 15.18；15.18 + 16 + 19 + 20 + 14 + 9 = 93.18',
      '行政事业单位缴纳残保金：20 × 2.16 ÷ 2.50 = 17.28；17.28 + 80 = 97.28',
      '物资站人员经费：20 × 13.28 ÷ 17.00 = 15.62；15.62 + 80 = 95.62',
      '住房货币化补贴：20 × 15.38 ÷ 15.38 = 20.00；20 + 80 = 100.00',
      '退休人员抚恤金：20 × 15.35 ÷ 15.35 = 20.00；20 + 80 = 100.00',
      '政府购岗：20 × 11.05 ÷ 13.40 = 16.49；16.49 + 80 = 96.49',
      '改制企业工作经费：20 × 110.16 ÷ 116.00 = 18.99；18.99 + 80 = 98.99',
      '政府购买服务、评审等工作经费：20 × 4.30 ÷ 11.17 = 7.70；7.7 + 80 = 87.70',
      '党建、文明创建、综治、档案、普法、工会及老干经费：20 × 20.71 ÷ 30.00 = 13.81；13.81 + 65 = 78.81',
      '2022年春节困难企业解困及维稳支出：20 × 40.00 ÷ 40.00 = 20.00；20 + 80 = 100.00',
    ])
  })
  test('what is printed holds but for the two forms whose indicators do not reach the total', () => {
    const found = HANYANG.flatMap((one) =>
      checkPrinted(one, hanyang).map((fault) => `${one.subject.name.slice(0, 4)} ${inWords(fault, 'zh')}`),
    )
    expect(found).toEqual([
      '整体 “年度目标4”的分值为 16，各指标得分合计只有 14，少 2 分。请核对是否漏了得分。（PFM-030）',
      '整体 总分 95.18 不等于各项得分之和：15.18 + 16 + 19 + 20 + 14 + 9 = 93.18，相差 2。请核对各指标得分。（PFM-025）',
      '党建、文 “体现党和政府对退休老干部的关心和照顾”没有得分。请补上。（PFM-027）',
      '党建、文 “年度目标1”的分值为 80，各指标得分合计只有 65，少 15 分。请核对是否漏了得分。（PFM-030）',
      '党建、文 总分 93.81 不等于各项得分之和：13.81 + 65 = 78.81，相差 15。请核对各指标得分。（PFM-025）',
    ])
  })
  test('the weights of one form add up to 99', () => {
    const found = HANYANG.flatMap((one) =>
      weightFaults(one, hanyang).map((fault) => [one.subject.name, fault.code]),
    )
    expect(found).toEqual([['整体', 'PFM-024']])
  })
  test('a reason is missing where little was spent and the form says that nothing deviates', () => {
    const found = HANYANG.flatMap((one) =>
      missingTexts(one, scoreEvaluation(one, hanyang), hanyang)
        .filter((fault) => fault.code === 'PFM-035')
        .map(() => one.subject.name),
    )
    expect(found).toEqual(['行政事业单位缴纳残保金'])
  })
  test('with the printed points as weights, every value that can be compared earns them; the rest is asked', () => {
    const weighted = HANYANG.flatMap((one) => one.goals.flatMap((goal) => goal.indicators)).flatMap((one) =>
      one.printedScore === undefined ? [] : { ...one, weight: one.printedScore },
    )
    const scores = weighted.map((one) => ({ one, score: scoreIndicator(one, hanyang) }))
    const asked = scores.filter(({ score }) => score.points === undefined)
    expect(scores.filter(({ score }) => score.points !== undefined).every(({ score }) => isFull(score))).toBe(
      true,
    )
    expect([scores.length, asked.length]).toEqual([75, 27])
    expect(asked.map(({ one }) => one.target.meaning.kind)).toEqual(
      asked.map(() => expect.stringMatching(/deferred|deed/)),
    )
  })
})

describe('four published self-evaluations without scores', () => {
  test('nothing printed is contradicted, and no total is made up', () => {
    for (const one of JIANGHAN) {
      expect(checkPrinted(one, hanyang)).toEqual([])
      expect(recomputedTotal(one, hanyang)).toBeUndefined()
      const score = scoreEvaluation(one, hanyang)
      expect([score.total, score.grade]).toEqual([undefined, undefined])
      expect(formatRational(score.execution.points ?? ZERO_RATIONAL, 2)).toBe('20.00')
      expect(score.goals.flatMap((goal) => goal.scores).every((each) => each.how === 'unscored')).toBe(true)
    }
  })
  test('each indicator is compared all the same', () => {
    const compared = JIANGHAN.flatMap((one) =>
      scoreEvaluation(one, hanyang).goals.flatMap((goal) =>
        goal.scores.map((score) => score.comparison?.outcome),
      ),
    )
    expect(compared.length).toBe(35)
    expect(new Set(compared)).toEqual(new Set(['met']))
  })
})

const scored = (row: Row, more: Partial<EvaluatedIndicator> = {}, scheme: ScoringScheme = national) => {
  const score = scoreIndicator(
    { ...indicatorOf({ name: '培训', ...row }), weight: whole(3), ...more },
    scheme,
  )
  return `${score.words} | ${score.problems.map((fault) => fault.code).join(' ')}`.trim()
}

describe('every score says how it was made', () => {
  test.each([
    ['≥4场', '4场', '完成“4场”，达到目标“≥4场”，得满分 3.00 |'],
    ['≥4场', '3场', '3 × 3 ÷ 4 = 2.25 |'],
    ['≤5日', '6日', '3 × 5 ÷ 6 = 2.50 |'],
    ['0次', '1次', '完成“1次”，未达到目标“0次”，得 0.00 |'],
    ['5人', '8人', '完成“8人”，达到目标“5人”，得满分 3.00 | PFM-029'],
    ['及时', '及时', '定性（达成预期指标）：3 × 100% = 3.00 |'],
    ['显著提升', '有一定提升', '需由评价人判断达成程度 | PFM-028'],
    ['根据实际情况', '9笔', '需由评价人判断达成程度 | PFM-028'],
    ['≥80%', '≥80%', '完成“≥80%”，达到目标“≥80%”，得满分 3.00 | PFM-015'],
  ])('%s, %s: %s', (target, actual, expected) => expect(scored({ target, actual })).toBe(expected))

  const quality = { target: '显著提升', actual: '有一定提升' }
  const band = '部分达成预期指标并具有一定效果'
  test('a band and a share within it', () => {
    expect(scored(quality, { judgement: { band, percent: 70 } })).toBe(`定性（${band}）：3 × 70% = 2.10 |`)
    expect(scored(quality, { judgement: { band, percent: 90 } })).toContain('PFM-033')
    expect(scored(quality, { judgement: { band: '还行', percent: 70 } })).toContain('PFM-028')
  })
  test('a manual score within bounds and with a reason', () => {
    const manual = (points: number, reason: string) => ({ manual: { points: whole(points), reason } })
    const row = { target: '≥4场', actual: '3场' }
    expect(scored(row, manual(2, '一场与外单位合办'))).toBe(
      '人工评分 2.00（原计算 2.25）：一场与外单位合办 |',
    )
    expect(scored(quality, manual(2, '经现场核实'))).toBe('人工评分 2.00（未能计算）：经现场核实 |')
    expect(scored(row, manual(4, '很好'))).toBe('3 × 3 ÷ 4 = 2.25 | PFM-021')
    expect(scored(row, manual(2, ' '))).toBe('3 × 3 ÷ 4 = 2.25 | PFM-022')
  })
})

describe('execution', () => {
  const execute = (executed: bigint, adjustedBudget: bigint, scheme: ScoringScheme = national) =>
    scoreExecution({ executed: fen(executed), adjustedBudget: fen(adjustedBudget) }, scheme)
  test('ten points nationally, twenty in Wuhan, and never more', () => {
    expect(execute(75_000_000n, 100_000_000n).words).toBe('10 × 75.00 ÷ 100.00 = 7.50')
    expect(execute(75_000_000n, 100_000_000n, hanyang).words).toBe('20 × 75.00 ÷ 100.00 = 15.00')
    expect(execute(130_000_000n, 120_000_000n, hanyang).words).toBe(
      '20 × 130.00 ÷ 120.00 = 21.67，在 0 到 20 分之间，按 20.00 计',
    )
    expect(execute(-1_000_000n, 120_000_000n).words).toContain('按 0.00 计')
  })
  test('no budget, no score', () =>
    expect(execute(5n, 0n).problems.map((one) => one.code)).toEqual(['PFM-020']))
  test('spending more never scores less, and the score stays between nothing and the full points', () => {
    const fens = fc.bigInt({ min: 0n, max: 10n ** 13n })
    fc.assert(
      fc.property(fens, fens, fc.bigInt({ min: 1n, max: 10n ** 13n }), (a, b, budget) => {
        const [less, more] = (a < b ? [a, b] : [b, a]).map(
          (spent) => execute(spent, budget).points ?? ZERO_RATIONAL,
        )
        expect(less !== undefined && more !== undefined && isLess(more, less)).toBe(false)
        expect(isLess(whole(10), more ?? ZERO_RATIONAL)).toBe(false)
      }),
    )
  })
})

test.each([
  [100, '优'],
  [90, '优'],
  [89, '良'],
  [80, '良'],
  [79, '中'],
  [60, '中'],
  [59, '差'],
  [0, '差'],
])('%i points are graded %s', (points, grade) => expect(gradeOf(whole(points), national)).toBe(grade))
test('Shanghai has its own words', () => {
  const shanghai = schemeFor(SCORING_SCHEMES, { locality: 'putuo', year: 2024 })
  expect([95, 85, 65, 10].map((points) => shanghai && gradeOf(whole(points), shanghai))).toEqual([
    '优',
    '良',
    '合格',
    '不合格',
  ])
})

const anyIndicator = fc
  .record({
    target: fc.integer({ min: 1, max: 50 }),
    actual: fc.integer({ min: 0, max: 80 }),
    weight: fc.integer({ min: 1, max: 30 }),
    sign: fc.constantFrom('≥', '≤', ''),
  })
  .map(({ target, actual, weight, sign }) => ({
    ...indicatorOf({ name: '培训', target: `${sign}${target}场`, actual: `${actual}场` }),
    weight: whole(weight),
  }))

test('the total is the sum of its parts whatever their order, and no score leaves its bounds', () => {
  const base: SelfEvaluation = {
    subject: { kind: 'project', unit: '900001', name: '培训' },
    year: fiscalYear(2022),
    adjustedBudget: fen(100n),
    executed: fen(80n),
    goals: [],
    attributes: [],
    printed: {},
    source: SOURCE,
  }
  const withIndicators = (indicators: readonly EvaluatedIndicator[]) =>
    scoreEvaluation({ ...base, goals: [{ number: 1, text: '', indicators }] }, national)
  fc.assert(
    fc.property(fc.array(anyIndicator, { minLength: 1, maxLength: 8 }), (indicators) => {
      const [forward, backward] = [withIndicators(indicators), withIndicators(indicators.toReversed())]
      expect(forward.total).toEqual(backward.total)
      for (const { points, weight } of forward.goals.flatMap((goal) => goal.scores)) {
        expect(points !== undefined && order(points, ZERO_RATIONAL) >= 0).toBe(true)
        expect(points !== undefined && weight !== undefined && !isLess(weight, points)).toBe(true)
      }
    }),
  )
})
test('a goal whose indicators weigh more or less than it does is told', () => {
  const [target, actual] = ['≥4场', '4场']
  const indicator = { ...indicatorOf({ name: '培训', target, actual }), weight: whole(5) }
  const evaluation = HANYANG[1]
  if (evaluation === undefined) throw new Error('the fixture is empty')
  const goals = [{ number: 1, text: '', weight: whole(80), indicators: [indicator] }]
  expect(weightFaults({ ...evaluation, goals }, hanyang).map((fault) => fault.code)).toEqual(['PFM-023'])
})
