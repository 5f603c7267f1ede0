/** Rounds as JSON: amounts as text of fen, moments as text, problems as sentences. */
import type { ChangedSince, ChangesTaken, RemovedRow } from '../../app/rounds/change-round.ts'
import type { SaidComment, ShownComment } from '../../app/rounds/comments.ts'
import type { CeilingRoom } from '../../app/rounds/headroom.ts'
import type { OfferedAct } from '../../app/rounds/round-acts.ts'
import type { RoundCheck } from '../../app/rounds/round-checks.ts'
import type {
  ExplainedRoundFigure,
  RoundStatements,
  ShownRoundStatement,
} from '../../app/rounds/round-statements.ts'
import {
  addressIn,
  roundName,
  type ShownRound,
  stateName,
  type UnitStanding,
} from '../../app/rounds/show-round.ts'
import type { UnitRounds } from '../../app/rounds/unit-rounds.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import { ROUND_STATE_NAMES } from '../../core/workflow/round-states.ts'
import type { FieldEvent } from '../../store/rounds/history.ts'
import type { StoredRow } from '../../store/rounds/rows.ts'
import { explanationResponse } from '../explanations/response.ts'
import { statementListResponse, statementResponse } from '../statements/response.ts'
import type {
  ChangedSinceResponse,
  ChangesResponse,
  CheckResponse,
  CommentResponse,
  HeadroomResponse,
  HistoryResponse,
  RemovedRowsResponse,
  RoundExplanationResponse,
  RoundResponse,
  RoundRowResponse,
  RoundStatementResponse,
  RoundStatementsResponse,
  UnitRoundsResponse,
  UnitStandingResponse,
} from './contract.ts'

export const rowResponse = ({
  id,
  sheet,
  parent,
  project,
  position,
  cells,
  versions,
}: Omit<StoredRow, 'removedAt'>): RoundRowResponse => ({
  id,
  sheet,
  ...(parent === undefined ? {} : { parent }),
  ...(project === undefined ? {} : { project }),
  position,
  cells: { ...cells },
  versions: { ...versions },
})

export function roundResponse(shown: ShownRound, language: Language): RoundResponse {
  const { facts, state, daysLeft, returned } = shown
  const { place, year, dueOn } = facts
  const [unit] = facts.units
  const rows = place.isDepartment ? [] : (unit?.rows ?? [])
  return {
    unit: place.unit,
    unitName: place.unitName,
    year,
    round: shown.round,
    roundName: roundName(shown.round),
    isDepartment: place.isDepartment,
    state,
    stateName: place.isDepartment || unit === undefined ? ROUND_STATE_NAMES[state] : stateName(unit.round),
    stateSince: shown.stateSince.toISOString(),
    isIncomplete: shown.isIncomplete,
    revision: shown.revision,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
    stepFen: String(shown.costStep),
    canEdit: shown.canEdit,
    canComment: shown.canComment,
    acts: shown.acts.map((one) => actResponse(one, language)),
    rows: rows.filter((row) => row.removedAt === undefined).map(rowResponse),
    removedCount: rows.filter((row) => row.removedAt !== undefined).length,
    comments: shown.comments.map(commentResponse),
    ceilings: shown.headroom.map(headroomResponse),
    submissions: place.isDepartment
      ? []
      : (unit?.submissions ?? []).map(({ id, number, by, at }) => ({ id, number, by, at: at.toISOString() })),
    ...(returned === undefined ? {} : { returned: { ...returned, at: returned.at.toISOString() } }),
    approvals: approvalsOf(unit?.round),
    units: shown.units.map(standingResponse),
  }
}

function approvalsOf(
  round: ShownRound['facts']['units'][number]['round'] | undefined,
): RoundResponse['approvals'] {
  const of = (
    kind: 'department' | 'unit',
    document: string | undefined,
    date: string | undefined,
  ): RoundResponse['approvals'] =>
    document === undefined || date === undefined ? [] : [{ of: kind, document, date }]
  return [
    ...of('department', round?.departmentDocument, round?.departmentApprovedOn),
    ...of('unit', round?.unitDocument, round?.unitApprovedOn),
  ]
}

export const actResponse = (
  { act, name, needsReason, needsDocument, needsPassword, isOfDepartment, blockedBy }: OfferedAct,
  language: Language,
): RoundResponse['acts'][number] => ({
  act,
  name,
  needsReason,
  needsDocument,
  needsPassword,
  isOfDepartment,
  ...(blockedBy.length === 0 ? {} : { blockedBy: blockedBy.map((one) => describe(one, language)) }),
})

export const headroomResponse = ({
  fund,
  fundName,
  nature,
  natureName,
  amount,
  used,
  left,
}: CeilingRoom): HeadroomResponse => ({
  fund,
  fundName,
  nature,
  natureName,
  amountFen: String(amount),
  usedFen: String(used),
  leftFen: String(left),
})

const standingResponse = (one: UnitStanding): UnitStandingResponse => ({
  unit: one.unit,
  unitName: one.unitName,
  ...(one.state === undefined ? {} : { state: one.state }),
  stateName: one.stateName,
  ...(one.since === undefined ? {} : { since: one.since.toISOString() }),
  days: one.days,
  ...(one.waitsForRole === undefined ? {} : { waitsForRole: one.waitsForRole }),
  waitsFor: [...one.waitsFor],
  amountFen: String(one.amount),
  counts: { error: one.counts.error, warning: one.counts.warning, rounding: one.counts.rounding },
  ...(one.submission === undefined ? {} : { submission: one.submission }),
  isReturned: one.isReturned,
})

