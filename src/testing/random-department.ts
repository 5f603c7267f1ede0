/** 随机部门 — departments as somebody might write them: any codes in force, any amounts, balanced; for what must hold for all of them. */
import fc from 'fast-check'
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import { type Ledger, ledger, type YearChoice } from '../core/disclosure/year-view.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { describe } from '../core/kernel/problem.ts'
import { type Book, isInForce } from '../core/law/book.ts'
import { BOOKS } from '../core/law/books.ts'
import { folderInMemory } from '../files/department/folder.ts'
import { readDepartment } from '../files/department/read-department.ts'

export interface RandomDepartment {
  readonly ledger: Ledger
  /** The document of one of its years; the department's own code, so that it adds up its units. */
  readonly choice: YearChoice
  /** What it was made of, for a report of what went wrong. */
  readonly files: ReadonlyMap<string, string>
}

/** Years of documents that the profiles of each place print. */
const DOCUMENTS = PROFILES.filter((profile) => profile.statements.length > 0).flatMap(
  ({ id, locality, kind }) => {
    const year = /(?<=-)20\d\d(?=-)/.exec(id)?.[0]
    return year === undefined ? [] : [{ id, locality, kind, year: fiscalYear(Number.parseInt(year, 10)) }]
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

export const randomDepartment: fc.Arbitrary<RandomDepartment> = fc
  .constantFrom(...DOCUMENTS)
  .chain((document) =>
    fc
      .record({
        unitCount: fc.integer({ min: 1, max: 3 }),
        lines: fc.array(randomLine(document.year), { minLength: 0, maxLength: 25 }),
      })
      .map(({ unitCount, lines }) => departmentOf(document, unitCount, lines)),
  )

function randomLine(year: number): fc.Arbitrary<RandomLine> {
  const functions = codesOf(BOOKS.function, year, 7).filter((code) => /^20[1-9]|^21[0-6]|^22[0-2]/.test(code))
  const economics = codesOf(BOOKS.departmentEconomic, year, 5)
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
        fc.bigInt({ min: 1n, max: 99_999n }),
        fc.bigInt({ min: 1n, max: 99_999n }).map((amount) => amount * 100_000n),
        fc.bigInt({ min: 1n, max: 999_999_999_999n }),
      ),
    }),
  )
}

const codesOf = (of: Book, year: number, length: number): readonly string[] =>
  [...of.entries.values()]
    .flat()
    .filter((entry) => entry.code.length === length && isInForce(entry, year))
    .map(({ code }) => code)

function departmentOf(
  { locality, kind, year }: (typeof DOCUMENTS)[number],
  unitCount: number,
  lines: readonly RandomLine[],
): RandomDepartment {
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
    ...units.map((code, at): [string, string] => [
      `${year}/${kind}/${code}.yaml`,
      unitFile(
        code,
        kind,
        lines.filter(({ unit }) => unit % unitCount === at),
      ),
    ]),
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
