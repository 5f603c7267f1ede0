/** What the national rules ask of a published budget and of published accounts: statements, and matters to be explained. */
import type { InBothLanguages } from '../../kernel/finding.ts'

export interface RequiredStatement {
  /** Definitions any of which will do. */
  readonly definitions: readonly string[]
  readonly title: string
  readonly fromYear?: number
}

const statement = (title: string, ...definitions: string[]): RequiredStatement => ({ title, definitions })

/** 财预〔2016〕143号 and the forms of the accounts; 国有资本经营预算 came with the accounts of 2020. */
export const REQUIRED_STATEMENTS: Readonly<Record<'budget' | 'accounts', readonly RequiredStatement[]>> = {
  budget: [
    statement('部门收支总体情况表', 'budget.totals'),
    statement('部门收入总体情况表', 'budget.revenue', 'budget.revenue-by-unit'),
    statement('部门支出总体情况表', 'budget.expenditure'),
    statement('财政拨款收支总体情况表', 'budget.appropriation-totals'),
    statement('一般公共预算支出情况表', 'budget.general-by-function', 'budget.general-by-unit'),
    statement('一般公共预算基本支出情况表', 'budget.general-basic'),
    statement('一般公共预算“三公”经费支出情况表', 'budget.three-public'),
    statement('政府性基金预算支出情况表', 'budget.government-fund'),
  ],
  accounts: [
    statement('收入支出决算总表', 'accounts.totals'),
    statement('收入决算表', 'accounts.revenue'),
    statement('支出决算表', 'accounts.expenditure'),
    statement('财政拨款收入支出决算总表', 'accounts.appropriation-totals'),
    statement('一般公共预算财政拨款支出决算表', 'accounts.general-expenditure'),
    statement('一般公共预算财政拨款基本支出决算表', 'accounts.general-basic'),
    statement('财政拨款“三公”经费支出决算表', 'accounts.three-public'),
    statement('政府性基金预算财政拨款收入支出决算表', 'accounts.government-fund'),
    { ...statement('国有资本经营预算财政拨款支出决算表', 'accounts.state-capital'), fromYear: 2021 },
  ],
}

interface RequiredMatter {
  readonly name: InBothLanguages
  /** Words by which a heading or a paragraph is known to tell of it. */
  readonly words: RegExp
  readonly kinds: readonly ('budget' | 'accounts')[]
  readonly fromYear?: number
}

const BOTH = ['budget', 'accounts'] as const

export const REQUIRED_MATTERS: readonly RequiredMatter[] = [
  { name: { zh: '部门职责', en: 'duties' }, words: /职责|职能/, kinds: BOTH },
  {
    name: { zh: '机构设置情况', en: 'organisation' },
    words: /机构设置|内设机构|单位构成|机构情况|部门构成|单位的构成|内部机构|编制范围/,
    kinds: BOTH,
  },
  {
    name: { zh: '“三公”经费情况', en: 'the three public expenses' },
    words: /三公|因公出国/,
    kinds: BOTH,
  },
  { name: { zh: '机关运行经费情况', en: 'administrative operating cost' }, words: /运行经费/, kinds: BOTH },
  { name: { zh: '政府采购情况', en: 'procurement' }, words: /政府采购|采购/, kinds: BOTH },
  {
    name: { zh: '国有资产占用情况', en: 'assets' },
    words: /国有资产占|资产占用|占有使用|占用使用|车辆|房屋/,
    kinds: ['accounts'],
    fromYear: 2018,
  },
  {
    name: { zh: '预算绩效情况', en: 'performance' },
    words: /绩效/,
    kinds: BOTH,
    fromYear: 2018,
  },
  {
    name: { zh: '名词解释', en: 'the glossary' },
    words: /名词解释|名词说明|专业名词|专业性较强的名词/,
    kinds: BOTH,
  },
]
