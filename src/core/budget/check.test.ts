import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import type { Stage } from '../figures/dimensions.ts'
import { fen } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { type BookEntry, type Books, book } from '../law/book.ts'
import { checkDepartment } from './check.ts'
import type { BudgetLine, Department, UnitYear } from './department.ts'

const YEAR = fiscalYear(2023)
const entries = (codes: string): BookEntry[] =>
  codes.split(' ').map((code) => ({ code, name: code, validFromYear: 2018, confidence: 'sure', basis: '' }))
const BOOKS: Books = {
  function: book('function', entries('208 20805 2080505 2080506 215 21505 2150502 223 22301 2230101')),
  departmentEconomic: book('departmentEconomic', entries('301 30101 30108 302 30201 30211')),
  governmentEconomic: book('governmentEconomic', []),
}

/** Lines as a table: flow, fund, nature, function, economic, project, content, yuan; `-` for none. */
function lines(table: string, unit = 'u1', stage: Stage = 'original'): BudgetLine[] {
  const rows = table.trim().split('\n')
  return rows.map((row, index) => {
    const [flow = '', fund = '', ...rest] = row
      .trim()
      .split(/\s+/)
      .map((cell) => (cell === '-' ? '' : cell))
    const [nature = '', code = '', economic = '', project = '', content = '', yuan = '0'] = rest
    return {
      unit,
      year: YEAR,
      stage,
      flow,
      fund,
      ...(nature === '' ? {} : { nature }),
      ...(code === '' ? {} : { function: code }),
      ...(economic === '' ? {} : { economic }),
      ...(project === '' ? {} : { project }),
      origin: 'current',
      amount: fen(BigInt(yuan) * 100n),
      source: { file: `${unit}.yaml`, line: index + 1, ...(content === '' ? {} : { content }) },
    }
  })
}

const unitYear = (of: readonly BudgetLine[], unit = 'u1'): UnitYear => ({
  unit,
  year: YEAR,
  kind: 'budget',
  isPartial: false,
  lines: of,
  projects: [],
  facts: {},
})

const department = (unitYears: readonly UnitYear[]): Department => ({
  divisionCode: '420103',
  locality: 'somewhere',
  code: 'd',
  name: '某局',
  isInvented: true,
  units: [
    { code: 'd', name: '某局', kind: 'administrative' },
    { code: 'u1', name: '一', kind: 'administrative', parent: 'd' },
    { code: 'u2', name: '二', kind: 'institution', parent: 'u1' },
  ],
  unitYears,
  printedLabels: [],
  localCodes: [],
})

const found = (...unitYears: readonly UnitYear[]) =>
  checkDepartment(department(unitYears), BOOKS).map(
    (one) => `${one.code} ${one.place?.file}:${one.place?.line}`,
  )
const foundIn = (table: string) => found(unitYear(lines(table)))

