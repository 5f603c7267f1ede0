/** 各地决算 — final accounts as five places print them. */
import * as accounts from './accounts-tables.ts'
import { department, type Edition, STYLE } from './edition.ts'
import type { PrintedTable } from './printed-table.ts'
import { numeral, type TableGround } from './table-rows.ts'

const W = accounts.NATIONAL
const nationalTables =
  (words: accounts.AccountsWords, threePublicTitle?: string) =>
  (ground: TableGround): readonly PrintedTable[] => [
    accounts.totals(ground, words),
    accounts.revenue(ground, words),
    accounts.expenditure(ground, words),
    accounts.appropriationTotals(ground, words),
    accounts.generalExpenditure(ground, words),
    accounts.generalBasic(ground),
    accounts.governmentFund(ground, words),
    ...(words.hasStateCapital ? [accounts.stateCapital(ground, words)] : []),
    accounts.threePublic(ground, threePublicTitle),
  ]

export const ACCOUNTS_EDITIONS: readonly Edition[] = [
  {
    name: 'national-2022-accounts',
    department: department(
      11,
      '陇北省靖川县教育局',
      '2050101',
      ['靖川县教育局本级', '靖川县第一中学', '靖川县幼儿园'],
      [
        ['义务教育薄弱环节改善', '2050202'],
        ['学前教育发展', '2050201'],
        ['彩票公益金支持校外活动', '2296004'],
      ],
      { hasCarryOver: true, hasOwnIncome: true },
    ),
    year: 2022,
    kind: 'accounts',
    scope: 'department',
    style: { ...STYLE, codes: 'merged', total: 'inHeader' },
    cover: (name, year) => [`${year}年度`, `${name}部门决算`],
    parts: ['部门概况', '2022年度部门决算表', '2022年度部门决算情况说明'],
    tables: nationalTables(W),
    titled: (title) => title,
    number: (at) => `公开${String(at).padStart(2, '0')}表`,
    heads: { unit: '部门：', currency: '金额单位：万元', where: 'line' },
  },
  {
    name: 'unit-2019-accounts',
    department: department(
      23,
      '鄂西市夷江区疾病预防控制中心',
      '2100401',
      ['鄂西市夷江区疾病预防控制中心'],
      [
        ['重大传染病防控', '2100409'],
        ['基本公共卫生服务', '2100408'],
      ],
      { hasCarryOver: true, hasOwnIncome: true },
    ),
    year: 2019,
    kind: 'accounts',
    scope: 'unit',
    style: { ...STYLE, currency: '元', hasSeparators: true, zero: '0.00', codes: 'one', total: 'first' },
    cover: (name, year) => [`${name}`, `${year}年度单位决算公开`, `${year + 1}年8月`],
    parts: ['单位概况', '2019年度单位决算表', '2019年度单位决算情况说明'],
    tables: nationalTables(
      {
        ...W,
        hasStateCapital: false,
        hasItemHeading: false,
        subjectCode: '支出功能分类科目编码',
        amountWord: '决算数',
        surplusWord: '用事业基金弥补收支差额',
        classes: 'used',
      },
      '一般公共预算财政拨款“三公”经费支出决算表',
    ),
    titled: (title, _, at) => `${numeral(at)}、${title}`,
    number: (at) => `财决公开${String(at).padStart(2, '0')}表`,
    heads: { unit: '编制单位：', currency: '单位：元', where: 'line' },
  },
  {
    name: 'sichuan-2023-accounts',
    department: department(
      31,
      '蓉川市青羊岭县农业农村局',
      '2130101',
      ['蓉川市青羊岭县农业农村局'],
      [
        ['高标准农田建设', '2130153'],
        ['耕地地力保护', '2130122'],
        ['农村土地承包', '2120814'],
        ['国有企业退休人员社会化管理', '2230105'],
      ],
      { hasCarryOver: true, scale: 3 },
    ),
    year: 2023,
    kind: 'accounts',
    scope: 'unit',
    style: { ...STYLE, codes: 'three', total: 'first' },
    cover: (name, year) => [`${year}年度`, name, '单位决算'],
    parts: ['单位概况', '2023年度单位决算情况说明', '附表'],
    tables: (ground) => [
      ...nationalTables({ ...W, classes: 'used', subjectCode: '科目代码', hasRowNumbers: false })(ground),
      accounts.economicDetail(ground, '财政拨款支出决算明细表', { flow: 'expenditure', fund: 'fiscal' }),
      accounts.economicDetail(ground, '一般公共预算财政拨款支出决算明细表', {
        flow: 'expenditure',
        fund: 'generalPublic',
      }),
      accounts.projectDetail(ground),
    ],
    titled: (title) => title,
    number: (at) => `公开${String(at).padStart(2, '0')}表`,
    heads: { unit: '单位：', currency: '金额单位：万元', where: 'table' },
    isLandscape: true,
  },
  {
    name: 'inner-mongolia-2021-accounts',
    department: department(
      47,
      '乌兰淖尔自治州额尔敦查干旗民族事务委员会',
      '2012301',
      ['乌兰淖尔自治州额尔敦查干旗民族事务委员会本级', '额尔敦查干旗少数民族语言文字工作服务中心'],
      [
        ['民族语文翻译', '2012304'],
        ['少数民族特色村寨保护', '2130599'],
      ],
      { hasCarryOver: true },
    ),
    year: 2021,
    kind: 'accounts',
    scope: 'department',
    style: { ...STYLE, codes: 'cumulative', total: 'last', hasSeparators: false },
    cover: (name, year) => [`${name}${year}年度部门决算公开报告`],
    parts: ['部门基本情况', '部门决算公开表', '部门决算情况说明'],
    tables: nationalTables({
      ...W,
      classes: 'used',
      hasRowNumbers: false,
      hasItemHeading: false,
      subjectCode: '科目编码',
    }),
    titled: (title, year) => `${year}年度${title}`,
    heads: { unit: '部门名称：', currency: '单位：万元', where: 'lines' },
  },
  {
    name: 'zhejiang-2024-accounts',
    department: department(
      59,
      '浙东市海曙湾区综合行政执法局',
      '2120101',
      ['浙东市海曙湾区综合行政执法局（本级）', '浙东市海曙湾区市容环境卫生中心'],
      [
        ['城市精细化管理', '2120104'],
        ['生活垃圾分类', '2120501'],
        ['城市建设', '2120803'],
      ],
      { scale: 20, hasOwnIncome: true },
    ),
    year: 2024,
    kind: 'accounts',
    scope: 'department',
    style: { ...STYLE, zero: '0.00', codes: 'one', total: 'first' },
    cover: (name, year) => [name, `${year}年度部门决算`],
    parts: ['概况', '2024年度部门决算公开表', '2024年度部门决算情况说明'],
    tables: nationalTables({ ...W, classes: 'used', hasItemHeading: false, subjectCode: '科目编码' }),
    titled: (title) => title,
    number: (at) => `公开${String(at).padStart(2, '0')}表`,
    heads: { unit: '公开部门：', currency: '单位：万元', where: 'line' },
    isLandscape: true,
  },
]
