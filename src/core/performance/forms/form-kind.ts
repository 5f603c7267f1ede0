/** Which kind of form it is, by its title and by what was found in it; where they differ, what was found tells. */
import { plainWords } from '../../document/printed-words.ts'
import type { Draft } from './draft.ts'
import { bareLabel } from './form-words.ts'
import type { FormKind } from './read-form.ts'

/** Labels that only declarations have. */
const DECLARING =
  /^(?:立项依据|项目实施方案|部门职能概述|年度工作任务|项目年度|项目当年预算|项目总预算|上年绩效评价结果.*|项目前两年预算.*|项目申请理由.*)$/

export function formKind(title: string, draft: Draft): FormKind {
  const plain = plainWords(title)
  const labels = draft.content.fields.map(({ label }) => bareLabel(label))
  const has = (words: RegExp): boolean => labels.some((label) => words.test(label))
  const { tables } = draft
  if (tables.has('keyWork')) return 'keyWork'
  const hasGoals = draft.goals.length > 0
  if (/基本信息/.test(plain) || (!hasGoals && has(/机构设置|职能概述|财务负责人/) && tables.has('funds')))
    return 'basicInformation'
  const isProject = isAboutProject(plain, has)
  const isEvaluation =
    tables.has('evaluation') || tables.has('execution') || (/自评/.test(plain) && !tables.has('indicators'))
  if (isEvaluation) return isProject ? 'projectEvaluation' : 'overallEvaluation'
  const isDeclaration = /申报/.test(plain) || tables.has('costs') || has(DECLARING)
  if (isDeclaration) return isProject ? 'projectDeclaration' : 'overallDeclaration'
  return isProject ? 'projectTargets' : 'overallTargets'
}

function isAboutProject(title: string, has: (words: RegExp) => boolean): boolean {
  if (has(/^(?:转移支付|专项|专项资金|政策|预算)?项目(?:名称|编码|代码)$|^(?:专项|专项资金|政策)名称$/))
    return true
  if (has(/^基本支出(?:总额)?$|^部门.*职能|职能概述/) || /整体/.test(title)) return false
  return /项目|专项|转移支付/.test(title)
}
