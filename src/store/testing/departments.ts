/** Departments for tests of the store: a small one that says everything once, and any that there could be. */

import type {
  BudgetLine,
  Department,
  Facts,
  Kind,
  PrintedLabel,
  Project,
  UnitYear,
} from '../../core/budget/department.ts'
import { type Fen, fen } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { fc } from '../../testing/properties.ts'

const yearOf2023 = fiscalYear(2023)

/** One unit below a department, with every field of every part given once and left out once. */
export function smallDepartment(amount = 1_234_567n): Department {
  const line = { unit: '403002', year: yearOf2023, stage: 'original', origin: 'current' } as const
  const project = { unit: '403002', classCode: '31', className: '本级支出项目' }
  const source = { file: '2023/budget/403002.yaml', line: 12 }
  return {
    divisionCode: '420103',
    locality: 'jianghan',
    code: '403',
    name: '区国有资产监督管理局',
    isInvented: false,
    units: [
      { code: '403', name: '区国有资产监督管理局', kind: 'administrative' },
      {
        code: '403002',
        name: '区工业企业服务中心',
        shortName: '服务中心',
        parent: '403',
        kind: 'institution',
        validFromYear: fiscalYear(2018),
        validToYear: fiscalYear(2030),
      },
    ],
    unitYears: [
      {
        unit: '403002',
        year: yearOf2023,
        kind: 'budget',
        profile: 'jianghan-2023-budget',
        isPartial: false,
        lines: [
          { ...line, flow: 'revenue', fund: 'generalPublic', amount: fen(amount), source },
          {
            ...line,
            flow: 'expenditure',
            fund: 'generalPublic',
            nature: 'projectSpending',
            function: '2150502',
            economic: '30299',
            project: '42010323403T000000114',
            origin: 'carriedOver',
            amount: fen(-9_007_199_254_740_993n),
            source: {
              ...source,
              document: '002',
              assumed: '拆分',
              content: '维稳差旅费',
              basis: '680元/人*3人',
            },
          },
        ],
        projects: [
          {
            ...project,
            code: '42010323403T000000114',
            name: '稳定专项资金',
            category: '特定目标类',
            frequency: '常年项目',
            fundingSources: [
              { name: '财政拨款收入', amount: fen(22_500_000n) },
              { name: '其他', amount: fen(0n) },
            ],
            procurement: [{ name: '水基灭火器', quantity: '189个', amount: fen(5_230_000n) }],
            source,
          },
          { ...project, code: 'P2', name: '另一项目', fundingSources: [], procurement: [], source },
        ],
        facts: {
          headcount: {
            date: '2022-12-31',
            posts: { administrative: 0, civilServiceLaw: 1, institution: 13 },
            staff: { administrative: 0, civilServiceLaw: 1, institution: 6 },
            retired: 40,
          },
          procurement: {
            goods: fen(1n),
            works: fen(0n),
            services: fen(3n),
            toSmall: fen(1n),
            toMicro: fen(0n),
          },
          purchasedServices: fen(0n),
          assets: {
            date: '2022-12-31',
            floorArea: '592',
            vehicles: { 执法执勤用车: 1, 其他用车: 2 },
            largeEquipment: 0,
          },
        },
      },
      {
        unit: '403002',
        year: yearOf2023,
        kind: 'accounts',
        isPartial: true,
        lines: [],
        projects: [],
        facts: {},
      },
    ],
    printedLabels: [
      {
        unit: '403002',
        year: yearOf2023,
        kind: 'budget',
        statement: '*',
        row: '2150502',
        label: '一般行政管理事务（工业和信息产业监',
        why: '字被截断',
      },
      {
        unit: '403',
        year: yearOf2023,
        kind: 'accounts',
        statement: 'accounts.totals',
        row: 'a',
        code: 'b',
        why: '',
      },
    ],
    localCodes: [
      {
        book: 'departmentEconomic',
        entry: { code: '30291', name: '本地费用', validFromYear: 2023, confidence: 'local', basis: '示例' },
      },
    ],
  }
}

/** The same department in the order in which the store gives it back. */
export function normalised(department: Department): Department {
  const place = new Map(department.units.map((unit, at) => [unit.code, at]))
  const placeOf = (code: string) => place.get(code) ?? 0
  const byDocument = (a: { year: number; kind: string }, b: { year: number; kind: string }) =>
    a.year - b.year || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
  return {
    ...department,
    unitYears: department.unitYears.toSorted((a, b) => byDocument(a, b) || placeOf(a.unit) - placeOf(b.unit)),
    printedLabels: department.printedLabels.toSorted(byDocument),
  }
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('\0', ''))
const amount: fc.Arbitrary<Fen> = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(fen)
const count = fc.integer({ min: 0, max: 100_000 })
const year = fc.integer({ min: 2018, max: 2026 }).map(fiscalYear)
const kind = fc.constantFrom<Kind>('budget', 'accounts')
const noKeys: [] = []
const optional = { requiredKeys: noKeys }
const source = fc
  .tuple(
    fc.record({ file: text, line: count }),
    fc.record({ document: text, assumed: text, content: text, basis: text }, optional),
  )
  .map(([where, more]) => ({ ...where, ...more }))

