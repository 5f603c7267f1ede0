/** Which definition a table is of: by its title, and by its columns and rows. */
import type { Kind } from '../../budget/department.ts'
import { yearIn } from '../../document/head-lines.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { StatementDefinition } from '../definition.ts'
import { type Fit, figuresOf, fitDefinition, scoreOf } from './fit-definition.ts'
import type { TableContext } from './placed.ts'
import type { ReadStatement } from './read-statement.ts'
import { definitionsOfTitle } from './statement-titles.ts'
import type { Surroundings } from './surroundings.ts'
import type { TableShape } from './table-shape.ts'

export interface Choice {
  readonly fit?: Fit
  /** Fits that are as good as each other. */
  readonly candidates: readonly Fit[]
  readonly foundBy: ReadStatement['foundBy']
  /** Why the title was not followed. */
  readonly doubt?: string
}

/** A table with what was found around it. */
export interface Sighting {
  readonly shape: TableShape
  readonly around: Surroundings
  /** All its texts. */
  readonly words: string
}

/** From which share of known columns, or rows, on a table counts as the definition's. */
const GOOD = 0.75
/** Rows that tell what a table is; there are no longer ones in a statement, but in other files there are. */
const ROWS_ENOUGH = 500
/** Scores that differ by less say nothing. */
const ALIKE = 0.03

export function choose(
  sighting: Sighting,
  definitions: readonly StatementDefinition[],
  documentYear: number | undefined,
): Choice {
  const { shape, around } = sighting
  const year = around.year ?? documentYear ?? yearInHeader(shape)
  if (shape.rows.length <= ROWS_ENOUGH) return chooseFor(sighting, definitions, year)
  const sample = { ...sighting, shape: { ...shape, rows: shape.rows.slice(0, ROWS_ENOUGH) } }
  const choice = chooseFor(sample, definitions, year)
  const whole = ({ definition }: Fit): Fit => fitDefinition(definition, shape, contextOf(definition, year))
  return {
    ...choice,
    ...(choice.fit === undefined ? {} : { fit: whole(choice.fit) }),
    candidates: choice.candidates.map(whole),
  }
}

const contextOf = ({ kind }: StatementDefinition, year: number | undefined): TableContext => ({
  kind,
  ...(year === undefined ? {} : { year }),
})

function chooseFor(
  sighting: Sighting,
  definitions: readonly StatementDefinition[],
  year: number | undefined,
): Choice {
  const { shape, around } = sighting
  const ranked = (among: readonly StatementDefinition[], seen: Sighting = sighting): readonly Ranked[] =>
    among
      .map((definition) => {
        const fit = fitDefinition(definition, shape, contextOf(definition, year))
        return { fit, score: scoreOf(fit) + kindBonus(definition.kind, seen) + fundBonus(fit, seen) }
      })
      .sort((a, b) => b.score - a.score)
  const ids = around.title === undefined ? [] : definitionsOfTitle(around.title, definitions).ids
  const named = ranked(definitions.filter((definition) => ids.includes(definition.id)))
  const first = named[0]
  if (first === undefined)
    return chooseByStructure(ranked(definitions.filter((one) => !saysOtherFund(around.title, one))))
  if (isGood(first.fit, GOOD)) return chosenByTitle(first, named, sighting)
  // Against its columns and rows a title says nothing of the kind either.
  const { title: _, ...untitled } = around
  const all = ranked(definitions, { ...sighting, around: untitled })
  const best = all[0] ?? first
  const isContradicted =
    (first.fit.columns < 0.6 || first.fit.rows < 0.5) &&
    isGood(best.fit, 0.9) &&
    best.score > first.score + 0.2
  if (!isContradicted) return chosenByTitle(first, named, sighting)
  const choice = chooseByStructure(all)
  // A title copied from another table of the document is still of the document's kind.
  const [ofKind, ...more] = choice.candidates.filter(
    (fit) => fit.definition.kind === first.fit.definition.kind,
  )
  const chosen =
    ofKind !== undefined && more.length === 0
      ? { fit: ofKind, candidates: [], foundBy: structure(ofKind) }
      : choice
  return { ...chosen, doubt: `标题像是“${titleOf(first.fit)}”，行列却是“${titleOf(best.fit)}”的` }
}

