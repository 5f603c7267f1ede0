/** One field of a project outside of the grids: saved as one types, as its cells are, with what is found below it. */
import { AutoComplete, Input } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { Field } from '../../../core/budget/drafting/sheets.ts'
import { echoOf, readTypedAmount } from '../../../core/budget/drafting/typed-amount.ts'
import { SeveritySign } from '../../audits/severity-sign.tsx'
import type { GridFinding, GridOption } from '../../grid/grid-rows.ts'
import { useGridWords } from '../../grid/grid-words.ts'

const SAVE_AFTER_MILLISECONDS = 600
let sessions = 1_000_000

interface ProjectFieldProps {
  readonly field: Field
  readonly row: string
  readonly value: string
  readonly options?: readonly GridOption[]
  readonly findings: readonly GridFinding[]
  /** Why it cannot be changed. */
  readonly readOnly: string | undefined
  readonly onSave: (field: string, text: string, session: number) => void
  readonly onDraft: (field: string, text: string | undefined) => void
  readonly onFocus: (field: string) => void
}

export function ProjectField(props: ProjectFieldProps) {
  const { field, row, value, findings, readOnly, onSave, onDraft } = props
  const own = useGridWords()
  const id = useId()
  const [typed, setTyped] = useState<{ readonly text: string; readonly session: number }>()
  const latest = useRef({ typed, value })
  latest.current = { typed, value }
  const text = typed?.text ?? value

  function save(): void {
    const { typed, value } = latest.current
    if (typed !== undefined && typed.text !== value) onSave(field.id, typed.text, typed.session)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the wait anew
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(save, SAVE_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed])

  function type(next: string): void {
    if (latest.current.typed === undefined) sessions += 1
    setTyped({ text: next, session: latest.current.typed?.session ?? sessions })
    onDraft(field.id, next)
  }
  function leave(): void {
    save()
    setTyped(undefined)
    onDraft(field.id, undefined)
  }
  const isBad = findings.some((one) => one.severity === 'error')
  const control = {
    id,
    value: text,
    'aria-describedby': `${id}-below`,
    'aria-invalid': isBad,
    onFocus: () => props.onFocus(field.id),
    onBlur: leave,
  }
  const options = props.options ?? field.options?.map((one) => ({ value: one, label: one }))
  const hint = field.unit === undefined ? undefined : echoOf(readTypedAmount(text, field.unit))
  return (
    <div
      className={field.kind === 'longText' ? 'project-field wide' : 'project-field'}
      data-field={field.id}
      data-row={row}
    >
      <label htmlFor={id}>
        {field.label}
        {field.isRequired === true ? <span className="required"> *</span> : undefined}
      </label>
      {field.kind === 'longText' ? (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 1, maxRows: 8 }}
          readOnly={readOnly !== undefined}
          title={readOnly}
          onChange={(event) => type(event.target.value)}
        />
      ) : options === undefined ? (
        <Input
          {...control}
          readOnly={readOnly !== undefined}
          title={readOnly}
          onChange={(event) => type(event.target.value)}
        />
      ) : (
        <AutoComplete
          {...control}
          options={[...options]}
          disabled={readOnly !== undefined}
          showSearch={{ filterOption: (words, option) => isFound(words, value, option?.label) }}
          onChange={(next: string) => type(next)}
          onSelect={(next: string) => {
            type(next)
            onSave(field.id, next, latest.current.typed?.session ?? sessions)
          }}
        />
      )}
      <p id={`${id}-below`} className="below">
        {typed !== undefined && hint !== undefined ? <span className="secondary">{hint}</span> : undefined}
        {findings.map((one) => (
          <span
            key={`${one.rule}${one.message}`}
            className={`sign-${one.severity}`}
            data-rule={one.rule}
            data-severity={one.severity}
            data-printed={one.printed}
          >
            <SeveritySign of={one.severity} /> {one.brief ?? own.severities[one.severity]} {one.message}
          </span>
        ))}
      </p>
    </div>
  )
}

/** Everything is offered while nothing else was typed. */
const isFound = (words: string, value: string, label: unknown): boolean =>
  words === value ||
  String(label ?? '')
    .toLowerCase()
    .includes(words.toLowerCase())
