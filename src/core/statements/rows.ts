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
  if (layout.codes === undefined) return used().map(rowOf)
  const listed = layout.codes
  if (layout.isWithUsed !== true) return listed.map(rowOf)
  const beside = used().filter(
    (code) => !listed.includes(code) && listed.some((one) => code.startsWith(one.slice(0, 3))),
  )
  return [...listed, ...beside].sort().map(rowOf)
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
  const root = around.context.unit ?? ROOT
  const depthOf = (unit: string): number => (unit === root ? 0 : 1)
  return [root, ...below(around.space, 'unit', root)]
    .filter((unit) => around.isUsed({ unit }))
    .flatMap((unit) => {
      const row: RowNode = {
        code: unit,
        name: around.names.unitName(unit),
        depth: depthOf(unit),
        part: { unit },
      }
      const isLeaf = (around.space.cuts('unit', unit)[0]?.children ?? []).length === 0
      return rule.inside === 'project' && isLeaf
        ? [row, ...projectRows({ unit }, row.depth + 1, around)]
        : [row]
    })
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
