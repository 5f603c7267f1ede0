/** What everything in a document is composed from: the unit's year, the layout, the texts, and the amounts that they speak of. */
import type { DisclosureBlock, TextOrigin, TextRun } from '../../document/disclosure.ts'
import type { Table } from '../../document/table.ts'
import type { FigureSet } from '../../figures/figure-set.ts'
import { equal, normalForm, type Region, regionKey, without } from '../../figures/region.ts'
import { ADMINISTRATIVE_UNITS, administrativeUnits } from '../../figures/space.ts'
import type { Fen } from '../../kernel/fen.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { NarrativeContext, Time } from '../../narrative/claim.ts'
import type { ComposedForm } from '../../performance/compose-form.ts'
import type { DocumentLayout } from '../document-layout.ts'
import { knowledge } from '../known.ts'
import type { UnitTexts } from '../unit-texts.ts'
import type { YearView } from '../year-view.ts'

export interface Scene {
  readonly view: YearView
  readonly layout: DocumentLayout
  readonly context: NarrativeContext
  readonly texts: UnitTexts
  /** The file that the texts stand in, or would. */
  readonly textsFile: string
  readonly tables: ReadonlyMap<string, Table>
  readonly forms: readonly ComposedForm[]
  readonly amounts: Amounts
}

/** What a piece of the document came to, and what is wrong with it or missing. */
export interface Made {
  readonly blocks: readonly DisclosureBlock[]
  readonly problems: readonly AskingProblem[]
}

/** A problem with the text that would mend it, where one would. */
export interface AskingProblem extends Problem {
  readonly origin?: TextOrigin
}
export const asking = (found: Problem, origin: TextOrigin): AskingProblem => ({ ...found, origin })

export const NOTHING_MADE: Made = { blocks: [], problems: [] }

export const madeOf = (parts: readonly Made[]): Made => ({
  blocks: parts.flatMap((one) => one.blocks),
  problems: parts.flatMap((one) => one.problems),
})

export const paragraph = (runs: readonly TextRun[], texts: readonly TextOrigin[] = []): DisclosureBlock => ({
  kind: 'paragraph',
  role: 'text',
  runs,
  ...(texts.length === 0 ? {} : { texts }),
})

/** 待补 — stands where somebody has still to write. */
export const gapText = (what: string): string => `【待补：${what}】`
export const gap = (what: string): TextRun => ({ text: gapText(what), isGap: true })

/** What is missing inside of a sentence stands in a run of its own. */
export const withGaps = (run: TextRun): readonly TextRun[] =>
  run.figure !== undefined || run.isGap === true
    ? [run]
    : run.text
        .split(/(【待补：[^】]*】)/)
        .flatMap((text, at) => (text === '' ? [] : [at % 2 === 1 ? { text, isGap: true } : { text }]))

export interface Amounts {
  /** With the document's unit, and year and stage. */
  regionAt(region: Region, time: Time): Region
  /** Undefined where nothing is known: a silence is no zero. */
  of(region: Region, time: Time): Fen | undefined
  /** Whether somebody said that it is not known. */
  isSaidUnknown(region: Region, time: Time): boolean
}

/** What texts state for comparison goes before what lines know; what a table prints is known. */
export function amountsOf(
  unit: string,
  figures: FigureSet,
  { texts, tables }: { readonly texts: UnitTexts; readonly tables: ReadonlyMap<string, Table> },
): Amounts {
  const isKnown = knowledge(figures)
  const keyOf = (region: Region): string => regionKey(normalForm(figures.space, region) ?? region)
  const printed = new Map(
    [...tables.values()].flatMap((table) =>
      table.rows.flatMap(({ cells }) =>
        cells.flatMap(({ figure }) =>
          figure?.region === undefined ? [] : [[keyOf(figure.region), figure.amount] as const],
        ),
      ),
    ),
  )
  const regionAt = (region: Region, time: Time): Region => ({
    ...region,
    unit: region.unit === ADMINISTRATIVE_UNITS ? administrativeUnits(unit) : (region.unit ?? unit),
    year: String(time.year),
    stage: time.stage,
  })
  // The amounts of a file are its unit's, so that they need not say which of its units count.
  const stated = (region: Region, time: Time) => {
    const at = { ...without(region, 'unit'), year: String(time.year), stage: time.stage }
    const isOwn = region.unit === undefined || region.unit === ADMINISTRATIVE_UNITS
    return isOwn ? texts.compared.find((one) => equal(one.region, at)) : undefined
  }
  return {
    regionAt,
    isSaidUnknown: (region, time) => {
      const said = stated(region, time)
      return said !== undefined && said.amount === undefined
    },
    of: (region, time) => {
      const said = stated(region, time)
      if (said !== undefined) return said.amount
      const whole = regionAt(region, time)
      return isKnown(whole, 'sources') ? figures.sum(whole) : printed.get(keyOf(whole))
    },
  }
}
