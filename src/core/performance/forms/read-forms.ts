/** Recognising forms in a document's grids: where each begins and ends, what kind it is, and everything that it says. */
import type { Block } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import { formStretches, type Stretch } from './cut-forms.ts'
import { type Draft, finishedEntries, finishedGoals, leave, newDraft } from './draft.ts'
import { formKind } from './form-kind.ts'
import type { FormRow } from './form-rows.ts'
import { readHeadLine, titleOf, yearOf } from './form-title.ts'
import { bareLabel } from './form-words.ts'
import type { FormKind, ReadForm } from './read-form.ts'
import { readRegister } from './read-register.ts'
import { readRows } from './read-rows.ts'
import { unreadCells } from './unread-cells.ts'

export function readForms(blocks: readonly Block[]): {
  readonly forms: readonly ReadForm[]
  readonly used: ReadonlySet<Block>
} {
  const used = new Set<Block>()
  const forms = formStretches(blocks).flatMap((stretch): readonly ReadForm[] => {
    const all = draftsOf(stretch)
    const drafts = all.filter((draft) => draft.entries.length > 0)
    const [first] = drafts
    // A stretch that says nothing is no form: its labels may be anybody's.
    if (first === undefined) return []
    for (const block of stretch.blocks) used.add(block)
    for (const draft of all) if (draft.entries.length === 0) first.unplaced.push(...draft.unplaced)
    return drafts.map((draft) => finished(draft, formKind(stretch.titleText, draft), stretch))
  })
  return { forms, used }
}

function draftsOf(stretch: Stretch): readonly Draft[] {
  const drafts = readRegister(stretch.rows) ?? [formDraft(stretch.rows)]
  for (const draft of drafts)
    for (const { text, place } of [...stretch.head, ...stretch.foot]) readHeadLine(draft, text, place)
  const last = drafts.at(-1)
  if (last !== undefined)
    for (const { text, place } of unreadCells(drafts, stretch.rows))
      leave(last, text, place, '表单在这里没有对应的栏目')
  return drafts
}

function formDraft(rows: readonly FormRow[]): Draft {
  const draft = newDraft()
  readRows(draft, rows)
  return draft
}

/** What a form without a title is called. */
const STANDARD_TITLES: Readonly<Record<FormKind, string>> = {
  overallDeclaration: '部门整体绩效目标申报表',
  projectDeclaration: '项目支出绩效目标申报表',
  overallTargets: '整体预算绩效目标表',
  projectTargets: '项目绩效目标表',
  overallEvaluation: '部门整体绩效自评表',
  projectEvaluation: '项目支出绩效自评表',
  basicInformation: '基本信息表',
  keyWork: '重点工作完成情况',
}

function finished(draft: Draft, kind: FormKind, stretch: Stretch): ReadForm {
  const field = (words: RegExp): string | undefined => {
    const found = draft.content.fields.find(({ label }) => words.test(bareLabel(label)))
    return found === undefined ? undefined : withoutSpace(found.text)
  }
  const unitName =
    field(/^(?:部门|单位|部门\(单位\)|预算单位|填报单位)(?:名称)?$/) ?? field(/^(?:项目)?(?:实施|执行)单位$/)
  const projectName = field(/项目名称$|^专项(?:资金)?名称$/)
  const projectCode = field(/项目(?:编码|代码)$/)
  const year = yearOf(stretch.titleText, projectName) ?? draft.year
  const isUntitled = stretch.titleText === ''
  const [first] = stretch.rows
  const doubtful = stretch.rows.flatMap(({ cells }) => cells.filter((cell) => cell.isUncertain))
  const uncertain = new Set(doubtful.map(({ place }) => place))
  return {
    kind,
    title: isUntitled ? STANDARD_TITLES[kind] : titleOf(stretch.titleText, projectName ?? ''),
    ...(isUntitled ? {} : { printedTitle: stretch.titleText }),
    ...(unitName === undefined ? {} : { unitName }),
    ...(projectName === undefined ? {} : { projectName }),
    ...(projectCode === undefined ? {} : { projectCode }),
    ...(year === undefined ? {} : { year }),
    entries: finishedEntries(draft, kind, uncertain),
    content: { ...draft.content, goals: finishedGoals(draft) },
    unplaced: draft.unplaced,
    place: stretch.titlePlace ?? first?.place ?? {},
  }
}