describe('what lines say together', () => {
  test('leaves that do not overlap have no fault', () => {
    expect(
      foundIn(`
        revenue     generalPublic -          -       -     - - 60
        revenue     otherIncome   -          -       -     - - 5
        expenditure generalPublic personnel  2080505 30108 - - 10
        expenditure generalPublic operating  2080505 30201 - - 20
        expenditure generalPublic operating  2150502 30201 - - 30
        expenditure otherIncome   operating  2150502 30201 - - 5`),
    ).toEqual([])
  })

  test.each([
    ['the function above', 'expenditure generalPublic personnel 20805 30108 - - 0'],
    ['the economic class above', 'expenditure generalPublic personnel 2080505 301 - - 0'],
    ['no economic class', 'expenditure generalPublic personnel 2080505 - - - 0'],
    ['basic instead of personnel', 'expenditure generalPublic basic 2080505 - - - 0'],
    ['no nature', 'expenditure generalPublic - 2080505 30108 - - 0'],
    ['the appropriations together', 'expenditure fiscal personnel 2080505 30108 - - 0'],
    ['all of them', 'expenditure fiscal - - - - - 0'],
  ])('a total with %s is found above a leaf, wherever it stands', (_, total) => {
    const leaf = 'expenditure generalPublic personnel 2080505 30108 - - 10'
    expect(foundIn(`${leaf}\n${total}`)).toContain('DAT-063 u1.yaml:2')
    expect(foundIn(`${total}\n${leaf}`)).toContain('DAT-063 u1.yaml:1')
  })

  test('neighbours on every dimension are no totals of one another', () => {
    expect(
      foundIn(`
        expenditure generalPublic  personnel 2080505 30101 - - 1
        expenditure generalPublic  personnel 2080505 30108 - - 1
        expenditure generalPublic  personnel 2080506 30108 - - 1
        expenditure governmentFund personnel 2080505 30108 - - 1
        expenditure generalPublic  projectSpending 2080505 30108 - - 1
        expenditure fiscal         projectSpending 2150502 - - - 1`),
    ).toEqual([])
  })

  test('“basic, 301” and “personnel, 301” are the same region: written twice, it is a duplicate', () => {
    expect(
      foundIn(`
        expenditure generalPublic basic     2080505 30108 - - 1
        expenditure generalPublic personnel 2080505 30108 - - 2`),
    ).toEqual(['DAT-062 u1.yaml:2'])
  })

  test('content tells two lines of one region apart, unless one of them has none', () => {
    const item = (content: string) => `expenditure generalPublic projectSpending 2150502 30201 - ${content} 1`
    expect(foundIn([item('甲'), item('乙')].join('\n'))).toEqual([])
    expect(foundIn([item('甲'), item('甲')].join('\n'))).toEqual(['DAT-062 u1.yaml:2'])
    expect(foundIn([item('甲'), item('乙'), item('-')].join('\n'))).toEqual(['DAT-063 u1.yaml:3'])
  })

  test('a unit above another with lines is a total', () => {
    const of = (unit: string) =>
      unitYear(lines('expenditure generalPublic operating 2150502 30201 - - 1', unit), unit)
    expect(found(of('u1'), of('u2'))).toEqual(['DAT-064 u1.yaml:1'])
    expect(found(of('u2'))).toEqual([])
  })

  test.each([
    ['personnel on goods', 'expenditure generalPublic personnel 2080505 30201 - - 1', 'DAT-065'],
    ['operating on wages', 'expenditure generalPublic operating 2080505 30101 - - 1', 'DAT-065'],
    ['223 of the general budget', 'expenditure generalPublic - 2230101 - - - 1', 'DAT-065'],
    ['a surplus of the treasury', 'useOfSurplus fiscal - - - - - 1', 'DAT-065'],
    ['nature on revenue', 'revenue generalPublic personnel - - - - 1', 'DAT-066'],
    ['expenditure of no fund', 'expenditure - operating 2150502 30201 - - 1', 'DAT-067'],
    ['negative expenditure', 'expenditure generalPublic operating 2150502 30201 - - -1', 'DAT-068'],
    ['an undeclared project', 'expenditure generalPublic projectSpending 2150502 30201 p - 1', 'DAT-069'],
    ['an unknown function', 'expenditure generalPublic operating 2159999 30201 - - 1', 'LAW-001'],
    ['a function of four digits', 'expenditure generalPublic operating 2150 30201 - - 1', 'DAT-060'],
    ['an economic class for a function', 'expenditure generalPublic operating 30201 30201 - - 1', 'DAT-060'],
    ['a governmental economic class', 'expenditure generalPublic operating 2150502 50201 - - 1', 'DAT-061'],
  ])('%s is a fault', (_, table, code) => {
    expect(foundIn(table)).toEqual([`${code} u1.yaml:1`])
  })

  test('balances may be negative, and personnel outside basic spending may buy what it likes', () => {
    expect(foundIn('opening generalPublic - - - - - -5')).toEqual([])
    expect(foundIn('expenditure generalPublic projectSpending 2150502 30101 - - 5')).toEqual([])
  })
})

describe('sources and uses', () => {
  test('must be equal for the appropriations and for other funds, each apart', () => {
    expect(
      foundIn(`
        revenue     generalPublic -         -       -     - - 10
        opening     otherIncome   -         -       -     - - 5
        expenditure generalPublic operating 2150502 30201 - - 9
        expenditure otherIncome   operating 2150502 30201 - - 6`),
    ).toEqual(['DAT-072 u1.yaml:1', 'DAT-072 u1.yaml:1'])
  })

  test('balance with what is carried over and surpluses used and distributed', () => {
    expect(
      foundIn(`
        revenue      otherIncome -         -       -     - - 10
        opening      otherIncome -         -       -     - - 5
        useOfSurplus otherIncome -         -       -     - - 2
        expenditure  otherIncome operating 2150502 30201 - - 13
        distribution otherIncome -         -       -     - - 1
        closing      otherIncome -         -       -     - - 3`),
    ).toEqual([])
  })

  test('are not judged where one side is absent, or known in totals only', () => {
    expect(foundIn('revenue generalPublic - - - - - 10')).toEqual([])
    expect(foundIn('revenue generalPublic - - - - - 10\nexpenditure fiscal - - - - - 9')).toEqual([])
  })

  test('that differ as a whole are told once', () => {
    expect(
      foundIn('revenue generalPublic - - - - - 10\nexpenditure otherIncome operating 2150502 30201 - - 9'),
    ).toEqual(['DAT-072 u1.yaml:1'])
  })
})

