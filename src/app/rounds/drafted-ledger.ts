/** 编报账 — a department's ledger with what its units have typed in a round in the place of the year's budget. */

import { type BasisReader, basisReader } from '../../core/budget/drafting/cost-row.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { RowProblem } from '../../core/budget/drafting/row-problem.ts'
import { type DraftedYear, unitYearOfRows } from '../../core/budget/drafting/unit-year-of-rows.ts'
import { parseOriginId, withText } from '../../core/disclosure/edit-texts.ts'
import { textsIn, type UnitTexts } from '../../core/disclosure/unit-texts.ts'
import { type Ledger, ledger } from '../../core/disclosure/year-view.ts'
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import { formsOfRows } from '../../core/performance/drafting/forms-of-rows.ts'
import type { UnitPerformance } from '../../core/performance/unit-performance.ts'
import type { StoredRow } from '../../store/rounds/rows.ts'

/** The rows of one unit as they are or were. */
export interface UnitDraft {
  readonly unitCode: string
  /** Changes with every change of the rows. */
  readonly version: string
  readonly rows: readonly RoundRow[]
}

export interface DraftedLedger {
  readonly ledger: Ledger
  /** What cells say that cannot be taken, by unit. */
  readonly problems: ReadonlyMap<string, readonly RowProblem[]>
}

/** Rows that were taken out count no more. */
export const standing = (rows: readonly StoredRow[]): readonly StoredRow[] =>
  rows.filter((row) => row.removedAt === undefined)

const readBasis: BasisReader = basisReader()
const kept = new WeakMap<Ledger, Map<string, DraftedLedger>>()
/** Drafts of one ledger that are looked at in turns: each unit's own, and the department's. */
const MOST_KEPT = 200

/** Of which year, and of which unit with all below it: the figures of other units are left out. */
export interface DraftedScope {
  readonly year: FiscalYear
  readonly unitCode: string
}

/** The same answer for the same versions of the same ledger, without reading the rows again. */
export function draftedLedger(
  base: Ledger,
  scope: DraftedScope,
  drafts: readonly UnitDraft[],
): DraftedLedger {
  const key = JSON.stringify([
    scope.year,
    scope.unitCode,
    drafts.map(({ unitCode, version }) => [unitCode, version]),
  ])
  const known = kept.get(base) ?? new Map<string, DraftedLedger>()
  kept.set(base, known)
  const found = known.get(key)
  if (found !== undefined) return found
  const made = madeLedger(base, scope, drafts)
  if (known.size >= MOST_KEPT) {
    const [oldest = ''] = known.keys()
    known.delete(oldest)
  }
  known.set(key, made)
  return made
}

function madeLedger(
  base: Ledger,
  { year, unitCode: of }: DraftedScope,
  drafts: readonly UnitDraft[],
): DraftedLedger {
  const { department, figures } = base
  const drafted = drafts.map(({ unitCode, rows }) => {
    const { performance, problems } = draftedPerformance(base, unitCode, year, rows)
    const ofYear = draftedYear(base, unitCode, year, rows)
    return {
      unitCode,
      unitYear: ofYear.unitYear,
      performance,
      texts: draftedTexts(base, unitCode, year, rows),
      problems: [...ofYear.problems, ...problems],
    }
  })
  const isDrafted = (one: { readonly unit: string; readonly year: number }): boolean =>
    one.year === year && drafts.some((draft) => draft.unitCode === one.unit)
  const unitYears = [
    // Whoever has no draft of the year has no budget of it yet: what is stored of it belongs to another time.
    ...department.unitYears
      .filter((one) => figures.space.contains('unit', of, one.unit))
      .filter((one) => one.year !== year || one.kind !== 'budget'),
    ...drafted.map((one) => one.unitYear),
  ]
  return {
    ledger: ledger(
      { ...department, unitYears },
      base.books,
      base.profiles,
      [...base.performance.filter((one) => !isDrafted(one)), ...drafted.map((one) => one.performance)],
      [
        ...base.texts.filter((one) => one.kind !== 'budget' || !isDrafted(one)),
        ...drafted.map((one) => one.texts),
      ],
    ),
    problems: new Map(drafted.map((one) => [one.unitCode, one.problems])),
  }
}

/** The year as its rows say it; what no row holds is as the department's data have it. */
function draftedYear(
  { department }: Ledger,
  unitCode: string,
  year: FiscalYear,
  rows: readonly RoundRow[],
): DraftedYear {
  const stored = department.unitYears.find(
    (one) => one.unit === unitCode && one.year === year && one.kind === 'budget',
  )
  return unitYearOfRows(rows, {
    unit: unitCode,
    year,
    ...(stored?.profile === undefined ? {} : { profile: stored.profile }),
    ...(stored === undefined ? {} : { facts: stored.facts }),
    readBasis,
  })
}

/** The declarations of the rows beside what else is known of the unit's performance in the year. */
function draftedPerformance(
  base: Ledger,
  unitCode: string,
  year: FiscalYear,
  rows: readonly RoundRow[],
): { readonly performance: UnitPerformance; readonly problems: readonly RowProblem[] } {
  const { department } = base
  const made = formsOfRows(rows, { unit: unitCode, year, department: department.name })
  const stored = base.performance.find((one) => one.unit === unitCode && one.year === year)
  const others = stored?.forms.filter((form) => form.kind !== 'projectDeclaration') ?? []
  return {
    performance: {
      ...made.performance,
      forms: [...others, ...made.performance.forms],
      monitoring: stored?.monitoring ?? [],
    },
    problems: made.problems,
  }
}

/** Texts that rows hold; one that no document could take is left out, and told by the checks of the document. */
function draftedTexts(
  base: Ledger,
  unitCode: string,
  year: FiscalYear,
  rows: readonly RoundRow[],
): UnitTexts {
  return rows
    .filter((row) => row.sheet === 'text')
    .reduce<UnitTexts>(
      (texts, { cells }) => {
        const origin = parseOriginId(cells.origin ?? '')
        if (origin === undefined) return texts
        const source = { file: `编报/${unitCode}/${year}`, line: 1 }
        const written = withText(texts, { origin, value: cells.text ?? '' }, source)
        return written.ok ? written.value : texts
      },
      textsIn(base.texts, { unit: unitCode, year, kind: 'budget' }),
    )
}
