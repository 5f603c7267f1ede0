import { describe, expect, test } from 'vitest'
import { writtenBlocks } from '../../../testing/table-blocks.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { regionKey } from '../../figures/region.ts'
import type { ReadStatement } from './read-statement.ts'
import { readStatements } from './read-statements.ts'

const read = (text: string): readonly ReadStatement[] =>
  readStatements(splitGrids(writtenBlocks(text))).statements

function only(text: string): ReadStatement {
  const [one, ...others] = read(text)
  if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} statements were read`)
  return one
}

/** `code name | column | text | region` */
const cells = (one: ReadStatement): readonly string[] =>
  one.cells.map((cell) =>
    [
      `${cell.rowCode} ${cell.rowName}`.trim(),
      cell.column,
      cell.text,
      cell.region === undefined ? '-' : regionKey(cell.region),
    ].join(' | '),
  )

describe('words around the table', () => {
  const table = `
    项目 | 本年支出合计 | 基本支出 | 项目支出
    205 教育支出 | 3.00 | 1.00 | 2.00`
  test('title, number, unit, year and currency', () => {
    const one = only(`
      公开03表
      2023年度支出决算表
      部门：某市某中心　　　　　金额单位：万元
      ${table}
      注：本表反映部门本年度各项支出情况。`)
    expect(one).toMatchObject({
      definition: 'accounts.expenditure',
      title: '支出决算表',
      printedTitle: '2023年度支出决算表',
      number: '公开03表',
      unitName: '某市某中心',
      year: 2023,
      currency: 'tenThousandYuan',
      foundBy: ['title', 'headers', 'rows'],
    })
    expect(one.notes.map((note) => note.text)).toEqual(['注：本表反映部门本年度各项支出情况。'])
  })
  test('a title broken over two lines', () => {
    expect(only(`2023年度一般公共预算财政拨款\n支出决算表\n${table}`).title).toBe(
      '一般公共预算财政拨款支出决算表',
    )
  })
  test('a title that is only mentioned makes no statement of what stands below it', () => {
    expect(
      read(`
        详见支出决算表。
        机构 | 人数
        办公室 | 5`),
    ).toEqual([])
  })
})

describe('which statement it is', () => {
  test('without a title, by columns and rows', () => {
    const one = only(`
      科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入
      205 | 教育支出 | 3.00 | 1.00 | | | | | 2.00`)
    expect(one).toMatchObject({
      definition: 'accounts.revenue',
      title: '收入决算表',
      foundBy: ['headers', 'rows'],
    })
    expect(one.printedTitle).toBeUndefined()
  })
  test('under the title of another, by columns and rows, which is said', () => {
    const one = only(`
      2023年度收入决算表
      功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      205 | 教育支出 | 3.00 | 1.00 | 2.00 | | |`)
    expect(one.definition).toBe('accounts.expenditure')
    expect(one.title).toBe('收入决算表')
    expect(one.unplaced[0]?.why).toContain('支出决算表')
  })
  test.each([
    ['单位编码 | 单位名称', '403001 | 某局本级', 'budget.general-by-unit'],
    ['科目编码 | 科目名称', '20501 | 教育管理事务', 'budget.general-by-function'],
  ])('a title that suits two is settled by %s', (labels, row, id) => {
    const one = only(`
      一般公共预算支出表
      ${labels} | 合计 | 基本支出 | 项目支出
      ${row} | 3.00 | 1.00 | 2.00`)
    expect(one.definition).toBe(id)
  })
  test('what two definitions suit as well gets neither, and its amounts go out all the same', () => {
    const one = only(`
      科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      205 | 教育支出 | 3.00 | 1.00 | 2.00`)
    expect(one.definition).toBeUndefined()
    expect(one.candidates?.length).toBeGreaterThan(1)
    expect(cells(one)).toEqual([
      '205 教育支出 | 合计 | 3.00 | -',
      '205 教育支出 | 基本支出 | 1.00 | -',
      '205 教育支出 | 项目支出 | 2.00 | -',
    ])
  })
  test('the rest of the document settles what the table alone leaves open', () => {
    const expenditure = `
      功能科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
      205 | 教育支出 | 3.00 | 1.00 | 2.00`
    const found = read(`部门支出预算总表\n${expenditure}\n无题\n${expenditure}`)
    expect(found.map((one) => one.definition)).toEqual(['budget.expenditure', 'budget.general-by-function'])
    expect(found[1]?.foundBy).toContain('document')
  })
  test('an unknown statutory table has no definition, and all its amounts', () => {
    const one = only(`
      2023年国有资产占用情况表
      单位：万元
      项目 | 数量 | 金额
      一、土地、房屋 | 2 | 300.50
      二、车辆 | 1 | 20.00`)
    expect(one).toMatchObject({ title: '国有资产占用情况表', foundBy: [] })
    expect(one.definition).toBeUndefined()
    expect(one.cells).toHaveLength(4)
  })
  test.each([
    ['项目支出绩效自评表', '一级指标 | 三级指标 | 分值\n产出指标 | 培训人数 | 10'],
    ['基本信息表', '部门负责人 | 某某 | 联系电话 | 85580515\n财政拨款 | 1.00 | |'],
    ['目录', '序号 | 表名 | 页码\n1 | 收入预算总表 | 5'],
  ])('a %s is none', (title, table) => expect(read(`${title}\n${table}`)).toEqual([]))
})

describe('columns', () => {
  test('merged headers in a text without spans: side, group and leaf', () => {
    const one = only(`
      财政拨款收入支出决算总表
      收入 | | | 支出 | | | |
      项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 | |
      | | | | | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
      栏次 | | 1 | 栏次 | | 2 | 3 | 4
      一、一般公共预算财政拨款 | 1 | 3.00 | 一、教育支出 | 4 | 3.00 | 3.00 |
      总计 | 2 | 3.00 | 总计 | 5 | 3.00 | 3.00 |`)
    expect(cells(one)).toEqual([
      '一、一般公共预算财政拨款 | 收入/决算数 | 3.00 | flow:revenue,fund:generalPublic',
      '一、教育支出 | 支出/决算数/合计 | 3.00 | flow:expenditure,fund:fiscal,function:205',
      '一、教育支出 | 支出/决算数/一般公共预算财政拨款 | 3.00 | flow:expenditure,fund:generalPublic,function:205',
      '总计 | 收入/决算数 | 3.00 | flow:turnover,fund:fiscal',
      '总计 | 支出/决算数/合计 | 3.00 | flow:turnover,fund:fiscal',
      '总计 | 支出/决算数/一般公共预算财政拨款 | 3.00 | flow:turnover,fund:generalPublic',
    ])
  })
  test('a header that stands a column beside its amounts is set right by the numbers of the columns', () => {
    const one = only(`
      一般公共预算财政拨款支出决算表
      项目 | | | 本年支出 | | |
      功能分类 | | 科目名称 | 小计 | 基本支出 | 项目支出 |
      科目编码 | | | | | |
      类 | 款 | 项 | 栏次 | 1 | 2 | 3
      | | | 合计 | 3.00 | 1.00 | 2.00
      205 | | 教育支出 | | 3.00 | 1.00 | 2.00`)
    expect(cells(one)).toEqual([
      '合计 | 本年支出/小计 | 3.00 | flow:expenditure,fund:generalPublic',
      '合计 | 本年支出/基本支出 | 1.00 | flow:expenditure,fund:generalPublic,nature:basic',
      '合计 | 本年支出/项目支出 | 2.00 | flow:expenditure,fund:generalPublic,nature:projectSpending',
      '205 教育支出 | 本年支出/小计 | 3.00 | flow:expenditure,fund:generalPublic,function:205',
      '205 教育支出 | 本年支出/基本支出 | 1.00 | flow:expenditure,fund:generalPublic,nature:basic,function:205',
      '205 教育支出 | 本年支出/项目支出 | 2.00 | flow:expenditure,fund:generalPublic,nature:projectSpending,function:205',
    ])
  })
  test('other stages and years count something else; comparisons count nothing, and say so', () => {
    const one = only(`
      2024年“三公”经费支出表
      项目 | 上年预算数 | 本年预算数 | 增减额 | 情况说明
      公务接待费 | 2.00 | 1.50 | -0.50 | 压减`)
    expect(cells(one)).toEqual([
      '公务接待费 | 上年预算数 | 2.00 | year:2023,flow:expenditure,fund:generalPublic,economic:30217',
      '公务接待费 | 本年预算数 | 1.50 | flow:expenditure,fund:generalPublic,economic:30217',
      '公务接待费 | 增减额 | -0.50 | -',
    ])
    expect(one.unplaced.map((other) => other.why)).toEqual(['“增减额”是比较数，不是金额口径'])
    const accounts = only(`
      支出决算表
      科目编码 | 科目名称 | 年初预算数 | 决算数
      205 | 教育支出 | 4.00 | 3.00`)
    expect(cells(accounts)[0]).toBe(
      '205 教育支出 | 年初预算数 | 4.00 | stage:original,flow:expenditure,function:205',
    )
  })
  test('a column that the definition does not know keeps its amounts without a region', () => {
    const one = only(`
      支出决算表
      科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 债务支出
      205 | 教育支出 | 3.00 | 1.00 | 2.00`)
    expect(cells(one)[2]).toBe('205 教育支出 | 债务支出 | 2.00 | -')
    expect(one.unplaced).toMatchObject([{ text: '教育支出·债务支出·2.00', why: '不认识列标题“债务支出”' }])
  })
})

describe('rows', () => {
  const revenue = (rows: string): readonly string[] =>
    cells(only(`收入预算总表\n科目编码 | | | 科目名称 | 合计\n类 | 款 | 项 | |\n${rows}`)).map(
      (cell) => cell.split(' | ')[0] ?? '',
    )
  test('codes in three columns, repeated or not, and codes in front of names', () => {
    expect(
      revenue(`
        205 | | | 教育支出 | 3.00
        205 | 02 | | 普通教育 | 3.00
        205 | 02 | 01 | 学前教育 | 3.00`),
    ).toEqual(['205 教育支出', '20502 普通教育', '2050201 学前教育'])
    expect(
      revenue(`
        205 | | | 教育支出 | 3.00
        | 02 | | 普通教育 | 3.00
        | | 01 | 学前教育 | 3.00`),
    ).toEqual(['205 教育支出', '20502 普通教育', '2050201 学前教育'])
    expect(revenue('| | | 205 教育支出 | 3.00')).toEqual(['205 教育支出'])
  })
  test('a total first, last, inside the header or without a name', () => {
    expect(revenue('合计 | | | | 3.00\n205 | | | 教育支出 | 3.00')[0]).toBe('合计')
    expect(revenue('205 | | | 教育支出 | 3.00\n| | | 合计 | 3.00')[1]).toBe('合计')
    expect(revenue('| | | | 3.00\n205 | | | 教育支出 | 3.00')[0]).toBe('(合计)')
    const inside = only(`
      支出决算表
      功能科目编码 | | | 科目名称 | 本年支出合计
      类 | 款 | 项 | 合计 | 3.00
      205 | | | 教育支出 | 3.00`)
    expect(cells(inside)[0]).toBe('合计 | 本年支出合计 | 3.00 | flow:expenditure')
  })
  test('the same labels mean something else below the balance brought forward', () => {
    const one = only(`
      财政拨款收支预算总表
      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      一、本年收入 | 3.00 | 一、本年支出 | 4.00
      （一）一般公共预算拨款 | 3.00 | （一）教育支出 | 4.00
      二、上年结转 | 1.00 | |
      （一）一般公共预算拨款 | 1.00 | 二、结转下年 |
      收入合计 | 4.00 | 支出合计 | 4.00`)
    expect(cells(one).filter((cell) => cell.includes('收入/'))).toEqual([
      '一、本年收入 | 收入/预算数 | 3.00 | flow:revenue,fund:fiscal',
      '（一）一般公共预算拨款 | 收入/预算数 | 3.00 | flow:revenue,fund:generalPublic',
      '二、上年结转 | 收入/预算数 | 1.00 | flow:opening,fund:fiscal',
      '（一）一般公共预算拨款 | 收入/预算数 | 1.00 | flow:opening,fund:generalPublic',
      '收入合计 | 收入/预算数 | 4.00 | flow:turnover,fund:fiscal',
    ])
  })
  test('funds that come again below a balance are its parts, in rows and in columns', () => {
    const rows = only(`
      收支预算总表
      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      一、一般公共预算拨款收入 | 3.00 | 一、教育支出 | 4.00
      上年结转 | 1.00 | |
      其中：一般公共预算拨款 | 1.00 | |
      收入总计 | 4.00 | 支出总计 | 4.00`)
    expect(cells(rows)[3]).toBe(
      '其中：一般公共预算拨款 | 收入/预算数 | 1.00 | flow:opening,fund:generalPublic',
    )
    const columns = only(`
      收入总表
      部门代码 | 部门名称 | 合计 | 本年收入 | | 上年结转结余 |
      | | | 小计 | 一般公共预算 | 小计 | 一般公共预算
      301 | 某县水利局 | 4.00 | 3.00 | 3.00 | 1.00 | 1.00`)
    expect(cells(columns).slice(-2)).toEqual([
      '301 某县水利局 | 上年结转结余/小计 | 1.00 | unit:301,flow:opening',
      '301 某县水利局 | 上年结转结余/一般公共预算 | 1.00 | unit:301,flow:opening,fund:generalPublic',
    ])
  })
  test('a code is followed where its name is another’s; one that lost digits is told by its name, with a doubt', () => {
    const one = only(`
      支出预算总表
      科目编码 | 科目名称 | 合计
      205 | 卫生健康支出 | 3.00
      71102 | 事业单位医疗 | 1.00
      99999 | 不明科目 | 2.00`)
    expect(cells(one)).toEqual([
      '205 卫生健康支出 | 合计 | 3.00 | flow:expenditure,function:205',
      '71102 事业单位医疗 | 合计 | 1.00 | flow:expenditure,function:2101102',
      '99999 不明科目 | 合计 | 2.00 | -',
    ])
    expect(one.cells[1]?.doubt?.why).toContain('2101102')
    expect(one.unplaced.map((other) => other.why)).toEqual(['编码 99999 不是本表的科目'])
  })
  test('units, projects below them, and subjects below units', () => {
    const projects = only(`
      项目支出预算表
      项目编码 | 项目名称 | 项目单位 | 合计
      403001 | 某局本级 | | 3.00
      31 | 本级支出项目 | | 3.00
      4030012300001 | 档案整理 | 某局本级 | 3.00`)
    expect(projects.cells.map((cell) => [cell.rowName, regionKey(cell.region ?? {})])).toEqual([
      ['某局本级', 'unit:403001,flow:expenditure,nature:projectSpending'],
      ['本级支出项目', 'unit:403001,flow:expenditure,nature:projectSpending,project:31'],
      ['档案整理', 'unit:403001,flow:expenditure,nature:projectSpending,project:31/4030012300001'],
    ])
    const subjects = only(`
      部门收入总表
      科目编码 | | | 单位代码 | 单位名称（科目） | 合计
      类 | 款 | 项 | | |
      | | | 301 | 某县水利局 | 3.00
      213 | 03 | 01 | 301 | 行政运行 | 3.00`)
    expect(cells(subjects)).toEqual([
      '301 某县水利局 | 合计 | 3.00 | unit:301,flow:turnover',
      '2130301 行政运行 | 合计 | 3.00 | unit:301,flow:turnover,function:2130301',
    ])
  })
  test('a total over several sides takes its name from the first of them', () => {
    const one = only(`
      一般公共预算财政拨款基本支出决算明细表
      人员经费 | | | 公用经费 | | | | |
      科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
      301 | 工资福利支出 | 5.00 | 302 | 商品和服务支出 | 2.00 | 310 | 资本性支出 | 1.00
      人员经费合计 | | 5.00 | 公用经费合计 | | | | | 3.00`)
    expect(cells(one).slice(-2)).toEqual([
      '人员经费合计 | 人员经费/决算数 | 5.00 | flow:expenditure,fund:generalPublic,nature:personnel',
      '公用经费合计 | 公用经费/决算数 | 3.00 | flow:expenditure,fund:generalPublic,nature:operating',
    ])
  })
})

test('expenditure listed by nature and economic class beside its functions', () => {
  const one = only(`
    收入支出决算总表
    收入 | | | 支出 | | | | |
    项目 | 行次 | 决算数 | 项目(按功能分类) | 行次 | 决算数 | 项目(按支出性质和经济分类) | 行次 | 决算数
    栏次 | | 1 | 栏次 | | 2 | 栏次 | | 3
    一、财政拨款收入 | 1 | 6.00 | 一、教育支出 | 29 | 6.00 | 一、基本支出 | 58 | 6.00
    | | | | | | 人员经费 | 59 | 4.00
    | | | | | | 工资福利支出 | 68 | 4.00
    总计 | 28 | 6.00 | | | | 总计 | 84 | 6.00`)
  expect(cells(one)).toEqual([
    '一、财政拨款收入 | 收入/决算数 | 6.00 | flow:revenue,fund:fiscal',
    '一、教育支出 | 支出/决算数 | 6.00 | flow:expenditure,function:205',
    '一、基本支出 | 支出/决算数 | 6.00 | flow:expenditure,nature:basic',
    '人员经费 | 支出/决算数 | 4.00 | flow:expenditure,nature:personnel',
    '工资福利支出 | 支出/决算数 | 4.00 | flow:expenditure,economic:301',
    '总计 | 收入/决算数 | 6.00 | flow:turnover',
    '总计 | 支出/决算数 | 6.00 | flow:turnover',
  ])
})

test('the government’s economic classification is not the department’s', () => {
  const one = only(`
    一般公共预算基本支出表（政府预算支出经济分类）
    单位：元
    科目编码 | 科目名称 | 合计
    501 | 机关工资福利支出 | 50`)
  expect(one.cells.every((cell) => cell.region === undefined)).toBe(true)
})

test('a table that was cut in two is one, its second half having no header', () => {
  const [one, ...others] = read(`
    支出决算表
    科目编码 | 科目名称 | 本年支出合计 | 基本支出
    205 | 教育支出 | 3.00 | 3.00

    20502 | 普通教育 | 3.00 | 3.00`)
  expect(others).toEqual([])
  expect(one?.cells.map((cell) => cell.column)).toEqual([
    '本年支出合计',
    '基本支出',
    '本年支出合计',
    '基本支出',
  ])
})

describe('cells that were lost', () => {
  const table = (row: string): ReadStatement =>
    only(`
      支出决算表
      科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出
      205 | 教育支出 | 5.00 | 3.00 | 2.00 |
      ${row}
      206 | 科学技术支出 | 5.00 | 5.00 | |`)
  const columns = (one: ReadStatement) =>
    one.cells.filter((cell) => cell.rowCode === '20502').map((cell) => [cell.column, cell.text])
  test('the sum of the row says where its amounts belong', () => {
    const one = table('20502 | 普通教育 | 3.00 | 1.00')
    expect(columns(one)).toEqual([
      ['本年支出合计', '3.00'],
      ['基本支出', '1.00'],
    ])
    expect(one.cells.find((cell) => cell.rowCode === '20502')?.doubt?.why).toContain('没有一种')
  })
  test('what could stand in two columns is kept, with a doubt that names the other', () => {
    const doubts = table('20502 | 普通教育 | 2.00 | 2.00').cells.flatMap((cell) => cell.doubt?.columns ?? [])
    expect(doubts).toEqual(['项目支出'])
  })
  test('the row above settles it where it can', () => {
    const one = table('20502 | 普通教育 | 2.50 | 2.50')
    expect(columns(one)).toEqual([
      ['本年支出合计', '2.50'],
      ['基本支出', '2.50'],
    ])
    expect(one.cells.every((cell) => cell.doubt === undefined)).toBe(true)
  })
})

describe('nothing to print', () => {
  test('a head and a note', () => {
    expect(
      only(`
        政府性基金预算支出表
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        合计 | | | |
        注：本部门无政府性基金预算支出，故本表为空。`),
    ).toMatchObject({ definition: 'budget.government-fund', isEmpty: true, cells: [], unplaced: [] })
  })
  test('a title and a note without any table', () => {
    expect(
      only(`
        附表7：国有资本经营预算支出预算表
        单位：万元
        本单位无国有资本经营预算拨款。`),
    ).toMatchObject({ definition: 'budget.state-capital', number: '附表7', isEmpty: true })
  })
  test('a title in a list of contents is no empty statement', () => {
    expect(read('一、收入决算表\n二、支出决算表\n本单位无下属单位。')).toEqual([
      expect.objectContaining({ title: '支出决算表' }),
    ])
  })
})
