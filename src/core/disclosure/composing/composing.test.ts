/** What is asked for, refused and left out while a document is composed, on a small department. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readFolder } from '../../../app/read-folder.ts'
import { folderInMemory } from '../../../files/department/folder.ts'
import { fiscalYear } from '../../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../../kernel/problem.ts'
import { type ComposedDisclosure, disclosureOf } from '../disclosure-of.ts'

const FILES = {
  'department.yaml': `
区划代码: "420103"
地方: dongshan
部门编码: "990"
部门名称: 东山县样例局
编码自拟: 是
单位:
  - { 编码: "990", 名称: 东山县样例局, 类型: 行政单位 }
`,
  '2023/accounts/990.yaml': `
单位: "990"
金额单位: 万元
收入:
  - { 资金: 一般公共预算, 功能: "2010101", 金额: 90.00 }
  - { 资金: 一般公共预算, 功能: "2010104", 金额: 30.00 }
支出:
  - { 功能: "2010101", 经济: "30101", 性质: 人员经费, 资金: 一般公共预算, 金额: 60.00 }
  - { 功能: "2010101", 经济: "30201", 性质: 公用经费, 资金: 一般公共预算, 金额: 30.00 }
  - { 功能: "2010104", 经济: "30215", 性质: 项目支出, 资金: 一般公共预算, 金额: 30.00 }
采购: { 货物: 0, 工程: 0, 服务: 0, 中小企业: 0, 小微企业: 0 }
`,
  '2023/budget/990.yaml': `
单位: "990"
金额单位: 万元
只知部分: 是
支出:
  - { 功能: "2010101", 资金: 一般公共预算, 金额: 90.00 }
`,
  '2022/accounts/990.yaml': `
单位: "990"
金额单位: 万元
只知部分: 是
收入:
  - { 资金: 一般公共预算, 金额: 100.00 }
支出:
  - { 资金: 一般公共预算, 金额: 100.00 }
`,
  'profiles/dongshan.yaml': `
profile: dongshan-2023-accounts
locality: dongshan
kind: accounts
name: 东山县 2023 年度部门决算
years: 2023-
statements:
  - statement: accounts.general-expenditure
    title: 一般公共预算财政拨款支出决算表
    blocks:
      - block: main
        columns:
          - { show: code, header: [科目编码] }
          - { show: name, header: [科目名称] }
          - { parts: [total], header: [本年支出] }
        rows:
          - { row: total, label: 合计, labelIn: name, isTotal: yes }
          - { row: functions }
document:
  title: "{unit}{year}年度部门决算"
  cover: ["{date}"]
  self: 本部门
  sections:
    - { level: 1, title: 概况, holds: [{ text: 主要职责 }] }
    - title: 一、收入支出情况
      holds:
        - { total: { flow: expenditure }, change: own }
        - { list: { flow: expenditure, nature: operating } }
        - { total: { flow: expenditure, fund: governmentFund }, orNothing: yes }
        - { total: { flow: revenue, fund: institutional } }
    - title: 二、一般公共预算财政拨款支出情况
      holds:
        - { items: { flow: expenditure, fund: generalPublic }, level: 2, budget: yes, uses: yes }
    - title: 三、政府采购
      holds:
        - { sentence: ["采购{采购.合计}，", "占比{采购.中小企业占比}，", "其中货物{采购.货物}。"] }
        - { sentence: ["有采购。"], onlyIf: 采购.合计 }
        - { sentence: ["没有采购。"], onlyIfNot: 采购.合计 }
        - { sentence: ["培训{培训人次}人次，平均{平均得分}分。"] }
    - title: 四、报表
      holds: [{ statement: accounts.general-expenditure }]
    - { title: 五、名词解释, holds: [{ glossary: both }, { contact: "电话：{contact}" }] }
`,
}

/** A folder with further files, composed. */
function composed(more: Readonly<Record<string, string>> = {}): ComposedDisclosure {
  const { ledger, problems } = readFolder(folderInMemory(new Map(Object.entries({ ...FILES, ...more }))))
  if (ledger === undefined) throw new Error(problems.map((one) => describeProblem(one, 'zh')).join('\n'))
  const made = disclosureOf(ledger, { unit: '990', year: fiscalYear(2023), kind: 'accounts' })
  if (!made.ok) throw new Error(describeProblem(made.problem, 'zh'))
  return made.value
}

