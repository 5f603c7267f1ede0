import { expect, describe as group, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { exactDecimal } from '../../kernel/rational.ts'
import { evaluate, isFailure, YUAN } from './evaluate.ts'
import { type Expression, parseCalculation } from './expression.ts'
import { formatExpression, readableExpression } from './format-expression.ts'
import { tokens } from './tokens.ts'

const worked = (text: string): string => {
  const parsed = parseCalculation(text)
  if (parsed === undefined) return 'no calculation'
  const value = evaluate(parsed.expression, YUAN)
  if (isFailure(value)) return value.failure
  const units = value.per.map(({ unit }) => `/${unit}`).join('')
  return `${exactDecimal(value.amount, 6) ?? 'endless'}${value.isMoney ? '元' : ''}${units}`
}

group('lines that were full in the cell of a printed table', () => {
  test.each([
    ['40元/\n人/餐*2人*33户', '2640元/餐'],
    ['20元/人\n*2人*34户', '1360元'],
    ['5000元/次*8\n次', '40000元'],
    ['3\n万元*2', '60000元'],
  ])('%j is one calculation', (text, amount) => expect(worked(text)).toBe(amount))

  test('the end of an item still ends it', () => {
    const kinds = (text: string) => tokens(text).map(({ kind }) => kind)
    expect(kinds('印刷费2000元\n培训费3000元')).toContain('separator')
    expect(kinds('办公费\n1.纸张2000元')).toContain('separator')
    expect(kinds('会议\n费用3000元')).not.toContain('separator')
  })
})

group('calculations as people write them', () => {
  test.each([
    ['3000元/笔*30笔', '90000元'],
    ['３０００元／笔×３０笔', '90000元'],
    ['3000元/笔 x 30笔', '90000元'],
    ['3000元/笔·30笔', '90000元'],
    ['680/人/天*5天*3人*2次', '20400'],
    ['680（500+100+80）元/人/天*5天*3人', '10200元'],
    ['工资1763/月*1人*12月', '21156'],
    ['277.3万元*12%', '332760元'],
    ['277.3万元×１２％', '332760元'],
    ['20元/人·次*96人*2次+6000元', '9840元'],
    ['20元/(人·次)*96人次', '1920元'],
    ['20元/人次*96人*2次', '3840元'],
    ['100元/名*12位', '1200元'],
    ['60元/天*5个工作日', '300元'],
    ['（住宿费500元/人/天+伙食补贴费100元/人/天）*5天*3人', '9000元'],
    ['2人*((2200元/月+968元/月)*12月+1500元)', '79032元'],
    ['12000元÷12', '1000元'],
    ['100元/3', 'endless元'],
    ['1,234,567.5元-0.5元', '1234567元'],
    ['1.2亿元+3千元', '120003000元'],
    ['500元/人', '500元/人'],
    ['60元/人/月*12月', '720元/人'],
    ['300元/0', 'divisionByZero'],
    ['3元*2元', 'moneyTimesMoney'],
    ['500元/人/天+80元/次', 'differentUnits'],
    ['3000元/笔*', 'no calculation'],
    ['3000元/笔**30笔', 'no calculation'],
    ['办公费', 'no calculation'],
    ['', 'no calculation'],
  ])('%s → %s', (text, expected) => {
    expect(worked(text)).toBe(expected)
  })
})

test('tokens know their place in the text as typed', () => {
  const text = '费　３０００元／㎡'
  const found = tokens(text).map(({ text: letters, start, end }) => [letters, text.slice(start, end)])
  expect(found).toEqual([
    ['费', '费'],
    ['3000', '３０００'],
    ['元', '元'],
    ['/', '／'],
    ['m2', '㎡'],
  ])
})

test('readable form', () => {
  const shown = (text: string) => {
    const parsed = parseCalculation(text)
    return parsed === undefined ? '' : readableExpression(parsed.expression)
  }
  expect(shown('工资1763/月*1人*12月')).toBe('1763元/月 × 1人 × 12月')
  expect(shown('277.3万*12%-3元')).toBe('277.3万元 × 12% − 3元')
})

/** A calculation as a model of its own, worked out by its own fractions. */
type Model =
  | {
      readonly kind: 'number'
      readonly digits: string
      readonly currency: string
      readonly unit: string
      readonly per: readonly string[]
      readonly label: string
    }
  | { readonly kind: 'bracket'; readonly inner: Model; readonly currency: string }
  | {
      readonly kind: 'product'
      readonly factors: readonly { readonly operator: '*' | '/'; readonly model: Model }[]
    }
  | {
      readonly kind: 'sum'
      readonly terms: readonly { readonly operator: '+' | '-'; readonly model: Model }[]
    }

const digits = fc
  .tuple(fc.nat({ max: 99_999 }), fc.option(fc.nat({ max: 999 }), { nil: undefined }))
  .map(([whole, part]) => (part === undefined ? String(whole) : `${whole}.${part}`))
const label = fc.constantFrom('', '', '住宿费', '工资')
/** Money only once in a product, so that nothing is multiplied that cannot be. */
const quantity = (isMoney: boolean) =>
  fc.record({
    kind: fc.constant('number' as const),
    digits,
    currency: isMoney ? fc.constantFrom('元', '万元', '千元', '亿元') : fc.constant(''),
    unit: isMoney ? fc.constant('') : fc.constantFrom('', '人', '天', '次', '户单位'),
    per: isMoney ? fc.subarray(['人', '天', '次', '平方米']) : fc.constant<readonly string[]>([]),
    label,
  })
const factor = (isMoney: boolean, depth: number): fc.Arbitrary<Model> =>
  depth === 0
    ? quantity(isMoney)
    : fc.oneof({ arbitrary: quantity(isMoney), weight: 3 }, { arbitrary: bracket(isMoney, depth), weight: 1 })
/** （1200+300）元: the currency may stand behind the bracket. */
const bracket = (isMoney: boolean, depth: number): fc.Arbitrary<Model> =>
  fc.boolean().chain((isBehind) =>
    sum(isMoney && !isBehind, depth - 1).map((inner) => ({
      kind: 'bracket' as const,
      inner,
      currency: isMoney && isBehind ? '元' : '',
    })),
  )
const product = (isMoney: boolean, depth: number): fc.Arbitrary<Model> =>
  fc
    .tuple(
      factor(isMoney, depth),
      fc.array(
        fc.record({ operator: fc.constantFrom('*' as const, '/' as const), model: factor(false, depth) }),
        { maxLength: 3 },
      ),
    )
    .map(([first, rest]) =>
      rest.length === 0
        ? first
        : { kind: 'product', factors: [{ operator: '*', model: first }, ...rest.map(unlabelled)] },
    )
const sum = (isMoney: boolean, depth: number): fc.Arbitrary<Model> =>
  fc
    .array(
      fc.record({ operator: fc.constantFrom('+' as const, '-' as const), model: product(isMoney, depth) }),
      { minLength: 1, maxLength: 3 },
    )
    .map((terms) => {
      const [first, ...rest] = terms
      if (first === undefined || rest.length === 0) return terms[0]?.model ?? { kind: 'sum', terms }
      return { kind: 'sum', terms: [{ operator: '+', model: first.model }, ...rest] }
    })

/** A word behind a slash is a unit, so a divisor bears no label. */
const unlabelled = <T extends { readonly operator: '*' | '/'; readonly model: Model }>(one: T): T =>
  one.operator === '/' && one.model.kind === 'number' ? { ...one, model: { ...one.model, label: '' } } : one

const SIZES: Readonly<Record<string, bigint>> = { 元: 1n, 万元: 10_000n, 千元: 1_000n, 亿元: 100_000_000n }
type Fraction = readonly [bigint, bigint]

function written(model: Model): string {
  switch (model.kind) {
    case 'number':
      return `${model.label}${model.digits}${model.currency}${model.unit}${model.per.map((unit) => `/${unit}`).join('')}`
    case 'bracket':
      return `(${written(model.inner)})${model.currency}`
    case 'product':
      return model.factors
        .map(({ operator, model: one }, at) => (at === 0 ? '' : operator) + written(one))
        .join('')
    case 'sum':
      return model.terms
        .map(({ operator, model: one }, at) => (at === 0 ? '' : operator) + written(one))
        .join('')
  }
}

function value(model: Model): Fraction | undefined {
  switch (model.kind) {
    case 'number': {
      const [whole = '', part = ''] = model.digits.split('.')
      return [BigInt(whole + part) * (SIZES[model.currency] ?? 1n), 10n ** BigInt(part.length)]
    }
    case 'bracket':
      return value(model.inner)
    case 'product':
      return model.factors.reduce<Fraction | undefined>(
        (total, { operator, model: one }) => {
          const next = value(one)
          if (total === undefined || next === undefined || (operator === '/' && next[0] === 0n))
            return undefined
          return operator === '*'
            ? [total[0] * next[0], total[1] * next[1]]
            : [total[0] * next[1], total[1] * next[0]]
        },
        [1n, 1n],
      )
    case 'sum':
      return model.terms.reduce<Fraction | undefined>(
        (total, { operator, model: one }) => {
          const next = value(one)
          if (total === undefined || next === undefined) return undefined
          const added = next[0] * total[1] * (operator === '+' ? 1n : -1n)
          return [total[0] * next[1] + added, total[1] * next[1]]
        },
        [0n, 1n],
      )
  }
}

/** Without places, so that two readings of different texts can be compared. */
const bare = (expression: Expression): unknown =>
  JSON.parse(
    JSON.stringify(expression, (key, one: unknown) =>
      key === 'start' || key === 'end' || key === 'number'
        ? undefined
        : typeof one === 'bigint'
          ? `${one}`
          : one,
    ),
  )

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(
      fc.boolean().chain((isMoney) => sum(isMoney, 2)),
      (model) => {
        const first = parseCalculation(written(model))
        expect(first?.expression).toBeDefined()
        if (first === undefined) return
        const again = parseCalculation(formatExpression(first.expression))
        expect(formatExpression(first.expression)).toBe(written(model))
        expect(again === undefined ? undefined : bare(again.expression)).toEqual(bare(first.expression))
      },
    ),
    { numRuns: 2000 },
  )
})

test('the result is that of an evaluator of its own', () => {
  let compared = 0
  fc.assert(
    fc.property(
      fc.boolean().chain((isMoney) => sum(isMoney, 2)),
      (model) => {
        const parsed = parseCalculation(written(model))
        const expected = value(model)
        const found = parsed === undefined ? undefined : evaluate(parsed.expression, YUAN)
        if (found === undefined) throw new Error(`not read: ${written(model)}`)
        if (expected === undefined) expect(isFailure(found)).toBe(true)
        if (expected === undefined || isFailure(found)) return
        compared += 1
        expect(found.amount.numerator * expected[1]).toBe(expected[0] * found.amount.denominator)
      },
    ),
    { numRuns: 2000 },
  )
  // The others add what cannot be added, or divide by zero.
  expect(compared).toBeGreaterThan(500)
})
