/** 各部分的读法 — reads the sections of a form one after another; indicators are gathered under their goals. */
import { labelOf, pointsOf } from '../form-words.ts'
import type { FormContent, FormKind, ReadGoal } from '../read-form.ts'
import { amountAt, splitAmounts } from './amounts.ts'
import { readChoice } from './choices.ts'
import { readCosts } from './costs.ts'
import type { GoalHeading, Section } from './cut.ts'
import { readExecution, readSpendingPlan } from './execution.ts'
import { takeHeader } from './find-labels.ts'
import { fundColumns, readFundRows } from './funds.ts'
import { readGoalAndOutcome } from './goal-and-outcome.ts'
import {
  byGoal,
  type GoalTable,
  goalEntries,
  goalNames,
  indicatorContent,
  indicatorEntries,
} from './goal-tables.ts'
import { goalText, readGoalList } from './goals.ts'
import { HEADERS } from './header-words.ts'
import { ANNUAL_COLUMNS, beginsBody, type IndicatorColumn, LONG_TERM_COLUMNS } from './indicator-columns.ts'
import { readIndicatorTable } from './indicator-table.ts'
import type { PartKey } from './labels.ts'
import { settleLevels } from './open-levels.ts'
import { type Piece, plainOf } from './pieces.ts'
import { readProjects } from './projects.ts'
import { readPurchases } from './purchases.ts'
import { entry, NOTHING_READ, type PartReading, printed, together, unplaced } from './reading.ts'
import { readSources, type SourceRow } from './sources.ts'

type FormReading = PartReading & { readonly content: FormContent }

/** What was read so far, and what later sections need of earlier ones. */
interface SoFar {
  readonly parts: PartReading[]
  /** The last is the one whose heading came last. */
  readonly goals: ReadGoal[]
  /** Those of a list, which mostly come again with their indicators. */
  listed: readonly ReadGoal[]
  readonly tables: GoalTable[]
  /** The last text's label, if nothing stood behind it. */
  emptyText?: string | undefined
  fundColumns: readonly string[]
  sources: readonly SourceRow[]
  /** The columns of the last table of each term, for tables that print no header. */
  readonly columns: Map<string, readonly IndicatorColumn[]>
}

export function readSections(sections: readonly Section[], kind: FormKind): FormReading {
  const soFar: SoFar = {
    parts: [],
    goals: [],
    listed: [],
    tables: [],
    fundColumns: fundColumns([]),
    sources: [],
    columns: new Map(),
  }
  for (const section of sections) {
    const { label, printed: name, pieces } = section
    if (label.kind === 'goal') soFar.parts.push(readGoal(label, section, soFar))
    else if (label.kind === 'choice') soFar.parts.push(readChoice(labelOf(name), pieces))
    else if (label.kind === 'part') soFar.parts.push(readPart(label.part, section, soFar, kind))
    else if (label.kind === 'money') soFar.parts.push(readMoney(labelOf(name), pieces, soFar))
    else if (label.kind === 'total') soFar.parts.push(readTotal(labelOf(name), pieces))
    else soFar.parts.push(readField(labelOf(name), pieces))
    if (label.kind === 'text') soFar.emptyText = pieces.length === 0 ? labelOf(name) : undefined
  }
  return whole(soFar, kind)
}

/** Goals in the order in which they were printed, with all their indicators. */
function whole({ parts, goals, listed, tables }: SoFar, kind: FormKind): FormReading {
  const settled = settleLevels(tables)
  const names = goalNames(goals)
  const nameOf = (goal: ReadGoal): string => names.get(goal) ?? goal.label
  // A lone goal without a number is no more than a label over its indicators.
  const isDeclaration = kind === 'overallDeclaration' || kind === 'projectDeclaration'
  const isListed = isDeclaration || new Set(tables.map(({ goal }) => goal)).size > 1
  const prefixOf = (goal: ReadGoal): string => (isListed || goal.number !== undefined ? nameOf(goal) : '')
  const withIndicators = goals.map((goal): ReadGoal => {
    const own = settled.filter((table) => table.goal === goal).flatMap(({ indicators }) => indicators)
    const label = nameOf(goal)
    return {
      ...goal,
      label,
      ...(label === goal.label ? {} : { printedLabel: goal.label }),
      indicators: own.map(indicatorContent),
    }
  })
  return together([
    ...parts,
    ...goals
      .filter((goal) => goal.outcome === undefined)
      .map((goal) => goalEntries(goal, nameOf(goal), isDeclaration ? '目标说明' : '值')),
    ...settled.map(({ goal, indicators }) => indicatorEntries(indicators, prefixOf(goal))),
    { ...NOTHING_READ, content: { goals: goals.length > 0 ? withIndicators : listed } },
  ])
}

function readField(label: string, pieces: readonly Piece[]): PartReading {
  if (pieces.length === 0) return NOTHING_READ
  const value = printed(pieces)
  return { ...NOTHING_READ, entries: [entry(label, '值', value)], content: { fields: [{ label, ...value }] } }
}

