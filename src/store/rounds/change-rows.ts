/** 修改 — one batch of changes to a round's rows, applied in one transaction with its event; delivered twice, applied once. */
import type { ChangeCause, RowChange } from '../../core/budget/drafting/round-row.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { ADMITTED_STATES } from '../../core/workflow/project-states.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog } from '../log.ts'
import { errorCode } from '../store-problem.ts'
import { recordEditor } from './add-rows.ts'
import type { ChangedContent } from './changed-content.ts'
import { type LaidChanges, type LoggedChange, layChanges, NEVER, type RefusedChange } from './draft.ts'
import { chainOf, lockRound, type RoundKey, readRound, type StoredRound } from './round.ts'
import { insertRows, readRows, type StoredRow, updateRows } from './rows.ts'

export interface ChangeBatch {
  readonly batch: string
  readonly cause: ChangeCause
  readonly changes: readonly RowChange[]
}

/** As it was answered, to be answered again: plain JSON. */
export interface ChangeOutcome {
  readonly revision: string
  readonly applied: readonly {
    readonly row: string
    readonly field?: string
    readonly version: string
    readonly text?: string
  }[]
  readonly conflicts: readonly {
    readonly row: string
    readonly field: string
    readonly original?: string
    readonly mine: string
    readonly theirs: string
    readonly by: string
    readonly at: string
    readonly version: string
  }[]
  readonly refused: readonly { readonly row: string; readonly field?: string; readonly problem: Problem }[]
}

export type ChangeAnswer =
  | { readonly kind: 'applied'; readonly outcome: ChangeOutcome }
  | { readonly kind: 'locked'; readonly round: StoredRound }
  | { readonly kind: 'absent' }
  /** An id of a new row stands elsewhere, where the person cannot see it. */
  | { readonly kind: 'taken' }

/** Everything of the batch that can be is applied; what is in conflict or refused is said. */
export async function changeRows(
  transaction: PersonTransaction,
  person: Person,
  key: RoundKey,
  batch: ChangeBatch,
  at: Date,
): Promise<ChangeAnswer> {
  const round = await lockRound(transaction, key)
  if (round?.state !== 'preparing') {
    const found = round ?? (await readRound(transaction, key))
    if (found === undefined) return { kind: 'absent' }
    const answered = await knownOutcome(transaction, found, batch.batch)
    return answered === undefined ? { kind: 'locked', round: found } : { kind: 'applied', outcome: answered }
  }
  // The same batch may come twice at once: who waited for the lock finds it done.
  const answered = await knownOutcome(transaction, round, batch.batch)
  if (answered !== undefined) return { kind: 'applied', outcome: answered }

  const rows = await readRows(transaction, round, neededRows(batch.changes))
  const isAdding = batch.changes.some((change) => change.kind === 'add')
  const projects = isAdding ? await projectsOf(transaction, round) : new Set<string>()
  const laid = layChanges(rows, batch.changes, { at, isProject: (code) => projects.has(code) })
  const conflicts = await told(transaction, round, laid.conflicts)
  const revision = await record(transaction, person, round, batch, laid, at)
  try {
    await insertRows(
      transaction,
      round,
      laid.added.map((row) => versioned(row, laid, revision)),
      at,
    )
  } catch (error) {
    if (errorCode(error) === UNIQUE_VIOLATION) return { kind: 'taken' }
    throw error
  }
  await updateRows(
    transaction,
    round,
    laid.updated.map((row) => versioned(row, laid, revision)),
  )
  const outcome: ChangeOutcome = {
    revision: String(revision),
    applied: laid.changes.flatMap((change) => appliedOf(change, String(revision))),
    conflicts,
    refused: laid.refused.map(refusedOf),
  }
  await transaction
    .insertInto('round_batch')
    .values({
      division_code: round.divisionCode,
      round_id: round.id,
      batch_id: batch.batch,
      unit_code: round.unitCode,
      person: person.id,
      applied_at: at,
      outcome: JSON.stringify(outcome),
    })
    .execute()
  return { kind: 'applied', outcome }
}

/** Cells concern no row but their own; whatever else may concern others. */
const neededRows = (changes: readonly RowChange[]): readonly string[] | undefined =>
  changes.every((change) => change.kind === 'cell') ? changes.map((change) => change.row) : undefined

const UNIQUE_VIOLATION = '23505'

