/** 指标库 — every indicator that anybody has set, with who used it and what came of it, and the search over them. */
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import type { GoalTerm } from './goal.ts'
import { type IndicatorValue, isMeasurable, normalized } from './indicator-value.ts'

/** 定量, 定性, 无法衡量 — what the target of a use says. */
export type Measure = 'number' | 'quality' | 'none'

/** 一次使用 — an indicator in the goals of one unit's year, of a project or of the unit as a whole. */
export interface IndicatorUse {
  readonly name: string
  readonly level1: string
  readonly level2: string
  readonly term: GoalTerm
  /** `jianghan-403002` */
  readonly unit: string
  readonly unitName: string
  readonly unitKind: string
  readonly year: FiscalYear
  /** Code and name; none of goals of a whole unit. */
  readonly project?: string
  readonly projectName?: string
  /** 特定目标类, 其他运转类… */
  readonly projectKind?: string
  /** 功能科目 that the project is paid from, by code. */
  readonly functions: readonly string[]
  readonly basis?: string
  readonly values: readonly UsedValue[]
  readonly measure: Measure
}

export interface UsedValue {
  readonly year: number
  readonly kind: 'target' | 'actual'
  readonly text: string
}

export interface LibraryIndicator {
  readonly name: string
  readonly level1: string
  readonly level2: string
  /** Units that used it. */
  readonly unitCount: number
  /** Whether all targets that were set for it measure nothing. */
  readonly isSoft: boolean
  /** The latest year first, of a year the annual goals. */
  readonly uses: readonly IndicatorUse[]
}

export interface LibraryQuery {
  /** Words that all must stand in the indicator's name, its class, the unit or the project. */
  readonly words?: string
  /** A code of the functional classification; what lies below it is meant too. */
  readonly function?: string
  readonly unitKind?: string
  readonly projectKind?: string
  readonly measure?: Measure
}

export const measureOf = (target: IndicatorValue): Measure =>
  !isMeasurable(target) ? 'none' : target.meaning.kind === 'level' ? 'quality' : 'number'

/** The uses that a query asks for. */
export const usesWanted = (uses: readonly IndicatorUse[], query: LibraryQuery): readonly IndicatorUse[] => {
  const words = wordsOf(query.words)
  return uses.filter(
    (one) =>
      (query.unitKind === undefined || one.unitKind === query.unitKind) &&
      (query.projectKind === undefined || one.projectKind === query.projectKind) &&
      (query.measure === undefined || one.measure === query.measure) &&
      isOfFunction(one, query.function) &&
      words.every((word) => searched(one).includes(word)),
  )
}

const wordsOf = (words = ''): readonly string[] => words.split(/\s+/).map(plain).filter(Boolean)

const isOfFunction = ({ functions }: IndicatorUse, wanted: string | undefined): boolean =>
  wanted === undefined || functions.some((code) => code.startsWith(wanted))

const searched = ({ name, level1, level2, unitName, projectName }: IndicatorUse): string =>
  plain([name, level1, level2, unitName, projectName ?? ''].join(' '))
const plain = (text: string): string => normalized(text).toLowerCase()

/** Those whose own name has the words first, before those of a unit or project that has them; else as they stand. */
export function namedFirst(
  indicators: readonly LibraryIndicator[],
  { words }: LibraryQuery,
): readonly LibraryIndicator[] {
  const wanted = wordsOf(words)
  const isNamed = ({ name }: LibraryIndicator): boolean => wanted.every((word) => plain(name).includes(word))
  return [...indicators.filter(isNamed), ...indicators.filter((one) => !isNamed(one))]
}

/** Uses of one name in one class are one indicator; those that most units use come first. */
export function indicatorsIn(uses: readonly IndicatorUse[]): readonly LibraryIndicator[] {
  const groups = new Map<string, IndicatorUse[]>()
  for (const use of uses) {
    const key = `${plain(use.name)} ${classStem(use.level2 === '' ? use.level1 : use.level2)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [use])
    else group.push(use)
  }
  return [...groups.values()]
    .flatMap((group): readonly LibraryIndicator[] => {
      const [first] = group
      if (first === undefined) return []
      const { name, level1, level2 } = first
      return [
        {
          name,
          level1,
          level2,
          unitCount: new Set(group.map(({ unit }) => unit)).size,
          isSoft: group.every(({ measure }) => measure === 'none'),
          uses: group.toSorted((a, b) => b.year - a.year || byCode(a.unit, b.unit) || byCode(a.term, b.term)),
        },
      ]
    })
    .toSorted((a, b) => b.unitCount - a.unitCount || b.uses.length - a.uses.length || byCode(a.name, b.name))
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** 产出数量, 数量指标 and 数量 are one class, as are 成本控制 and 经济成本指标. */
const CLASS = /数量|质量|时效|成本|经济效益|社会效益|生态|可持续|满意/
const classStem = (level: string): string => CLASS.exec(normalized(level))?.[0] ?? normalized(level)
