/** The one field of the grid that has the focus: empty until somebody types, so that an input method composes inside it from its first key. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { GridColumn, GridOption } from './grid-rows.ts'
import type { Editing } from './use-cell-typing.ts'

interface CellFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly column: GridColumn
  readonly label: string
  readonly describedBy: string
  readonly editing: Editing | undefined
  readonly isLocked: boolean
  /** What stands below the cell while an amount is typed: the same in the other unit. */
  readonly hint: string | undefined
  readonly offered: readonly GridOption[]
  readonly option: number
  readonly isComposing: RefObject<boolean>
  readonly onType: (text: string) => void
  readonly onLeave: () => void
  readonly onChoose: (option: GridOption) => void
}

export function CellField(props: CellFieldProps) {
  const { field, column, editing, offered, option, isComposing } = props
  const isEditing = editing !== undefined
  const listId = `${props.describedBy}-options`
  const hasList = isEditing && offered.length > 0
  const session = editing?.session
  const isOpened = editing?.mode === 'opened'

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that a cell is opened
  useLayoutEffect(() => {
    if (session !== undefined && isOpened) field.current?.select()
  }, [session])

  return (
    <>
      <textarea
        ref={field}
        className={isEditing ? 'cell-field editing' : 'cell-field'}
        data-editing={isEditing ? '' : undefined}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        value={editing?.text ?? ''}
        readOnly={props.isLocked}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        inputMode={column.kind === 'amount' ? 'decimal' : undefined}
        {...(hasList
          ? {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-autocomplete': 'list' as const,
              ...(option < 0 ? {} : { 'aria-activedescendant': `${listId}-${option}` }),
            }
          : {})}
        onChange={(event) => props.onType(event.target.value)}
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false
          props.onType(event.currentTarget.value)
        }}
        onBlur={props.onLeave}
      />
      {isEditing && props.hint !== undefined ? <span className="cell-hint">{props.hint}</span> : undefined}
      {hasList ? (
        <OptionList
          id={listId}
          {...{ field, offered, option }}
          label={column.label}
          onChoose={props.onChoose}
        />
      ) : undefined}
    </>
  )
}

interface OptionListProps {
  readonly id: string
  readonly label: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly offered: readonly GridOption[]
  readonly option: number
  readonly onChoose: (option: GridOption) => void
}

/** Laid over the page, since the grid that scrolls would cut it off. */
function OptionList({ id, label, field, offered, option, onChoose }: OptionListProps) {
  const [place, setPlace] = useState<{
    readonly left: number
    readonly top: number
    readonly minWidth: number
  }>()
  useLayoutEffect(() => {
    const box = field.current?.closest('td')?.getBoundingClientRect()
    if (box === undefined) return
    const isLow = box.bottom + MOST_HEIGHT > window.innerHeight && box.top > MOST_HEIGHT
    setPlace({ left: box.left, top: isLow ? box.top - MOST_HEIGHT : box.bottom, minWidth: box.width })
  }, [field])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one stays in sight
  useLayoutEffect(() => {
    document.getElementById(`${id}-${option}`)?.scrollIntoView({ block: 'nearest' })
  }, [option])
  return (
    <div id={id} className="cell-options" {...LIST} {...{ 'aria-label': label }} style={place}>
      {offered.map((one, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        // biome-ignore lint/a11y/noStaticElementInteractions: an option of the list, by the roles above
        <div
          key={one.value}
          id={`${id}-${at}`}
          {...OPTION}
          {...{ 'aria-selected': at === option }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(one)}
        >
          {one.label}
        </div>
      ))}
    </div>
  )
}

const MOST_HEIGHT = 240
// The focus stays in the field, which names the chosen option: the roles are those of a list all the same.
const LIST = { role: 'listbox' }
const OPTION = { role: 'option' }
