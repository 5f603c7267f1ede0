/** Which definitions the tables of a document are of, where one table alone does not say. */
import type { Kind } from '../../budget/department.ts'
import { type Choice, structure } from './choose-definition.ts'
import { type Fit, figuresOf } from './fit-definition.ts'
import type { TableShape } from './table-shape.ts'

/** The order in which documents print what is easily taken for one another. */
const ORDER: readonly (readonly string[])[] = [
  ['totals'],
  ['revenue', 'revenue-by-unit'],
  ['expenditure'],
  ['appropriation-totals'],
  ['general-expenditure', 'general-by-function', 'general-by-unit'],
  ['government-fund'],
  ['state-capital'],
]
const orderOf = (fit: Fit): number =>
  ORDER.findIndex((names) => names.includes(fit.definition.id.replace(/^\w+\./, '')))

/** A table of a document with what was found of it so far. */
interface Open {
  readonly shape: TableShape
  choice: Choice
}

/**
 * Tables that suit several definitions get the one that is left: of the kind of the others, agreeing with their
 * amounts, not found elsewhere in the document, at its usual place among them. Where a definition comes again
 * another document begins.
 */
export function settle(shapes: readonly TableShape[], choices: readonly Choice[]): readonly Choice[] {
  const runs: Open[][] = [[]]
  choices.forEach((choice, at) => {
    const shape = shapes[at]
    const run = runs.at(-1)
    if (shape === undefined || run === undefined) return
    if (run.some((one) => isSame(one.choice.fit, choice.fit))) runs.push([{ shape, choice }])
    else run.push({ shape, choice })
  })
  for (const run of runs) settleRun(run)
  return runs.flat().map((one) => one.choice)
}

const isSame = (a: Fit | undefined, b: Fit | undefined): boolean =>
  a !== undefined && a.definition.id === b?.definition.id

const isOpen = ({ choice }: Open): boolean => choice.fit === undefined && choice.candidates.length > 1

function settleRun(run: readonly Open[]): void {
  const kind = commonKind(run)
  const known = new Map<string, string>()
  for (const { shape, choice } of run)
    if (choice.fit !== undefined)
      for (const [key, text] of figuresOf(choice.fit, shape)) if (!known.has(key)) known.set(key, text)
  for (let changed = true; changed; ) {
    changed = false
    for (const [at, one] of run.entries()) {
      if (!isOpen(one)) continue
      const ofKind = one.choice.candidates.filter((fit) => kind === undefined || kind === fit.definition.kind)
      const agreeing = ofKind.filter((fit) => !contradicts(figuresOf(fit, one.shape), known))
      const free = agreeing.filter((fit) => !run.some((other) => isSame(other.choice.fit, fit)))
      const placed = free.filter((fit) => isInOrder(run, at, fit))
      const left = [placed, free, agreeing, ofKind].find((fits) => fits.length > 0) ?? []
      changed = narrow(one, left) || changed
    }
    changed ||= settleInOrder(run)
  }
}

/** Whether fewer candidates are left than there were. */
function narrow(one: Open, left: readonly Fit[]): boolean {
  const { choice } = one
  const [only, ...others] = left
  if (only === undefined || left.length >= choice.candidates.length) return false
  one.choice =
    others.length > 0
      ? { ...choice, candidates: left }
      : { ...choice, fit: only, candidates: [], foundBy: [...choice.foundBy, ...structure(only), 'document'] }
  return true
}

/** Of most statements that were found; undefined where it is not nearly all of them. */
function commonKind(run: readonly Open[]): Kind | undefined {
  const kinds = run.flatMap(({ choice }) => choice.fit?.definition.kind ?? [])
  const budgets = kinds.filter((one) => one === 'budget').length
  if (kinds.length === 0 || Math.min(budgets, kinds.length - budgets) * 4 > kinds.length) return undefined
  return budgets * 2 > kinds.length ? 'budget' : 'accounts'
}

/** Open tables that share their candidates get them in their usual order if there are as many of both. */
function settleInOrder(run: readonly Open[]): boolean {
  const idsOf = ({ choice }: Open): string =>
    choice.candidates
      .map((fit) => fit.definition.id)
      .sort()
      .join()
  const open = run.filter(isOpen)
  for (const one of open) {
    const alike = open.filter((other) => idsOf(other) === idsOf(one))
    const orders = one.choice.candidates.map(orderOf).sort((a, b) => a - b)
    const isOrdered = orders.every((order, at) => order >= 0 && order !== orders[at - 1])
    if (!isOrdered || alike.length !== orders.length) continue
    const settled = alike.map((other, at) =>
      narrow(
        other,
        other.choice.candidates.filter((fit) => orderOf(fit) === orders[at]),
      ),
    )
    return settled.includes(true)
  }
  return false
}

function isInOrder(run: readonly Open[], at: number, fit: Fit): boolean {
  const own = orderOf(fit)
  return run.every(({ choice }, index) => {
    const theirs = choice.fit === undefined || index === at ? -1 : orderOf(choice.fit)
    return own < 0 || theirs < 0 || (index < at ? theirs <= own : theirs >= own)
  })
}

/** Whether most of what both count differs. */
function contradicts(figures: ReadonlyMap<string, string>, known: ReadonlyMap<string, string>): boolean {
  let same = 0
  let other = 0
  for (const [key, text] of figures) {
    const theirs = known.get(key)
    if (theirs === undefined) continue
    if (theirs === text) same++
    else other++
  }
  return other > same
}