const TEXTS = '2023/accounts/texts/990.yaml'
const texts = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  [TEXTS]: ['单位: "990"', ...lines].join('\n'),
})
const GOOD = [
  '公开日期: 2024-08-30',
  '联系方式: 0571-00000000',
  '文本: { 主要职责: 负责样例工作。 }',
  '原因:',
  '  - { 收支: 本年支出, 对比: 上年, 原因: 主要原因是新增会议。 }',
  '  - { 收支: 本年支出, 资金: 一般公共预算, 功能: "2010104", 对比: 年初预算, 原因: 年中追加 }',
  '用途: { "2010101": 日常运转, "2010104": 召开会议 }',
  '科目解释: { "2010104": 召开会议的支出 }',
  '数量: { 培训人次: 12, 平均得分: 98.5 }',
]
const prose = ({ disclosure }: ComposedDisclosure): readonly string[] =>
  disclosure.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  )
const told = ({ problems }: ComposedDisclosure): readonly string[] =>
  problems.map((one) =>
    `${one.code} ${one.place?.line ?? ''}${one.params.key ?? one.params.code ?? ''}`.trim(),
  )

describe('a document of a department that wrote everything', () => {
  let whole: ComposedDisclosure
  beforeAll(() => {
    whole = composed(texts(...GOOD))
  })

  test('has no problems, and no gap', () => {
    expect(told(whole)).toEqual([])
    expect(prose(whole).join('')).not.toContain('待补')
  })

  test('says changes with their reasons, items without a budget without completion, and what there is none of', () => {
    expect(prose(whole).slice(1, 7)).toEqual([
      '2023年度支出合计为120.00万元，与2022年度相比，增加20.00万元，增长20.00%，主要原因是新增会议。',
      '2023年度公用经费为30.00万元，主要包括：办公费。',
      '2023年度本部门无政府性基金预算财政拨款收入和支出。',
      '2023年度事业收入为0.00万元。',
      '1.一般公共服务支出（类）人大事务（款）行政运行（项）年初预算为90.00万元，支出决算为90.00万元，完成年初预算的100.00%，主要用于日常运转。',
      '2.一般公共服务支出（类）人大事务（款）人大会议（项）年初预算为0.00万元，支出决算为30.00万元，支出决算数大于年初预算数的主要原因是年中追加。主要用于召开会议。',
    ])
  })

  test('leaves out clauses whose rate has no base, and sentences whose condition does not hold', () => {
    expect(prose(whole)).toContain('采购0.00万元，其中货物0.00万元。')
    expect(prose(whole)).toContain('没有采购。')
    expect(prose(whole)).not.toContain('有采购。')
    expect(prose(whole)).toContain('培训12人次，平均98.5分。')
  })

  test('explains the terms and items that it uses, and no others', () => {
    const glossary = prose(whole).join('\n')
    expect(glossary).toContain('人大会议（项）：召开会议的支出。')
    expect(glossary).toContain('项目支出：')
    expect(glossary).not.toContain('经营收入：')
    expect(glossary).not.toContain('结余分配：')
  })
})

