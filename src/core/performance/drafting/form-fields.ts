/** 基本信息与申报表栏目 — which field of a project's row is which label of its declaration form; said once, both ways. */

interface FormField {
  readonly field: string
  readonly label: string
}

export const TEXTS: readonly FormField[] = [
  { field: 'office', label: '项目执行单位' },
  { field: 'manager', label: '项目负责人' },
  { field: 'phone', label: '联系电话' },
  { field: 'startYear', label: '起始年度' },
  { field: 'endYear', label: '终止年度' },
  { field: 'ground', label: '立项依据' },
  { field: 'implementation', label: '项目实施方案' },
  { field: 'lastEvaluation', label: '上年绩效评价结果' },
  { field: 'changes', label: '预算变动情况' },
]

export const BOXES: readonly FormField[] = [
  { field: 'category', label: '项目类别' },
  { field: 'frequency', label: '项目安排频度' },
]

export const TOTAL_BUDGET = '项目总预算'
