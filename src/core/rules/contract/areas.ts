/** The areas of rules, in one place: the letters before the number of every rule. */
import type { InBothLanguages } from '../../kernel/finding.ts'

export const RULE_AREAS: Readonly<Record<string, InBothLanguages>> = {
  FRM: { zh: '表单金额', en: 'amounts of forms' },
  CST: { zh: '测算依据与采购', en: 'cost bases and purchases' },
  EXE: { zh: '预算执行', en: 'execution of the budget' },
  SCR: { zh: '分值与得分', en: 'points and scores' },
  DEV: { zh: '偏差与改进说明', en: 'texts on deviation and improvement' },
  PLN: { zh: '资金支出计划', en: 'spending plans' },
  BOX: { zh: '勾选项', en: 'boxes to tick' },
  PRJ: { zh: '项目', en: 'projects' },
  GOL: { zh: '绩效目标', en: 'goals' },
  IND: { zh: '绩效指标', en: 'indicators' },
  RPT: { zh: '文字与表单', en: 'prose against forms' },
  DOC: { zh: '目录、标题与完整性', en: 'contents, titles and completeness' },
  NAM: { zh: '科目、单位和地方的名称', en: 'names of subjects, units and places' },
  WRD: { zh: '用字、标点与模板残留', en: 'wording, punctuation and what a template left' },
  FMT: { zh: '数字的写法', en: 'how figures are written' },
  DAT: { zh: '日期与时限', en: 'dates and time limits' },
  PRV: { zh: '不应公开的信息', en: 'what should not be published' },
  // Of these two there is no file a rule: relations and claims are derived from what tables and sentences mean.
  REC: { zh: '报表勾稽', en: 'relations of statements' },
  TXT: { zh: '文字与报表', en: 'prose against statements' },
}

/** `EXE-001`: an area and three digits. */
export const isRuleId = (id: string): boolean =>
  /^[A-Z]{3}-\d{3}$/.test(id) && Object.hasOwn(RULE_AREAS, id.slice(0, 3))
