/** 测算有误 — what a cost basis says against what it comes to, and units that do not cancel, with what would mend it. */
import { allItems, type Mend, type Remark } from '../../cost-basis/items.ts'
import type { CostRow } from '../cost-row.ts'
import { type DraftFinding, draftFinding, type Suggestion } from '../draft-finding.ts'
import { cell, type DraftRows } from '../draft-rows.ts'
import { rowWords } from '../row-words.ts'
import type { DraftCheck } from './draft-check.ts'

/** These are told with the amount that is asked for: CB-011 there is none to check, CB-013 and CB-014 it is rounded. */
const TOLD_ELSEWHERE: readonly string[] = ['CB-011', 'CB-012', 'CB-013', 'CB-014']

export const checkCalculations: DraftCheck = ({ rows, projects }) =>
  projects.flatMap(({ costs }) => costs.flatMap((cost) => findingsOf(cost, rows)))

function findingsOf(cost: CostRow, rows: DraftRows): readonly DraftFinding[] {
  const { basis, parts } = cost
  // The text above sub-rows tells what they are; nothing is counted from it.
  const own =
    basis === undefined || parts.length > 0
      ? []
      : [...allItems(basis.items).map((item) => item.remarks), basis.remarks].flatMap(
          (remarks) => together(remarks, cost, rows) ?? [],
        )
  return [...own, ...parts.flatMap((part) => findingsOf(part, rows))]
}

/** All that is amiss in one calculation is one thing to mend. */
function together(remarks: readonly Remark[], { row }: CostRow, rows: DraftRows): DraftFinding | undefined {
  const telling = remarks.filter(
    (one) => !TOLD_ELSEWHERE.includes(one.problem.code) && (one.level !== 'note' || one.mends.length > 0),
  )
  const sorted = telling.toSorted((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level))
  const [first, ...others] = sorted
  if (first === undefined) return undefined
  const text = cell(row, 'basis')
  const { printed = '', computed = '' } = first.problem.params
  return draftFinding([first.problem, ...others.map((one) => one.problem)], {
    severity: first.level === 'wrong' ? 'error' : first.level === 'unclear' ? 'warning' : 'note',
    row,
    field: 'basis',
    printed,
    expected: computed === '' ? '' : `${computed} 元`,
    where: rowWords(row, rows),
    suggestions: sorted.flatMap((one) => one.mends.map((mend) => suggestionOf(mend, text, row.id))),
  })
}
const RANK: readonly Remark['level'][] = ['wrong', 'unclear', 'note']

const suggestionOf = ({ start, end, text: mended }: Mend, text: string, row: string): Suggestion => ({
  row,
  field: 'basis',
  text: text.slice(0, start) + mended + text.slice(end),
  label: {
    zh: `“${text.slice(start, end)}”改为“${mended}”`,
    en: `change “${text.slice(start, end)}” to “${mended}”`,
  },
})
