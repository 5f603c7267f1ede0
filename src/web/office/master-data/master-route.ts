/** The addresses of master data: `/office/master-data/staff?year=2023&unit=jianghan-403001`. */
import { MASTER_BOOK_IDS, masterBook } from '../../../core/budget/master-data/master-books.ts'
import { OFFICE_ADDRESS } from '../route.ts'

export const MASTER_PAGES = [
  'units',
  'staff',
  'assets',
  'classifications',
  'crosswalk',
  'standards',
  'profiles',
] as const
export type MasterPageId = (typeof MASTER_PAGES)[number]

export interface MasterAddress {
  readonly book: MasterPageId
  readonly year: number
  /** Of books that each unit keeps. */
  readonly unit?: string
}

export const isOfUnit = (page: MasterPageId): boolean => {
  const book = MASTER_BOOK_IDS.find((id) => id === page)
  return book !== undefined && masterBook(book).isOfUnit
}

export function masterPath({ book, year, unit }: MasterAddress): string {
  const query = new URLSearchParams({ year: String(year), ...(unit === undefined ? {} : { unit }) })
  return `${OFFICE_ADDRESS}/master-data/${book}?${query}`
}

/** The first page, the year given and the unit given where nothing else is said; undefined for an address of no page. */
export function masterAddress(
  steps: readonly string[],
  query: URLSearchParams,
  usual: { readonly year: number; readonly unit?: string | undefined },
): MasterAddress | undefined {
  const [name = 'units', ...rest] = steps
  const book = MASTER_PAGES.find((one) => one === name)
  if (book === undefined || rest.length > 0) return undefined
  const asked = query.get('year') ?? ''
  const year = /^(19|20)\d{2}$/.test(asked) ? Number.parseInt(asked, 10) : usual.year
  const unit = query.get('unit') ?? usual.unit
  return { book, year, ...(isOfUnit(book) && unit !== undefined ? { unit } : {}) }
}
