import { describe, expect, it } from 'vitest'
import { type FiscalYear, fiscalYear } from '../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../kernel/problem.ts'
import { type BookName, lookUp, nameOf } from './book.ts'
import { BOOKS } from './books.ts'

const year = (number: number): FiscalYear => fiscalYear(number)

function named(book: BookName, code: string, ofYear: number): string {
  const found = lookUp(BOOKS[book], code, year(ofYear))
  return found.ok ? found.value.name : found.problem.code
}

describe('a name is looked up by code and year', () => {
  it.each([
    ['function', '2109901', 2018, '其他医疗卫生与计划生育支出'],
    ['function', '2109901', 2019, '其他卫生健康支出'],
    ['function', '2109901', 2020, '其他卫生健康支出'],
    ['function', '2109901', 2021, 'LAW-002'],
    ['function', '2109999', 2021, '其他卫生健康支出'],
    ['function', '21505', 2020, '工业和信息产业监管支出'],
    ['function', '21505', 2021, '工业和信息产业监管'],
    ['function', '2080502', 2019, '事业单位离退休'],
    ['function', '20805', 2019, '行政事业单位离退休'],
    ['function', '20805', 2020, '行政事业单位养老支出'],
    ['function', '2150599', 2023, '其他工业和信息产业监管支出'],
    ['function', '2999999', 2023, 'LAW-001'],
    ['departmentEconomic', '30231', 2023, '公务用车运行维护费'],
    ['departmentEconomic', '50201', 2023, 'LAW-001'],
    ['governmentEconomic', '503', 2020, '机关资本性支出（一）'],
    ['governmentEconomic', '503', 2021, '机关资本性支出'],
  ] as const)('%s %s in %i: %s', (book, code, ofYear, expected) => {
    expect(named(book, code, ofYear)).toBe(expected)
  })

  it('tells the years of a code that is not in force', () => {
    const found = lookUp(BOOKS.function, '2109901', year(2021))
    expect(found.ok ? '' : describeProblem(found.problem, 'zh')).toBe(
      '代码 2109901 在 2021 年不用（2018—2018 其他医疗卫生与计划生育支出；2019—2020 其他卫生健康支出）。请改用当年的代码。（LAW-002）',
    )
  })

  it('names a code of another year by the nearest one, and an unknown one by itself', () => {
    expect(nameOf(BOOKS.function, '2109901', year(2023))).toBe('其他卫生健康支出')
    expect(nameOf(BOOKS.function, '2109901', year(2010))).toBe('其他医疗卫生与计划生育支出')
    expect(nameOf(BOOKS.function, '2999999', year(2023))).toBe('2999999')
  })
})

describe('the books as delivered', () => {
  it.each(Object.values(BOOKS).map((one) => [one.name, one] as const))(
    '%s: one name a year, all above it known',
    (_, one) => {
      for (const [code, entries] of one.entries) {
        expect(code.length === 3 || one.entries.has(code.slice(0, -2)), code).toBe(true)
        for (const [index, entry] of entries.entries()) {
          const next = entries[index + 1]
          if (next !== undefined) expect(entry.validToYear ?? 9999, code).toBeLessThan(next.validFromYear)
        }
      }
    },
  )

  it('holds what was published, with its confidence and what it rests on', () => {
    const found = lookUp(BOOKS.function, '2150502', year(2023))
    expect(found.ok && found.value).toEqual({
      code: '2150502',
      name: '一般行政管理事务',
      validFromYear: 2021,
      confidence: 'sure',
      basis: '印于公开文件',
      budget: 'generalPublic',
    })
    const sizes = Object.values(BOOKS).map((one) => [...one.entries.values()].flat().length)
    expect(sizes).toEqual([1656, 111, 89])
  })
})
