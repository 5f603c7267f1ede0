/** 改动 — what of a submission is another than in an earlier one, and what of that a reviewer has not looked at. */
import { compareRows, type RowDifference as Difference } from '../../core/budget/drafting/compare-rows.ts'
import { basisReader, costRow } from '../../core/budget/drafting/cost-row.ts'
import { draftRows } from '../../core/budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { rowName } from '../../core/budget/drafting/row-words.ts'
import { type Field, fieldOf, type SheetId, sheetOf } from '../../core/budget/drafting/sheets.ts'
import { readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import { type Fen, fen } from '../../core/kernel/fen.ts'
import type { Person, PersonTransaction } from '../../store/as-person.ts'
import {
  readLooks,
  readSubmission,
  type SubmissionHead,
  type SubmittedRow,
} from '../../store/rounds/submissions.ts'
import type { RoundFacts } from './round-facts.ts'

export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
  /** The version of the new text, by which the log tells who typed it. */
  readonly version?: string
}

export interface RowDifference {
  /** What looks and comments name: `row:<id>`, or `project:<code>` and `sheet:<id>` where all of it is new. */
  readonly subject: string
  readonly kind: 'changed' | 'added' | 'removed'
  /** 子行 */
  readonly isPart: boolean
  readonly sheet: SheetId
  readonly project?: string
  readonly title: string
  readonly fields: readonly FieldChange[]
  readonly before?: Fen
  readonly after?: Fen
  readonly row?: SubmittedRow
  readonly parts: readonly RowDifference[]
}

type Rows = readonly SubmittedRow[]

/** `before` absent: nobody looked at anything yet, and everything is new, project by project and sheet by sheet. */
export function differencesOf(before: Rows | undefined, after: Rows): readonly RowDifference[] {
  if (before === undefined) return everything(after)
  const now = new Map(after.map((row) => [row.id, row]))
  const money = { before: amountsOf(before), after: amountsOf(after) }
  return compareRows(before.filter(isShown), after.filter(isShown)).flatMap(
    (one) => described(one, { now, money, isPart: false }) ?? [],
  )
}

/** Reasons for warnings are shown with the warnings. */
const isShown = ({ sheet, cells }: RoundRow): boolean =>
  sheet !== 'text' || !(cells.origin ?? '').startsWith('finding:')

interface Describing {
  readonly now: ReadonlyMap<string, SubmittedRow>
  readonly money: { readonly before: ReadonlyMap<string, Fen>; readonly after: ReadonlyMap<string, Fen> }
  readonly isPart: boolean
}

/** Undefined where only what nobody types has changed. */
function described(one: Difference, of: Describing): RowDifference | undefined {
  const { row, kind } = one
  const standing = of.now.get(row.id)
  const fields = one.fields.flatMap(({ field, before, after }): readonly FieldChange[] => {
    const typed = fieldOf(row.sheet, field)
    if (typed === undefined || typed.isComputed === true) return []
    const version = standing?.versions[field]
    return [{ field, label: typed.label, before, after, ...(version === undefined ? {} : { version }) }]
  })
  const parts = one.parts.flatMap((part) => described(part, { ...of, isPart: true }) ?? [])
  if (kind === 'changed' && fields.length === 0 && parts.length === 0) return undefined
  const before = of.money.before.get(row.id)
  const after = of.money.after.get(row.id)
  return {
    subject: `row:${row.id}`,
    kind,
    isPart: of.isPart,
    sheet: row.sheet,
    ...(row.project === undefined ? {} : { project: row.project }),
    title: rowName(row),
    fields: kind === 'changed' ? fields : [],
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(standing === undefined ? {} : { row: standing }),
    parts,
  }
}

const readBasis = basisReader()

/** What each row counts in money. */
function amountsOf(rows: Rows): ReadonlyMap<string, Fen> {
  const reading = { rows: draftRows(rows), readBasis }
  return new Map(
    rows.flatMap((row) => {
      const amount = amountOf(row, reading)
      return amount === undefined ? [] : [[row.id, amount] as const]
    }),
  )
}

