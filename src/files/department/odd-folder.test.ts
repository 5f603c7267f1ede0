/** Folders and values that go wrong in odd ways: each is told about once, and the rest is still read. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { describe as describeProblem } from '../../core/kernel/problem.ts'
import { BOOKS } from '../../core/law/books.ts'
import { folderInMemory, folderOnDisk } from './folder.ts'
import { readDepartment } from './read-department.ts'

const aboutNamed = (name: string) =>
  `区划代码: "420103"\n地方: x\n部门编码: "1"\n部门名称: ${name}\n编码自拟: 是\n单位: [{ 编码: "1", 名称: 某局, 类型: 行政单位 }]\n`
const ABOUT = aboutNamed('某局')
const unitFile = (...lines: readonly string[]) =>
  `# 说明\n单位: "1"\n金额单位: 元\n只知部分: 是\n支出:\n${lines.map((line) => `  - { ${line}, 资金: 一般公共预算, 金额: 1 }\n`).join('')}`
const LEAF = '功能: "2150502", 经济: "30201", 性质: 公用经费'

const readFiles = (files: Readonly<Record<string, string>>) =>
  readDepartment(folderInMemory(new Map(Object.entries(files))), BOOKS)
const codesIn = (files: Readonly<Record<string, string>>) =>
  readFiles(files).problems.map((one) => `${one.code} ${one.place?.file}:${one.place?.line ?? ''}`)
const codesOfLines = (...lines: readonly string[]) =>
  codesIn({ 'department.yaml': ABOUT, '2023/budget/1.yaml': unitFile(...lines) })

describe('a folder on disk', () => {
  let folder = ''
  const made = (files: Readonly<Record<string, string>>): string => {
    folder = mkdtempSync(join(tmpdir(), 'odd-'))
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    return folder
  }
  const told = () => folderOnDisk(folder).problems?.map((one) => `${one.code} ${one.place?.file}`)
  afterEach(() => rmSync(folder, { recursive: true }))

  test('with a link to itself tells about the link and reads the rest', () => {
    made({ 'department.yaml': ABOUT, 'z.yaml': 'x' })
    symlinkSync(join(folder, 'loop.yaml'), join(folder, 'loop.yaml'))
    expect(folderOnDisk(folder).list()).toEqual(['department.yaml', 'z.yaml'])
    expect(told()).toEqual(['DAT-008 loop.yaml'])
  })

  test('that is a link to itself is one problem', () => {
    made({})
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    const { problems } = readDepartment(folderOnDisk(join(folder, 'loop')), BOOKS)
    expect(problems.map((one) => one.code)).toEqual(['DAT-006'])
  })

  test('with a folder that may not be opened tells about it and reads the rest', () => {
    made({ 'department.yaml': ABOUT, '2023/budget/1.yaml': 'x', 'z.yaml': 'x' })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, '2023'), 0o000)
    const isRoot = process.geteuid?.() === 0
    // Nothing is closed to root, who therefore looks as nobody.
    if (isRoot) process.seteuid?.(65534)
    try {
      const files = folderOnDisk(folder)
      expect(files.list()).toEqual(['department.yaml', 'z.yaml'])
      expect(files.problems?.map((one) => describeProblem(one, 'zh'))).toEqual([
        '2023：读不出来（没有权限，EACCES）。请检查这个文件或文件夹是否还在、是否有权限打开。（DAT-006）',
      ])
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(join(folder, '2023'), 0o755)
    }
  })

  test('passes over what editors and systems leave', () => {
    made({ 'department.yaml': ABOUT, '2023/budget/~$1.yaml': 'x', '2023/budget/.~lock.1.yaml#': 'x' })
    for (const name of ['Thumbs.db', 'desktop.ini', '.DS_Store']) writeFileSync(join(folder, name), 'x')
    expect(readDepartment(folderOnDisk(folder), BOOKS).problems).toEqual([])
  })

  test('tells about a folder named like a file, be it empty or not', () => {
    made({ 'department.yaml': ABOUT, '2023/budget/610002.yaml/a.txt': 'x' })
    mkdirSync(join(folder, '2023/budget/610001.yaml'))
    expect(told()).toEqual(['DAT-080 2023/budget/610001.yaml', 'DAT-080 2023/budget/610002.yaml'])
  })

  test('over several departments is one problem that names them', () => {
    made({
      'b/department.yaml': ABOUT,
      'a/department.yaml': ABOUT,
      'a/2023/budget/1.yaml': 'x',
      'n.txt': 'x',
    })
    const { problems } = readDepartment(folderOnDisk(folder), BOOKS)
    expect(problems.map((one) => describeProblem(one, 'zh'))).toEqual([
      `${folder}：这个文件夹里有 2 个部门，请指定其中一个：a、b（例如 ${folder}/a）。（DAT-082）`,
    ])
  })
})

describe('a line of which a part could not be read', () => {
  const TORN = '2023/budget/1.yaml'
  test.each([
    ['a function', '功能: "2150 502", 经济: "30201", 性质: 公用经费', 'DAT-025'],
    ['an economic class', '功能: "2150502", 经济: "3020 1", 性质: 公用经费', 'DAT-025'],
    ['a nature', '功能: "2150502", 经济: "30201", 性质: 公用', 'DAT-024'],
    ['a key', '功 能: "2150502", 经济: "30201", 性质: 公用经费', 'DAT-020'],
  ])('%s is no total of others and repeats none', (_, line, code) => {
    expect(codesOfLines(LEAF, line)).toEqual([`${code} ${TORN}:7`])
    expect(codesOfLines(line, LEAF)).toEqual([`${code} ${TORN}:6`])
  })

  test('does not hide the totals among the others', () => {
    expect(codesOfLines(LEAF, '功能: "2150502", 性质: 公用经费', '功能: "x"')).toEqual([
      `DAT-063 ${TORN}:7`,
      `DAT-025 ${TORN}:8`,
    ])
  })

  test('is not one whose value is blank', () => {
    expect(codesOfLines(LEAF, '功能: "2150502", 经济: "", 性质: 公用经费')).toEqual([`DAT-063 ${TORN}:7`])
  })

  test('may be a project, whose costs then lack its function', () => {
    const cost = '测算: [{ 内容: 甲, 经济: "30201", 资金: 一般公共预算, 金额: 1 }]'
    const text = `单位: "1"\n金额单位: 元\n只知部分: 是\n项目:\n  - { 编码: P1, 名称: 甲, 功能: "2150502", ${cost} }\n  - { 编码: P1x, 名称: 乙, 功能: "215 0502", ${cost} }\n`
    expect(codesIn({ 'department.yaml': ABOUT, [TORN]: text })).toEqual([`DAT-025 ${TORN}:6`])
  })
})

test('full-width digits of a code are digits', () => {
  const { department, problems } = readFiles({
    'department.yaml': ABOUT.replaceAll('"1"', '"１"'),
    '2023/budget/1.yaml': unitFile('功能: "２１５０５０２", 经济: "３０２０１", 性质: 公用经费'),
  })
  expect(problems).toEqual([])
  expect(department?.unitYears[0]?.lines[0]).toMatchObject({
    unit: '1',
    function: '2150502',
    economic: '30201',
  })
})

test('lines that end with CR alone are lines', () => {
  const broken = unitFile(LEAF, '功能: "x"').replaceAll('\n', '\r')
  expect(codesIn({ 'department.yaml': ABOUT.replaceAll('\n', '\r'), '2023/budget/1.yaml': broken })).toEqual([
    'DAT-025 2023/budget/1.yaml:7',
  ])
})

test('a year far ahead is one problem that names its folder', () => {
  const file = unitFile(LEAF)
  const files = { 'department.yaml': ABOUT, '2098/budget/1.yaml': file, '2098/accounts/1.yaml': file }
  expect(codesIn(files)).toEqual(['DAT-081 2098:'])
  expect(readFiles(files).problems.map((one) => describeProblem(one, 'zh'))[0]).toContain('年度文件夹“2098”')
  expect(codesIn({ 'department.yaml': ABOUT, '2035/budget/1.yaml': file })).toEqual([])
})

describe('a name', () => {
  test.each([
    ['half a character', '"某\\ud800局"', 'DAT-035'],
    ['a control character', '"某\\u0007局"', 'DAT-027'],
    ['a line end', '"某\\n局"', 'DAT-027'],
    ['a mark that turns the writing', '"某\\u202e局"', 'DAT-027'],
    ['more than 200 characters', '局'.repeat(201), 'DAT-036'],
  ])('with %s is refused', (_, name, code) => {
    expect(codesIn({ 'department.yaml': aboutNamed(name) })).toEqual([`${code} department.yaml:4`])
  })

  test('of 200 characters, or with a rare one, is taken', () => {
    expect(codesIn({ 'department.yaml': aboutNamed('局'.repeat(200)) })).toEqual([])
    expect(codesIn({ 'department.yaml': aboutNamed('𠮷'.repeat(200)) })).toEqual([])
  })
})

test('a tie says that economic classes decide the nature in basic expenditure only', () => {
  const { problems } = readFiles({
    'department.yaml': ABOUT,
    '2023/budget/1.yaml': unitFile('功能: "2150502", 经济: "30201", 性质: 人员经费'),
  })
  expect(problems.map((one) => describeProblem(one, 'zh')).join()).toMatch(/只就基本支出.*DAT-065/)
})