async function knownOutcome(
  transaction: PersonTransaction,
  round: StoredRound,
  batch: string,
): Promise<ChangeOutcome | undefined> {
  const row = await transaction
    .selectFrom('round_batch')
    .select('outcome')
    .where('division_code', '=', round.divisionCode)
    .where('round_id', '=', round.id)
    .where('batch_id', '=', batch)
    .executeTakeFirst()
  // Only `changeRows` writes the column, from an outcome.
  return row?.outcome as ChangeOutcome | undefined
}

async function projectsOf(transaction: PersonTransaction, round: StoredRound): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('library_project')
    .select('code')
    .where('division_code', '=', round.divisionCode)
    .where('unit_code', '=', round.unitCode)
    .where('state', 'in', round.round === 'reserve' ? ['draft'] : ADMITTED_STATES)
    .execute()
  return new Set(rows.map((row) => row.code))
}

/** The revision after it: the number of its log entry, or what it was where nothing happened. */
async function record(
  transaction: PersonTransaction,
  person: Person,
  round: StoredRound,
  { cause }: ChangeBatch,
  { changes, conflicts }: LaidChanges,
  at: Date,
): Promise<bigint> {
  if (changes.length === 0 && conflicts.length === 0) return round.revision
  const content: ChangedContent = {
    round: round.id,
    cause,
    changes,
    ...(conflicts.length === 0
      ? {}
      : { lost: conflicts.map(({ row, field, mine }) => ({ row, field, text: mine })) }),
  }
  const event = { act: 'round-changed', subject: `round:${round.id}`, content }
  const revision = await appendToLog(transaction, person, chainOf(round), [event], at)
  if (changes.length === 0) return round.revision
  await recordEditor(transaction, person, round, revision)
  return revision
}

function versioned(row: StoredRow, { touched }: LaidChanges, revision: bigint): StoredRow {
  const fields = [...(touched.get(row.id) ?? [])]
  return {
    ...row,
    versions: { ...row.versions, ...Object.fromEntries(fields.map((field) => [field, String(revision)])) },
  }
}

function appliedOf(change: LoggedChange, version: string): ChangeOutcome['applied'] {
  if (change.kind === 'cell') return [{ row: change.row, field: change.field, version, text: change.to }]
  if (change.kind === 'add') return [{ row: change.row.id, version }]
  return [{ row: change.row, version }]
}

const refusedOf = ({ row, field, problem }: RefusedChange): ChangeOutcome['refused'][number] => ({
  row,
  ...(field === undefined ? {} : { field }),
  problem,
})

/** Conflicts with who typed what stands there, and what stood there before. */
async function told(
  transaction: PersonTransaction,
  round: StoredRound,
  conflicts: LaidChanges['conflicts'],
): Promise<ChangeOutcome['conflicts']> {
  if (conflicts.length === 0) return []
  const versions = [...new Set(conflicts.flatMap(({ seen, version }) => [seen, version]))]
    .filter((text) => /^[1-9]\d{0,17}$/.test(text))
    .map((text) => BigInt(text))
  const entries = await transaction
    .selectFrom('log_entry')
    .select(['seq', 'person_name', 'at', 'content'])
    .where('division_code', '=', round.divisionCode)
    .where('unit_code', '=', round.unitCode)
    .where('year', '=', round.year)
    .where('subject', '=', `round:${round.id}`)
    .where('seq', 'in', versions.length === 0 ? [-1n] : versions)
    .execute()
  const bySeq = new Map(entries.map((entry) => [String(entry.seq), entry]))
  return conflicts.map(({ row, field, seen, mine, theirs, version }) => {
    const theirEntry = bySeq.get(version)
    const seenEntry = bySeq.get(seen)
    const original = seen === NEVER ? '' : seenEntry && textIn(seenEntry.content, row, field)
    return {
      row,
      field,
      ...(original === undefined ? {} : { original }),
      mine,
      theirs,
      by: theirEntry?.person_name ?? '',
      at: theirEntry?.at.toISOString() ?? '',
      version,
    }
  })
}

/** What the entry wrote into the cell. */
function textIn(content: string, row: string, field: string): string | undefined {
  // Entries of a round hold such content; those that open or submit it have no changes.
  const { changes = [] } = JSON.parse(content) as Partial<ChangedContent>
  for (const change of changes.toReversed()) {
    if (change.kind === 'cell' && change.row === row && change.field === field) return change.to
    if (change.kind === 'add' && change.row.id === row) return change.row.cells[field] ?? ''
  }
  return undefined
}
