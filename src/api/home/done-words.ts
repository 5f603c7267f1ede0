/** 已办的说法 — events of the log as the home page says them. */
import type { Language } from '../../core/kernel/problem.ts'
import type { DoneAct } from '../../store/rounds/done-acts.ts'

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'round-opened': { zh: '开始编制', en: 'begun' },
  'round-submitted': { zh: '送审', en: 'submitted' },
  'round-withdrawn': { zh: '撤回', en: 'withdrawn' },
  'round-signed': { zh: '审签', en: 'signed' },
  'round-returned': { zh: '退回', en: 'returned' },
  'round-passed': { zh: '通过', en: 'passed' },
  'round-reported': { zh: '报财政', en: 'reported to the bureau' },
  'round-accepted': { zh: '接收', en: 'accepted' },
  'round-approved-department': { zh: '批复部门', en: 'approved for the department' },
  'round-approved-unit': { zh: '批复单位', en: 'approved for the unit' },
  'round-commented': { zh: '写批注', en: 'commented' },
  'round-comment-answered': { zh: '答复批注', en: 'answered a comment' },
  'round-comment-resolved': { zh: '解决批注', en: 'settled a comment' },
  'round-reminded': { zh: '催办', en: 'reminded' },
  'round-exported': { zh: '导出报表', en: 'exported the statements' },
  'ceiling-issued': { zh: '下达控制数', en: 'issued a ceiling' },
  'project-ranked': { zh: '调整项目排序', en: 'ranked a project' },
  'project-declared': { zh: '送单位审核', en: 'declared a project' },
  'project-withdrawn': { zh: '撤回项目申报', en: 'withdrew a project' },
  'project-agreed': { zh: '同意项目申报', en: 'agreed to a project' },
  'project-returned': { zh: '退回项目申报', en: 'returned a project' },
  'project-passed': { zh: '部门审核通过项目', en: 'passed a project' },
  'project-targets-passed': { zh: '绩效目标审核通过', en: 'passed a project’s targets' },
  'project-admitted': { zh: '项目入库', en: 'admitted a project' },
  'project-refused': { zh: '不予入库', en: 'refused a project' },
  'project-revised': { zh: '调整项目，另立新版', en: 'began a revision of a project' },
  'project-suspended': { zh: '暂缓项目', en: 'suspended a project' },
  'project-resumed': { zh: '恢复项目', en: 'resumed a project' },
  'project-retired': { zh: '项目出库', en: 'retired a project' },
  'project-arranged': { zh: '已编入批复的预算', en: 'arranged by the approved budget' },
  'project-exported': { zh: '导出项目清单', en: 'exported the list of projects' },
  'document-text-changed': { zh: '修改公开文本', en: 'changed a text to be published' },
  'certification-requested': { zh: '送审签', en: 'handed a document in for certification' },
  'certification-withdrawn': { zh: '撤回送审签', en: 'took a document back' },
  'document-certified': { zh: '审签公开文件', en: 'certified a document' },
  'document-returned': { zh: '退回公开文件', en: 'returned a document' },
  'document-published': { zh: '公开文件', en: 'published a document' },
  'waiver-asked': { zh: '申请豁免', en: 'asked for a waiver' },
  'waiver-granted': { zh: '同意豁免', en: 'granted a waiver' },
  'waiver-refused': { zh: '不予豁免', en: 'refused a waiver' },
  'waiver-withdrawn': { zh: '撤回豁免申请', en: 'took a request for a waiver back' },
  'round-comment-attached': { zh: '附文件到批注', en: 'attached a file to a comment' },
  'separation-exported': { zh: '导出职责分离查询', en: 'took the query of duties away' },
  'project-similarity-judged': { zh: '判断相似项目', en: 'judged look-alikes' },
}

export const doneWord = (act: string, language: Language): string => WORDS[act]?.[language] ?? act

export function doneText({ act, unitCode, year }: DoneAct, language: Language): string {
  const words = doneWord(act, language)
  const of = year === 0 ? unitCode : language === 'zh' ? `${unitCode} ${year} 年` : `${unitCode} ${year}`
  return language === 'zh' ? `${of}：${words}` : `${of}: ${words}`
}
