/** Keeps the label columns at the left in sight: measures them, and freezes as many as leave room for the figures. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export interface FrozenColumns {
  /** Distance from the left edge of each frozen column, in pixels. */
  readonly lefts: readonly number[]
}

/** Frozen columns take no more of the width than this, in hundredths. */
const MOST_WIDTH = 52
const NONE: FrozenColumns = { lefts: [] }

export function useFrozenColumns(
  table: RefObject<HTMLTableElement | null>,
  count: number,
  shape: unknown,
): FrozenColumns {
  const [frozen, setFrozen] = useState(NONE)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another shape of the table is measured again
  useLayoutEffect(() => {
    const element = table.current
    const frame = element?.parentElement
    if (element === null || frame === null || frame === undefined) return
    const measure = (): void => {
      const columns = [...element.querySelectorAll<HTMLElement>('thead tr.measure > th')]
      const room = (frame.clientWidth * MOST_WIDTH) / 100
      const lefts: number[] = []
      let left = 0
      for (const column of columns.slice(0, count)) {
        const width = column.getBoundingClientRect().width
        if (lefts.length > 0 && left + width > room) break
        lefts.push(left)
        left += width
      }
      setFrozen((before) => (String(before.lefts) === String(lefts) ? before : { lefts }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(frame)
    observer.observe(element)
    return () => observer.disconnect()
  }, [table, count, shape])

  return frozen
}
