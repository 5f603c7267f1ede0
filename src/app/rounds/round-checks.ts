/** 检查 — everything that stands against handing in a round: what rows say, ceilings, balances, and the reasons that were given. */
import { basisReader } from '../../core/budget/drafting/cost-row.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { costStepOf, profileFor } from '../../core/disclosure/profile.ts'
import { viewImbalances, type YearView, yearView } from '../../core/disclosure/year-view.ts'
import type { Severity } from '../../core/kernel/finding.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { checkDraft } from '../../core/rules/drafting/check-draft.ts'
import type { StoredCeiling } from '../../store/rounds/ceilings.ts'
import type { DraftedLedger } from './drafted-ledger.ts'

export interface RoundCheck {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly row?: string
  readonly field?: string
  readonly project?: string
  readonly printed?: string
  readonly expected?: string
  readonly message: string
  /** 采纳建议: what to put into the cell that the check is at. */
  readonly suggestion?: string
  /** △ 已说明 */
  readonly reason?: string
  readonly reasonRow?: string
  /** The origin of the row of the sheet `text` that explains it. */
  readonly reasonOrigin: string
}

export interface CheckCounts {
  readonly error: number
  readonly warning: number
  readonly unexplained: number
  readonly rounding: number
  readonly note: number
}

export interface CheckedDraft {
  readonly unitCode: string
  readonly year: number
  readonly rows: readonly RoundRow[]
  readonly drafted: DraftedLedger
  readonly ceilings: readonly StoredCeiling[]
}

type Unexplained = Omit<RoundCheck, 'id' | 'reasonOrigin'>

const kept = new WeakMap<DraftedLedger, Map<string, readonly RoundCheck[]>>()

/** In the order in which people work: cells first, then sums. Answered from memory while nothing has changed. */
export function checksOf(draft: CheckedDraft, language: Language = 'zh'): readonly RoundCheck[] {
  const { drafted, unitCode, ceilings } = draft
  const key = [unitCode, language, ...ceilings.map((one) => one.id)].join(' ')
  const known = kept.get(drafted) ?? new Map<string, readonly RoundCheck[]>()
  kept.set(drafted, known)
  const found = known.get(key) ?? madeChecks(draft, language)
  known.set(key, found)
  return found
}

function madeChecks(draft: CheckedDraft, language: Language): readonly RoundCheck[] {
  const reasons = new Map(
    draft.rows
      .filter((row) => row.sheet === 'text' && (row.cells.text ?? '').trim() !== '')
      .map((row) => [row.cells.origin ?? '', row]),
  )
  const seen = new Map<string, number>()
  return [...rowChecks(draft, language), ...balanceChecks(draft, language)].map((one) => {
    const place = [one.rule, one.row ?? '', one.field ?? one.printed ?? ''].join(':')
    const count = seen.get(place) ?? 0
    seen.set(place, count + 1)
    const id = count === 0 ? place : `${place}:${count}`
    const reasonOrigin = `finding:${id}`
    const reason = reasons.get(reasonOrigin)
    return {
      ...one,
      id,
      reasonOrigin,
      ...(reason === undefined ? {} : { reason: reason.cells.text ?? '', reasonRow: reason.id }),
    }
  })
}

export function countsOf(checks: readonly RoundCheck[]): CheckCounts {
  const of = (severity: Severity): number => checks.filter((one) => one.severity === severity).length
  return {
    error: of('error'),
    warning: of('warning'),
    unexplained: checks.filter(isUnexplained).length,
    rounding: of('rounding'),
    note: of('note'),
  }
}

export const isUnexplained = (one: RoundCheck): boolean =>
  one.severity === 'warning' && one.reason === undefined

const readBasis = basisReader()

function rowChecks(
  { unitCode, year, rows, drafted, ceilings }: CheckedDraft,
  language: Language,
): readonly Unexplained[] {
  const { department, books, profiles } = drafted.ledger
  const choice = { locality: department.locality, kind: 'budget' as const, year: fiscalYear(year) }
  const unit = department.units.find((one) => one.code === unitCode)
  const findings = checkDraft(rows, {
    unit: unitCode,
    unitName: unit?.name ?? unitCode,
    year: fiscalYear(year),
    divisionCode: department.divisionCode,
    locality: department.locality,
    books,
    readBasis,
    step: costStepOf(profileFor(profiles, choice)),
    ceilings: ceilings.filter((one) => one.unitCode === unitCode),
  })
  return findings.map(({ rule, severity, row, field, project, printed, expected, message, suggestions }) => {
    const suggestion = suggestions.find((one) => one.row === row && one.field === field)?.text
    return {
      rule,
      severity,
      ...(row === undefined ? {} : { row }),
      ...(field === undefined ? {} : { field }),
      ...(project === undefined ? {} : { project }),
      ...(printed === '' ? {} : { printed }),
      ...(expected === '' ? {} : { expected }),
      message: message[language],
      ...(suggestion === undefined ? {} : { suggestion }),
    }
  })
}

function balanceChecks(
  { unitCode, year, drafted }: CheckedDraft,
  language: Language,
): readonly Unexplained[] {
  const view = viewOf(drafted, unitCode, year)
  if (view === undefined) return []
  return viewImbalances(view).map(({ code, params }) => ({
    rule: code,
    severity: 'error',
    // Its place is a row of the round, which says nothing to people.
    message: describe({ code, params }, language),
  }))
}

export function viewOf({ ledger }: DraftedLedger, unitCode: string, year: number): YearView | undefined {
  const view = yearView(ledger, { unit: unitCode, year: fiscalYear(year), kind: 'budget' })
  return view.ok ? view.value : undefined
}