/** 总分: points alone, or what could be reached before what was. */
function readTotal(label: string, pieces: readonly Piece[]): PartReading {
  const { words, amounts } = splitAmounts(pieces)
  const last = amounts.at(-1)
  if (last === undefined || words.length > 0 || amounts.length > 2) return readField(label, pieces)
  const [first, second] = amounts
  const entries =
    first === undefined || second === undefined
      ? [entry(label, '值', last)]
      : [entry(label, '分值', first), entry(label, '得分', second)]
  return { ...NOTHING_READ, entries, content: { fields: [{ label, ...last }], total: last } }
}

/** Words behind an amount belong to the text whose label stands before all of the amounts. */
function readMoney(label: string, pieces: readonly Piece[], { emptyText }: SoFar): PartReading {
  const length = amountAt(pieces, 0)?.length ?? 0
  const rest = pieces.slice(length)
  const words =
    emptyText === undefined
      ? { ...NOTHING_READ, unplaced: unplaced(rest, `${label}后面不是金额`) }
      : readField(emptyText, rest)
  return together([readField(label, pieces.slice(0, length)), words])
}

/** Where a page breaks a table, the goal beside it is printed once more before the rows that are left. */
function readGoal(heading: GoalHeading, { pieces, place }: Section, soFar: SoFar): PartReading {
  const { name, term, number, weight } = heading
  const isTable = beginsBody(pieces, 0)
  const text = isTable ? undefined : goalText(pieces)
  const goal: ReadGoal = {
    label: name,
    term,
    ...(number === undefined ? {} : { number }),
    ...(text === undefined ? {} : { text }),
    ...(weight === undefined ? {} : { weight: { text: weight, place } }),
    indicators: [],
  }
  const known = isTable ? soFar.goals.findIndex(({ label }) => label === name) : -1
  soFar.goals.push(...(known < 0 ? [goal] : soFar.goals.splice(known, 1)))
  return isTable ? readIndicators(undefined, pieces, soFar) : NOTHING_READ
}

function readPart(
  part: PartKey | undefined,
  { printed: name, pieces, place }: Section,
  soFar: SoFar,
  kind: FormKind,
): PartReading {
  switch (part) {
    case 'funds': {
      const prefix = kind === 'basicInformation' ? `${name}/` : ''
      soFar.fundColumns = fundColumns(pieces).map((column) => prefix + column)
      // Without 收入构成 and 支出构成 nobody knows what the amounts are of.
      const isHeader = !/\d/.test(plainOf(pieces).replace(/20\d\d年/g, ''))
      return { ...NOTHING_READ, unplaced: unplaced(isHeader ? [] : pieces, '资金情况没有收入、支出构成') }
    }
    case 'incomeRows':
    case 'expenditureRows':
      return readFundRows(name, pieces, soFar.fundColumns)
    case 'projects':
      return readProjects(name, pieces)
    case 'goalList': {
      const { reading, goals } = readGoalList(name, pieces)
      soFar.listed = goals
      return reading
    }
    case 'goalTexts': {
      const text = goalText(pieces.slice(takeHeader(pieces, HEADERS.goalTexts).length))
      if (text !== undefined) soFar.goals.push({ label: name, text, indicators: [] })
      return NOTHING_READ
    }
    case 'goalAndOutcome': {
      const { reading, goal } = readGoalAndOutcome(labelOf(name), pieces)
      if (goal !== undefined) soFar.goals.push(goal)
      return reading
    }
    case 'sources': {
      const { rows, reading } = readSources(pieces)
      soFar.sources = rows
      return reading
    }
    case 'costs':
      return readCosts(pieces, soFar.sources)
    case 'purchases':
      return readPurchases(name, pieces)
    case 'spendingPlan':
      return readSpendingPlan(labelOf(name), pieces)
    case 'execution': {
      const { label, weight } = pointsOf(name)
      const reading = readExecution(pieces)
      if (weight === undefined) return reading
      return { ...reading, entries: [entry(label, '分值', { text: weight, place }), ...reading.entries] }
    }
    default:
      return readIndicators(part, pieces, soFar)
  }
}

function readIndicators(part: PartKey | undefined, pieces: readonly Piece[], soFar: SoFar): PartReading {
  const { goals, tables, columns } = soFar
  const heading = goals.at(-1)
  const term =
    part === 'annualIndicators' ? 'annual' : part === 'longTermIndicators' ? 'longTerm' : heading?.term
  const key = term ?? ''
  const usual = term === 'longTerm' ? LONG_TERM_COLUMNS : ANNUAL_COLUMNS
  const table = readIndicatorTable(pieces, columns.get(key), usual)
  columns.set(key, table.columns)
  for (const own of byGoal(table.indicators, goals, heading, term)) {
    if (!goals.includes(own.goal)) goals.push(own.goal)
    tables.push(own)
  }
  return { ...NOTHING_READ, unplaced: unplaced(table.left, '指标表中不认识的内容') }
}
