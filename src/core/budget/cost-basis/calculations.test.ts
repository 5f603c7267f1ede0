import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, describe as group, test } from 'vitest'
import { csvRows } from '../../../files/classification/csv-rows.ts'
import { fen, parseAmount } from '../../kernel/fen.ts'
import { describe } from '../../kernel/problem.ts'
import { exactDecimal, type Rational } from '../../kernel/rational.ts'
import type { Agreement } from './agreement.ts'
import { readCostBasis } from './cost-basis.ts'
import { type CostItem, nameOf, type Verdict } from './items.ts'
import { checkLine, type LineVerdict } from './line-check.ts'

type Answer = 'yes' | 'no' | 'ambiguous'
type Row = Readonly<Record<string, string>>

const FACTS = fileURLToPath(new URL('fixtures/calculations.csv', import.meta.url))
const PUBLISHED = fileURLToPath(new URL('../../../../../shared/truth/calc-002.csv', import.meta.url))

const OF_VERDICT: Readonly<Record<Verdict, Answer>> = {
  holds: 'yes',
  lumpSum: 'yes',
  wrong: 'no',
  unclear: 'ambiguous',
}
const OF_AGREEMENT: Readonly<Record<Agreement, Answer>> = {
  exact: 'yes',
  rounded: 'yes',
  coarse: 'ambiguous',
  off: 'no',
}
const OF_LINE: Readonly<Record<LineVerdict, Answer>> = {
  equal: 'yes',
  rounded: 'yes',
  coarse: 'ambiguous',
  differs: 'no',
  unknown: 'ambiguous',
}

const rows = table(FACTS)

group('the 115 calculations of a published budget', () => {
  test('are 97 that hold, 10 that are wrong and 8 that cannot be told', () => {
    const count = (answer: string) => rows.filter((row) => row.agrees === answer).length
    expect([count('yes'), count('no'), count('ambiguous')]).toEqual([97, 10, 8])
  })

  test.each(rows.map((row) => [row.line, row.expression, row] as const))('%s %s', (_line, _text, row) => {
    const found = answerOf(row)
    expect(found.yuan).toBe(row.yuan)
    expect(found.answer).toBe(row.agrees)
  })

  test('those that hold are silent: nothing is said beyond what is worth knowing', () => {
    const alone = rows.filter((row) => row.agrees === 'yes' && row.item === '' && row.declared === '')
    const said = alone.flatMap((row) => {
      const basis = readCostBasis(row.text ?? '', unitOf(row))
      const remarks = [...basis.remarks, ...basis.items.flatMap((item) => item.remarks)]
      return remarks.filter(({ level }) => level !== 'note').map(({ problem }) => describe(problem, 'zh'))
    })
    expect(said).toEqual([])
  })

  test.runIf(existsSync(PUBLISHED))('are the facts that were published', () => {
    const facts = rows.map((row) => [
      row.line,
      row.expression,
      row.printed_result,
      row.unit,
      row.yuan,
      row.agrees,
    ])
    const published = table(PUBLISHED).map((row) => [
      row.line,
      row.printed_expression,
      row.printed_result,
      row.unit,
      row['computed_result(in 元)'],
      row.agrees,
    ])
    expect(facts).toEqual(published)
  })
})

const unitOf = (row: Row) => ({ unit: row.unit === '万元' ? 'tenThousandYuan' : 'yuan' }) as const

function answerOf(row: Row): { readonly yuan: string; readonly answer: Answer } {
  const basis = readCostBasis(row.text ?? '', row.item === '' ? unitOf(row) : {})
  if (row.declared !== '') {
    const declared = parseAmount(row.declared ?? '', 'tenThousandYuan')
    const check = checkLine(basis, declared.ok ? (declared.value ?? fen(0n)) : fen(0n))
    return { yuan: yuan(basis.worked), answer: OF_LINE[check.verdict] }
  }
  const item = row.item === '' ? basis.items[0] : named(basis.items, row.item ?? '')
  if (item === undefined || (row.item === '' && basis.items.length !== 1))
    throw new Error(`no single item: ${row.text}`)
  const sum = row.sum === 'stated' ? item.sums?.stated : undefined
  if (sum !== undefined) return { yuan: yuan(sum.yuan), answer: OF_AGREEMENT[sum.agreement] }
  return { yuan: yuan(item.worked), answer: OF_VERDICT[item.verdict] }
}

function named(items: readonly CostItem[], name: string): CostItem | undefined {
  for (const item of items) {
    const found = nameOf(item).endsWith(name) || name.endsWith(nameOf(item)) ? item : named(item.parts, name)
    if (found !== undefined) return found
  }
  return undefined
}

const yuan = (amount: Rational | undefined): string =>
  amount === undefined ? '' : (exactDecimal(amount, 6) ?? '?')

function table(path: string): readonly Row[] {
  const [head, ...body] = csvRows(readFileSync(path, 'utf8')).rows.map((row) => row.cells)
  return body.map((cells) => Object.fromEntries((head ?? []).map((name, at) => [name, cells[at] ?? ''])))
}
