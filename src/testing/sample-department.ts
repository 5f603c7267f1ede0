/** A small department as its files say it: two units, three years of different detail; what tests of screens and routes run on. */
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import { type Ledger, ledger } from '../core/disclosure/year-view.ts'
import { describe } from '../core/kernel/problem.ts'
import { BOOKS } from '../core/law/books.ts'
import { folderInMemory } from '../files/department/folder.ts'
import { readDepartment } from '../files/department/read-department.ts'

/** 2023 is known line by line, 2022 by nature only, 2021 of one unit only; the account of 2023 is whole. */
export const SAMPLE_FILES: ReadonlyMap<string, string> = new Map([
  [
    'department.yaml',
    `
区划代码: "420103"
地方: jianghan
部门编码: "990"
部门名称: 样例局
编码自拟: 是
单位:
  - { 编码: "990001", 名称: 样例局本级, 类型: 行政单位 }
  - { 编码: "990002", 名称: 样例服务中心, 类型: 事业单位 }
`,
  ],
  [
    '2023/budget/990001.yaml',
    `
单位: "990001"
金额单位: 万元
文件: "900"
假定: { 拆分: 只印了合计 }
收入:
  - { 资金: 一般公共预算, 金额: 30.00 }
支出:
  - { 功能: "2080505", 经济: "30108", 性质: 人员经费, 资金: 一般公共预算, 金额: 12.50 }
  - { 功能: "2150501", 经济: "30101", 性质: 人员经费, 资金: 一般公共预算, 金额: 7.50, 假定: 拆分 }
  - { 功能: "2150501", 经济: "30201", 性质: 公用经费, 资金: 一般公共预算, 金额: 5.00 }
项目:
  - 编码: "42010399"
    名称: 样例专项
    分类: "31"
    分类名称: 本级支出项目
    功能: "2150502"
    测算:
      - { 内容: 印刷费, 依据: 500元/册*100册, 经济: "30202", 资金: 一般公共预算, 金额: 5.00 }
`,
  ],
  [
    '2023/budget/990002.yaml',
    `
单位: "990002"
金额单位: 万元
文件: "900"
收入:
  - { 资金: 一般公共预算, 金额: 10.00 }
支出:
  - { 功能: "2150501", 经济: "30101", 性质: 人员经费, 资金: 一般公共预算, 金额: 8.00 }
  - { 功能: "2150501", 经济: "30201", 性质: 公用经费, 资金: 一般公共预算, 金额: 2.00 }
`,
  ],
  [
    '2022/budget/990001.yaml',
    `
单位: "990001"
金额单位: 万元
收入:
  - { 资金: 一般公共预算, 金额: 28.80 }
支出:
  - { 性质: 人员经费, 资金: 一般公共预算, 金额: 18.80 }
  - { 性质: 项目支出, 资金: 一般公共预算, 金额: 10.00 }
`,
  ],
  [
    '2022/budget/990002.yaml',
    `
单位: "990002"
金额单位: 万元
收入:
  - { 资金: 一般公共预算, 金额: 11.00 }
支出:
  - { 性质: 基本支出, 资金: 一般公共预算, 金额: 11.00 }
`,
  ],
  [
    '2021/budget/990001.yaml',
    `
单位: "990001"
金额单位: 万元
支出:
  - { 功能: "2150501", 经济: "30101", 性质: 人员经费, 资金: 一般公共预算, 金额: 7.50 }
`,
  ],
  [
    '2023/accounts/990001.yaml',
    `
单位: "990001"
金额单位: 万元
文件: "901"
收入:
  - { 资金: 一般公共预算, 功能: "2080505", 金额: 12.50 }
  - { 资金: 一般公共预算, 功能: "2150501", 金额: 14.50 }
支出:
  - { 功能: "2080505", 经济: "30108", 性质: 人员经费, 资金: 一般公共预算, 金额: 12.50 }
  - { 功能: "2150501", 经济: "30101", 性质: 人员经费, 资金: 一般公共预算, 金额: 8.70 }
  - { 功能: "2150501", 经济: "30201", 性质: 公用经费, 资金: 一般公共预算, 金额: 5.00 }
年末结转和结余:
  - { 资金: 一般公共预算, 金额: 0.80 }
`,
  ],
])

export function sampleLedger(files: ReadonlyMap<string, string> = SAMPLE_FILES): Ledger {
  const { department, books, performance, problems } = readDepartment(folderInMemory(files), BOOKS)
  if (department === undefined) throw new Error(problems.map((one) => describe(one, 'zh')).join('\n'))
  return ledger(department, books, PROFILES, performance)
}
