/** 随机部门 — departments as somebody might write them: any codes in force, any amounts, balanced; for what must hold for all of them. */

import { KINDS } from '../core/budget/department.ts'
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import { type Ledger, ledger, type YearChoice } from '../core/disclosure/year-view.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { describe } from '../core/kernel/problem.ts'
import { type Book, isInForce } from '../core/law/book.ts'
import { BOOKS } from '../core/law/books.ts'
import { folderInMemory } from '../files/department/folder.ts'
import { readDepartment } from '../files/department/read-department.ts'
import { fc } from './properties.ts'
import { performanceFile } from './random-performance.ts'

export interface RandomDepartment {
  readonly ledger: Ledger
  /** The document of one of its years; the department's own code, so that it adds up its units. */
  readonly choice: YearChoice
  /** What it was made of, for a report of what went wrong. */
  readonly files: ReadonlyMap<string, string>
}

/** Years of documents that the profiles of each place print. */
const DOCUMENTS = PROFILES.filter((profile) => profile.statements.length > 0).flatMap(
  ({ id, locality, kind, forms }) => {
    const year = /(?<=-)20\d\d(?=-)/.exec(id)?.[0]
    return year === undefined
      ? []
      : [
          {
            id,
            locality,
            kind,
            year: fiscalYear(Number.parseInt(year, 10)),
            forms: forms ?? [],
          },
        ]
  },
)

interface RandomLine {
  readonly unit: number
  readonly nature: (typeof NATURES)[number]
  readonly function: string
  readonly economic: string
  readonly fund: string
  readonly fen: bigint
}

const NATURES = ['人员经费', '公用经费', '项目支出'] as const
const FUNDS = ['一般公共预算', '一般公共预算', '一般公共预算', '其他收入', '事业收入']
/** Of the economic classes that each nature may have. */
const CLASSES = { 人员经费: ['301', '303'], 公用经费: ['302'], 项目支出: ['302', '310'] } as const

export interface RandomOptions {
  /** With the facts, the forms and the other years that a whole document asks for. */
  readonly isPublished?: boolean
}

export const randomDepartment = ({
  isPublished = false,
}: RandomOptions = {}): fc.Arbitrary<RandomDepartment> =>
  fc
    .constantFrom(...DOCUMENTS.filter((one) => !isPublished || !ASKS_FOR_PROJECTS.includes(one.id)))
    .chain((document) => {
      const lines = (year: number) => fc.array(randomLine(year, isPublished), { maxLength: 25 })
      return fc
        .record({
          unitCount: fc.integer({ min: 1, max: 3 }),
          now: lines(document.year),
          before: isPublished ? lines(document.year - 1) : fc.constant([]),
          planned: isPublished ? lines(document.year) : fc.constant([]),
        })
        .map((made) => departmentOf(document, made, isPublished))
    })

/** Its sentences count projects of the budget, of which these departments have none. */
const ASKS_FOR_PROJECTS = ['jianghan-2020-budget']

/** Of a unit that publishes in each year, so that nothing of a year is unknown and projects have something to show. */
const EVERY_YEAR: readonly Omit<RandomLine, 'unit'>[] = [
  { nature: '人员经费', function: '2080505', economic: '30108', fund: '一般公共预算', fen: 45_678_900n },
  { nature: '项目支出', function: '2130306', economic: '30213', fund: '一般公共预算', fen: 98_765_400n },
]

/** What is published says of the three public expenses how often and how many, which only people can write. */
const THREE_PUBLIC = ['30212', '30217', '30231', '31013', '31019']
/** “三西”农业建设专项补助; 环境保护法规、规划及标准: marks in a name, at which a reader of sentences stops. */
const hasMarks = (code: string): boolean =>
  BOOKS.function.entries.get(code)?.some(({ name }) => /[“、]/.test(name)) === true

/** Less than a hundred yuan may be nothing in 万元, and a sentence says it in yuan. */
const LEAST_PUBLISHED = 10_000n

function randomLine(year: number, isPublished: boolean): fc.Arbitrary<RandomLine> {
  const least = isPublished ? LEAST_PUBLISHED : 1n
  const functions = codesOf(BOOKS.function, year, 7).filter(
    (code) => /^20[1-9]|^21[0-6]|^22[0-2]/.test(code) && !(isPublished && hasMarks(code)),
  )
  const economics = codesOf(BOOKS.departmentEconomic, year, 5).filter(
    (code) => !isPublished || !THREE_PUBLIC.includes(code),
  )
  return fc.constantFrom(...NATURES).chain((nature) =>
    fc.record({
      unit: fc.nat(),
      nature: fc.constant(nature),
      function: fc.constantFrom(...functions),
      economic: fc.constantFrom(
        ...economics.filter((code) => CLASSES[nature].some((one) => code.startsWith(one))),
      ),
      fund: fc.constantFrom(...FUNDS),
      // From one fen to more than any unit has, whole thousands of yuan among them.
      fen: fc.oneof(
        fc.bigInt({ min: least, max: 99_999n }),
        fc.bigInt({ min: 1n, max: 99_999n }).map((amount) => amount * 100_000n),
        fc.bigInt({ min: least, max: 999_999_999_999n }),
      ),
    }),
  )
}

const codesOf = (of: Book, year: number, length: number): readonly string[] =>
  [...of.entries.values()]
    .flat()
    .filter((entry) => entry.code.length === length && isInForce(entry, year))
    .map(({ code }) => code)

