/** 文中与表中的数 — every figure that is known of a subject at a time: cells of tables, and what sentences say. */
import type { DocumentPlace } from '../document/document.ts'
import type { Region } from '../figures/region.ts'
import { regionKey } from '../figures/region.ts'
import type { CurrencyUnit } from '../kernel/fen.ts'
import type { AmountSaid, Claim, PrintedFigure, Subject, Time } from './claim.ts'
import { decimalsOf, type Range, rangeOf } from './range.ts'

/** An amount of a table. */
export interface PrintedCell {
  readonly range: Range
  /** As printed. */
  readonly text: string
  readonly unit: CurrencyUnit
  readonly place: DocumentPlace
  readonly table: string
  readonly row: string
  readonly column: string
}
export interface PrintedRow {
  readonly code: string
  readonly name: string
  readonly cell: PrintedCell
}

/** What the tables of the document say; regions have year and stage. */
export interface TableFigures {
  /** Cells of exactly this money. */
  readonly cells: (region: Region) => readonly PrintedCell[]
  /** Cells of this money and of all within it. */
  readonly within: (region: Region) => readonly PrintedCell[]
  /** Whether the tables leave it out where they would print it. */
  readonly isNothing: (region: Region) => boolean
  /** The rows into which a table divides it, all that are not zero among them; undefined where none does. */
  readonly rows: (region: Region, dimension: 'function' | 'economic') => readonly PrintedRow[] | undefined
}

export const at = (region: Region, { year, stage }: Time): Region => ({
  ...region,
  year: String(year),
  stage,
})

/** One name for what is meant, whatever else it may mean. */
export const subjectKey = ({ region, measure }: Subject): string =>
  measure === undefined ? (region === undefined ? '' : `=${regionKey(region)}`) : measure

export interface Known {
  readonly range: Range
  readonly claim?: Claim
  readonly cell?: PrintedCell
  /** A cell of another reading than the narrowest, which may be other money. */
  readonly isWider?: true
}

/** Figures of a subject at a time: those of sentences first, the nearest of them before the others. */
export interface KnownFigures {
  of(subject: Subject, time: Time, near: Claim): readonly Known[]
  /** What an amount of a sentence stands for: 13万元 is 13.00万元 where others of the document have two decimals. */
  range(value: PrintedFigure): Range
}

export type AmountClaim = Claim & { readonly said: AmountSaid }
export const isAmount = (claim: Claim): claim is AmountClaim => claim.said.kind === 'amount'

export function knownFigures(claims: readonly Claim[], tables: TableFigures): KnownFigures {
  const said = new Map<string, AmountClaim[]>()
  const amounts = claims.filter(isAmount)
  const decimals = amounts.reduce((most, { said: { value } }) => {
    return value.unit === 'tenThousandYuan' ? Math.max(most, decimalsOf(value.digits)) : most
  }, 0)
  /** Each figure is held against many others. */
  const ranges = new Map<PrintedFigure, Range>()
  function range(value: PrintedFigure): Range {
    const found = ranges.get(value) ?? rangeOf(value, value.unit === 'tenThousandYuan' ? decimals : 0)
    ranges.set(value, found)
    return found
  }
  for (const claim of amounts) {
    const { subject, time } = claim.said
    const key = `${subjectKey(subject)} ${time.year} ${time.stage}`
    const known = said.get(key)
    if (known === undefined) said.set(key, [claim])
    else known.push(claim)
  }
  const cells = ({ region, others = [] }: Subject, time: Time): readonly Known[] => {
    for (const one of [region, ...others]) {
      const found = one === undefined ? [] : tables.cells(at(one, time))
      if (found.length === 0) continue
      const wider = one === region ? {} : { isWider: true as const }
      return found.map((cell) => ({ cell, range: cell.range, ...wider }))
    }
    return []
  }
  return {
    range,
    of: (subject, time, near) => {
      const key = subjectKey(subject)
      if (key === '') return []
      const away = (claim: Claim): number =>
        Math.abs(claim.paragraph - near.paragraph) * 10_000 + Math.abs(claim.span.start - near.span.start)
      const spoken = (said.get(`${key} ${time.year} ${time.stage}`) ?? []).toSorted(
        (a, b) => away(a) - away(b),
      )
      return [
        ...spoken.map((claim) => ({ claim, range: range(claim.said.value) })),
        ...cells(subject, time),
      ].slice(0, MOST)
    },
  }
}

/** A relation is tried with every pair of them. */
const MOST = 12