const said = ({ id, by, role, text, suggested, at, isOwn, mentions = [], files = [] }: SaidComment) => ({
  id,
  by,
  role,
  text,
  ...(suggested === undefined ? {} : { suggested }),
  at: at.toISOString(),
  isOwn,
  mentions: mentions.map((one) => one.name),
  files: files.map((one) => ({ ...one })),
})

export const checkResponse = ({ waiver, ...check }: RoundCheck): CheckResponse => ({
  ...check,
  ...(waiver === undefined
    ? {}
    : {
        waiver: {
          id: waiver.id,
          state: waiver.state,
          reason: waiver.reason,
          endsOn: waiver.endsOn,
          askedBy: waiver.askedByName,
          ...(waiver.decidedByName === undefined ? {} : { decidedBy: waiver.decidedByName }),
          ...(waiver.decidedReason === undefined ? {} : { decidedReason: waiver.decidedReason }),
        },
      }),
})

export const commentResponse = (one: ShownComment): CommentResponse => ({
  ...said(one),
  subject: one.subject,
  state: one.state,
  answers: one.replies.map(said),
  canResolve: one.canResolve,
})

export const changesResponse = (
  { outcome, mergedBy }: ChangesTaken,
  language: Language,
): ChangesResponse => ({
  revision: outcome.revision,
  applied: [...outcome.applied],
  conflicts: [...outcome.conflicts],
  refused: outcome.refused.map(({ row, field, problem }) => ({
    row,
    ...(field === undefined ? {} : { field }),
    code: problem.code,
    text: describe(problem, language),
  })),
  mergedBy: [...mergedBy],
})

export const changedSinceResponse = ({
  round,
  rows,
  removed,
  by,
  commentCount,
}: ChangedSince): ChangedSinceResponse => ({
  revision: String(round.revision),
  state: round.state,
  rows: rows.map(rowResponse),
  removed: [...removed],
  by: [...by],
  comments: commentCount,
})

export const removedRowsResponse = (rows: readonly RemovedRow[]): RemovedRowsResponse => ({
  rows: rows.map(({ row, by }) => ({
    ...rowResponse(row),
    removedAt: row.removedAt?.toISOString() ?? '',
    ...(by === undefined ? {} : { by }),
  })),
})

export const historyResponse = (events: readonly FieldEvent[]): HistoryResponse => ({
  entries: events.map(({ seq, at, by, actingFor, from, to, cause, isLost }) => ({
    version: String(seq),
    at: at.toISOString(),
    by,
    ...(actingFor === undefined ? {} : { actingFor }),
    ...(from === undefined ? {} : { from }),
    to,
    cause,
    isLost,
  })),
})

export const roundStatementsResponse = (
  { list, missing, bases }: RoundStatements,
  language: Language,
): RoundStatementsResponse => ({
  ...statementListResponse(list, language),
  isIncomplete: missing.length > 0,
  missing: [...missing],
  bases: [...bases],
})

export function roundStatementResponse({
  shown,
  isIncomplete,
  revision,
}: ShownRoundStatement): RoundStatementResponse {
  const { comparison } = shown
  return {
    ...statementResponse(shown),
    isIncomplete,
    revision,
    ...(comparison === undefined || [...comparison.cells.values()].some((cell) => cell.against !== null)
      ? {}
      : { againstNote: '无上年数据' }),
  }
}

export function roundExplanationResponse(
  { explained, place, typed }: ExplainedRoundFigure,
  statement: string | undefined,
  language: Language,
): RoundExplanationResponse {
  const response = explanationResponse(explained, statement, language)
  return {
    ...response,
    lines: response.lines.map((line, at) => {
      const leaf = typed[at]
      if (leaf === undefined) return line
      const { unitCode, row, sheet, field, project, projectName, content, by } = leaf
      return {
        ...line,
        typed: {
          unit: addressIn(place, unitCode),
          row,
          sheet,
          field,
          ...(project === undefined ? {} : { project }),
          ...(projectName === undefined ? {} : { projectName }),
          ...(content === undefined ? {} : { content }),
          ...(by === undefined ? {} : { by }),
          ...(leaf.at === undefined ? {} : { at: leaf.at.toISOString() }),
        },
      }
    }),
  }
}

export const unitRoundsResponse = ({ place, year, rounds }: UnitRounds): UnitRoundsResponse => ({
  unit: place.unit,
  unitName: place.unitName,
  year,
  isDepartment: place.isDepartment,
  rounds: rounds.map((one) => ({
    round: one.round,
    name: roundName(one.round),
    stateName: one.stateName,
    ...(one.state === undefined ? {} : { state: one.state }),
    ...(one.since === undefined ? {} : { since: one.since.toISOString() }),
    ...(one.dueOn === undefined ? {} : { dueOn: one.dueOn }),
    ...(one.amount === undefined ? {} : { amountFen: String(one.amount) }),
    ...(one.counts === undefined
      ? {}
      : { counts: { error: one.counts.error, warning: one.counts.warning, rounding: one.counts.rounding } }),
    canOpen: one.canOpen,
  })),
})
