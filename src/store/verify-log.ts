/**
 * 校验日志链 — every entry of every chain is hashed anew and must follow the one before; the head must be where the
 * chain ends. Heads that were kept elsewhere show whether all of a chain was written anew.
 */
import { type Kysely, sql } from 'kysely'
import { FIRST_HASH, hashOf, type LogChain } from './log.ts'
import type { Tables } from './tables.ts'

export interface LogHead extends LogChain {
  readonly seq: bigint
  readonly hash: string
}

/**
 * `changed` its content is not what was hashed; `out-of-order` it does not follow the one before; `missing` a number
 * is left out; `cut` entries are gone from the end; `no-head`, `head-changed`, `beyond-head` the head is not the end's;
 * `rewritten` it is not the entry that was known by that number before.
 */
export type LogFaultKind =
  | 'changed'
  | 'out-of-order'
  | 'missing'
  | 'cut'
  | 'no-head'
  | 'head-changed'
  | 'beyond-head'
  | 'rewritten'

export interface LogFault extends LogChain {
  readonly kind: LogFaultKind
  /** The entry that it is about, or that should be there. */
  readonly seq: bigint
}

export interface LogCheck {
  readonly chainCount: number
  readonly entryCount: bigint
  /** The first of each chain. */
  readonly faults: readonly LogFault[]
  /** Where each chain ends, to be kept elsewhere. */
  readonly heads: readonly LogHead[]
}

const PART = 1000
/** Below every number that a column of this kind can have. */
const LOWEST = -(2n ** 63n)

interface EntryRow {
  readonly seq: bigint
  readonly at: Date
  readonly is_whole: boolean
  readonly person: string
  readonly person_name: string
  readonly acting_for: string | null
  readonly act: string
  readonly subject: string
  readonly content: string
  readonly previous_hash: string
  readonly hash: string
}

export async function verifyLog(db: Kysely<Tables>, known: readonly LogHead[] = []): Promise<LogCheck> {
  const faults: LogFault[] = []
  const heads: LogHead[] = []
  let entryCount = 0n
  const chains = await chainsOf(db, known)
  for (const chain of chains) {
    const kept = known.filter((one) => isSame(one, chain))
    const { fault, end } = await verifyChain(db, chain, kept)
    if (fault !== undefined) faults.push({ ...chain, ...fault })
    if (end.seq > 0n) heads.push({ ...chain, ...end })
    entryCount += end.seq
  }
  return { chainCount: chains.length, entryCount, faults, heads }
}

const isSame = (a: LogChain, b: LogChain): boolean =>
  a.divisionCode === b.divisionCode && a.unitCode === b.unitCode && a.year === b.year

/** Chains of heads and of entries alike, and those that were known before: a head may be gone, or all entries. */
async function chainsOf(db: Kysely<Tables>, known: readonly LogHead[]): Promise<readonly LogChain[]> {
  const { rows } = await sql<LogChain>`
    select division_code as "divisionCode", unit_code as "unitCode", year from log_head
    union
    select division_code, unit_code, year from log_entry
    order by 1, 2, 3`.execute(db)
  const gone = known.filter((one) => !rows.some((row) => isSame(row, one)))
  return [...rows, ...gone.map(({ divisionCode, unitCode, year }) => ({ divisionCode, unitCode, year }))]
}

interface ChainResult {
  readonly fault?: { readonly kind: LogFaultKind; readonly seq: bigint }
  readonly end: { readonly seq: bigint; readonly hash: string }
}

async function verifyChain(
  db: Kysely<Tables>,
  chain: LogChain,
  known: readonly LogHead[],
): Promise<ChainResult> {
  let seq = 0n
  let hash = FIRST_HASH
  for (;;) {
    // Nothing may stand before the first either.
    const part = await entriesAfter(db, chain, seq === 0n ? LOWEST : seq)
    for (const row of part) {
      const kind = faultOf(row, { chain, seq, hash, known })
      if (kind !== undefined)
        return { fault: { kind, seq: kind === 'missing' ? seq + 1n : row.seq }, end: { seq, hash } }
      seq = row.seq
      hash = row.hash
    }
    if (part.length === PART) continue
    // The head is read after the entries: whoever writes now moves it on together with them.
    const head = await headOf(db, chain)
    if (head !== undefined && head.seq > seq && (await entriesAfter(db, chain, seq)).length > 0) continue
    const kind = endFault(head, { seq, hash, known })
    return { ...(kind === undefined ? {} : { fault: { kind, seq: seq + 1n } }), end: { seq, hash } }
  }
}

interface Followed {
  readonly seq: bigint
  readonly hash: string
  readonly known: readonly LogHead[]
}

function faultOf(
  row: EntryRow,
  { chain, seq, hash, known }: Followed & { readonly chain: LogChain },
): LogFaultKind | undefined {
  if (row.seq !== seq + 1n) return row.seq > seq + 1n ? 'missing' : 'out-of-order'
  const { acting_for, person_name, previous_hash, ...rest } = row
  if (previous_hash !== hash) return 'out-of-order'
  const made = hashOf({
    ...chain,
    ...rest,
    personName: person_name,
    ...(acting_for === null ? {} : { actingFor: acting_for }),
    previousHash: previous_hash,
  })
  if (made !== row.hash || !row.is_whole) return 'changed'
  return known.some((one) => one.seq === row.seq && one.hash !== row.hash) ? 'rewritten' : undefined
}

function endFault(
  head: Pick<LogHead, 'seq' | 'hash'> | undefined,
  { seq, hash, known }: Followed,
): LogFaultKind | undefined {
  if (known.some((one) => one.seq > seq)) return 'cut'
  if (head === undefined) return seq === 0n ? undefined : 'no-head'
  if (head.seq > seq) return 'cut'
  if (head.seq < seq) return 'beyond-head'
  return head.hash === hash ? undefined : 'head-changed'
}

async function entriesAfter(
  db: Kysely<Tables>,
  { divisionCode, unitCode, year }: LogChain,
  seq: bigint,
): Promise<readonly EntryRow[]> {
  return db
    .selectFrom('log_entry')
    .where('division_code', '=', divisionCode)
    .where('unit_code', '=', unitCode)
    .where('year', '=', year)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PART)
    .select([
      'seq',
      'at',
      // A moment is hashed to the millisecond; anything finer was put there later.
      sql<boolean>`date_trunc('milliseconds', at) = at`.as('is_whole'),
      'person',
      'person_name',
      'acting_for',
      'act',
      'subject',
      'content',
      'previous_hash',
      'hash',
    ])
    .execute()
}

async function headOf(
  db: Kysely<Tables>,
  { divisionCode, unitCode, year }: LogChain,
): Promise<Pick<LogHead, 'seq' | 'hash'> | undefined> {
  return db
    .selectFrom('log_head')
    .where('division_code', '=', divisionCode)
    .where('unit_code', '=', unitCode)
    .where('year', '=', year)
    .select(['seq', 'hash'])
    .executeTakeFirst()
}