/** 财政拨款支出表 has the rows and columns of 一般公共预算支出表, and yet it counts other funds as well. */
function saysOtherFund(title: string | undefined, { blocks }: StatementDefinition): boolean {
  const words = plainWords(title ?? '')
  const isFiscal = /财政拨款/.test(words) && !/公共预算|政府性基金|国有资本/.test(words)
  const isOneSided = !/收/.test(words)
  return (
    isFiscal &&
    Object.values(blocks).some(
      ({ base, side }) => base.fund !== 'fiscal' || (isOneSided && side === 'sources'),
    )
  )
}

/** 2024年“三公”经费预算数: the only year that the header names is the table's own. */
function yearInHeader(shape: TableShape): number | undefined {
  const years = new Set(shape.columns.flatMap(({ path }) => path.flatMap((text) => yearIn(text) ?? [])))
  return years.size === 1 ? [...years][0] : undefined
}

interface Ranked {
  readonly fit: Fit
  readonly score: number
}

function chosenByTitle(first: Ranked, named: readonly Ranked[], sighting: Sighting): Choice {
  const equals = named.filter(({ score }) => score > first.score - ALIKE)
  // Tables that list units and subjects are two statements in one, and count the same as either.
  const own = figuresOf(first.fit, sighting.shape)
  const isSame = ({ fit }: Ranked): boolean => {
    const theirs = figuresOf(fit, sighting.shape)
    return own.size > 0 && theirs.size === own.size && [...own.keys()].every((key) => theirs.has(key))
  }
  return equals.every(isSame) || equals.length === 1
    ? { fit: first.fit, candidates: [], foundBy: ['title', ...structure(first.fit)] }
    : { candidates: equals.map(({ fit }) => fit), foundBy: ['title'] }
}

function chooseByStructure(ranked: readonly Ranked[]): Choice {
  const best = ranked[0]
  if (best === undefined || !isGood(best.fit, GOOD)) return NOTHING
  const equals = ranked.filter(({ score, fit }) => score > best.score - ALIKE && isGood(fit, GOOD))
  return equals.length === 1
    ? { fit: best.fit, candidates: [], foundBy: structure(best.fit) }
    : { candidates: equals.map(({ fit }) => fit), foundBy: [] }
}

const NOTHING: Choice = { candidates: [], foundBy: [] }
const titleOf = (fit: Fit): string => fit.definition.titles[0] ?? ''
const isGood = (fit: Fit, share: number): boolean => fit.columns >= share && fit.rows >= share

export const structure = (fit: Fit): ReadStatement['foundBy'] => [
  ...(fit.columns >= GOOD ? (['headers'] as const) : []),
  ...(fit.rows >= GOOD ? (['rows'] as const) : []),
]

/** 预算数 or 决算数 among the words of the table. */
function kindBonus(kind: Kind, { around, words }: Sighting): number {
  const text = `${around.title ?? ''}${around.number ?? ''}${words}`
  // Budgets compare with the accounts of the year before; accounts print this year's budget beside the outturn.
  const isAccounts = /决算|年末结转|年初结转/.test(
    text.replace(/(?:上年度?|20[0-3]\d年度?)(?:决算|执行)数?/g, ''),
  )
  const isBudget = !isAccounts && /预算数|预算表|预算总表|上年结转|结转下年/.test(text)
  if (!isBudget && !isAccounts) return 0
  return (kind === 'budget') === isBudget ? 0.1 : -0.1
}

/** 注：本部门无政府性基金预算支出 tells whose table is empty. */
function fundBonus(fit: Fit, { around, shape }: Sighting): number {
  const notes = plainWords([...around.notes, ...shape.notes].map((note) => note.text).join(''))
  const funds = [
    ...(/政府性基金/.test(notes) ? ['governmentFund'] : []),
    ...(/国有资本/.test(notes) ? ['stateCapital'] : []),
    ...(/一般公共预算/.test(notes) ? ['generalPublic'] : []),
  ]
  const own = Object.values(fit.definition.blocks)[0]?.base.fund
  if (funds.length !== 1 || own === undefined) return 0
  return funds[0] === own ? 0.1 : -0.1
}
