/** 依据 — what rules rest on: laws and documents by number, or the form's own arithmetic. */
import type { InBothLanguages } from '../../kernel/finding.ts'

export const BASES = {
  form: { zh: '表内勾稽', en: 'the form’s own arithmetic' },
  document: { zh: '同一文件前后一致', en: 'agreement within the document' },
  standards: { zh: '支出标准', en: 'expenditure standards' },
  evaluation: {
    zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
    en: '财预〔2020〕10号 on evaluating projects',
  },
  targets: {
    zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
    en: '财预〔2021〕101号 on core targets and indicators',
  },
  goals: {
    zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
    en: '财预〔2015〕88号 on performance goals',
  },
  framework: { zh: '绩效指标框架', en: 'the framework of indicators' },
  projectCodes: {
    zh: '财办〔2020〕13号《预算管理一体化规范（试行）》',
    en: '财办〔2020〕13号 on integrated budgeting',
  },
  disclosure: {
    zh: '财预〔2016〕143号《地方预决算公开操作规程》',
    en: '财预〔2016〕143号 on publishing local budgets and accounts',
  },
  budgetLaw: { zh: '《预算法》第十四条', en: 'Budget Law, article 14' },
  approval: {
    zh: '《预算法》第十四条、第八十条，《各级人民代表大会常务委员会监督法》（决算草案于六月至九月提请审查和批准）',
    en: 'Budget Law, articles 14 and 80; the supervision law (accounts are submitted for approval from June to September)',
  },
  subjects: {
    zh: '财政部当年《政府收支分类科目》',
    en: 'the classification of the year, Ministry of Finance',
  },
  economicReform: {
    zh: '财预〔2017〕98号《支出经济分类科目改革方案》',
    en: '财预〔2017〕98号 on the economic classification',
  },
  statementForms: { zh: '部门预算、决算报表格式', en: 'the forms of budgets and accounts' },
  punctuation: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011 on punctuation' },
  privacy: {
    zh: '《政府信息公开条例》第十五条，《个人信息保护法》',
    en: 'the regulations on open government information, article 15; the law on personal information',
  },
  secrecy: {
    zh: '《政府信息公开条例》第十四条，《保守国家秘密法》',
    en: 'the regulations on open government information, article 14; the law on state secrets',
  },
} as const satisfies Readonly<Record<string, InBothLanguages>>
export type BasisName = keyof typeof BASES
