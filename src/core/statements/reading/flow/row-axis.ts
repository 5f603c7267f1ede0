/** What the rows of a statement go by, and which tokens can be codes of it. */
import { BOOKS } from '../../../law/books.ts'
import { isEach, type StatementDefinition } from '../../definition.ts'
import type { Token } from './flow-lines.ts'

export type Axis = 'function' | 'economic' | 'unit' | 'project'

export const axisOf = (definition: StatementDefinition): Axis | undefined => {
  for (const block of Object.values(definition.blocks))
    for (const row of Object.values(block.rows)) if (isEach(row)) return row.each
  return undefined
}

/** Units and projects are coded as their offices like. */
export const hasFreeCodes = (axis: Axis): axis is 'unit' | 'project' => axis === 'unit' || axis === 'project'

/** A code of the axis, whole or as far as it is a class. */
export function isCode(digits: string, axis: Axis): boolean {
  if (hasFreeCodes(axis)) return digits.length >= 3
  return digits.length % 2 === 1 && isClass(digits.slice(0, 3), axis)
}

const isClass = (digits: string, axis: 'function' | 'economic'): boolean =>
  axis === 'function'
    ? BOOKS.function.entries.has(digits)
    : BOOKS.departmentEconomic.entries.has(digits) || BOOKS.governmentEconomic.entries.has(digits)

/** `301工资福利支出`: the code in one piece with the name. */
export const isCodeWithName = (token: Token, axis: Axis): boolean =>
  token.kind === 'words' && isCode(/^(\d{3,7})\p{Script=Han}/u.exec(token.text)?.[1] ?? '', axis)

/** Whether a table's first row can begin with this token; a code may be broken off at any digit. */
export function isRowStart(token: Token, axis: Axis, next: Token | undefined): boolean {
  if (token.kind === 'words') return isCodeWithName(token, axis)
  if (token.kind === 'code') return hasFreeCodes(axis)
  if (token.kind !== 'integer') return false
  if (isCode(token.text, axis)) return true
  return !hasFreeCodes(axis) && next?.kind === 'integer' && isClass(token.text.slice(0, 3), axis)
}

/**
 * Whether a later row can: besides, a class of projects, which has two digits, and a misprinted code, in one piece
 * (71102 before a name) or in several (7 11 02).
 */
export function isNextRowStart(token: Token, axis: Axis, next: Token | undefined): boolean {
  if (isRowStart(token, axis, next)) return true
  if (token.kind !== 'integer') return false
  if (hasFreeCodes(axis)) return token.text.length >= 2
  const isMisprint = /^\d{5}(?:\d\d)?$/.test(token.text) && next?.kind === 'words'
  const isInPieces = next?.kind === 'integer' && next.line === token.line && /^\d\d$/.test(next.text)
  return token.isFirstOfLine && (isMisprint || isInPieces)
}
