import { describe, expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { type FiscalYear, fiscalYear } from '../kernel/fiscal-year.ts'
import { type Book, type BookEntry, book, lookUp } from './book.ts'
import { applyBookChange, type BookChange, type IncomingEntry, previewBookChange } from './book-change.ts'
import { BOOKS } from './books.ts'
import { describeBookChange } from './describe-book-change.ts'

const Y2024 = fiscalYear(2024)

/** Rows as a user sees them: `code name [from] [to] [level]`, a dash for what is not stated. */
function list(text: string): readonly IncomingEntry[] {
  return rows(text).map(([code = '', name = '', from, to, level], index) => ({
    code,
    name: name === '-' ? '' : name,
    validFromYear: from === undefined || from === '-' ? 2024 : Number.parseInt(from, 10),
    ...(to === undefined || to === '-' ? {} : { validToYear: Number.parseInt(to, 10) }),
    confidence: 'sure',
    basis: '测试',
    ...(level === '类' || level === '款' || level === '项' ? { level } : {}),
    place: { file: 'list.csv', line: index + 2 },
  }))
}

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/))

const bookOf = (text: string): Book =>
  book(
    'function',
    list(text).map(({ place: _place, level: _level, ...entry }) => entry),
  )

const shown = (within: Book): readonly string[] =>
  [...within.entries.values()]
    .flat()
    .map((entry) => `${entry.code} ${entry.name} ${entry.validFromYear}—${entry.validToYear ?? ''}`)
    .sort()

const codes = (change: BookChange): readonly string[] => change.problems.map((found) => found.code)

const OLD = bookOf(`
  208      社会保障和就业支出   2018
  20805    行政事业单位养老支出 2020
  2080501  行政单位离退休       2020
  2080502  事业单位离退休       2020
  215      资源勘探等支出       2018
  21507    国有资产监管支出     2018 2020
`)

describe('a list that adds, renames and repeats', () => {
  const change = previewBookChange(
    OLD,
    list(`
      208      社会保障和就业支出
      20805    行政事业单位养老与保障支出
      2080501  行政单位离退休
      20850    新增款
      2085001  新增项
      21507    国有资产监管
    `),
    { fromYear: Y2024 },
  )

  it('is previewed', () => {
    expect(describeBookChange(change, 'zh')).toBe(
      [
        '支出功能分类科目（2024 年）：新增 3，改名 1，停用 0，不变 2，问题 0',
        '新增',
        '  20850    新增款（2024 年起）',
        '  2085001  新增项（2024 年起）',
        '  21507    国有资产监管（2024 年起）',
        '改名',
        '  20805    行政事业单位养老支出 → 行政事业单位养老与保障支出（2024 年起）',
      ].join('\n'),
    )
    expect(describeBookChange(change, 'en')).toContain('Functional classification (2024): 3 added, 1 renamed')
  })

  it('is applied: the former name stays for the years before', () => {
    expect(shown(applyBookChange(OLD, change))).toEqual([
      '208 社会保障和就业支出 2018—',
      '20805 行政事业单位养老与保障支出 2024—',
      '20805 行政事业单位养老支出 2020—2023',
      '2080501 行政单位离退休 2020—',
      '2080502 事业单位离退休 2020—',
      '20850 新增款 2024—',
      '2085001 新增项 2024—',
      '215 资源勘探等支出 2018—',
      '21507 国有资产监管 2024—',
      '21507 国有资产监管支出 2018—2020',
    ])
  })

  it('says when there is nothing to do', () => {
    const again = previewBookChange(OLD, list('208 社会保障和就业支出'), { fromYear: Y2024 })
    expect(describeBookChange(again, 'zh')).toContain('没有需要改的。')
  })

  it('takes full width and spaces for ways of typing', () => {
    const within = bookOf('503 资本性支出（一） 2018').entries
    const change = previewBookChange(
      { name: 'governmentEconomic', entries: within },
      list('503 资本性支出(一)'),
      { fromYear: Y2024 },
    )
    expect(change.unchanged.length).toBe(1)
  })
})

describe('codes that a list does not hold', () => {
  const incoming = list('20805 行政事业单位养老支出\n 2080501 行政单位离退休')

  it('are left alone', () => {
    expect(previewBookChange(OLD, incoming, { fromYear: Y2024 }).ended).toEqual([])
  })

  it('end where the list is said to be complete, except those above a code that it holds', () => {
    const change = previewBookChange(OLD, incoming, { fromYear: Y2024, isComplete: true })
    expect(change.ended.map(({ entry, lastYear }) => `${entry.code} ${lastYear}`)).toEqual([
      '2080502 2023',
      '215 2023',
    ])
    expect(describeBookChange(change, 'zh')).toContain('  2080502  事业单位离退休（用到 2023 年）')
    const after = applyBookChange(OLD, change)
    expect(lookUp(after, '215', Y2024).ok).toBe(false)
    expect(lookUp(after, '215', fiscalYear(2023)).ok).toBe(true)
  })

  it('do not end by a row that is faulty: the code is still listed', () => {
    const change = previewBookChange(OLD, [...incoming, ...list('2080502 -')], {
      fromYear: Y2024,
      isComplete: true,
    })
    expect(change.ended.map(({ entry }) => entry.code)).toEqual(['215'])
  })
})

