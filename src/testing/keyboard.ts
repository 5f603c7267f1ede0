/** A page worked by keys alone, as somebody without a mouse does: Tab to a control, arrows within a grid. */
import type { Locator, Page } from 'playwright-core'

const MOST_TABS = 150

/** Presses Tab until the focus is within what is wanted. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.first().waitFor()
  for (let pressed = 0; pressed <= MOST_TABS; pressed += 1) {
    const isThere = await wanted
      .first()
      .evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
    if (isThere) return
    await page.keyboard.press(key)
  }
  throw new Error(`the focus does not come to ${wanted.toString()}`)
}

/** From the cell of the cursor to another one of the same grid, by arrows. */
export async function arrowTo(page: Page, grid: Locator, wanted: Locator): Promise<void> {
  const [from, to] = await Promise.all([
    placeIn(grid, grid.locator('td[data-cursor]')),
    placeIn(grid, wanted),
  ])
  const steps: readonly (readonly [string, number])[] = [
    [to.row > from.row ? 'ArrowDown' : 'ArrowUp', Math.abs(to.row - from.row)],
    [to.column > from.column ? 'ArrowRight' : 'ArrowLeft', Math.abs(to.column - from.column)],
  ]
  for (const [key, count] of steps)
    for (let pressed = 0; pressed < count; pressed += 1) await page.keyboard.press(key)
}

async function placeIn(
  grid: Locator,
  cell: Locator,
): Promise<{ readonly row: number; readonly column: number }> {
  const id = await cell.first().getAttribute('data-row')
  const column = await cell.first().getAttribute('data-column')
  const ids = await grid
    .locator('tr[data-row-id]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-id')))
  return { row: ids.indexOf(id), column: Number.parseInt(column ?? '0', 10) }
}

/** What Excel would have put there. */
export async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
}
