/** 几份文件 — how two documents stand to one another: whose they are, and of which year and kind. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { isSameUnit } from '../../disclosure/reading/unit-name.ts'

/** One document of a file. */
export interface FiledPart {
  readonly file: string
  readonly part: ReadPart
}

/**
 * `same` unit, or the other is that of a `unit` of this department or of the `department` of this unit; `none`: nothing
 * says that they have to do with one another.
 */
export type Kinship = 'same' | 'unit' | 'department' | 'none'

export interface Pair {
  readonly own: FiledPart
  readonly other: FiledPart
  readonly kinship: Kinship
  /** Under which code the department's tables have the unit. */
  readonly code?: string
}

export function pairOf(own: FiledPart, other: FiledPart): Pair {
  const [a, b] = [own.part.identity, other.part.identity]
  const [name, theirs] = [a.unit.value, b.unit.value]
  if (name === undefined || theirs === undefined) return { own, other, kinship: 'none' }
  // 财政局 is the department as well as the first of its units.
  const isOneLevel =
    a.scope.value === undefined || b.scope.value === undefined || a.scope.value === b.scope.value
  if (isSameUnit(name, theirs) && isOneLevel) return { own, other, kinship: 'same' }
  const below = a.scope.value === 'unit' ? undefined : codeIn(own.part, theirs)
  if (below !== undefined) return { own, other, kinship: 'unit', code: below }
  const above = b.scope.value === 'unit' ? undefined : codeIn(other.part, name)
  return above === undefined
    ? { own, other, kinship: 'none' }
    : { own, other, kinship: 'department', code: above }
}

/** The code of the row that the department's tables have for the unit: the longest, since the department's own is shorter. */
function codeIn(department: ReadPart, unit: string): string | undefined {
  const codes = department.statements.flatMap(({ cells }) =>
    cells.flatMap(({ region, rowCode, rowName }) =>
      region?.unit === rowCode && rowCode !== '' && isSameUnit(rowName, unit) ? [rowCode] : [],
    ),
  )
  const [longest] = codes.toSorted((x, y) => y.length - x.length)
  const isBelow = codes.some((code) => code !== longest && longest?.startsWith(code))
  const isOwnName = isSameUnit(department.identity.unit.value ?? '', unit)
  return isOwnName && !isBelow && longest !== undefined && longest.length <= 3 ? undefined : longest
}