describe('years that rows state', () => {
  it('put an older name before the one that is known', () => {
    const change = previewBookChange(OLD, list('20805 行政事业单位离退休 2018'), { fromYear: Y2024 })
    expect(shown(applyBookChange(OLD, change)).filter((one) => one.startsWith('20805 '))).toEqual([
      '20805 行政事业单位养老支出 2020—',
      '20805 行政事业单位离退休 2018—2019',
    ])
  })

  it('correct a name that begins in the same year', () => {
    const change = previewBookChange(OLD, list('20805 行政事业单位养老 2020'), { fromYear: Y2024 })
    expect(shown(applyBookChange(OLD, change))).toContain('20805 行政事业单位养老 2020—')
    expect(shown(applyBookChange(OLD, change))).not.toContain('20805 行政事业单位养老支出 2020—')
  })

  it('end a code', () => {
    const change = previewBookChange(OLD, list('2080502 事业单位离退休 2024 2025'), { fromYear: Y2024 })
    expect(change.ended).toMatchObject([{ lastYear: 2025 }])
    expect(shown(applyBookChange(OLD, change))).toContain('2080502 事业单位离退休 2020—2025')
  })
})

describe('faults of a list', () => {
  it.each([
    ['a malformed code', '20805O1 行政运行', ['LAW-005']],
    ['a code of another book', '30101 基本工资', ['LAW-005']],
    ['a code of no level', '2080 社会保障', ['LAW-005']],
    ['a level that the code has not', '20806 新款 - - 项', ['LAW-006']],
    ['a parent that nobody knows', '2990101 孤项', ['LAW-007']],
    ['a parent that was no longer in force', '2150701 行政运行', ['LAW-007']],
    ['the same code with two names', '20806 甲\n20806 乙', ['LAW-008']],
    ['no name', '20806 -', ['LAW-009']],
    ['an end before the beginning', '20806 甲 2024 2023', ['LAW-010']],
    ['a year that is none', '20806 甲 1024', ['YEAR-001']],
    ['several at once', '20806 - 1024\n2990101 孤项', ['LAW-009', 'YEAR-001', 'LAW-007']],
    ['the same row twice, which is harmless', '20806 甲\n20806 甲', []],
  ])('%s', (_, text, expected) => {
    expect(codes(previewBookChange(OLD, list(text), { fromYear: Y2024 }))).toEqual(expected)
  })

  it('are placed, and stop the list from being applied', () => {
    const change = previewBookChange(OLD, list('20806 甲\n20806 乙'), { fromYear: Y2024 })
    expect(describeBookChange(change, 'zh')).toContain(
      'list.csv 第 3 行：代码 20806 在这份表里有不同的名称：甲（#2）、乙（#3）。请只留一个。（LAW-008）',
    )
    expect(() => applyBookChange(OLD, change)).toThrow('problems')
  })
})

describe('properties', () => {
  const known = [...BOOKS.function.entries.keys()]
  const arbitraryYear: fc.Arbitrary<FiscalYear> = fc.integer({ min: 2018, max: 2030 }).map(fiscalYear)
  const arbitraryEntry: fc.Arbitrary<BookEntry> = fc.record({
    code: fc.oneof(fc.constantFrom(...known), fc.constantFrom('20877', '2087701', '298', '29801')),
    name: fc.constantFrom('甲', '乙', '行政运行', '其他支出'),
    validFromYear: arbitraryYear,
    confidence: fc.constant('sure' as const),
    basis: fc.constant('测试'),
  })
  const arbitraryList = fc.uniqueArray(arbitraryEntry, {
    maxLength: 12,
    selector: (entry) => `${entry.code} ${entry.validFromYear}`,
  })

  it('a list that was applied changes nothing a second time, whatever the order of its rows', () => {
    fc.assert(
      fc.property(arbitraryList, arbitraryYear, (entries, fromYear) => {
        const first = previewBookChange(BOOKS.function, entries, { fromYear })
        const reversed = previewBookChange(BOOKS.function, entries.toReversed(), { fromYear })
        expect(reversed.steps).toEqual(first.steps)
        if (first.problems.length > 0) return
        const after = applyBookChange(BOOKS.function, first)
        const second = previewBookChange(after, entries, { fromYear })
        expect([second.added, second.renamed, second.ended, second.problems]).toEqual([[], [], [], []])
      }),
    )
  })

  it('the names of the list hold in their years, and a code never has two names in one', () => {
    fc.assert(
      fc.property(arbitraryList, (entries) => {
        const change = previewBookChange(BOOKS.function, entries, { fromYear: Y2024 })
        if (change.problems.length > 0) return
        const after = applyBookChange(BOOKS.function, change)
        for (const entry of entries) {
          const found = lookUp(after, entry.code, fiscalYear(entry.validFromYear))
          expect(found.ok && found.value.name).toBe(entry.name)
          const periods = after.entries.get(entry.code) ?? []
          for (const [index, one] of periods.entries()) {
            const next = periods[index + 1]
            if (next !== undefined) expect(one.validToYear ?? 9999).toBeLessThan(next.validFromYear)
          }
        }
      }),
    )
  })
})