function amountOf(row: SubmittedRow, reading: Parameters<typeof costRow>[1]): Fen | undefined {
  if (row.sheet === 'cost') {
    const cost = costRow(row, reading)
    return cost.requested ?? cost.computed
  }
  const fields: readonly Field[] = sheetOf(row.sheet).fields
  const field = fields.find((one) => one.id === 'amount')
  if (field?.unit === undefined) return undefined
  return readTypedAmount(row.cells.amount ?? '', field.unit).amount
}

/** One item for each project and each sheet of the unit. */
function everything(rows: Rows): readonly RowDifference[] {
  const amounts = amountsOf(rows)
  const groups = new Map<string, SubmittedRow[]>()
  const heads = new Set<string>()
  for (const row of rows.filter(isShown)) {
    // Another project under a code that is there already is looked at by itself: its rows cannot be told from the first's.
    const isSecond = row.sheet === 'project' && row.project !== undefined && heads.has(row.project)
    if (row.sheet === 'project' && row.project !== undefined) heads.add(row.project)
    const ofProject = isSecond ? `row:${row.id}` : `project:${row.project ?? ''}`
    const subject = row.project === undefined ? `sheet:${row.sheet}` : ofProject
    groups.set(subject, [...(groups.get(subject) ?? []), row])
  }
  return [...groups].map(([subject, group]): RowDifference => {
    const [first] = group
    const head = group.find((row) => row.sheet === 'project') ?? first
    const sheet = head?.sheet ?? 'project'
    const spent = group.filter((row) =>
      row.project === undefined ? true : row.sheet === 'cost' && row.parent === undefined,
    )
    const total = fen(spent.reduce((sum, row) => sum + (amounts.get(row.id) ?? 0n), 0n))
    return {
      subject,
      kind: 'added',
      isPart: false,
      sheet,
      ...(head?.project === undefined ? {} : { project: head.project }),
      title: head?.project === undefined ? sheetOf(sheet).label : rowName(head) || head.project,
      fields: [],
      after: total,
      ...(head === undefined ? {} : { row: head }),
      parts: [],
    }
  })
}

/** The earlier submission that the person's own look was at; the one before where somebody else looked at it. */
export async function comparedWith(
  transaction: PersonTransaction,
  person: Person,
  submissions: readonly SubmissionHead[],
  current: SubmissionHead,
): Promise<SubmissionHead | undefined> {
  const earlier = submissions.filter((one) => one.number < current.number)
  const looks = await readLooks(
    transaction,
    person,
    earlier.map((one) => one.id),
  )
  return earlier.findLast((one) => (looks.get(one.id)?.size ?? 0) > 0) ?? earlier.at(-1)
}

/** How many changes of the round's newest submission the person has not looked at. */
export async function unseenCount(
  transaction: PersonTransaction,
  person: Person,
  { place, units }: RoundFacts,
): Promise<number> {
  const [unit] = units
  const current = unit?.submissions.at(-1)
  if (place.isDepartment || current === undefined || person.reach.role !== 'reviewer') return 0
  return (await changesFor(transaction, person, unit?.submissions ?? [], current)).unseen.length
}

export async function changesFor(
  transaction: PersonTransaction,
  person: Person,
  submissions: readonly SubmissionHead[],
  current: SubmissionHead,
  since?: SubmissionHead,
) {
  const base = since ?? (await comparedWith(transaction, person, submissions, current))
  const { divisionCode } = person.reach
  const [now, before, looks] = [
    await readSubmission(transaction, divisionCode, current.id),
    base === undefined ? undefined : await readSubmission(transaction, divisionCode, base.id),
    await readLooks(transaction, person, [current.id]),
  ]
  const changes = differencesOf(before?.rows, now?.rows ?? [])
  const seen = looks.get(current.id) ?? new Set<string>()
  return { base, now, changes, seen, unseen: changes.filter((one) => !seen.has(one.subject)) }
}
