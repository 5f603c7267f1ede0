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
} as const satisfies Readonly<Record<string, InBothLanguages>>
export type BasisName = keyof typeof BASES