describe('what is missing', () => {
  test('is asked for one by one, and stands as a gap', () => {
    const draft = composed()
    expect(told(draft)).toEqual([
      'PUB-010',
      'PUB-001 主要职责',
      'PUB-002',
      'PUB-005 2010101',
      'PUB-002',
      'PUB-005 2010104',
      'PUB-004 培训人次',
      'PUB-004 平均得分',
      'PUB-007 2010104',
      'PUB-011',
    ])
    const gaps = draft.disclosure.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.filter((run) => run.isGap === true).map((run) => run.text) : [],
    )
    expect(gaps).toContain('【待补：主要职责】')
    expect(gaps).toContain('【待补：变动原因】')
    expect(gaps).toContain('【待补：用途】')
  })

  test('is asked for once where its share is printed too, in words', () => {
    const draft = composed({
      'profiles/dongshan.yaml': FILES['profiles/dongshan.yaml'].replace(
        '平均{平均得分}分',
        '费用{培训费}，占{培训费/=flow:expenditure,fund:generalPublic}',
      ),
    })
    expect(told(draft).filter((one) => one.startsWith('PUB-004'))).toEqual([
      'PUB-004 培训人次',
      'PUB-004 培训费',
    ])
    const gaps = draft.disclosure.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.filter((run) => run.isGap === true).map((run) => run.text) : [],
    )
    expect(gaps).toContain('【待补：培训费占一般公共预算财政拨款支出的比例】')
  })

  test('is a table where its locality prints one: a row for each line with cells, and no word lost', () => {
    const draft = composed({
      'profiles/dongshan.yaml': FILES['profiles/dongshan.yaml'].replace(
        '{ text: 主要职责 }',
        '{ text: 主要职责, table: [序号, 名称, 备注] }',
      ),
      [TEXTS]: `
单位: "990"
文本:
  主要职责: [编入的单位有：, 局本级 |, 某中心 | 并入本级 | 2023年起, 以上。, 另见|附件]
`,
    })
    const tables = draft.disclosure.blocks.flatMap((block) =>
      block.kind === 'table' && block.isForm
        ? [block.table.rows.map((row) => row.cells.map((cell) => cell.text))]
        : [],
    )
    expect(tables).toEqual([
      [
        ['1', '局本级', ''],
        ['2', '某中心', '并入本级 | 2023年起'],
      ],
      [['1', '另见', '附件']],
    ])
    expect(prose(draft)).toEqual(expect.arrayContaining(['编入的单位有：', '以上。']))
  })

  test('is told with section, subject, change, and a line that can be copied', () => {
    const reason = composed().problems.find((one) => one.code === 'PUB-002')
    expect(reason?.params).toMatchObject({
      section: '一、收入支出情况',
      change: '100.00→120.00 万元，+20.00',
      file: TEXTS,
      example: '- { 收支: 本年支出, 对比: 上年, 原因: …… }',
    })
  })

  test('is not asked for below the threshold', () => {
    const small = FILES['2022/accounts/990.yaml'].replaceAll('100.00', '119.50')
    expect(
      told(
        composed({
          '2022/accounts/990.yaml': small,
          ...texts(...GOOD.filter((one) => !one.includes('上年'))),
        }),
      ),
    ).toEqual([])
  })

  test('of last year is asked for too, unless somebody says that it is not known', () => {
    const { '2022/accounts/990.yaml': _, ...files } = FILES
    const of = (...lines: readonly string[]) => {
      const { ledger } = readFolder(
        folderInMemory(new Map(Object.entries({ ...files, ...texts(...GOOD, ...lines) }))),
      )
      if (ledger === undefined) throw new Error('no ledger')
      const made = disclosureOf(ledger, { unit: '990', year: fiscalYear(2023), kind: 'accounts' })
      return made.ok ? made.value : undefined
    }
    expect(of()?.problems.map((one) => one.code)).toEqual(['PUB-012'])
    const said = of('比较数:', '  - { 收支: 本年支出, 年度: 2022, 阶段: 决算, 金额: 100 }')
    expect(said === undefined ? [] : prose(said)[1]).toContain('与2022年度相比，增加20.00万元')
    expect(of('比较数:', '  - { 收支: 本年支出, 年度: 2022, 阶段: 决算, 金额: 不详 }')?.problems).toEqual([])
  })
})

describe('nothing can be composed', () => {
  const outcome = (more: Readonly<Record<string, string>>, year = 2023): string => {
    const { ledger } = readFolder(folderInMemory(new Map(Object.entries({ ...FILES, ...more }))))
    if (ledger === undefined) throw new Error('no ledger')
    const made = disclosureOf(ledger, { unit: '990', year: fiscalYear(year), kind: 'accounts' })
    return made.ok ? 'composed' : made.problem.code
  }

  test('of a year that nobody wrote anything for', () => expect(outcome({}, 2024)).toBe('PUB-008'))

  test('by a profile that has no sections', () => {
    const [tables = ''] = FILES['profiles/dongshan.yaml'].split('document:')
    expect(outcome({ 'profiles/dongshan.yaml': tables })).toBe('PUB-006')
  })
})

describe('texts', () => {
  test('with a figure that disagrees with the tables are refused, with their place', () => {
    const wrong = composed(
      texts(
        ...GOOD.filter((one) => !one.startsWith('文本')),
        '文本:',
        '  主要职责:',
        '    - 负责样例工作。',
        '    - 2023年度一般公共预算财政拨款支出130.00万元。',
      ),
    )
    expect(wrong.problems.map((one) => [one.code, one.place, one.params.found])).toEqual([
      ['PUB-003', { file: TEXTS, line: 13 }, '130.00万元'],
    ])
  })

  test('with the right figure, or with one that no table has, are taken', () => {
    const right = GOOD.map((one) =>
      one.startsWith('文本')
        ? '文本: { 主要职责: 2023年度一般公共预算财政拨款支出120万元，另有租金8万元。 }'
        : one,
    )
    expect(told(composed(texts(...right)))).toEqual([])
  })

  test('that no section prints are told, not dropped in silence', () => {
    const misspelt = GOOD.map((one) => one.replace('主要职责', '主要职贵'))
    expect(told(composed(texts(...misspelt)))).toEqual(['PUB-001 主要职责', 'PUB-022 4主要职贵'])
  })

  test('keep markup as text', () => {
    const marked = GOOD.map((one) =>
      one.startsWith('文本') ? '文本: { 主要职责: "<script>alert(1)</script> #include {{x}}" }' : one,
    )
    expect(prose(composed(texts(...marked)))[0]).toBe('<script>alert(1)</script> #include {{x}}')
  })
})