describe('units', () => {
  const of = (...units: Department['units']) =>
    checkDepartment({ ...department([]), units }, BOOKS).map((one) => one.code)
  const unit = { name: '', kind: 'institution' } as const

  test('have one code each, known parents, no circles, and years in order', () => {
    expect(of({ ...unit, code: 'a' }, { ...unit, code: 'a' })).toEqual(['DAT-052'])
    expect(of({ ...unit, code: 'a', parent: 'b' })).toEqual(['DAT-053'])
    expect(of({ ...unit, code: 'a', parent: 'b' }, { ...unit, code: 'b', parent: 'a' })).toEqual(['DAT-054'])
    expect(of({ ...unit, code: 'a', parent: 'a' })).toEqual(['DAT-054'])
    expect(
      of({ ...unit, code: 'a', validFromYear: fiscalYear(2023), validToYear: fiscalYear(2020) }),
    ).toEqual(['DAT-055'])
  })

  test('have one set of lines a year and kind, whose second version is one fault', () => {
    const one = unitYear(lines('expenditure generalPublic operating 2150502 30201 - - 1'))
    expect(found(one, { ...one })).toEqual(
      ['DAT-056 u1.yaml:1'].map((text) => text.replace('u1.yaml:1', 'undefined:undefined')),
    )
  })
})

describe('speed and order', () => {
  /** Every pair compared, as the definition says it. */
  const isWithin = (outer: BudgetLine, inner: BudgetLine): boolean => {
    const fund = outer.fund === inner.fund || (outer.fund === 'fiscal' && inner.fund === 'generalPublic')
    const prefix = (a: string | undefined, b: string | undefined) =>
      a === undefined || (b ?? '').startsWith(a)
    const nature =
      outer.nature === undefined ||
      outer.nature === inner.nature ||
      (outer.nature === 'basic' && (inner.nature === 'personnel' || inner.nature === 'operating'))
    return fund && nature && prefix(outer.function, inner.function) && prefix(outer.economic, inner.economic)
  }
  const anyLine = fc.record({
    fund: fc.constantFrom('fiscal', 'generalPublic', 'otherIncome'),
    nature: fc.constantFrom(undefined, 'basic', 'personnel', 'projectSpending'),
    function: fc.constantFrom(undefined, '208', '20805', '2080505', '2080506'),
    economic: fc.constantFrom(undefined, '303', '30301', '30305'),
  })

  test('totals are those that a comparison of all pairs finds', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (regions) => {
        const all: BudgetLine[] = regions.map((region, index) => {
          // Within basic spending 303 is personnel; the comparison below does not know that.
          const isPersonnel = region.nature === 'basic' && region.economic !== undefined
          const nature = isPersonnel ? 'personnel' : region.nature
          return {
            unit: 'u1',
            year: YEAR,
            stage: 'original',
            flow: 'expenditure',
            fund: region.fund,
            origin: 'current',
            amount: fen(0n),
            ...(nature === undefined ? {} : { nature }),
            ...(region.function === undefined ? {} : { function: region.function }),
            ...(region.economic === undefined ? {} : { economic: region.economic }),
            source: { file: 'f', line: index + 1 },
          }
        })
        const totals = all
          .filter((a) => all.some((b) => isWithin(a, b) && !isWithin(b, a)))
          .map((a) => a.source.line)
        const told = checkDepartment(department([unitYear(all)]), BOOKS).filter(
          (one) => one.code === 'DAT-063',
        )
        expect(told.map((one) => one.place?.line).sort()).toEqual(totals.sort())
      }),
    )
  })

  test('twenty thousand lines are checked', () => {
    const many: BudgetLine[] = Array.from({ length: 20_000 }, (_, index) => ({
      unit: 'u1',
      year: YEAR,
      stage: 'original',
      flow: 'expenditure',
      fund: 'generalPublic',
      nature: 'projectSpending',
      function: index % 2 === 0 ? '2080505' : '2150502',
      economic: '30201',
      origin: 'current',
      amount: fen(1n),
      source: { file: 'f', line: index + 1, content: `第 ${index} 项` },
    }))
    expect(checkDepartment(department([unitYear(many)]), BOOKS)).toEqual([])
  })
})

test('a project has one class in all years, and a year that prints none does not hide the clash of two others', () => {
  const described = (year: number, classCode: string): UnitYear => ({
    ...unitYear([]),
    year: fiscalYear(year),
    projects: [
      {
        code: 'p1',
        name: '专项',
        unit: 'u1',
        classCode,
        className: classCode,
        fundingSources: [],
        procurement: [],
        source: { file: `${year}.yaml`, line: 1 },
      },
    ],
  })
  const told = (...years: readonly UnitYear[]) =>
    checkDepartment(department(years), BOOKS).map((one) => `${one.code} ${one.place?.file}`)
  expect(told(described(2021, ''), described(2022, '31'), described(2023, '31'))).toEqual([])
  expect(told(described(2021, ''), described(2022, '31'), described(2023, '32'))).toEqual([
    'DAT-071 2023.yaml',
  ])
})
