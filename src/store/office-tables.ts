/** The tables of the office as the query builder knows them: people, the log, rounds, master data, notices and jobs. */
import type { OfDivision } from './of-division.ts'

export interface InstallationTable {
  readonly id: boolean
  readonly mode: string
  readonly demonstration_moment: string | null
  readonly set_up_at: Date
}

export interface AccountTable {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly duty: string
  readonly password_hash: string | null
  readonly must_change_password: boolean
  readonly password_changed_at: Date | null
  readonly failed_count: number
  readonly locked_until: Date | null
  readonly totp_secret: string | null
  readonly totp_confirmed_at: Date | null
  readonly totp_last_step: bigint | null
  readonly external_subject: string | null
  readonly disabled_at: Date | null
  readonly created_at: Date
}

export interface AppointmentTable {
  readonly id: string
  readonly account_id: string
  readonly duty: string
  readonly role: string
  readonly division_code: string
  readonly unit_code: string | null
  readonly appointed_by: string | null
  readonly appointed_at: Date
  readonly ended_at: Date | null
}

export interface DelegationTable extends OfDivision {
  readonly id: string
  readonly from_account: string
  readonly to_account: string
  readonly role: string
  readonly unit_code: string | null
  /** A date of the calendar. */
  readonly starts_on: string
  readonly ends_on: string
  readonly reason: string
  readonly from_name: string
  readonly to_name: string
  readonly granted_at: Date
  readonly ended_at: Date | null
}

export interface SessionTable {
  readonly token_hash: string
  readonly account_id: string
  readonly appointment_id: string | null
  readonly delegation_id: string | null
  readonly created_at: Date
  readonly seen_at: Date
  readonly expires_at: Date
  readonly needs_second_factor: boolean
}

export interface SetUpLinkTable {
  readonly token_hash: string
  readonly made_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
}

/** 一次性密码链接 — for a first or a forgotten password. */
export interface PasswordLinkTable {
  readonly token_hash: string
  readonly account_id: string
  readonly made_by: string
  readonly made_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
}

export interface UploadTable extends OfDivision {
  readonly id: string
  readonly account_id: string
  readonly unit_code: string
  readonly given_at: Date
}

export interface LogHeadTable extends OfDivision {
  readonly unit_code: string
  readonly year: number
  readonly seq: bigint
  readonly hash: string
}

export interface LogEntryTable extends LogHeadTable {
  readonly at: Date
  readonly person: string
  readonly person_name: string
  readonly acting_for: string | null
  readonly act: string
  readonly subject: string
  readonly content: string
  readonly previous_hash: string
}

export interface BudgetRoundTable extends OfDivision {
  readonly id: string
  readonly unit_code: string
  readonly department_code: string
  readonly year: number
  readonly round: string
  readonly state: string
  readonly state_since: Date
  readonly due_on: string | null
  readonly revision: bigint
  readonly submission_count: number
  readonly editors: readonly string[]
  readonly submitted_by: string | null
  readonly signed_by: string | null
  readonly reviewed_by: string | null
  readonly accepted_by: string | null
  readonly return_reason: string | null
  readonly department_document: string | null
  readonly department_approved_on: string | null
  readonly unit_document: string | null
  readonly unit_approved_on: string | null
  readonly frozen_at: Date | null
}

export interface RoundRowTable extends OfDivision {
  readonly id: string
  readonly round_id: string
  readonly unit_code: string
  readonly sheet: string
  readonly parent_id: string | null
  readonly project_code: string | null
  readonly position: number
  /** Written as JSON text, read as the value: field → text as typed. */
  readonly cells: unknown
  /** Written as JSON text, read as the value: field → sequence number, as text, of the log entry that changed it last. */
  readonly versions: unknown
  readonly added_at: Date
  readonly removed_at: Date | null
  readonly held_at: Date | null
  readonly frozen_at: Date | null
}

export interface RoundBatchTable extends OfDivision {
  readonly round_id: string
  readonly batch_id: string
  readonly unit_code: string
  readonly person: string
  readonly applied_at: Date
  /** Written as JSON text, read as the value. */
  readonly outcome: unknown
}

export interface RoundPresenceTable extends OfDivision {
  readonly round_id: string
  readonly page_id: string
  readonly unit_code: string
  readonly person: string
  readonly person_name: string
  readonly row_id: string
  readonly field: string
  readonly seen_at: Date
}

export interface RoundSubmissionTable extends OfDivision {
  readonly id: string
  readonly round_id: string
  readonly unit_code: string
  readonly number: number
  readonly submitted_by: string
  readonly submitted_by_name: string
  readonly submitted_at: Date
  /** Written as JSON text, read as the value. */
  readonly content: unknown
  readonly content_hash: string
}

export interface ReviewLookTable extends OfDivision {
  readonly submission_id: string
  readonly unit_code: string
  readonly person: string
  readonly subject: string
  readonly looked_at: Date
}

export interface RoundCommentTable extends OfDivision {
  readonly id: string
  readonly round_id: string
  readonly unit_code: string
  readonly subject: string
  readonly answers_id: string | null
  readonly person: string
  readonly person_name: string
  readonly role: string
  readonly text: string
  readonly suggested: string | null
  readonly said_at: Date
  readonly state: string
  /** Written as JSON text, read as the value. */
  readonly mentions: unknown
}

