/** The project of the page, computed anew at each key; wording and goals follow when the keys rest. */
import { useEffect, useMemo, useState } from 'react'
import type { RoundResponse } from '../../../api/rounds/contract.ts'
import type { DraftFinding } from '../../../core/budget/drafting/draft-finding.ts'
import { fen } from '../../../core/kernel/fen.ts'
import { fiscalYear } from '../../../core/kernel/fiscal-year.ts'
import { BOOKS } from '../../../core/law/books.ts'
import type { CellEdit } from '../../grid/grid-rows.ts'
import { useSettings } from '../../settings.tsx'
import { type RowsById, withChanges } from '../offline/round-rows.ts'
import { useSession } from '../shell/session.tsx'
import { type CellFindings, cellFindings, cellKey, type ProjectDraft, projectDraft } from './project-draft.ts'

export interface WorkedProject {
  readonly draft: ProjectDraft
  /** Everything that is found of the project. */
  readonly findings: readonly DraftFinding[]
  readonly cells: CellFindings
}

const QUIET_MILLISECONDS = 700
/** What needs more than a key's time: the rules of published forms, held against what is typed. */
const SLOW_AREAS = /^(GOL|IND|PRV|WRD|DRF-016)/

export interface DraftInput {
  readonly rows: RowsById
  readonly round: RoundResponse | undefined
  readonly project: string
  /** What is being typed and not yet in the rows. */
  readonly typed: CellEdit | undefined
  /** The row that the cursor is in. */
  readonly cursorRow: string | undefined
}

export function useProjectDraft({ rows, round, project, typed, cursorRow }: DraftInput): WorkedProject {
  const { language } = useSettings()
  const { person } = useSession()
  const context = useMemo(() => {
    const step = round?.stepFen
    return {
      unit: round?.unit.split('-').at(-1) ?? '',
      year: fiscalYear(round?.year ?? 2000),
      divisionCode: person.divisionCode ?? '',
      books: BOOKS,
      ...(step === undefined ? {} : { step: fen(BigInt(step)) }),
      ceilings: (round?.ceilings ?? []).map(({ fund, nature, amountFen }) => ({
        fund,
        nature,
        amount: fen(BigInt(amountFen)),
      })),
    }
  }, [round, person.divisionCode])
  const all = useMemo(
    () => [...(typed === undefined ? rows : withChanges(rows, [{ kind: 'cell', ...typed }])).values()],
    [rows, typed],
  )
  const draft = useMemo(() => projectDraft(all, project, context), [all, project, context])

  const [slow, setSlow] = useState<readonly DraftFinding[]>([])
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      // Without a connection the rules may not be there; the server checks again before anything is handed in.
      const rules = await import('../../../core/rules/drafting/check-draft.ts').catch(() => undefined)
      if (isLate || rules === undefined) return
      const locality = round?.unit.split('-').slice(0, -1).join('-') ?? ''
      const found = rules.checkDraft(all, {
        ...context,
        unitName: round?.unitName ?? '',
        ...(locality === '' ? {} : { locality }),
      })
      setSlow(found.filter((one) => one.project === project && SLOW_AREAS.test(one.rule)))
    }, QUIET_MILLISECONDS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [all, project, context, round?.unit, round?.unitName])

  const findings = useMemo(() => [...draft.findings, ...slow], [draft, slow])
  const cells = useMemo(
    () =>
      cellFindings(findings, language, {
        row: typed?.row ?? cursorRow,
        draft: typed === undefined ? undefined : cellKey(typed.row, typed.field),
      }),
    [findings, language, typed, cursorRow],
  )
  return { draft, findings, cells }
}
