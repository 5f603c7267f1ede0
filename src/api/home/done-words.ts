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
  'project-similarity-judged': { zh: '判断相似项目', en: 'judged look-alikes' },
}

export function doneText({ act, unitCode, year }: DoneAct, language: Language): string {
  const words = WORDS[act]?.[language] ?? act
  const of = year === 0 ? unitCode : language === 'zh' ? `${unitCode} ${year} 年` : `${unitCode} ${year}`
  return language === 'zh' ? `${of}：${words}` : `${of}: ${words}`
}
