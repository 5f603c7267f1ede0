/** 绩效指标框架 — which level-1 and level-2 classes of indicators a place uses in a year, and what is legal under what. */
import type { Parsed } from '../kernel/fen.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { Confidence } from './book.ts'

/** 目标申报 · 自评 · 财政或部门评价 */
export type FrameworkUse = 'goals' | 'selfEvaluation' | 'evaluation'

/** 二级指标 — with the words by which documents print it, without the ending 指标. */
export interface IndicatorClass {
  readonly name: string
  readonly aliases: readonly string[]
}

/** 一级指标 — with the level-2 classes that may stand under it. */
export interface IndicatorGroup extends IndicatorClass {
  readonly classes: readonly IndicatorClass[]
}

/** 分值分配 — points of 100 by part, and when this variant applies. */
export interface WeightVariant {
  readonly id: string
  readonly when: string
  /** 预算执行率的分值 */
  readonly execution: number
  /** By the name of the level-1 group; a part that shares its points freely stands under `indicators`. */
  readonly points: Readonly<Record<string, number>>
  readonly confidence: Confidence
}

export interface IndicatorFramework {
  readonly id: string
  readonly name: string
  /** The document that sets it, by number, or how it was seen. */
  readonly basis: string
  readonly uses: readonly FrameworkUse[]
  /** The place that uses it; none if it is the nation's. */
  readonly locality?: string
  readonly validFromYear: number
  readonly validToYear?: number
  readonly confidence: Confidence
  readonly groups: readonly IndicatorGroup[]
  /** The first is the default. */
  readonly weights: readonly WeightVariant[]
  /** Whether project forms print level-2 names in the place of level 1. */
  readonly allowsLevel2Alone: boolean
}

/** The framework in force for a use in a place and year: the place's own where it has one, else the nation's newest. */
export function frameworkFor(
  frameworks: readonly IndicatorFramework[],
  query: { readonly locality: string; readonly year: number; readonly use: FrameworkUse },
): IndicatorFramework | undefined {
  const inForce = frameworks.filter(
    (one) =>
      one.uses.includes(query.use) &&
      one.validFromYear <= query.year &&
      (one.validToYear === undefined || query.year <= one.validToYear),
  )
  const newest = (some: readonly IndicatorFramework[]): IndicatorFramework | undefined =>
    [...some].sort((a, b) => b.validFromYear - a.validFromYear)[0]
  return (
    newest(inForce.filter((one) => one.locality === query.locality)) ??
    newest(inForce.filter((one) => one.locality === undefined))
  )
}

/** What two printed class names stand for; the level-1 group is known by its class where it is not printed. */
export interface ClassPair {
  readonly group: IndicatorGroup
  readonly class: IndicatorClass
}

/**
 * The place of an indicator in the framework. PFM-050 if there is no such level 1, PFM-051 if no group has such a
 * level 2, PFM-052 if it belongs under another level 1.
 */
export function classify(framework: IndicatorFramework, level1: string, level2: string): Parsed<ClassPair> {
  const alone = framework.allowsLevel2Alone && level2 === '' ? level1 : level2
  const group = level1 === '' ? undefined : groupNamed(framework, level1)
  if (group === undefined && alone === level2 && level1 !== '')
    return fault('PFM-050', { framework, found: level1, expected: framework.groups })
  const within = group === undefined ? undefined : classNamed(group, alone)
  if (group !== undefined && within !== undefined) return { ok: true, value: { group, class: within } }
  const owner = framework.groups.find((one) => classNamed(one, alone) !== undefined)
  const owned = owner === undefined ? undefined : classNamed(owner, alone)
  if (owner !== undefined && owned !== undefined && group === undefined)
    return { ok: true, value: { group: owner, class: owned } }
  if (owner !== undefined) return fault('PFM-052', { framework, found: level2, level1, expected: [owner] })
  const expected = group?.classes ?? framework.groups.flatMap((one) => one.classes)
  return fault('PFM-051', { framework, found: level2, level1, expected })
}

export const groupNamed = (framework: IndicatorFramework, printed: string): IndicatorGroup | undefined =>
  named(framework.groups, printed)
export const classNamed = (group: IndicatorGroup, printed: string): IndicatorClass | undefined =>
  named(group.classes, printed)

/**
 * The framework that a document's own class names fit best, as between equals the place's own; undefined if none
 * places any of them.
 */
export function inferFramework(
  frameworks: readonly IndicatorFramework[],
  pairs: readonly (readonly [level1: string, level2: string])[],
  locality: string,
): IndicatorFramework | undefined {
  const placed = (framework: IndicatorFramework): number =>
    pairs.filter(([level1, level2]) => classify(framework, level1, level2).ok).length
  const isOwn = (framework: IndicatorFramework): number => (framework.locality === locality ? 1 : 0)
  return frameworks
    .map((framework) => ({ framework, count: placed(framework) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || isOwn(b.framework) - isOwn(a.framework))[0]?.framework
}

/** Names are told apart by what stands before 指标, which print cuts off or repeats. */
function named<T extends IndicatorClass>(among: readonly T[], printed: string): T | undefined {
  const bare = stem(printed)
  return among.find((one) => stemsOf(one).has(bare))
}

/** Every row of every form is held against all of them. */
const stems = new WeakMap<IndicatorClass, ReadonlySet<string>>()
function stemsOf(one: IndicatorClass): ReadonlySet<string> {
  const known = stems.get(one) ?? new Set([one.name, ...one.aliases].map(stem))
  stems.set(one, known)
  return known
}

const stem = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:指标|指)$/, '')

function fault(
  code: 'PFM-050' | 'PFM-051' | 'PFM-052',
  found: {
    readonly framework: IndicatorFramework
    readonly found: string
    readonly level1?: string
    readonly expected: readonly IndicatorClass[]
  },
): { readonly ok: false; readonly problem: Problem } {
  const expected = found.expected.map((one) => one.name).join('、')
  const params = { framework: found.framework.name, found: found.found, level1: found.level1 ?? '', expected }
  return { ok: false, problem: problem(code, params) }
}
