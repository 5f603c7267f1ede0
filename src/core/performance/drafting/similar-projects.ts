/** 相似项目 — pairs of projects that may ask twice for the same thing: by what they are called and do, by prices, by targets. */
import type { Expression } from '../../budget/cost-basis/expression.ts'
import { readableExpression } from '../../budget/cost-basis/format-expression.ts'
import type { CostItem } from '../../budget/cost-basis/items.ts'
import type { BasisReader } from '../../budget/drafting/cost-row.ts'
import { cell, draftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { InBothLanguages } from '../../kernel/finding.ts'

/** What is compared of a project. */
export interface ProjectSketch {
  readonly code: string
  readonly name: string
  /** 项目内容 of its cost items, and its goals. */
  readonly contents: readonly string[]
  /** Unit prices with their units: 500元/户. */
  readonly prices: readonly string[]
  /** Indicators with their targets: 消防演练次数 1次. */
  readonly targets: readonly string[]
}

export interface SimilarPair {
  readonly one: string
  readonly other: string
  /** Of 100; its parts beside it. */
  readonly likeness: number
  readonly parts: Readonly<Record<keyof typeof POINTS, number>>
  readonly words: readonly string[]
  readonly prices: readonly string[]
  readonly targets: readonly string[]
}

/** How many of the 100 points each kind of likeness can give, how many each thing shared, and from where on a pair is shown. */
const POINTS = { name: 40, words: 20, prices: 16, targets: 24 }
const EACH = { words: 5, prices: 8, targets: 4 }
const SIMILAR_FROM = 40
/** How the likeness of a pair comes about, for whoever reads it. */
export const SIMILAR_EXPLAINED: InBothLanguages = {
  zh:
    `名称相同的部分最多 ${POINTS.name} 分；内容中相同的字句每处 ${EACH.words} 分，最多 ${POINTS.words} 分；` +
    `相同的单价每个 ${EACH.prices} 分，最多 ${POINTS.prices} 分；相同的指标和目标值每条 ${EACH.targets} 分，最多 ${POINTS.targets} 分。` +
    `合计 ${SIMILAR_FROM} 分起列出。“工作经费”一类的字眼和多数项目都有的指标不计。`,
  en:
    `Up to ${POINTS.name} points for what the names share; ${EACH.words} for each phrase of the contents, at most ${POINTS.words}; ` +
    `${EACH.prices} for each price, at most ${POINTS.prices}; ${EACH.targets} for each indicator with its target, at most ${POINTS.targets}. ` +
    `Pairs are listed from ${SIMILAR_FROM} points. Words that any project has, and indicators that most have, do not count.`,
}

/** Words of at least so many signs are shown as shared. */
const SHOWN_WORD = 3
/** What more than half of at least so many projects have says nothing of two of them. */
const ENOUGH_PROJECTS = 4
/** Words that say that it is a project, and not what it is for. */
const GENERIC =
  /(?:专项|工作|项目|业务)*(?:经费|资金|费用|支出|补助|项目)|专项工作|相关|有关|其他商品|服务支出|日常/g

/** The likest first. */
export function similarProjects(
  projects: readonly ProjectSketch[],
  from = SIMILAR_FROM,
): readonly SimilarPair[] {
  const isCommonTarget = common(projects.map(({ targets }) => new Set(targets)))
  return projects
    .flatMap((one, at) => projects.slice(at + 1).map((other) => pairOf(one, other, isCommonTarget)))
    .filter((pair) => pair.likeness >= from)
    .toSorted((a, b) => b.likeness - a.likeness || (a.one + a.other < b.one + b.other ? -1 : 1))
}

function pairOf(
  a: ProjectSketch,
  b: ProjectSketch,
  isCommonTarget: (target: string) => boolean,
): SimilarPair {
  const words = sharedWords(a, b)
  const prices = shared(a.prices, b.prices)
  const targets = shared(a.targets, b.targets).filter((target) => !isCommonTarget(target))
  const parts = {
    name: nameLikeness(a.name, b.name),
    words: Math.min(POINTS.words, EACH.words * words.length),
    prices: Math.min(POINTS.prices, EACH.prices * prices.length),
    targets: Math.min(POINTS.targets, EACH.targets * targets.length),
  }
  const likeness = parts.name + parts.words + parts.prices + parts.targets
  return { one: a.code, other: b.code, likeness, parts, words, prices, targets }
}

const shared = (own: readonly string[], theirs: readonly string[]): readonly string[] => [
  ...new Set(own.filter((one) => theirs.includes(one))),
]

/** How much of the shorter name stands in the other one, sign pair by sign pair: Chinese has no blanks to tell words by. */
function nameLikeness(a: string, b: string): number {
  const [own, theirs] = [signPairs(a), signPairs(b)]
  const fewest = Math.min(own.size, theirs.size)
  const both = [...own].filter((pair) => theirs.has(pair)).length
  return fewest === 0 ? 0 : Math.floor((POINTS.name * both) / fewest)
}

const signPairs = (name: string): ReadonlySet<string> =>
  new Set(
    partsOf(name).flatMap((part) => {
      const signs = [...part]
      return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
    }),
  )

/** What stands between marks and generic words. */
const partsOf = (text: string): readonly string[] =>
  plainWords(text)
    .replace(GENERIC, ' ')
    .split(/[^\p{Script=Han}]+/u)
    .filter((part) => part !== '')

/** Whether more than half of the projects have it. */
function common(all: readonly ReadonlySet<string>[]): (one: string) => boolean {
  const counts = new Map<string, number>()
  for (const set of all) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1)
  return (one) => all.length >= ENOUGH_PROJECTS && (counts.get(one) ?? 0) * 2 > all.length
}

