/** ⑤ 绩效目标 — goals with their indicators, beside the values of two years. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { EditGrid } from '../../grid/edit-grid.tsx'
import { inserted } from '../offline/round-rows.ts'
import { freshId } from '../shell/fresh-id.ts'
import { goalColumns, goalField, goalGridRows } from './goal-rows.ts'
import { IndicatorPicker } from './indicator-picker.tsx'
import { useProjectWords } from './project-words.ts'
import type { SectionInput } from './section-input.ts'
import { sheetActs } from './sheet-acts.ts'

export function GoalSection({
  open,
  project,
  draft,
  cells,
  readOnly,
  target,
  onCursor,
  onDraft,
}: SectionInput) {
  const own = useProjectWords()
  const { code, year, earlierIndicators: earlier } = project
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string>()
  const [isPicking, setPicking] = useState(false)
  const columns = useMemo(() => goalColumns(year, own), [year, own])
  const rows = useMemo(
    () => goalGridRows({ draft, project: code, year, earlier, findings: cells, closed, own }),
    [draft, code, year, earlier, cells, closed, own],
  )
  const goals = draft.rows.of('goal', code)
  const shownTarget = target?.field === 'text' ? { ...target, field: 'name' } : target
  const here = at === undefined ? undefined : draft.rows.row(at)
  const goal = here?.sheet === 'goal' ? here.id : (here?.parent ?? goals.at(-1)?.id)
  const acts = sheetActs({
    open,
    rows: draft.rows,
    sheet: 'indicator',
    project: code,
    fieldOf: goalField,
    parentOf: (after) => (after?.sheet === 'goal' ? after.id : (after?.parent ?? goal)),
  })

  function addGoal(term: '年度目标' | '长期目标'): void {
    const row = { id: freshId(), sheet: 'goal' as const, project: code, cells: { term, text: '' } }
    open.act({
      changes: inserted(goals, undefined, [row]),
      cause: 'typing',
      words: { kind: 'rows', act: 'add', count: 1 },
      place: { row: row.id, field: 'text' },
    })
  }
  const addIndicator = (cellsOf: Readonly<Record<string, string>>): void => {
    acts.onChange({
      cause: 'typing',
      edits: [],
      added: [cellsOf],
      ...(at === undefined ? {} : { after: at }),
    })
  }

  return (
    <>
      <EditGrid
        label={own.goals}
        testId="grid-goal"
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        canAdd={goals.length > 0}
        isTree
        target={shownTarget}
        acts={{
          ...acts,
          onDraft: (edit) =>
            onDraft(
              edit === undefined
                ? undefined
                : { ...edit, field: goalField(draft.rows.row(edit.row), edit.field) },
            ),
          onToggle: (id, isOpen) =>
            setClosed((before) => {
              const next = new Set(before)
              if (isOpen) next.delete(id)
              else next.add(id)
              return next
            }),
          onCursor: (row, field) => {
            setAt(row)
            onCursor(row, goalField(draft.rows.row(row), field))
          },
        }}
      />
      {readOnly === undefined ? (
        <div className="grid-acts">
          <Button size="small" data-testid="add-goal" onClick={() => addGoal('年度目标')}>
            {own.addGoal}
          </Button>
          <Button size="small" onClick={() => addGoal('长期目标')}>
            {own.addLongGoal}
          </Button>
          <Button size="small" disabled={goal === undefined} onClick={() => setPicking(true)}>
            {own.pickIndicator}
          </Button>
        </div>
      ) : undefined}
      {isPicking ? (
        <IndicatorPicker
          onPick={(picked) => {
            addIndicator(picked)
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      ) : undefined}
    </>
  )
}
