/** 人员行 — posts, staff and retired people of the round's staff sheet as the unit's headcount, and back. */
import { type Problem, problem } from '../../kernel/problem.ts'
import type { Headcount } from '../department.ts'
import { cell, type DraftRows } from './draft-rows.ts'
import type { RoundRow } from './round-row.ts'
import { fieldWords, rowWords } from './row-words.ts'

const KINDS = { 行政: 'administrative', 参公: 'civilServiceLaw', 事业: 'institution' } as const
export const RETIRED = '离退休'

/** Undefined where no staff is typed. */
export function headcountOf(
  rows: DraftRows,
  tell: (row: RoundRow, field: string, found: Problem) => void,
): Headcount | undefined {
  const staff = rows.of('staff')
  if (staff.length === 0) return undefined
  const count = (kind: string, field: 'posts' | 'staff'): number =>
    staff
      .filter((row) => cell(row, 'kind') === kind)
      .reduce((total, row) => total + countIn(row, field, rows, tell), 0)
  const all = (field: 'posts' | 'staff'): Headcount['posts'] => ({
    administrative: count('行政', field),
    civilServiceLaw: count('参公', field),
    institution: count('事业', field),
  })
  const date = staff.map((row) => cell(row, 'date')).find((one) => one !== '') ?? ''
  return { date, posts: all('posts'), staff: all('staff'), retired: count(RETIRED, 'staff') }
}

/** `12` and `12人`; what is no count is told and counts nothing. */
function countIn(
  row: RoundRow,
  field: string,
  rows: DraftRows,
  tell: (row: RoundRow, field: string, found: Problem) => void,
): number {
  const text = cell(row, field)
  if (text === '') return 0
  const digits = /^(\d{1,6})(?:人|名)?$/.exec(text.normalize('NFKC'))?.[1]
  if (digits !== undefined) return Number.parseInt(digits, 10)
  tell(
    row,
    field,
    problem('DRF-006', { row: rowWords(row, rows), field: fieldWords(row.sheet, field), found: text }),
  )
  return 0
}

/** One row of cells for each kind that has anybody. */
export function staffCells({
  date,
  posts,
  staff,
  retired,
}: Headcount): readonly Readonly<Record<string, string>>[] {
  const active = Object.entries(KINDS).flatMap(([kind, key]) =>
    posts[key] === 0 && staff[key] === 0
      ? []
      : [{ kind, posts: String(posts[key]), staff: String(staff[key]), date }],
  )
  const others = retired === 0 ? [] : [{ kind: RETIRED, staff: String(retired), date }]
  // Somebody counted, and found nobody.
  const none = active.length + others.length === 0 ? [{ kind: '行政', posts: '0', staff: '0', date }] : []
  return [...active, ...others, ...none]
}