/** The longest stretches that both say, none of them within another. */
function sharedWords(a: ProjectSketch, b: ProjectSketch): readonly string[] {
  const theirs = [b.name, ...b.contents].flatMap(partsOf).join(' ')
  const found = new Set<string>()
  for (const signs of [a.name, ...a.contents].flatMap(partsOf).map((part) => [...part])) {
    for (let start = 0; start < signs.length; ) {
      let end = start
      while (end < signs.length && theirs.includes(signs.slice(start, end + 1).join(''))) end += 1
      if (end - start >= SHOWN_WORD) found.add(signs.slice(start, end).join(''))
      start = Math.max(end, start + 1)
    }
  }
  const all = [...found]
  return all.filter((word) => !all.some((other) => other !== word && other.includes(word)))
}

/** What the rows of one or more projects say that could be said elsewhere too. */
export function sketchesOf(rows: readonly RoundRow[], readBasis: BasisReader): readonly ProjectSketch[] {
  const indexed = draftRows(rows)
  return indexed.projects.map((code) => {
    const own = indexed.project(code)
    const costs = indexed.of('cost', code).flatMap((row) => [row, ...indexed.below(row.id)])
    const goals = indexed.of('goal', code)
    const indicators = goals
      .filter((goal) => cell(goal, 'term') !== '长期目标')
      .flatMap((goal) => indexed.below(goal.id))
    return {
      code,
      name: own === undefined ? code : cell(own, 'name'),
      contents: [...costs.map((row) => cell(row, 'content')), ...goals.map((row) => cell(row, 'text'))],
      prices: costs.flatMap((row) => readBasis(cell(row, 'basis')).items.flatMap(pricesIn)),
      targets: indicators.map((row) => `${plainWords(cell(row, 'name'))} ${plainWords(cell(row, 'target'))}`),
    }
  })
}

const pricesIn = (item: CostItem): readonly string[] => [
  ...ratesIn(item.calculation.expression),
  ...item.parts.flatMap(pricesIn),
]

function ratesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'quantity':
      return expression.per.length > 0 ? [readableExpression(expression)] : []
    case 'group':
      return ratesIn(expression.inner)
    case 'product':
      return expression.factors.flatMap(({ factor }) => ratesIn(factor))
    case 'sum':
      return expression.terms.flatMap(({ term }) => ratesIn(term))
  }
}
