/** The rows that a tree of codes, units or projects makes in a statement. */

import { ROOT } from '../figures/dimensions.ts'
import type { Region } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import { economicLevel, functionLevel } from '../kernel/codes.ts'
import type { EachRow } from './definition.ts'
import type { RowLayout } from './layout.ts'

/** What nodes are called; the year decides what a code is called in it. */
export interface StatementNames {
  functionName(code: string): string
  economicName(code: string): string
  unitName(code: string): string
  /** Of a node of the project tree: a class code, or class and project code. */
  projectName(node: string): string
  /** The unit that owns a project; empty for a class of projects. */
  projectOwner(node: string): string
}

export interface RowNode {
  readonly code: string
  readonly name: string
  /** 项目单位, for projects. */
  readonly owner?: string
  readonly depth: number
  readonly part: Region
}

interface Surroundings {
  readonly context: Region
  readonly space: Space
  readonly names: StatementNames
  readonly isUsed: (part: Region) => boolean
  /** Whether a code that has figures and is not listed is for these rows to print, and not for others of the block. */
  readonly isOwn: (code: string) => boolean
}

/** The nodes to print, from the profile's list of codes or from what has figures, parents before children. */
export function expandEach(rule: EachRow, layout: RowLayout, around: Surroundings): readonly RowNode[] {
  if (rule.each === 'function' || rule.each === 'economic') return codeRows(rule.each, layout, around)
  if (rule.each === 'unit') return unitRows(rule, around)
  return projectRows({}, 0, around)
}

function codeRows(
  dimension: 'function' | 'economic',
  layout: RowLayout,
  around: Surroundings,
): readonly RowNode[] {
  const isPrinted = (code: string): boolean => {
    const level = dimension === 'function' ? functionLevel(code) : economicLevel(code)
    return level !== undefined && (layout.levels ?? ['class', 'section', 'item']).includes(level)
  }
  const nameOf = (code: string) =>
    dimension === 'function' ? around.names.functionName(code) : around.names.economicName(code)
  const rowOf = (code: string): RowNode => ({
    code,
    name: nameOf(code),
    depth: (code.length - 3) / 2,
    part: { [dimension]: code },
  })
  const used = (): readonly string[] =>
    below(around.space, dimension, ROOT).filter(
      (code) => isPrinted(code) && around.isUsed({ [dimension]: code }),
    )
  const listed = layout.codes ?? []
  const beside = used().filter((code) => !listed.includes(code) && around.isOwn(code))
  return inOrder(listed, beside).map(rowOf)
}

/** Codes that are listed in order get the others at their places among them; a list of its own order gets them behind it. */
function inOrder(listed: readonly string[], others: readonly string[]): readonly string[] {
  const isAscending = listed.every((code, at) => at === 0 || (listed[at - 1] ?? '') < code)
  return isAscending ? [...listed, ...others].sort() : [...listed, ...others]
}

/**
 * Where a block is printed in several columns of its own, such as 302 beside 310, each prints the classes that
 * it lists; a class that none of them lists goes to the last, so that what the total counts is printed once.
 */
export function printsCode(
  code: string,
  {
    own,
    others,
    isLast,
  }: { readonly own: readonly string[]; readonly others: readonly string[]; readonly isLast: boolean },
): boolean {
  const lists = (codes: readonly string[]): boolean =>
    codes.some((one) => one.slice(0, 3) === code.slice(0, 3))
  return lists(own) || (isLast && !lists(others))
}

/** A node's descendants, parents first, codes in order. */
function below(
  space: Space,
  dimension: 'function' | 'economic' | 'unit' | 'project',
  node: string,
): readonly string[] {
  return (space.cuts(dimension, node)[0]?.children ?? []).flatMap((child) => [
    child,
    ...below(space, dimension, child),
  ])
}

function unitRows(rule: EachRow, around: Surroundings): readonly RowNode[] {
  const rowsBelow = (unit: string, depth: number): readonly RowNode[] => {
    if (!around.isUsed({ unit })) return []
    const row: RowNode = { code: unit, name: around.names.unitName(unit), depth, part: { unit } }
    const children = around.space.cuts('unit', unit)[0]?.children ?? []
    if (children.length > 0) return [row, ...children.flatMap((child) => rowsBelow(child, depth + 1))]
    return rule.inside === 'project' ? [row, ...projectRows({ unit }, depth + 1, around)] : [row]
  }
  return rowsBelow(around.context.unit ?? ROOT, 0)
}

function projectRows(part: Region, depth: number, around: Surroundings): readonly RowNode[] {
  return below(around.space, 'project', ROOT)
    .filter((node) => around.isUsed({ ...part, project: node }))
    .map((node) => {
      const steps = node.split('/')
      const owner = around.names.projectOwner(node)
      return {
        code: steps.at(-1) ?? node,
        name: around.names.projectName(node),
        ...(owner === '' ? {} : { owner }),
        depth: depth + steps.length - 1,
        part: { ...part, project: node },
      }
    })
}
