import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Department } from '../../core/budget/department.ts'
import { describe as describeProblem } from '../../core/kernel/problem.ts'
import { BOOKS } from '../../core/law/books.ts'
import { fc } from '../../testing/properties.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readDocumentIndex } from './document-index.ts'
import { type FolderFiles, folderInMemory, folderOnDisk } from './folder.ts'
import { readDepartment } from './read-department.ts'

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url))
const fixture = (name: string): FolderFiles => folderOnDisk(join(FIXTURES, name))
const UNIT = '2023/budget/900001.yaml'

const faults = (folder: FolderFiles): readonly string[] =>
  readDepartment(folder, BOOKS).problems.map(
    (one) => `${one.code} ${one.place?.file}:${one.place?.line ?? ''}`,
  )

/** What is wrong in each fixture: the good department with one thing changed. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  'amount-too-large': [`AMT-003 ${UNIT}:11`],
  anchor: [`DAT-015 ${UNIT}:3`],
  'bad-classification': [
    'YEAR-001 classifications/local.csv:2',
    'LAW-015 classifications/local.csv:3',
    'DAT-041 classifications/local.csv:4',
    'LAW-010 classifications/local.csv:5',
  ],
  'binary-file': [`DAT-003 ${UNIT}:`],
  'broken-yaml': [`DAT-014 ${UNIT}:12`],
  'code-of-another-year': [`LAW-002 ${UNIT}:11`],
  'duplicate-key': [`DAT-012 ${UNIT}:3`],
  'duplicate-line': [`DAT-062 ${UNIT}:14`],
  'empty-file': [`DAT-005 ${UNIT}:`],
  'formula-text': [`DAT-026 ${UNIT}:27`],
  imbalance: [`DAT-072 ${UNIT}:1`],
  'missing-department': ['DAT-009 department.yaml:'],
  'missing-fund': [`DAT-022 ${UNIT}:9`],
  'missing-required': [`DAT-022 ${UNIT}:1`],
  'nature-on-revenue': [`DAT-066 ${UNIT}:8`],
  'negative-amount': [`DAT-068 ${UNIT}:9`, `DAT-068 ${UNIT}:13`],
  'not-an-amount': [`AMT-001 ${UNIT}:11`],
  'parent-unit-with-lines': [`DAT-064 ${UNIT}:8`],
  'project-twice': [`DAT-070 ${UNIT}:30`],
  'thousands-separator': [`DAT-034 ${UNIT}:12`],
  tie: [`DAT-065 ${UNIT}:11`],
  'torn-file': [`DAT-002 ${UNIT}:26`],
  'total-among-leaves': [`DAT-063 ${UNIT}:14`],
  'undeclared-project': [`DAT-069 ${UNIT}:12`],
  'unit-of-another-year': ['DAT-051 2019/budget/900002.yaml:1'],
  'unit-year-twice': ['DAT-056 2023/budget/again.yaml:1'],
  'unknown-assumption': [`DAT-029 ${UNIT}:11`],
  'unknown-code': [`LAW-001 ${UNIT}:12`],
  'unknown-file': ['DAT-018 2023/budget/900002.yml:', 'DAT-007 notes.txt:'],
  'unknown-key': [`DAT-020 ${UNIT}:3`],
  'unknown-unit': ['DAT-050 2023/budget/900009.yaml:1'],
  'unknown-word': [`DAT-024 ${UNIT}:11`],
  'wrong-book': [`DAT-061 ${UNIT}:11`],
  'wrong-encoding': [`DAT-001 ${UNIT}:`],
  'everything-wrong': [
    'DAT-003 2020/accounts/900001.yaml:',
    'DAT-002 2020/budget/900001.yaml:26',
    'DAT-001 2021/budget/900001.yaml:',
    'DAT-014 2022/budget/900001.yaml:12',
    'DAT-072 2023/accounts/900001.yaml:1',
    `DAT-020 ${UNIT}:3`,
    `DAT-065 ${UNIT}:11`,
    `AMT-001 ${UNIT}:12`,
    `LAW-001 ${UNIT}:12`,
    `DAT-062 ${UNIT}:14`,
    `DAT-063 ${UNIT}:15`,
    `DAT-024 ${UNIT}:16`,
    `LAW-002 ${UNIT}:16`,
    `DAT-022 ${UNIT}:17`,
    `DAT-026 ${UNIT}:31`,
    'DAT-018 2023/budget/900002.yml:',
    'DAT-050 2023/budget/900009.yaml:1',
    'YEAR-001 classifications/local.csv:2',
  ],
}

describe('bad input', () => {
  test('each fixture is named here', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual([...Object.keys(BAD), 'good'].sort())
  })

  test.each(Object.entries(BAD))(
    '%s: every fault is told with its file and line, and nothing is read by halves',
    (name, expected) => {
      expect(faults(fixture(name))).toEqual(expected)
      const isOnlyUnfinished = expected.every((fault) => fault.startsWith('DAT-072'))
      expect(readDepartment(fixture(name), BOOKS).department !== undefined).toBe(isOnlyUnfinished)
    },
  )

  test('every message is whole in both languages', () => {
    for (const name of Object.keys(BAD)) {
      for (const one of readDepartment(fixture(name), BOOKS).problems) {
        const { params } = one
        expect(Object.values(params).every((value) => value !== undefined)).toBe(true)
        expect(describeProblem(one, 'zh')).not.toMatch(/undefined|“”|[{}]\w+\}/)
        expect(describeProblem(one, 'en')).not.toMatch(/undefined|“”/)
      }
    }
  })
})

describe('a department', () => {
  test('is read with its lines, projects, facts, labels, local codes and profiles', () => {
    const read = readDepartment(fixture('good'), BOOKS)
    expect(read.problems).toEqual([])
    const { department } = read
    expect(department?.units.map((unit) => [unit.code, unit.parent])).toEqual([
      ['900', undefined],
      ['900001', '900'],
      ['900002', '900'],
    ])
    const [one] = department?.unitYears ?? []
    expect(one).toMatchObject({ unit: '900001', year: 2023, kind: 'budget' })
    expect(one?.lines).toHaveLength(7)
    expect(one?.lines).toContainEqual({
      unit: '900001',
      year: 2023,
      stage: 'original',
      flow: 'expenditure',
      fund: 'generalPublic',
      nature: 'personnel',
      function: '2080505',
      economic: '30108',
      origin: 'current',
      amount: 12_650_000n,
      source: { file: UNIT, line: 11, document: '示例', assumed: '文件只印合计，交叉数由脚本推算' },
    })
    expect(one?.lines).toContainEqual({
      unit: '900001',
      year: 2023,
      stage: 'original',
      flow: 'expenditure',
      fund: 'generalPublic',
      nature: 'projectSpending',
      function: '2150502',
      economic: '30211',
      project: 'P2023001',
      origin: 'current',
      amount: 2_040_000n,
      source: {
        file: UNIT,
        line: 26,
        document: '示例',
        content: '维稳差旅费',
        basis: '680元/人/天*5天*3人*2次',
      },
    })
    expect(one?.projects).toEqual([
      {
        code: 'P2023001',
        name: '稳定专项资金',
        unit: '900001',
        category: '特定目标类',
        frequency: '常年项目',
        classCode: '31',
        className: '本级支出项目',
        fundingSources: [{ name: '财政拨款收入', amount: 2_500_000n }],
        procurement: [{ name: '水基灭火器', quantity: '189个', amount: 230_000n }],
        source: { file: UNIT, line: 16, document: '示例' },
      },
    ])
    expect(one?.facts).toEqual({
      headcount: {
        date: '2022-12-31',
        posts: { administrative: 5, civilServiceLaw: 0, institution: 0 },
        staff: { administrative: 4, civilServiceLaw: 0, institution: 0 },
        retired: 2,
      },
      procurement: { goods: 230_000n, works: 0n, services: 0n, toSmall: 230_000n },
      purchasedServices: 0n,
      assets: { date: '2022-12-31', floorArea: '592', vehicles: { 其他用车: 2 }, largeEquipment: 0 },
    })
    expect(department?.printedLabels).toHaveLength(1)
    expect(read.books.function.entries.get('2150597')?.[0]?.name).toBe('本地增设科目')
    expect(read.profileTrees.map((one) => one.path)).toEqual(['profiles/local.yaml'])
  })

  const department = (lines: readonly string[], names: readonly string[]): Department | undefined => {
    const head = '单位: "1"\n金额单位: 元\n支出:\n'
    const about =
      '区划代码: "420103"\n地方: x\n部门编码: "1"\n部门名称: 某局\n编码自拟: 是\n单位: [{ 编码: "1", 名称: 某局, 类型: 行政单位 }]\n'
    const files = new Map([
      ['department.yaml', about],
      ['2023/budget/1.yaml', head + lines.join('\n')],
      ['2023/accounts/1.yaml', head + lines.join('\n')],
    ])
    return readDepartment(folderInMemory(new Map(names.map((name) => [name, files.get(name) ?? '']))), BOOKS)
      .department
  }
  const withoutLines = (found: Department | undefined) =>
    found?.unitYears.map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, source: { ...line.source, line: 0 } })),
    }))

  test('is the same in whichever order its lines and files stand', () => {
    const lines = ['30201', '30202', '30205', '30206', '30211'].flatMap((economic) =>
      ['2150501', '2150502'].map(
        (code, i) =>
          `  - { 功能: "${code}", 经济: "${economic}", 性质: 公用经费, 资金: 一般公共预算, 金额: ${i + 1} }`,
      ),
    )
    const names = ['department.yaml', '2023/budget/1.yaml', '2023/accounts/1.yaml']
    const expected = withoutLines(department(lines, names))
    expect(expected?.[0]?.lines).toHaveLength(10)
    const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
    fc.assert(
      fc.property(shuffled(lines), shuffled(names), (someLines, someNames) => {
        expect(withoutLines(department(someLines, someNames))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('that is its own only unit is no unit twice', () => {
    expect(
      department(
        ['  - { 功能: "2150502", 资金: 一般公共预算, 金额: 1 }'],
        ['department.yaml', '2023/budget/1.yaml'],
      )?.units,
    ).toEqual([{ code: '1', name: '某局', kind: 'administrative' }])
  })

  test('whose folder is not there is one problem', () => {
    expect(faults(folderOnDisk(join(FIXTURES, 'nowhere')))).toHaveLength(1)
  })
})

describe('a folder on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'department-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('passes over dot files and README.md, and refuses links that leave it', () => {
    writeFileSync(join(folder, 'department.yaml'), 'x')
    writeFileSync(join(folder, '.hidden'), 'x')
    writeFileSync(join(folder, 'README.md'), 'x')
    symlinkSync(join(folder, 'department.yaml'), join(folder, 'inside.yaml'))
    symlinkSync(fileURLToPath(import.meta.url), join(folder, 'outside.yaml'))
    symlinkSync(FIXTURES, join(folder, 'directory'))
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.yaml'))
    const files = folderOnDisk(folder)
    expect(files.list()).toEqual(['department.yaml', 'inside.yaml'])
    expect(files.problems?.map((one) => `${one.code} ${one.place?.file}`)).toEqual([
      'DAT-008 dangling.yaml',
      'DAT-008 directory',
      'DAT-008 outside.yaml',
    ])
  })
})

describe('the index of documents', () => {
  const index = (text: string) => {
    const { tree } = readYaml(text, 'documents.yaml')
    return tree === undefined ? undefined : readDocumentIndex(tree)
  }

  test('is a typed list', () => {
    const text =
      '- { 编号: "000", 文件名: 甲.pdf, 部门文件夹: jianghan-403, 单位: "403002", 年度: 2020, 种类: 部门预算, 口径: jianghan-2020-budget }\n'
    expect(index(text)).toEqual({
      documents: [
        {
          number: '000',
          fileName: '甲.pdf',
          folder: 'jianghan-403',
          unit: '403002',
          year: 2020,
          kind: 'budget',
          profile: 'jianghan-2020-budget',
        },
      ],
      problems: [],
    })
  })

  test('tells what is wrong with it', () => {
    const read = index('- { 编号: "000", 部门文件夹: ../x, 单位: "1", 年度: 20, 种类: 预算 }\n')
    expect(read?.documents).toEqual([])
    expect(read?.problems.map((one) => one.code)).toEqual(['DAT-025', 'YEAR-001', 'DAT-024'])
  })
})
