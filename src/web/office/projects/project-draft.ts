/** A project as it stands at this key: what its rows come to, what is left of the ceilings, and what is found in each cell. */

import { checkBudgetDraft, draftOf } from '../../../core/budget/drafting/checks/check-budget-rows.ts'
import type { DraftContext } from '../../../core/budget/drafting/checks/draft-check.ts'
import { basisReader, type CostRow } from '../../../core/budget/drafting/cost-row.ts'
import type { DraftFinding } from '../../../core/budget/drafting/draft-finding.ts'
import type { DraftRows } from '../../../core/budget/drafting/draft-rows.ts'
import { type Headroom, headroom } from '../../../core/budget/drafting/headroom.ts'
import type { RoundRow } from '../../../core/budget/drafting/round-row.ts'
import { type ProjectTotals, projectTotals } from '../../../core/budget/drafting/totals.ts'
import { type Fen, sum, ZERO } from '../../../core/kernel/fen.ts'
import type { GridFinding } from '../../grid/grid-rows.ts'
import type { Language } from '../../words.ts'

export interface ProjectRoom extends Headroom {
  /** What of it this project takes, and how many others take the rest. */
  readonly own: Fen
  readonly otherCount: number
}

export interface ProjectDraft {
  readonly rows: DraftRows
  readonly totals: ProjectTotals
  /** Of the project, and of the unit's ceilings. */
  readonly findings: readonly DraftFinding[]
  readonly rooms: readonly ProjectRoom[]
}

/** Bases that were read once are not read again while others are typed. */
const readBasis = basisReader()

export function projectDraft(
  rows: readonly RoundRow[],
  project: string,
  context: Omit<DraftContext, 'readBasis'>,
): ProjectDraft {
  const draft = draftOf(rows, { ...context, readBasis })
  const { lines } = draft.drafted.unitYear
  const totals =
    draft.projects.find((one) => one.project === project) ??
    projectTotals(project, {
      rows: draft.rows,
      readBasis,
      ...(context.step === undefined ? {} : { step: context.step }),
    })
  return {
    rows: draft.rows,
    totals,
    findings: checkBudgetDraft(draft).filter((one) => one.project === project || one.row === undefined),
    rooms: headroom(context.ceilings ?? [], lines).map((room) => {
      const ofProject = (code: string): Fen =>
        sum(
          headroom(
            [room],
            lines.filter((line) => line.project === code),
          ).map((one) => one.used),
        )
      const others = draft.projects.filter((one) => one.project !== project && ofProject(one.project) > ZERO)
      return { ...room, own: ofProject(project), otherCount: others.length }
    }),
  }
}

/** By row and field. */
export type CellFindings = ReadonlyMap<string, readonly GridFinding[]>
export const cellKey = (row: string, field: string): string => `${row} ${field}`

/** Few enough words to stand in the cell. */
const BRIEF: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'DRF-009': { zh: '缺单价', en: 'no price' },
  'DRF-010': { zh: '缺测算', en: 'no basis' },
  'PRV-004': { zh: '个人信息', en: 'personal data' },
  'IND-007': { zh: '归类', en: 'wrong class' },
  'IND-024': { zh: '与长期不一', en: 'off long term' },
}

/** Nothing was typed there yet, which is no fault before somebody has left the row. */
const BLANK = 'DRF-004'

/**
 * What stands in each cell. In the row that is being typed nothing is said to be missing, and of the cell itself only
 * what a complete calculation says.
 */
export function cellFindings(
  findings: readonly DraftFinding[],
  language: Language,
  typing: { readonly row?: string | undefined; readonly draft?: string | undefined },
): CellFindings {
  const found = new Map<string, GridFinding[]>()
  for (const one of findings) {
    const { row, field, rule, severity, printed, expected } = one
    if (row === undefined || field === undefined) continue
    const key = cellKey(row, field)
    if (rule === BLANK && row === typing.row) continue
    if (key === typing.draft && severity !== 'rounding' && rule !== 'CB-004') continue
    const suggestions = one.suggestions
      .filter((each) => each.row === row && each.field === field)
      .map(({ text, label }) => ({ text, label: label[language] }))
    const brief = BRIEF[rule]?.[language]
    const list = found.get(key) ?? []
    list.push({
      rule,
      severity,
      message: one.message[language],
      ...(brief === undefined ? {} : { brief }),
      ...(printed === '' ? {} : { printed }),
      ...(expected === '' ? {} : { expected }),
      ...(suggestions.length === 0 ? {} : { suggestions }),
    })
    found.set(key, list)
  }
  return found
}

export const hasParts = (cost: CostRow): boolean => cost.parts.length > 0
