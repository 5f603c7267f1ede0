/** 检查 — everything that stands against handing in a round: what rows say, ceilings, balances, and the reasons that were given. */
import { basisReader } from '../../core/budget/drafting/cost-row.ts'
import { cell, draftRows } from '../../core/budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { costStepOf, profileFor } from '../../core/disclosure/profile.ts'
import { viewImbalances, type YearView, yearView } from '../../core/disclosure/year-view.ts'
import type { Severity } from '../../core/kernel/finding.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { checkDraft } from '../../core/rules/drafting/check-draft.ts'
import { holds, isWaivable, waiverOf } from '../../core/workflow/waivers.ts'
import type { StoredCeiling } from '../../store/rounds/ceilings.ts'
import type { StoredWaiver } from '../../store/rounds/waivers.ts'
import type { DraftedLedger } from './drafted-ledger.ts'

export interface RoundCheck {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly row?: string
  readonly field?: string
  readonly project?: string
  /** Several projects have a line of the same number. */
  readonly projectName?: string
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
  /** 可申请豁免 */
  readonly canBeWaived: boolean
  /** 豁免 that was asked for or decided, and counts for it. */
  readonly waiver?: StoredWaiver
  /** 已豁免: granted, not over, and about what stands there. */
  readonly isWaived: boolean
}

export interface CheckCounts {
  /** Without those that are waived; so are warnings that nobody explained. */
  readonly error: number
  readonly warning: number
  readonly unexplained: number
  readonly rounding: number
  readonly note: number
  readonly waived: number
}

export interface CheckedDraft {
  readonly unitCode: string
  readonly year: number
  readonly rows: readonly RoundRow[]
  readonly drafted: DraftedLedger
  readonly ceilings: readonly StoredCeiling[]
  readonly waivers?: readonly StoredWaiver[]
  /** By which waivers are held to have ended. */
  readonly today?: string
}

type Unwaived = Omit<RoundCheck, 'canBeWaived' | 'waiver' | 'isWaived'>
type Unexplained = Omit<Unwaived, 'id' | 'reasonOrigin'>

const kept = new WeakMap<DraftedLedger, Map<string, readonly Unwaived[]>>()

/** In the order in which people work: cells first, then sums. Answered from memory while nothing has changed. */
export function checksOf(draft: CheckedDraft, language: Language = 'zh'): readonly RoundCheck[] {
  const { drafted, unitCode, ceilings, waivers = [], today = '' } = draft
  const key = [unitCode, language, ...ceilings.map((one) => one.id)].join(' ')
  const known = kept.get(drafted) ?? new Map<string, readonly Unwaived[]>()
  kept.set(drafted, known)
  const found = known.get(key) ?? madeChecks(draft, language)
  known.set(key, found)
  const own = waivers.filter((one) => one.unitCode === unitCode)
  return found.map((one) => withWaiver(one, own, today))
}

function withWaiver(check: Unwaived, waivers: readonly StoredWaiver[], today: string): RoundCheck {
  const finding = { checkId: check.id, printed: check.printed ?? '' }
  const waiver = waiverOf(finding, waivers, today)
  return {
    ...check,
    canBeWaived: (check.severity === 'error' || check.severity === 'warning') && isWaivable(check.rule),
    ...(waiver === undefined ? {} : { waiver }),
    isWaived: waiver !== undefined && isWaivable(check.rule) && holds(waiver, finding, today),
  }
}

function madeChecks(draft: CheckedDraft, language: Language): readonly Unwaived[] {
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
    error: checks.filter(isInTheWay).length,
    warning: of('warning'),
    unexplained: checks.filter(isUnexplained).length,
    rounding: of('rounding'),
    note: of('note'),
    waived: checks.filter((one) => one.isWaived).length,
  }
}

export const isUnexplained = (one: RoundCheck): boolean =>
  one.severity === 'warning' && one.reason === undefined && !one.isWaived

/** An error that nobody has waived. */
export const isInTheWay = (one: RoundCheck): boolean => one.severity === 'error' && !one.isWaived

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
  const indexed = draftRows(rows)
  return findings.map(({ rule, severity, row, field, project, printed, expected, message, suggestions }) => {
    const suggestion = suggestions.find((one) => one.row === row && one.field === field)?.text
    const head = project === undefined ? undefined : indexed.project(project)
    const projectName = head === undefined ? '' : cell(head, 'name')
    return {
      rule,
      severity,
      ...(row === undefined ? {} : { row }),
      ...(field === undefined ? {} : { field }),
      ...(project === undefined ? {} : { project }),
      ...(projectName === '' ? {} : { projectName }),
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