const lineOf = (unit: string, projects: readonly string[]): fc.Arbitrary<BudgetLine> =>
  fc
    .tuple(
      fc.record({
        unit: fc.constant(unit),
        year,
        stage: fc.constantFrom('original', 'adjusted', 'outturn'),
        flow: fc.constantFrom('revenue', 'expenditure', 'opening'),
        fund: fc.constantFrom('generalPublic', 'unitFunds'),
        origin: fc.constantFrom('current', 'carriedOver'),
        amount,
        source,
      }),
      fc.record({ nature: text, function: text, economic: text }, optional),
      projects.length === 0
        ? fc.constant({})
        : fc.record({ project: fc.constantFrom(...projects) }, optional),
    )
    .map(([required, more, project]) => ({ ...required, ...more, ...project }))

const projectOf = (unit: string, code: string): fc.Arbitrary<Project> =>
  fc
    .tuple(
      fc.record({
        code: fc.constant(code),
        name: text,
        unit: fc.constant(unit),
        classCode: text,
        className: text,
        fundingSources: fc.array(fc.record({ name: text, amount }), { maxLength: 3 }),
        procurement: fc.array(fc.record({ name: text, quantity: text, amount }), { maxLength: 3 }),
        source,
      }),
      fc.record({ category: text, frequency: text }, optional),
    )
    .map(([required, more]) => ({ ...required, ...more }))

const posts = fc.record({ administrative: count, civilServiceLaw: count, institution: count })
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    headcount: fc.record({ date: text, posts, staff: posts, retired: count }),
    procurement: fc.record(
      { goods: amount, works: amount, services: amount, toSmall: amount, toMicro: amount },
      { requiredKeys: ['goods', 'works', 'services'] },
    ),
    purchasedServices: amount,
    assets: fc.record(
      // A key `__proto__` is no name of a kind of vehicle.
      {
        date: text,
        floorArea: text,
        vehicles: fc.dictionary(fc.constantFrom('轿车', '其他用车', 'b', 'a'), count),
        largeEquipment: count,
      },
      { requiredKeys: ['date'] },
    ),
  },
  optional,
)

const unitYearOf = (unit: string): fc.Arbitrary<UnitYear> =>
  fc.uniqueArray(fc.constantFrom(`${unit}P1`, `${unit}P2`, `${unit}P3`)).chain((projects) =>
    fc
      .tuple(
        fc.record({
          unit: fc.constant(unit),
          year,
          kind,
          isPartial: fc.boolean(),
          lines: fc.array(lineOf(unit, projects), { maxLength: 8 }),
          projects: fc.tuple(...projects.map((code) => projectOf(unit, code))),
          facts,
        }),
        fc.record({ profile: text }, optional),
      )
      .map(([required, more]) => ({ ...required, ...more })),
  )

const labelOf = (units: readonly string[]): fc.Arbitrary<PrintedLabel> =>
  fc
    .tuple(
      fc.record({ unit: fc.constantFrom(...units), year, kind, statement: text, row: text, why: text }),
      fc.record({ label: text, code: text }, optional),
    )
    .map(([required, more]) => ({ ...required, ...more }))

/** Any department: up to five units in a tree, each with some years. */
export const anyDepartment: fc.Arbitrary<Department> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const codes = Array.from({ length: count }, (_, at) => `9${String(at).padStart(2, '0')}`)
  const units = codes.map((code, at) =>
    fc
      .tuple(
        fc.record({ name: text, kind: fc.constantFrom('administrative', 'civilServiceLaw', 'institution') }),
        fc.record({ shortName: text, validFromYear: year, validToYear: year }, optional),
        at === 0 ? fc.constant({}) : fc.record({ parent: fc.constantFrom(...codes.slice(0, at)) }, optional),
      )
      .map(([required, more, parent]) => ({ code, ...required, ...more, ...parent })),
  )
  const unitYears = fc.uniqueArray(fc.constantFrom(...codes).chain(unitYearOf), {
    maxLength: 4,
    selector: (one) => `${one.unit} ${one.year} ${one.kind}`,
  })
  return fc.record({
    divisionCode: fc.constant('420105'),
    locality: text,
    code: fc.constant('900'),
    name: text,
    isInvented: fc.boolean(),
    units: fc.tuple(...units),
    unitYears,
    printedLabels: fc.array(labelOf(codes), { maxLength: 4 }),
    localCodes: fc.constantFrom([], smallDepartment().localCodes),
  })
})
