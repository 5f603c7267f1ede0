/** What each section of the editor is given. */
import type { ProjectYearResponse } from '../../../api/projects/contract.ts'
import type { EditGridProps } from '../../grid/edit-grid.tsx'
import type { CellEdit } from '../../grid/grid-rows.ts'
import type { OpenRound } from '../offline/use-round-book.ts'
import type { CellFindings, ProjectDraft } from './project-draft.ts'

export interface SectionInput {
  readonly open: OpenRound
  readonly project: ProjectYearResponse
  readonly draft: ProjectDraft
  readonly cells: CellFindings
  /** Why nothing can be changed now. */
  readonly readOnly: string | undefined
  readonly target: EditGridProps['target']
  readonly onCursor: (row: string, field: string) => void
  /** What is being typed, so that everything is computed with it. */
  readonly onDraft: (edit: CellEdit | undefined) => void
}