interface RandomLines {
  readonly unitCount: number
  readonly now: readonly RandomLine[]
  readonly before: readonly RandomLine[]
  /** The original budget of accounts. */
  readonly planned: readonly RandomLine[]
}

function departmentOf(
  document: (typeof DOCUMENTS)[number],
  { unitCount, now, before, planned }: RandomLines,
  isPublished: boolean,
): RandomDepartment {
  const { locality, kind, year } = document
  const units = Array.from({ length: unitCount }, (_, at) => `99000${at + 1}`)
  const files = new Map([
    [
      'department.yaml',
      [
        '区划代码: "420103"',
        `地方: ${locality}`,
        '部门编码: "990"',
        '部门名称: 星河区水务局',
        '编码自拟: 是',
        '单位:',
        ...units.map((code, at) =>
          at === 0
            ? `  - { 编码: "${code}", 名称: 星河区水务局本级, 类型: 行政单位 }`
            : `  - { 编码: "${code}", 名称: 星河区第${'一二三'[at]}水利站, 类型: 事业单位 }`,
        ),
        '',
      ].join('\n'),
    ],
    ...units.flatMap((code, at): readonly (readonly [string, string])[] => {
      const own = (lines: readonly RandomLine[]) => [
        ...(isPublished ? EVERY_YEAR.map((line) => ({ ...line, unit: at })) : []),
        ...lines.filter(({ unit }) => unit % unitCount === at),
      ]
      return [
        [`${year}/${kind}/${code}.yaml`, unitFile(code, kind, own(now))],
        ...(isPublished
          ? KINDS.map((of) => [`${year - 1}/${of}/${code}.yaml`, unitFile(code, of, own(before))] as const)
          : []),
        ...(isPublished && kind === 'accounts'
          ? [[`${year}/budget/${code}.yaml`, unitFile(code, 'budget', own(planned))] as const]
          : []),
      ]
    }),
    ...(isPublished ? publishedFiles(document, [...units.flatMap(() => EVERY_YEAR), ...now]) : []),
  ])
  const { department, books, performance, problems } = readDepartment(folderInMemory(files), BOOKS)
  if (department === undefined)
    throw new Error([...problems.map((one) => describe(one, 'zh')), ...files.values()].join('\n'))
  return {
    ledger: ledger(department, books, PROFILES, performance),
    choice: { unit: '990', year, kind },
    files,
  }
}

/** What no line holds: facts and forms of the department as a whole. */
function publishedFiles(
  { kind, year, forms }: (typeof DOCUMENTS)[number],
  lines: readonly Omit<RandomLine, 'unit'>[],
): readonly (readonly [string, string])[] {
  const sumOf = (some: readonly Omit<RandomLine, 'unit'>[]): string =>
    yuan(some.reduce((sum, { fen }) => sum + fen, 0n))
  const projects = sumOf(lines.filter(({ nature }) => nature === '项目支出'))
  return [
    [`${year}/${kind}/990.yaml`, factsFile(year)],
    ...(forms.length === 0
      ? []
      : [
          [
            `${year}/performance/990.yaml`,
            performanceFile(forms, { total: sumOf(lines), projects }),
          ] as const,
        ]),
  ]
}

const factsFile = (year: number): string =>
  [
    '单位: "990"',
    '金额单位: 元',
    `人员: { 日期: ${year}-12-31, 编制: { 行政: 12, 参公: 0, 事业: 30 }, 在职: { 行政: 10, 参公: 0, 事业: 26 }, 离退休: 9 }`,
    '采购: { 货物: 120000, 工程: 0, 服务: 80000, 中小企业: 150000, 小微企业: 100000 }',
    '购买服务: 0',
    `资产: { 日期: ${year}-12-31, 房屋面积: "840", 车辆: { 其他用车: 2 }, 大型设备: 0 }`,
    '',
  ].join('\n')

function unitFile(code: string, kind: 'budget' | 'accounts', given: readonly RandomLine[]): string {
  const lines = merged(given)
  const item = (fields: readonly string[], fen: bigint): string =>
    `  - { ${[...fields, `金额: ${yuan(fen)}`].join(', ')} }`
  const revenue = summed(lines, (line) => `${line.fund} ${kind === 'accounts' ? line.function : ''}`)
  return [
    `单位: "${code}"`,
    '金额单位: 元',
    ...(revenue.size === 0 ? [] : ['收入:']),
    ...[...revenue].map(([key, fen]) => {
      const [fund = '', of = ''] = key.split(' ')
      return item([...(of === '' ? [] : [`功能: "${of}"`]), `资金: ${fund}`], fen)
    }),
    ...(lines.length === 0 ? [] : ['支出:']),
    ...lines.map((line) =>
      item(
        [
          `功能: "${line.function}"`,
          `经济: "${line.economic}"`,
          `性质: ${line.nature}`,
          `资金: ${line.fund}`,
        ],
        line.fen,
      ),
    ),
    '',
  ].join('\n')
}

/** A line stands once for what it counts. */
function merged(lines: readonly RandomLine[]): readonly RandomLine[] {
  const sums = summed(lines, (line) => [line.nature, line.function, line.economic, line.fund].join(' '))
  return [...sums].flatMap(([key, fen]) => {
    const found = lines.find(
      (line) => [line.nature, line.function, line.economic, line.fund].join(' ') === key,
    )
    return found === undefined ? [] : [{ ...found, fen }]
  })
}

function summed(
  lines: readonly RandomLine[],
  keyOf: (line: RandomLine) => string,
): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0n) + line.fen)
  return sums
}

const yuan = (fen: bigint): string => `${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`
