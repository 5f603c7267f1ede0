/** ② 测算依据 — cost items with their sub-rows: the expression, what it comes to, and what is asked for. */
import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { EditGrid } from '../../grid/edit-grid.tsx'
import { CostDetail } from './cost-detail.tsx'
import { costColumns, costGridRows } from './cost-rows.ts'
import { useProjectWords } from './project-words.ts'
import type { SectionInput } from './section-input.ts'
import { sheetActs } from './sheet-acts.ts'

export function CostSection({
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
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string>()
  /** The sub-row that was just added, which gets the cursor. */
  const [part, setPart] = useState<SectionInput['target']>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: undoing leads elsewhere
  useEffect(() => setPart(undefined), [target])
  const columns = useMemo(() => costColumns(draft, project.year, own), [draft, project.year, own])
  const rows = useMemo(
    () => costGridRows({ draft, findings: cells, closed, own }),
    [draft, cells, closed, own],
  )
  const acts = sheetActs({ open, rows: draft.rows, sheet: 'cost', project: project.code })
  const costs = draft.totals.costs.flatMap((one) => [one, ...one.parts])
  const top = draft.totals.costs.find(
    ({ row, parts }) => row.id === at || parts.some((part) => part.row.id === at),
  )

  function addPart(): void {
    if (top === undefined) return
    const parts = sheetActs({
      open,
      rows: draft.rows,
      sheet: 'cost',
      project: project.code,
      parentOf: () => top.row.id,
    })
    const last = top.parts.at(-1)?.row.id
    const [made] = parts.onChange({
      cause: 'typing',
      edits: [],
      added: [{}],
      ...(last === undefined ? {} : { after: last }),
    })
    if (made !== undefined)
      setPart((before) => ({ row: made, field: 'content', turn: (before?.turn ?? 1_000_000) + 1 }))
    setClosed((before) => new Set([...before].filter((id) => id !== top.row.id)))
  }

  return (
    <>
      <EditGrid
        label={own.costs}
        testId="grid-cost"
        columns={columns}
        rows={rows}
        readOnly={readOnly}
        canAdd
        isTree
        target={part ?? target}
        detail={(row) =>
          row.id === at ? (
            <CostDetail number={row.number} cost={costs.find((one) => one.row.id === row.id)} />
          ) : undefined
        }
        acts={{
          ...acts,
          onDraft,
          onToggle: (id, isOpen) =>
            setClosed((before) => {
              const next = new Set(before)
              if (isOpen) next.delete(id)
              else next.add(id)
              return next
            }),
          onCursor: (row, field) => {
            setAt(row)
            onCursor(row, field)
          },
        }}
      />
      {readOnly === undefined && top !== undefined ? (
        <Button size="small" className="add-part" data-testid="add-part" onClick={addPart}>
          {own.addPart}
        </Button>
      ) : undefined}
    </>
  )
}
