import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../files/classification/csv-rows.ts'
import { fc } from '../../testing/properties.ts'
import { tableRows } from './fixtures/table-rows.ts'
import { formatMeaning, type IndicatorValue, isMeasurable, readIndicatorValue } from './indicator-value.ts'
import { directionOf } from './value-comparison.ts'

const VALUES = tableRows(readFileSync(new URL('fixtures/indicator-values.tsv', import.meta.url), 'utf8'))

const codes = (value: IndicatorValue): string => value.doubts.map((doubt) => doubt.code).join(' ')

describe('each value of the table says what stands beside it', () => {
  test.each(VALUES)('$print $name', ({ print = '', name = '', ...expected }) => {
    const value = readIndicatorValue(print, name === '' ? {} : { name })
    expect({
      kind: value.meaning.kind,
      meaning: formatMeaning(value.meaning),
      direction: directionOf(value.meaning, name),
      doubts: codes(value),
    }).toEqual(expected)
    expect(value.print).toBe(print)
  })
})

test('a deed keeps the quantities that it names', () => {
  const { meaning } = readIndicatorValue('为困难员工发放资金 40 万元')
  expect(meaning.kind === 'deed' ? meaning.quantities.map(formatMeaning) : []).toEqual(['40万元'])
})
test('a value that only repeats the name is told', () => {
  expect(codes(readIndicatorValue('维护社会稳 定和谐', { name: '维护社会稳定和谐' }))).toContain('PFM-005')
  expect(codes(readIndicatorValue('促进', { name: '促进社会再分配合理化' }))).toBe('')
})

/** Pieces that values are made of, so that mutations look like values and not like noise. */
const PIECES =
  '≥ ≤ > < = ≧ ≦ ﹥ 不低于 不超过 以上 以下 以内 内 约 满分 增长 下降 0 1 5 10 97 100 2.5 1,200 000 . , - — ~ 至 % ％ ‰ 元 万元 万 亿 人 次 人次 件 户 日 个工作日 月 12月 年 2023年 底前 个 社区 /人 /天 预算数 计划期 在 及时 合规 显著 提升 有 保障 人员经费 有利于 全覆盖 根据实际情况 做好 工作 为 发放 ( ) （含） 。 “ ” 和 指标'
const piece = fc.constantFrom(...PIECES.split(' '), ' ', '　')
const anyPrint = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const anyName = fc.constantFrom('', '群众满意度', '培训次数', '专利数(件)', '完成率', '维稳')

test('random values: an answer, the print kept, and what is written reads back the same', () => {
  fc.assert(
    fc.property(anyPrint, anyName, (print, name) => {
      const value = readIndicatorValue(print, { name })
      expect(value.print).toBe(print)
      expect(readIndicatorValue(formatMeaning(value.meaning), { name }).meaning).toEqual(value.meaning)
    }),
    { numRuns: process.env.MINGZHANG_SOAK === undefined ? 5_000 : 1_000_000 },
  )
}, 600_000)

test.each([
  '1'.repeat(5000),
  '有'.repeat(5000),
  '≥'.repeat(5000),
  '为'.repeat(5000),
  `${'1,111'.repeat(900)}%`,
  '内'.repeat(5000),
])('a long and hostile value is answered, and kept', (print) => {
  expect(readIndicatorValue(print).print).toBe(print)
})

const PUBLISHED = fileURLToPath(new URL('../../../../shared/truth/forms.csv', import.meta.url))
const VALUE_COLUMN = /^(?:指标值|年初目标|年度目标值|实际完成值|前年|上年|预计当年实现)(?!.*依据)/

describe.skipIf(!existsSync(PUBLISHED))('the values of the published forms', () => {
  test('all but one say more than a text; those that measure nothing are told apart', () => {
    const [header, ...rows] = csvRows(readFileSync(PUBLISHED, 'utf8')).rows
    const at = (name: string): number => header?.cells.indexOf(name) ?? -1
    const distinct = new Map<string, string>()
    for (const { cells } of rows)
      if (VALUE_COLUMN.test((cells[at('column')] ?? '').split('/').at(-1) ?? ''))
        distinct.set(cells[at('value')] ?? '', cells[at('row_name')] ?? '')
    const values = [...distinct].map(([print, name]) => readIndicatorValue(print, { name }))
    const ofKind = (kind: string) => values.filter((value) => value.meaning.kind === kind)
    expect(values.length).toBe(214)
    expect(ofKind('text').map((value) => value.print)).toEqual(['绩效管理'])
    expect(ofKind('deferred').map((value) => value.print.replace(/\s/g, ''))).toEqual(
      expect.arrayContaining(['根据实际情况', '规定标准']),
    )
    expect({
      measurable: values.filter(isMeasurable).length,
      deeds: ofKind('deed').length,
      deferred: ofKind('deferred').length,
    }).toEqual({ measurable: 177, deeds: 32, deferred: 4 })
  })
})