export interface CommentFileTable extends OfDivision {
  readonly id: string
  readonly comment_id: string
  readonly unit_code: string
  readonly name: string
  readonly media_type: string
  readonly byte_count: number
  readonly sha256: string
  readonly content: Buffer
  readonly given_by: string
  readonly given_at: Date
}

export interface WaiverTable extends OfDivision {
  readonly id: string
  readonly unit_code: string
  readonly department_code: string
  readonly year: number
  readonly round: string
  readonly check_id: string
  readonly rule: string
  readonly printed: string
  readonly message: string
  readonly reason: string
  /** A date of the calendar. */
  readonly ends_on: string
  readonly asked_by: string
  readonly asked_by_name: string
  readonly asked_as: string
  readonly asked_at: Date
  readonly withdrawn_at: Date | null
}

export interface WaiverDecisionTable extends OfDivision {
  readonly waiver_id: string
  readonly unit_code: string
  readonly asked_by: string
  readonly asked_as: string
  readonly decision: string
  readonly reason: string
  readonly ends_on: string | null
  readonly decided_by: string
  readonly decided_by_name: string
  readonly decided_as: string
  readonly decided_at: Date
}

export interface CertificationRequestTable extends OfDivision {
  readonly id: string
  readonly unit_code: string
  readonly year: number
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly content_hash: string
  readonly note: string
  readonly editors: readonly string[]
  readonly requested_by: string
  readonly requested_by_name: string
  readonly requested_at: Date
  readonly withdrawn_at: Date | null
}

export interface CertificationDecisionTable extends OfDivision {
  readonly request_id: string
  readonly unit_code: string
  readonly content_hash: string
  readonly requested_by: string
  readonly editors: readonly string[]
  readonly decision: string
  readonly reason: string
  readonly decided_by: string
  readonly decided_by_name: string
  readonly decided_at: Date
}

export interface CeilingTable extends OfDivision {
  readonly id: string
  readonly department_code: string
  readonly unit_code: string
  readonly year: number
  readonly fund: string
  readonly nature: string
  readonly version: number
  readonly amount_fen: bigint
  readonly document: string
  readonly issued_by: string
  readonly issued_at: Date
}

export interface LibraryProjectTable extends OfDivision {
  readonly code: string
  readonly unit_code: string
  readonly name: string
  readonly state: string
  readonly state_since: Date
  readonly version: number
  readonly declared_year: number | null
  readonly editors: readonly string[]
  readonly declared_by: string | null
  readonly agreed_by: string | null
  readonly passed_by: string | null
  readonly targets_passed_by: string | null
  readonly admitted_by: string | null
  readonly return_reason: string | null
}

export interface ProjectRankTable extends OfDivision {
  readonly code: string
  readonly unit_code: string
  readonly rank: number
  readonly reason: string | null
}

export interface ScenarioTable extends OfDivision {
  readonly id: string
  readonly unit_code: string
  readonly year: number
  readonly round: string
  readonly name: string
  /** Written as JSON text, read as the value. */
  readonly changes: unknown
  readonly base_revision: string
  readonly state: string
  readonly made_by: string
  readonly made_by_name: string
  readonly made_at: Date
  readonly closed_at: Date | null
}

export interface ScenarioOfferTable extends OfDivision {
  readonly scenario_id: string
  readonly unit_code: string
  readonly year: number
  readonly round: string
  readonly name: string
  /** Written as JSON text, read as the value. */
  readonly cells: unknown
  readonly state: string
  readonly offered_by: string
  readonly offered_by_name: string
  readonly offered_at: Date
  readonly answered_by_name: string | null
  readonly answered_at: Date | null
  readonly reason: string | null
}

export interface SimilarJudgementTable extends OfDivision {
  readonly unit_code: string
  readonly code: string
  readonly other_code: string
  readonly is_duplicate: boolean
  readonly reason: string
  readonly person: string
  readonly judged_at: Date
}

export interface MasterRowTable extends OfDivision {
  readonly id: string
  readonly book: string
  readonly year: number
  readonly unit_code: string
  readonly key: string
  /** Written as JSON text, read as the value. */
  readonly cells: unknown
  readonly version: number
  readonly changed_at: Date
}

export interface MasterImportTable extends OfDivision {
  readonly id: string
  readonly book: string
  readonly year: number
  readonly unit_code: string
  readonly file_name: string
  readonly file_hash: string
  readonly person: string
  readonly person_name: string
  readonly applied_at: Date
  readonly undone_at: Date | null
  /** Written as JSON text, read as the value. */
  readonly differences: unknown
}

export interface NoticeTable extends OfDivision {
  readonly id: string
  readonly account_id: string
  readonly kind: string
  /** Written as JSON text, read as the value. */
  readonly content: unknown
  readonly link: string
  readonly made_at: Date
  readonly read_at: Date | null
}

export interface JobTable extends OfDivision {
  readonly id: string
  readonly account_id: string
  readonly kind: string
  readonly title: string
  /** Written as JSON text, read as the value; so are problem and result. */
  readonly input: unknown
  readonly state: string
  readonly step: string | null
  readonly done_count: number
  readonly total_count: number | null
  readonly problem: unknown
  readonly result: unknown
  readonly made_at: Date
  readonly started_at: Date | null
  readonly finished_at: Date | null
  readonly cancel_asked_at: Date | null
  /** Written as JSON text, read as the value. */
  readonly parts: unknown
}
