/** Rows for trials of rights: how each is put there by the owner, how it is found again, and what may be changed of it. */
import { type RawBuilder, sql } from 'kysely'
import { chooser } from './chance.ts'
import type { Row } from './rights-oracle.ts'

export const AT = new Date('2022-11-18T02:00:00.000Z')
export const uuid = (number: number): string =>
  `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
/** Somebody whom no trial is made as. */
export const OTHER = uuid(999)
/** Whom a delegation is given to. */
export const DEPUTY = uuid(998)

const STATES = [
  'preparing',
  'awaiting-signature',
  'department-review',
  'consolidated',
  'finance-review',
  'accepted',
  'approved-department',
  'approved-unit',
] as const
const LIBRARY_STATES = [
  'draft',
  'unit-review',
  'department-review',
  'finance-review',
  'in-library',
  'executing',
  'suspended',
  'retired',
] as const
const UNITS = ['403', '403001', '403002', '900001'] as const
const DIVISIONS = ['420103', '420105'] as const

/** A row to be tried on: how it is put there by the owner, and by which values it is found again. */
export interface Trial {
  readonly row: Row
  readonly insert: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  readonly changes: readonly {
    readonly column: string
    readonly set: RawBuilder<unknown>
    readonly to?: string
  }[]
  /** What it hangs on. */
  readonly before?: RawBuilder<unknown>
}

/** Signed by all who have to, so that nothing but the rights of whoever tries stands in the way. */
const project = (code: string, division: string, unit: string, state: string): RawBuilder<unknown> => sql`
  insert into library_project (division_code, code, unit_code, name, state, state_since, version, editors,
    declared_by, agreed_by, passed_by, targets_passed_by)
  values (${division}, ${code}, ${unit}, 'n', ${state}, ${AT}, 1, '{}', ${uuid(901)}, ${uuid(902)}, ${uuid(903)}, ${uuid(904)})`

const scenario = (of: {
  readonly id: string
  readonly division: string
  readonly unit: string
  readonly state: string
  readonly owner: string
}): RawBuilder<unknown> => sql`
  insert into scenario (division_code, id, unit_code, year, round, name, changes, base_revision, state, made_by,
    made_by_name, made_at, closed_at)
  values (${of.division}, ${of.id}, ${of.unit}, 2023, 'second-up', 'n', '[]', '0', ${of.state}, ${of.owner}, 'x', ${AT},
    ${of.state === 'open' ? null : AT})`

const ASKERS = ['preparer', 'leader', 'reviewer', 'discloser']
const GRANTERS = ['budget-officer', 'performance-officer', 'reviewer']
const DECIDER = uuid(905)

const waiver = (id: string, division: string, unit: string, person: string, role: string) => sql`
  insert into waiver (division_code, id, unit_code, department_code, year, round, check_id, rule, printed, message, reason, ends_on, asked_by, asked_by_name, asked_as, asked_at)
  values (${division}, ${id}, ${unit}, '403', 2023, 'second-up', 'c', 'r', '', 'm', 'r', '2023-01-01', ${person}, 'x', ${role}, ${AT})`

const request = (id: string, division: string, unit: string, person: string) => sql`
  insert into certification_request (division_code, id, unit_code, year, kind, number, title, content_hash, note, editors, requested_by, requested_by_name, requested_at)
  values (${division}, ${id}, ${unit}, 2023, ${id}, 1, 't', 'h', '', '{}', ${person}, 'x', ${AT})`

const decision = (id: string, division: string, unit: string, person: string) => sql`
  insert into certification_decision (division_code, request_id, unit_code, content_hash, requested_by, editors, decision, reason, decided_by, decided_by_name, decided_at)
  values (${division}, ${id}, ${unit}, 'h', ${DEPUTY}, '{}', 'certified', '', ${person}, 'x', ${AT})`

/** Trials by chance: the same ones for the same `random`, each on rows of its own. */
export function trialMaker(random: () => number): (table: string, self: string, role: string) => Trial {
  let count = 0
  const freshId = (): string => {
    count += 1
    return uuid(1_000_000 + count)
  }
  const oneOf = chooser(random)
  const isHeads = (): boolean => random() < 0.5
  const round = (id: string, division: string, unit: string, state: string): RawBuilder<unknown> => sql`
  insert into budget_round (division_code, id, unit_code, department_code, year, round, state, state_since, revision,
    submission_count, editors, submitted_by, signed_by, reviewed_by, accepted_by, department_document,
    department_approved_on, unit_document, unit_approved_on, frozen_at)
  values (${division}, ${id}, ${unit}, '403', ${1990 + Math.floor(random() * 9)}, 'second-up', ${state}, ${AT}, 0, 0, '{}', ${uuid(901)}, ${uuid(902)},
    ${uuid(903)}, ${uuid(904)}, 'd', '2023-02-20', 'u', '2023-03-01', ${state === 'approved-unit' ? AT : null})`

  return (table, self, role) => {
    const id = freshId()
    const roundId = freshId()
    const division = oneOf(DIVISIONS)
    const unit = oneOf(UNITS)
    const isOwn = isHeads()
    const owner = isOwn ? self : OTHER
    const base = { table, division, unit, isOwn }
    const byId = sql`division_code = ${division} and id = ${id}`
    const hangs = { before: round(roundId, division, unit, 'preparing') }
    const TRIALS_OF: Readonly<Record<string, () => Trial>> = {
      budget_round: () => {
        const state = oneOf(STATES)
        const to = oneOf(STATES.filter((one) => one !== 'approved-unit' || state !== 'approved-unit'))
        return {
          row: { ...base, state },
          insert: round(id, division, unit, state),
          where: byId,
          changes: [
            {
              column: 'state',
              to,
              set: sql`state = ${to}, frozen_at = ${to === 'approved-unit' ? AT : null}`,
            },
          ],
        }
      },
      round_row: () => {
        const [isHeld, isFrozen] = [isHeads(), isHeads()]
        return {
          ...hangs,
          row: { ...base, isHeld, isFrozen },
          insert: sql`insert into round_row (division_code, id, round_id, unit_code, sheet, position, cells, versions, added_at, held_at, frozen_at)
          values (${division}, ${id}, ${roundId}, ${unit}, 'income', 1, '{}', '{}', ${AT}, ${isHeld ? AT : null}, ${isFrozen ? AT : null})`,
          where: byId,
          changes: [
            { column: 'cells', set: sql`cells = '{"a":"1"}'` },
            { column: 'held_at', set: sql`held_at = null` },
            { column: 'frozen_at', set: sql`frozen_at = null` },
            { column: 'unit_code', set: sql`unit_code = '403001'` },
          ],
        }
      },
      round_batch: () => ({
        ...hangs,
        row: base,
        insert: sql`insert into round_batch (division_code, round_id, batch_id, unit_code, person, applied_at, outcome)
        values (${division}, ${roundId}, ${id}, ${unit}, ${owner}, ${AT}, '{}')`,
        where: sql`division_code = ${division} and batch_id = ${id}`,
        changes: [{ column: 'outcome', set: sql`outcome = '{"a":1}'` }],
      }),
      round_presence: () => ({
        ...hangs,
        row: base,
        insert: sql`insert into round_presence (division_code, round_id, page_id, unit_code, person, person_name, row_id, field, seen_at)
        values (${division}, ${roundId}, ${id}, ${unit}, ${owner}, 'x', ${id}, 'name', ${AT})`,
        where: sql`division_code = ${division} and page_id = ${id}`,
        changes: [{ column: 'field', set: sql`field = 'basis'` }],
      }),
      review_look: () => ({
        before: sql`with made as (${round(roundId, division, unit, 'preparing')} returning 1)
        insert into round_submission (division_code, id, round_id, unit_code, number, submitted_by, submitted_by_name, submitted_at, content, content_hash)
        values (${division}, ${id}, ${roundId}, ${unit}, 1, ${OTHER}, 'x', ${AT}, '{}', 'h')`,
        row: base,
        insert: sql`insert into review_look (division_code, submission_id, unit_code, person, subject, looked_at)
        values (${division}, ${id}, ${unit}, ${owner}, 's', ${AT})`,
        where: sql`division_code = ${division} and submission_id = ${id}`,
        changes: [{ column: 'looked_at', set: sql`looked_at = looked_at + interval '1 day'` }],
      }),
      round_submission: () => ({
        ...hangs,
        row: base,
        insert: sql`insert into round_submission (division_code, id, round_id, unit_code, number, submitted_by, submitted_by_name, submitted_at, content, content_hash)
        values (${division}, ${id}, ${roundId}, ${unit}, 1, ${owner}, 'x', ${AT}, '{}', 'h')`,
        where: byId,
        changes: [{ column: 'content_hash', set: sql`content_hash = 'i'` }],
      }),
      round_comment: () => ({
        ...hangs,
        row: base,
        insert: sql`insert into round_comment (division_code, id, round_id, unit_code, subject, person, person_name, role, text, said_at, state)
        values (${division}, ${id}, ${roundId}, ${unit}, 's', ${owner}, 'x', 'r', 't', ${AT}, 'open')`,
        where: byId,
        changes: [
          { column: 'state', set: sql`state = 'resolved'` },
          { column: 'text', set: sql`text = 'another'` },
        ],
      }),
      comment_file: () => ({
        before: sql`with made as (${round(roundId, division, unit, 'preparing')} returning 1)
        insert into round_comment (division_code, id, round_id, unit_code, subject, person, person_name, role, text, said_at, state)
        values (${division}, ${roundId}, ${roundId}, ${unit}, 's', ${owner}, 'x', 'r', 't', ${AT}, 'open')`,
        row: base,
        insert: sql`insert into comment_file (division_code, id, comment_id, unit_code, name, media_type, byte_count, sha256, content, given_by, given_at)
        values (${division}, ${id}, ${roundId}, ${unit}, 'f', 'm', 1, 'h', 'x', ${owner}, ${AT})`,
        where: byId,
        changes: [{ column: 'name', set: sql`name = 'g'` }],
      }),
      waiver: () => ({
        row: base,
        insert: waiver(id, division, unit, owner, ASKERS.find((one) => one === role) ?? 'preparer'),
        where: byId,
        changes: [
          { column: 'withdrawn_at', set: sql`withdrawn_at = ${AT}` },
          { column: 'ends_on', set: sql`ends_on = '2030-01-01'` },
        ],
      }),
      waiver_decision: () => ({
        before: waiver(id, division, unit, DEPUTY, 'preparer'),
        row: base,
        insert: sql`insert into waiver_decision (division_code, waiver_id, unit_code, asked_by, asked_as, decision, reason, ends_on, decided_by, decided_by_name, decided_as, decided_at)
        values (${division}, ${id}, ${unit}, ${DEPUTY}, 'preparer', 'granted', 'r', '2023-01-01', ${owner}, 'x',
          ${GRANTERS.find((one) => one === role) ?? 'budget-officer'}, ${AT})`,
        where: sql`division_code = ${division} and waiver_id = ${id}`,
        changes: [{ column: 'reason', set: sql`reason = 's'` }],
      }),
      certification_request: () => ({
        row: base,
        insert: request(id, division, unit, owner),
        where: byId,
        changes: [
          { column: 'withdrawn_at', set: sql`withdrawn_at = ${AT}` },
          { column: 'title', set: sql`title = 'u'` },
        ],
      }),
      certification_decision: () => ({
        before: request(id, division, unit, DEPUTY),
        row: base,
        insert: decision(id, division, unit, owner),
        where: sql`division_code = ${division} and request_id = ${id}`,
        changes: [{ column: 'reason', set: sql`reason = 's'` }],
      }),
      disclosure_version: () => ({
        before: sql`with asked as (${request(id, division, unit, DEPUTY)} returning 1)
        ${decision(id, division, unit, DECIDER)}`,
        row: base,
        insert: sql`insert into disclosure_version (division_code, id, unit_code, year, kind, version, published_at, profile, title, manifest, content,
          request_id, content_hash, decision, certified_by, certified_by_name, published_by, published_by_name)
        values (${division}, ${id}, ${unit}, 2023, ${id}, 1, ${AT}, 'p', 't', '{}', '{}', ${id}, 'h', 'certified', ${DECIDER}, 'x', ${owner}, 'x')`,
        where: byId,
        changes: [{ column: 'title', set: sql`title = 'u'` }],
      }),
      text_edit: () => ({
        row: base,
        insert: sql`insert into text_edit (division_code, id, unit_code, year, kind, text_kind, text_key, edited_at, before, after, person)
        values (${division}, ${id}, ${unit}, 2023, 'budget', 'k', 'k', ${AT}, 'a', 'b', ${owner})`,
        where: byId,
        changes: [{ column: 'after', set: sql`after = 'c'` }],
      }),
      ceiling: () => ({
        row: base,
        insert: sql`insert into ceiling (division_code, id, department_code, unit_code, year, fund, nature, version, amount_fen, document, issued_by, issued_at)
        values (${division}, ${id}, '403', ${unit}, 2023, 'f', ${id}, 1, 100, 'd', ${owner}, ${AT})`,
        where: byId,
        changes: [{ column: 'amount_fen', set: sql`amount_fen = 200` }],
      }),
      library_project: () => {
        const [state, to] = [oneOf(LIBRARY_STATES), oneOf(LIBRARY_STATES)]
        return {
          row: { ...base, state },
          insert: project(id, division, unit, state),
          where: sql`division_code = ${division} and code = ${id}`,
          changes: [
            { column: 'name', set: sql`name = 'm'` },
            { column: 'unit_code', set: sql`unit_code = '403001'` },
            { column: 'state', to, set: sql`state = ${to}` },
          ],
        }
      },
      scenario: () => {
        const state = oneOf(['open', 'adopted', 'discarded'])
        return {
          row: { ...base, state },
          insert: scenario({ id, division, unit, state, owner }),
          where: byId,
          changes: [
            { column: 'changes', set: sql`changes = '[1]'` },
            { column: 'unit_code', set: sql`unit_code = '403001'` },
          ],
        }
      },
      scenario_offer: () => {
        const state = oneOf(['offered', 'accepted', 'declined'])
        return {
          before: scenario({ id, division, unit: '403', state: 'adopted', owner: OTHER }),
          row: { ...base, state },
          insert: sql`insert into scenario_offer (division_code, scenario_id, unit_code, year, round, name, cells, state, offered_by, offered_by_name, offered_at)
          values (${division}, ${id}, ${unit}, 2023, 'second-up', 'n', '[]', ${state}, ${owner}, 'x', ${AT})`,
          where: sql`division_code = ${division} and scenario_id = ${id}`,
          changes: [
            { column: 'reason', set: sql`reason = 'r'` },
            { column: 'cells', set: sql`cells = '[1]'` },
          ],
        }
      },
      project_rank: () => ({
        before: project(id, division, unit, 'in-library'),
        row: base,
        insert: sql`insert into project_rank (division_code, code, unit_code, rank) values (${division}, ${id}, ${unit}, 1)`,
        where: sql`division_code = ${division} and code = ${id}`,
        changes: [
          { column: 'rank', set: sql`rank = 2` },
          { column: 'unit_code', set: sql`unit_code = '403001'` },
        ],
      }),
      similar_judgement: () => ({
        row: base,
        insert: sql`insert into similar_judgement (division_code, unit_code, code, other_code, is_duplicate, reason, person, judged_at)
        values (${division}, ${unit}, ${id}, 'z', true, 'r', ${owner}, ${AT})`,
        where: sql`division_code = ${division} and code = ${id}`,
        changes: [{ column: 'reason', set: sql`reason = 's'` }],
      }),
      master_row: () => {
        const of = isHeads() ? unit : ''
        return {
          row: { ...base, unit: of },
          insert: sql`insert into master_row (division_code, id, book, year, unit_code, key, cells, version, changed_at)
          values (${division}, ${id}, 'staff', 2023, ${of}, ${id}, '{}', 1, ${AT})`,
          where: byId,
          changes: [{ column: 'version', set: sql`version = 2` }],
        }
      },
      log_entry: () => {
        const inChain = oneOf([...DIVISIONS, '*'])
        const of = inChain === '*' ? '' : oneOf(['', unit])
        const year = of === '' ? 0 : 2023
        const act = oneOf(['session-opened', 'cells-changed', 'round-submitted', 'project-agreed'])
        return {
          row: { ...base, division: inChain, unit: of, year, act },
          insert: sql`insert into log_entry (division_code, unit_code, year, seq, at, person, person_name, act, subject, content, previous_hash, hash)
          values (${inChain}, ${of}, ${year}, ${count}, ${AT}, ${owner}, 'x', ${act}, 's', '{}', 'p', 'h')`,
          where: sql`division_code = ${inChain} and unit_code = ${of} and year = ${year} and seq = ${count}`,
          changes: [{ column: 'content', set: sql`content = '{"a":1}'` }],
        }
      },
      log_head: () => {
        const inChain = oneOf([...DIVISIONS, '*'])
        const of = inChain === '*' ? '' : oneOf(['', unit])
        const year = of === '' ? 0 : 2023
        const chain = sql`division_code = ${inChain} and unit_code = ${of} and year = ${year}`
        return {
          row: { ...base, division: inChain, unit: of, year },
          insert: sql`insert into log_head (division_code, unit_code, year, seq, hash) values (${inChain}, ${of}, ${year}, 0, 'h')`,
          where: chain,
          changes: [{ column: 'seq', set: sql`seq = seq + 1` }],
        }
      },
      master_import: () => {
        const of = isHeads() ? unit : ''
        return {
          row: { ...base, unit: of },
          insert: sql`insert into master_import (division_code, id, book, year, unit_code, file_name, file_hash, person, person_name, applied_at, differences)
          values (${division}, ${id}, 'staff', 2023, ${of}, 'f', 'h', ${owner}, 'x', ${AT}, '[]')`,
          where: byId,
          changes: [{ column: 'undone_at', set: sql`undone_at = ${AT}` }],
        }
      },
      upload: () => ({
        row: base,
        insert: sql`insert into upload (division_code, id, account_id, unit_code, given_at) values (${division}, ${id}, ${owner}, ${unit}, ${AT})`,
        where: byId,
        changes: [{ column: 'unit_code', set: sql`unit_code = '403'` }],
      }),
      // Nobody makes a link to a password of his own.
      password_link: () => ({
        row: base,
        insert: sql`insert into password_link (token_hash, account_id, made_by, made_at, expires_at)
        values (${id}, ${owner}, ${isOwn ? OTHER : self}, ${AT}, ${AT})`,
        where: sql`account_id = ${owner} and made_at = ${AT}`,
        changes: [{ column: 'expires_at', set: sql`expires_at = expires_at + interval '1 year'` }],
      }),
      notice: () => ({
        row: base,
        insert: sql`insert into notice (division_code, id, account_id, kind, content, link, made_at) values (${division}, ${id}, ${owner}, 'k', '{}', '/', ${AT})`,
        where: byId,
        changes: [{ column: 'read_at', set: sql`read_at = ${AT}` }],
      }),
      job: () => ({
        row: base,
        insert: sql`insert into job (division_code, id, account_id, kind, title, input, state, done_count, made_at)
        values (${division}, ${id}, ${owner}, 'k', 't', '{}', 'waiting', 0, ${AT})`,
        where: byId,
        changes: [{ column: 'state', set: sql`state = 'cancelled'` }],
      }),
      account: () => ({
        // The own account is there already; a new one is somebody else's.
        row: base,
        insert: sql`insert into account (id, login, name, duty, created_at) values (${id}, ${id}, 'n', 'business', ${AT})`,
        where: isOwn ? sql`id = ${self}` : sql`id = ${id}`,
        changes: [
          { column: 'name', set: sql`name = 'm'` },
          { column: 'duty', set: sql`duty = 'security'` },
          { column: 'password_hash', set: sql`password_hash = 'h'` },
          { column: 'totp_secret', set: sql`totp_secret = null` },
          { column: 'login', set: sql`login = 'm'` },
        ],
      }),
      appointment: () => ({
        row: base,
        insert: sql`insert into appointment (id, account_id, duty, role, division_code, unit_code, appointed_by, appointed_at)
        values (${id}, ${owner}, 'business', 'preparer', ${division}, ${unit}, ${owner === self ? OTHER : self}, ${AT})`,
        where: sql`id = ${id}`,
        changes: [
          { column: 'ended_at', set: sql`ended_at = ${AT}` },
          { column: 'unit_code', set: sql`unit_code = '403'` },
          { column: 'role', set: sql`role = 'leader'` },
        ],
      }),
      delegation: () => {
        const lent = oneOf(
          [role, 'leader', 'reviewer'].filter((one) => one === 'leader' || one === 'reviewer'),
        )
        return {
          row: { ...base, role: lent },
          insert: sql`insert into delegation (id, division_code, from_account, to_account, role, unit_code, starts_on, ends_on, reason, from_name, to_name, granted_at)
          values (${id}, ${division}, ${owner}, ${DEPUTY}, ${lent}, ${unit}, '2022-11-18', '2022-11-25', 'r', 'f', 't', ${AT})`,
          where: sql`id = ${id}`,
          changes: [
            { column: 'ended_at', set: sql`ended_at = ${AT}` },
            { column: 'ends_on', set: sql`ends_on = '2022-12-01'` },
          ],
        }
      },
      session: () => ({
        row: base,
        insert: sql`insert into session (token_hash, account_id, created_at, seen_at, expires_at, needs_second_factor)
        values (${id}, ${owner}, ${AT}, ${AT}, ${AT}, false)`,
        where: sql`account_id = ${owner} and created_at = ${AT}`,
        changes: [{ column: 'expires_at', set: sql`expires_at = expires_at + interval '1 year'` }],
      }),
    }
    const make = TRIALS_OF[table]
    if (make === undefined) throw new Error(`no trials of ${table}`)
    return make()
  }
}
