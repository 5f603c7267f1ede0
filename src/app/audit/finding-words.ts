/** The words around findings in both languages, for every report of an audit. */
import type { FindingPlace, Severity } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { AuditCoverage } from '../../core/rules/audit/coverage.ts'
import type { Verdict } from './acts.ts'

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
  readonly file: string
  readonly document: string
  readonly state: string
  readonly audited: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly reason: string
  readonly dismissed: string
  readonly gone: string
  /** Differences of one table that rounding explains. */
  readonly roundings: (table: string, count: number) => string
  readonly and: string
  readonly semicolon: string
  readonly about: (at: number) => string
  readonly covered: string
  readonly relations: (holds: number, rounding: number, broken: number) => string
  readonly claims: (compared: number, unread: number) => string
  readonly unresolved: Readonly<
    Record<
      AuditCoverage['relations']['unresolved'][number]['because'],
      (missing: string, count: number) => string
    >
  >
  readonly unrelated: (table: string, count: number) => string
  readonly notCovered: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly cells: string
  readonly severity: string
  readonly judgement: string
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
    file: '文件',
    document: '单位、年度',
    state: '情况',
    audited: '已核对',
    verdicts: { accepted: '属实', dismissed: '不成立', open: '待处理' },
    reason: '理由',
    dismissed: '判为不成立，理由如下',
    gone: '判断过、现在已没有的问题',
    roundings: (table, count) => `《${table}》${count} 处，差额都在四舍五入的范围之内`,
    and: '、',
    semicolon: '；',
    about: (at) => `问题 ${at} 的旁证`,
    covered: '检查的范围',
    relations: (holds, rounding, broken) => `勾稽关系：成立 ${holds}，尾差 ${rounding}，不成立 ${broken}`,
    claims: (compared, unread) => `正文中与报表比过的 ${compared} 句，没有读懂的数 ${unread} 个`,
    unresolved: {
      statementAbsent: (missing, count) => `缺《${missing}》，${count} 条关系无法核对`,
      unknownItem: (missing, count) => `表和科目表都没有“${missing}”，${count} 个数无法与表核对`,
      unreadable: (missing, count) => `${missing} 读不出，${count} 条关系无法核对`,
      totalLeftOut: (missing) => `${missing}没有印出，别处也没有这个数，是否漏行无法判断`,
    },
    unrelated: (table, count) => `《${table}》有 ${count} 个数没有别的数可以对照`,
    notCovered: '无法核对的（不算通过）',
    table: '表',
    row: '行',
    column: '列',
    cells: '格数',
    severity: '程度',
    judgement: '判断',
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
    file: 'File',
    document: 'Unit, year',
    state: 'State',
    audited: 'checked',
    verdicts: { accepted: 'accepted', dismissed: 'dismissed', open: 'open' },
    reason: 'Reason',
    dismissed: 'Dismissed, for these reasons',
    gone: 'Judged, and no longer found',
    roundings: (table, count) => `“${table}”: ${count} differences, all explained by rounding`,
    and: ', ',
    semicolon: '; ',
    about: (at) => `evidence of finding ${at}`,
    covered: 'What was looked at',
    relations: (holds, rounding, broken) =>
      `relations: ${holds} hold, ${rounding} by rounding, ${broken} are broken`,
    claims: (compared, unread) =>
      `${compared} statements of prose compared with tables, ${unread} figures not understood`,
    unresolved: {
      statementAbsent: (missing, count) => `“${missing}” is absent: ${count} relations not checked`,
      unknownItem: (missing, count) =>
        `neither tables nor books have “${missing}”: ${count} figures of sentences not checked`,
      unreadable: (missing, count) => `${missing} cannot be read: ${count} relations not checked`,
      totalLeftOut: (missing) =>
        `${missing} is not printed, nor its amount elsewhere: whether the row was lost cannot be told`,
    },
    unrelated: (table, count) => `“${table}”: ${count} amounts with nothing to compare with`,
    notCovered: 'Could not be checked (and did not pass)',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    cells: 'Cells',
    severity: 'Severity',
    judgement: 'Judgement',
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
