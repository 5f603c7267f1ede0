/** Keeps the label columns at the left in sight: measures them whenever the table or its frame changes. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import { type FrozenColumns, frozenColumns, NONE_FROZEN, nameColumn } from './frozen-columns.ts'
import type { Sheet } from './sheet.ts'

export function useFrozenColumns(table: RefObject<HTMLTableElement | null>, sheet: Sheet): FrozenColumns {
  const [frozen, setFrozen] = useState(NONE_FROZEN)

  useLayoutEffect(() => {
    const element = table.current
    const frame = element?.parentElement
    if (element === null || frame === null || frame === undefined) return
    const measure = (): void => {
      const columns = [...element.querySelectorAll<HTMLElement>('thead tr.measure > th')]
      const widths = columns.slice(0, sheet.frozen).map((column) => column.getBoundingClientRect().width)
      const next = frozenColumns(widths, nameColumn(sheet), frame.clientWidth)
      setFrozen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(frame)
    observer.observe(element)
    return () => observer.disconnect()
  }, [table, sheet])

  return frozen
}
