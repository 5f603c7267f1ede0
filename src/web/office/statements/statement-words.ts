/** The words of the statements of a round in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

const ZH = {
  statement: '报表',
  compare: '对比',
  compareWith: '选择对比基准',
  compareBase: '选择基准',
  onlyChanged: '只看变动',
  beside: '并排',
  own: '本表',
  base: '基准',
  difference: '差额',
  share: '%',
  noLastYear: '无上年数据',
  print: '打印',
  export: '导出',
  exportWorkbook: 'Excel：全部报表（任务）',
  exportCopy: '复制本表到 Excel',
  exportStarted: '已开始导出，完成后在“任务”里下载。',
  checks: (holds: number, all: number) => `检查 ${holds}/${all}`,
  incomplete: '含未报送数据',
  missing: (units: string) => `还没有报送：${units}`,
  relations: (holds: number, all: number) =>
    holds === all ? `关系 ${all} 条全部成立` : `关系 ${all} 条，${all - holds} 条不成立`,
  copyLink: '复制链接',
  linkCopied: '已复制链接',
  typedBy: (person: string, when: string) => `${person} 填写，${when}`,
  toCell: '去这一格',
  expression: '算式',
  content: '内容',
  project: '项目',
  noExpression: '没有写算式',
  history: '这一格的历史',
  selected: '选中的数',
  noStatements: '这一轮还没有报表：先填人员与定额、收入和项目。',
}
export type StatementWords = typeof ZH

const EN: StatementWords = {
  statement: 'Statement',
  compare: 'Compare',
  compareWith: 'Compare with',
  compareBase: 'choose a base',
  onlyChanged: 'Changes only',
  beside: 'Side by side',
  own: 'This',
  base: 'Base',
  difference: 'Difference',
  share: '%',
  noLastYear: 'no data of last year',
  print: 'Print',
  export: 'Export',
  exportWorkbook: 'Excel: all statements (a job)',
  exportCopy: 'Copy this statement for Excel',
  exportStarted: 'The export has begun; it can be downloaded from the jobs when it is done.',
  checks: (holds, all) => `Checks ${holds}/${all}`,
  incomplete: 'includes what is not handed in',
  missing: (units) => `Not handed in yet: ${units}`,
  relations: (holds, all) =>
    holds === all ? `All ${all} relations hold` : `${all - holds} of ${all} relations do not hold`,
  copyLink: 'Copy the link',
  linkCopied: 'Link copied',
  typedBy: (person, when) => `typed by ${person}, ${when}`,
  toCell: 'To this cell',
  expression: 'Expression',
  content: 'Content',
  project: 'Project',
  noExpression: 'No expression was written',
  history: 'History of this cell',
  selected: 'The figure',
  noStatements: 'This round has no statements yet: begin with staff, income and projects.',
}

const WORDS: Readonly<Record<Language, StatementWords>> = { zh: ZH, en: EN }

export const useStatementWords = (): StatementWords => WORDS[useSettings().language]
