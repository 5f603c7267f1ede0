/** ③ 资金来源 and ④ 采购与资产 — sheets of a project without a tree. */
import { useMemo } from 'react'
import { EditGrid } from '../../grid/edit-grid.tsx'
import { plainColumns, plainGridRows } from './plain-rows.ts'
import { useProjectWords } from './project-words.ts'
import type { SectionInput } from './section-input.ts'
import { sheetActs } from './sheet-acts.ts'

interface PlainSectionProps extends SectionInput {
  readonly sheet: 'source' | 'procurement'
}

export function PlainSection({
  open,
  project,
  draft,
  cells,
  readOnly,
  target,
  onCursor,
  onDraft,
  sheet,
}: PlainSectionProps) {
  const own = useProjectWords()
  const columns = useMemo(() => plainColumns(sheet, own), [sheet, own])
  const total = sheet === 'source' ? draft.totals.sources : draft.totals.procurement
  const rows = useMemo(
    () => plainGridRows(sheet, draft.rows.of(sheet, project.code), cells, { total, own }),
    [sheet, draft, project.code, cells, total, own],
  )
  const acts = sheetActs({ open, rows: draft.rows, sheet, project: project.code })
  return (
    <EditGrid
      label={sheet === 'source' ? own.sources : own.procurement}
      testId={`grid-${sheet}`}
      columns={columns}
      rows={rows}
      readOnly={readOnly}
      canAdd
      target={target}
      acts={{ ...acts, onDraft, onCursor }}
    />
  )
}
