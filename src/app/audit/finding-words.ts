/** The words around findings in both languages, for every report of an audit. */
import type { FindingPlace, Severity } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'

export interface AuditWords {
  readonly title: string
  readonly severities: Readonly<Record<Severity, string>>
  readonly place: string
  readonly rule: string
  readonly printed: string
  readonly expected: string
  readonly message: string
  readonly basis: string
  readonly evidence: string
  readonly blank: string
  readonly nothing: string
  readonly unread: string
  readonly page: (page: number) => string
  readonly line: (line: number) => string
  readonly block: (block: number) => string
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string
  readonly coverage: (cells: number, placed: number, tables: number) => string
}

export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = {
  zh: {
    title: '检查结果',
    severities: { error: '错误', warning: '疑点', rounding: '尾差', note: '提示' },
    place: '位置',
    rule: '规则',
    printed: '印出',
    expected: '应为',
    message: '说明',
    basis: '依据',
    evidence: '旁证',
    blank: '（空）',
    nothing: '没有发现问题。',
    unread: '没有读出',
    page: (page) => `第 ${page} 页`,
    line: (line) => `第 ${line} 行`,
    block: (block) => `第 ${block} 段`,
    counts: ({ error, warning, rounding, note }) =>
      `错误 ${error}，疑点 ${warning}，尾差 ${rounding}，提示 ${note}`,
    coverage: (cells, placed, tables) => `检查了 ${tables} 张表、${cells} 格，其中 ${placed} 格知道含义`,
  },
  en: {
    title: 'Findings',
    severities: { error: 'error', warning: 'warning', rounding: 'rounding', note: 'note' },
    place: 'Place',
    rule: 'Rule',
    printed: 'Printed',
    expected: 'Expected',
    message: 'Message',
    basis: 'Basis',
    evidence: 'Evidence',
    blank: '(blank)',
    nothing: 'Nothing was found.',
    unread: 'could not be read',
    page: (page) => `page ${page}`,
    line: (line) => `line ${line}`,
    block: (block) => `block ${block}`,
    counts: ({ error, warning, rounding, note }) =>
      `${error} errors, ${warning} warnings, ${rounding} roundings, ${note} notes`,
    coverage: (cells, placed, tables) =>
      `${tables} tables with ${cells} cells were looked at; what ${placed} of them mean is known`,
  },
}

/** 第 455 行, Sheet1!B7: where a person looks; the table’s words are shown beside it. */
export function placeWords({ page, line, sheet, cell, block }: FindingPlace, language: Language): string {
  const words = AUDIT_WORDS[language]
  if (page !== undefined) return words.page(page)
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`
  if (block !== undefined) return [words.block(block), cell].filter((one) => one !== undefined).join(' ')
  return line === undefined ? '' : words.line(line)
}
