/** What a row counts by its code, or by the label of a total, and what is odd about it. */
import { plainWords } from '../../../document/printed-words.ts'
import type { Region } from '../../../figures/region.ts'
import { economicLevel, functionLevel } from '../../../kernel/codes.ts'
import { BOOKS } from '../../../law/books.ts'
import { isEach, type StatementDefinition } from '../../definition.ts'
import { labelKey } from '../label-words.ts'
import { codeOfName } from '../subject-names.ts'
import { NO_LABEL, unknownNode } from './flow-row.ts'
import { type Axis, hasFreeCodes, isCode } from './row-axis.ts'

export interface RowWords {
  readonly code: string
  /** In how many pieces the code is printed: 208 05 02. */
  readonly pieces: number
  readonly name: string
  readonly isFirst: boolean
}

export interface RowPlace {
  readonly block: string
  readonly part: Region
  readonly isKnown: boolean
  /** Where the row has none of its own. */
  readonly name?: string
  readonly doubt?: string
}

/** What a total without a label is called. */
export const UNLABELLED_TOTAL = '(合计)'

/** Rows of one table in their order: what a row means depends on those above it. */
export function rowPlaces(
  definition: StatementDefinition,
  blocks: readonly string[],
  axis: Axis,
): (row: RowWords) => RowPlace {
  let unknown = 0
  let section = ''
  let unit: string | undefined
  let category: string | undefined

  /** A node of its own under the parent. */
  function unknownPart(parent = ''): Region {
    unknown += 1
    const node = unknownNode(unknown)
    return { [axis]: parent === '' ? node : parent + node.slice(1) }
  }

  function subjectPlace(row: RowWords, of: 'function' | 'economic'): Omit<RowPlace, 'block'> {
    const { code, name } = row
    const level = of === 'function' ? functionLevel(code) : economicLevel(code)
    const doubt = subjectDoubt(code, name, of)
    if (level !== undefined && isCode(code, of)) {
      if (code.length === 5) section = code
      return { part: { [of]: code }, isKnown: true, ...doubt }
    }
    // 71102 事业单位医疗 can only be what is left of 2101102.
    const named = codeOfName(of, name)
    const isLeft = named !== undefined && code.length > 3 && named.endsWith(code.slice(-4))
    const part = isLeft ? { [of]: named } : unknownPart(row.pieces === 3 ? section : '')
    return { part, isKnown: false, ...doubt }
  }

  /** Units have 3, 6 or 9 digits; two digits are a class of projects, and what is longer is a project. */
  function ownerPlace(code: string): Omit<RowPlace, 'block'> {
    if (axis === 'unit' && /^\d{3}(?:\d{3}){0,2}$/.test(code)) {
      unit = code
      category = undefined
      return { part: { unit: code }, isKnown: true }
    }
    if (!mayHoldProjects(definition)) return { part: unknownPart(), isKnown: false }
    if (code.length === 2) category = code
    const project = category === undefined || category === code ? code : `${category}/${code}`
    return { part: { ...(unit === undefined ? {} : { unit }), project }, isKnown: true }
  }

  return (row) => {
    const block = blocks[0] ?? ''
    if (row.code === '')
      return (
        labelPlace(row, definition, blocks) ?? { block, part: unknownPart(), isKnown: false, doubt: NO_LABEL }
      )
    const nameless = row.name === '' ? { doubt: '编码后没有名称，数字可能属于别的行' } : {}
    const place = hasFreeCodes(axis) ? ownerPlace(row.code) : subjectPlace(row, axis)
    return { block: blockOf(row.code, definition, blocks), ...place, ...nameless }
  }
}

/** 合计 and its like; amounts without any label are the total of a table that begins with them. */
function labelPlace(
  { name, isFirst }: RowWords,
  definition: StatementDefinition,
  blocks: readonly string[],
): RowPlace | undefined {
  const plain = plainWords(name)
  const isSum = /^[合总]计$/.test(plain)
  if (isSum && blocks.length > 1) return undefined
  for (const block of blocks)
    for (const [key, row] of Object.entries(definition.blocks[block]?.rows ?? {})) {
      if (isEach(row)) continue
      if (row.labels.some((label) => plainWords(label) === plain))
        return { block, part: row.part, isKnown: true }
      if (key !== 'total') continue
      if (plain === '' && isFirst) return { block, part: row.part, isKnown: true, name: UNLABELLED_TOTAL }
      if (isSum) return { block, part: row.part, isKnown: true }
    }
  return undefined
}

function subjectDoubt(
  code: string,
  name: string,
  axis: 'function' | 'economic',
): { readonly doubt?: string } {
  if (![3, 5, 7].includes(code.length)) return { doubt: '编码不成形，数字可能属于别的行' }
  const named = codeOfName(axis, name)
  const isAnother =
    named !== undefined && (named.length !== code.length || named.slice(0, 3) !== code.slice(0, 3))
  const entries = (axis === 'function' ? BOOKS.function : BOOKS.departmentEconomic).entries.get(code) ?? []
  return isAnother && isCode(code, axis) && !entries.some((entry) => labelKey(entry.name) === labelKey(name))
    ? { doubt: `“${name}”是 ${named} 的名称，编码却是 ${code}，两者可能不属于一行` }
    : {}
}

const mayHoldProjects = (definition: StatementDefinition): boolean =>
  Object.values(definition.blocks).some((block) =>
    Object.values(block.rows).some(
      (row) => isEach(row) && (row.inside === 'project' || row.each === 'project'),
    ),
  )

/** Of several blocks by economic class, 301 and 303 are personnel. */
function blockOf(code: string, definition: StatementDefinition, blocks: readonly string[]): string {
  const nature = /^30[13]/.test(code) ? 'personnel' : 'operating'
  return blocks.find((block) => definition.blocks[block]?.base.nature === nature) ?? blocks[0] ?? ''
}
