/**
 * Lines that count the same money: duplicates, and totals written among the leaves.
 *
 * A total could stand above any of thousands of lines, so pairs are not compared. Each line has a shape, the
 * depths at which it names the dimensions; only a few shapes occur. A line lies within one of a coarser shape
 * exactly if, cut down to those depths, it has the same key: one look-up per line and coarser shape.
 */
import { CLOSED_CUTS, ROOT } from '../figures/dimensions.ts'
import { NODE_NAMES } from '../figures/terms.ts'
import { codeAndAncestors } from '../kernel/codes.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { BudgetLine, BudgetUnit } from './department.ts'
import { inYuan, otherPlace, placeOf, regionWords } from './line-words.ts'
import { normalForms } from './tied.ts'

/** A line with the way from the root to its node along each dimension that is divided. */
interface Traced {
  readonly line: BudgetLine
  readonly paths: readonly (readonly string[])[]
}

interface Shape {
  readonly depths: readonly number[]
  readonly lines: Map<string, Traced[]>
}

export function overlaps(lines: readonly BudgetLine[], units: readonly BudgetUnit[]): readonly Problem[] {
  const normal = normalForms()
  const groups = new Map<string, Traced[]>()
  for (const line of lines) {
    const region = normal(line)
    // A line that contradicts itself counts nothing; that is its fault to tell.
    if (region === undefined) continue
    const paths = [
      nodePath(PARENTS.fund, region.fund),
      nodePath(PARENTS.nature, region.nature),
      codePath(region.function),
      codePath(region.economic),
      line.project === undefined ? [] : [line.project],
    ]
    push(groups, [line.unit, line.year, line.stage, line.flow, line.origin].join('|'), { line, paths })
  }
  return [...[...groups.values()].flatMap(overlapsWithin), ...totalUnits(lines, units)]
}

function overlapsWithin(group: readonly Traced[]): readonly Problem[] {
  const shapes = new Map<string, Shape>()
  for (const traced of group) {
    const depths = traced.paths.map((path) => path.length)
    const name = depths.join()
    const shape = shapes.get(name) ?? { depths, lines: new Map<string, Traced[]>() }
    shapes.set(name, shape)
    push(shape.lines, keyAt(traced, depths), traced)
  }
  const all = [...shapes.values()]
  const equals = all.flatMap((shape) => [...shape.lines.values()].flatMap(sameRegion))
  const parts = new Map<Traced, Traced[]>()
  for (const traced of group) {
    const own = traced.paths.map((path) => path.length)
    for (const shape of all) {
      if (!isCoarser(shape.depths, own)) continue
      for (const total of shape.lines.get(keyAt(traced, shape.depths)) ?? []) push(parts, total, traced)
    }
  }
  return [
    ...equals,
    ...[...parts].map(([total, within]) =>
      totalProblem(
        total.line,
        within.map((part) => part.line),
      ),
    ),
  ]
}

/**
 * Of lines with one region, those with the same content are duplicates. One without content beside others
 * with it is their sum written once more.
 */
function sameRegion(lines: readonly Traced[]): readonly Problem[] {
  if (lines.length < 2) return []
  const byContent = new Map<string, BudgetLine[]>()
  for (const { line } of [...lines].sort((a, b) => byPlace(a.line, b.line)))
    push(byContent, line.source.content ?? '', line)
  const found: Problem[] = []
  for (const [first, ...others] of byContent.values()) {
    if (first !== undefined) found.push(...others.map((line) => duplicateProblem(line, first)))
  }
  const blank = byContent.get('')?.[0]
  const itemised = [...byContent].filter(([content]) => content !== '').flatMap(([, same]) => same)
  if (blank !== undefined && itemised.length > 0) found.push(totalProblem(blank, itemised))
  return found
}

/** A unit above others has no money of its own: its lines would count theirs again. */
function totalUnits(lines: readonly BudgetLine[], units: readonly BudgetUnit[]): readonly Problem[] {
  const parents = new Map(units.map((unit) => [unit.code, unit.parent]))
  const first = new Map<string, BudgetLine>()
  for (const line of [...lines].sort(byPlace)) {
    const key = `${line.year}|${line.stage}|${line.unit}`
    if (!first.has(key)) first.set(key, line)
  }
  const told = new Set<string>()
  const found: Problem[] = []
  for (const line of first.values()) {
    let code = parents.get(line.unit)
    for (let steps = 0; code !== undefined && code !== line.unit && steps < units.length; steps++) {
      const key = `${line.year}|${line.stage}|${code}`
      const above = first.get(key)
      if (above !== undefined && !told.has(key)) {
        told.add(key)
        const params = {
          unit: code,
          child: line.unit,
          year: String(line.year),
          stage: NODE_NAMES.stage[line.stage] ?? line.stage,
          other: otherPlace(line),
        }
        found.push(problem('DAT-064', params, placeOf(above)))
      }
      code = parents.get(code)
    }
  }
  return found
}

function duplicateProblem(line: BudgetLine, first: BudgetLine): Problem {
  const params = {
    other: otherPlace(first),
    region: regionWords(line),
    amount: inYuan(line.amount),
    otherAmount: inYuan(first.amount),
  }
  return problem('DAT-062', params, placeOf(line))
}

function totalProblem(total: BudgetLine, within: readonly BudgetLine[]): Problem {
  const [part] = [...within].sort(byPlace)
  const params = {
    region: regionWords(total),
    amount: inYuan(total.amount),
    other: part === undefined ? '' : otherPlace(part),
    otherRegion: part === undefined ? '' : regionWords(part),
    otherAmount: part === undefined ? '' : inYuan(part.amount),
    count: String(within.length),
  }
  return problem('DAT-063', params, placeOf(total))
}

const isCoarser = (outer: readonly number[], inner: readonly number[]): boolean =>
  outer.every((depth, i) => depth <= (inner[i] ?? 0)) && outer.some((depth, i) => depth < (inner[i] ?? 0))

const keyAt = ({ paths }: Traced, depths: readonly number[]): string =>
  paths.map((path, i) => path[(depths[i] ?? 0) - 1] ?? ROOT).join('|')

/** The parent of each node, for dimensions where every node but the root has one. */
const PARENTS = { fund: parentsOf('fund'), nature: parentsOf('nature') } as const

function parentsOf(dimension: 'fund' | 'nature'): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(CLOSED_CUTS[dimension]).flatMap(([node, cuts]) =>
      cuts.flatMap((cut) => cut.children.map((child): [string, string] => [child, node])),
    ),
  )
}

function nodePath(parents: ReadonlyMap<string, string>, node: string | undefined): readonly string[] {
  const path: string[] = []
  for (let one = node; one !== undefined && one !== ROOT; one = parents.get(one)) path.unshift(one)
  return path
}

const codePath = (code: string | undefined): readonly string[] =>
  code === undefined ? [] : codeAndAncestors(code).toReversed()

function byPlace(a: BudgetLine, b: BudgetLine): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1
  return a.source.line - b.source.line
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}
