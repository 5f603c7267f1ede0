/** Fields of the project's own row, each saved as it is typed. */

import { fieldOf } from '../../../core/budget/drafting/sheets.ts'
import type { GridOption } from '../../grid/grid-rows.ts'
import { cellKey } from './project-draft.ts'
import { ProjectField } from './project-field.tsx'
import type { SectionInput } from './section-input.ts'

interface ProjectFieldsProps extends SectionInput {
  readonly fields: readonly string[]
  readonly options?: Readonly<Record<string, readonly GridOption[]>>
}

export function ProjectFields(props: ProjectFieldsProps) {
  const { open, project, draft, cells, readOnly, onCursor, onDraft, options = {} } = props
  const row = draft.rows.project(project.code)
  if (row === undefined) return undefined
  return props.fields.map((id) => {
    const field = fieldOf('project', id)
    if (field === undefined) return undefined
    // What is being typed is in the draft already; the field compares with what is kept.
    const value = open.state.rows.get(row.id)?.cells[id] ?? ''
    const offered = options[id]
    return (
      <ProjectField
        key={id}
        field={field}
        row={row.id}
        value={value}
        {...(offered === undefined ? {} : { options: offered })}
        findings={cells.get(cellKey(row.id, id)) ?? []}
        readOnly={readOnly}
        onFocus={(name) => onCursor(row.id, name)}
        onDraft={(name, text) => onDraft(text === undefined ? undefined : { row: row.id, field: name, text })}
        onSave={(name, text, session) =>
          open.act({
            changes: [{ kind: 'cell', row: row.id, field: name, text }],
            cause: 'typing',
            words: { kind: 'cell', name: field.label, from: value, to: text },
            place: { row: row.id, field: name },
            session,
          })
        }
      />
    )
  })
}
