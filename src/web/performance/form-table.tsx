/** The rows of a form as printed: labels, headers of its lists, and values that can be walked over and asked about. */
import { type KeyboardEvent, useRef } from 'react'
import type { PerformanceFormResponse } from '../../api/performance/contract.ts'
import { type FormValue, isStep, steppedTo } from './form-values.ts'
import { usePerformanceWords } from './performance-words.ts'

interface FormTableProps {
  readonly form: PerformanceFormResponse
  readonly values: readonly FormValue[]
  readonly selected: number | undefined
  readonly onPick: (value: number) => void
}

export function FormTable({ form, values, selected, onPick }: FormTableProps) {
  const own = usePerformanceWords()
  const table = useRef<HTMLTableElement>(null)
  const numbers = new Map(values.map((one) => [`${one.row} ${one.cell}`, one.number]))
  const tabStop = selected ?? 0

  function move(event: KeyboardEvent<HTMLTableElement>): void {
    const cell = event.target instanceof HTMLElement ? event.target.closest('[data-value]') : null
    const from = Number.parseInt(cell?.getAttribute('data-value') ?? '', 10)
    if (Number.isNaN(from) || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') onPick(from)
    else if (isStep(event.key)) {
      const to = steppedTo(values, from, event.key)
      table.current?.querySelector<HTMLElement>(`[data-value="${to}"]`)?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <table
      ref={table}
      className="form-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved over is a grid, which HTML has no element for
      role="grid"
      aria-readonly="true"
      aria-label={form.title}
      title={own.keyHint}
      onKeyDown={move}
      data-testid="form-table"
    >
      <tbody>
        {form.rows.map((row, at) => (
          // Rows may read alike; their order never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: the form is as printed
          <tr key={at} className={row.isHeader ? 'head' : undefined}>
            {row.cells.map((cell, column) => {
              const number = numbers.get(`${at} ${column}`)
              if (number === undefined && cell.text !== '')
                return (
                  <th
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    key={column}
                    colSpan={cell.columnSpan}
                    rowSpan={cell.rowSpan}
                    scope={row.isHeader ? 'col' : 'row'}
                  >
                    {cell.text}
                  </th>
                )
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  key={column}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  className={valueClass(cell)}
                  {...(number === undefined
                    ? {}
                    : {
                        'data-value': number,
                        tabIndex: number === tabStop ? 0 : -1,
                        'aria-selected': number === selected,
                        onClick: () => onPick(number),
                      })}
                >
                  {cell.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const NUMBER = /^[-−\d.,]+%?$/

const valueClass = ({ text, entry }: PerformanceFormResponse['rows'][number]['cells'][number]): string =>
  [
    entry === undefined ? undefined : 'value',
    NUMBER.test(text) ? 'figures' : undefined,
    entry?.isScore === true || entry?.words !== undefined ? 'computed' : undefined,
  ]
    .filter((one) => one !== undefined)
    .join(' ')
