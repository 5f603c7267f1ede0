/** What the marks of a preview say, and where in it a finding stands: the framed page has no script of its own. */
import type { DocumentResponse } from '../../api/documents/contract.ts'

export type Target = NonNullable<DocumentResponse['findings'][number]['target']>

export interface ClickedFigure {
  readonly text: string
  readonly kind: string
  /** Keys of what it is made of, in the order of its formula; none of what no line of money holds. */
  readonly regions: readonly string[]
}

const FIGURE = 'data[data-region], data[data-regions], data[data-kind]'

/** What a click on an element of the preview is about: a number before the text that it stands in. */
export function figureAt(element: Element): ClickedFigure | undefined {
  // Elements of another window are of its own classes, so they are known by what they are called.
  const figure = element.closest<HTMLElement>(FIGURE)
  if (figure === null) return undefined
  const { region, regions = region ?? '', kind = 'amount' } = figure.dataset
  return {
    text: figure.textContent?.trim() ?? '',
    kind,
    regions: regions.split(';').filter((one) => one !== ''),
  }
}

export function textsAt(element: Element): readonly string[] {
  const marked = element.closest<HTMLElement>('[data-texts]')?.dataset.texts ?? ''
  return marked
    .split(' ')
    .filter((one) => one !== '')
    .map(decodeURIComponent)
}

/** The cell or number where it can be told, else the paragraph, table or heading. */
export function elementOf(page: Document, { id, row, column, printed }: Target): HTMLElement | null {
  const whole = page.getElementById(id)
  if (whole === null) return null
  const table = whole.querySelector('table')
  if (table !== null) return cellOf(table, { row, column, printed }) ?? whole
  const numbers = [...whole.querySelectorAll<HTMLElement>('data')]
  return numbers.find((one) => printed?.includes(one.textContent ?? ' ')) ?? whole
}

interface CellWords {
  readonly row: string | undefined
  readonly column: string | undefined
  readonly printed: string | undefined
}

const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '')

function cellOf(table: HTMLTableElement, { row, column, printed }: CellWords): HTMLElement | undefined {
  if (row === undefined) return undefined
  const columns = (table.dataset.columns ?? '').split('|')
  const at = column === undefined ? -1 : columns.findIndex((one) => bare(one).endsWith(bare(column)))
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].filter((one) =>
    [...one.cells].some((cell) => bare(cell.textContent) === bare(row)),
  )
  const cells = rows.flatMap((one) => [...one.cells])
  return (
    cells.find((cell) => at >= 0 && cell.dataset.c === String(at)) ??
    cells.find((cell) => printed !== undefined && bare(cell.textContent) === bare(printed)) ??
    rows[0]
  )
}

/** Moves the framed page and the table alone: `scrollIntoView` would move the page around the frame as well. */
export function scrollTo(element: Element): void {
  const view = element.ownerDocument.defaultView
  if (view === null) return
  const box = element.getBoundingClientRect()
  const above = Math.max(0, (view.innerHeight - box.height) / 2)
  view.scrollTo({ top: view.scrollY + box.top - above, behavior: 'instant' })
  const wide = element.closest('.scroll')
  if (wide !== null && wide !== element)
    wide.scrollLeft += box.left - wide.getBoundingClientRect().left - (wide.clientWidth - box.width) / 2
}

const FLASH_MS = 1_400

/** Brings it into sight and lights it once; where motion is not wanted it is lit without fading. */
export function showElement(element: HTMLElement): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollTo(element)
  const lit = { outline: '3px solid #f2a900', outlineOffset: '2px', backgroundColor: '#fff3c4' }
  const out = isStill ? lit : { outline: '3px solid transparent', outlineOffset: '2px' }
  element.animate([lit, { ...lit, offset: 0.6 }, out], { duration: FLASH_MS })
}
