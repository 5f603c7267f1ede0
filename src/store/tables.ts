/** The tables as the query builder knows them: the newest state of what the migrations make. */

import type { OfDivision } from './of-division.ts'
import type {
  AccountTable,
  AppointmentTable,
  BudgetRoundTable,
  CeilingTable,
  CertificationDecisionTable,
  CertificationRequestTable,
  CommentFileTable,
  DelegationTable,
  InstallationTable,
  JobTable,
  LibraryProjectTable,
  LogEntryTable,
  LogHeadTable,
  MasterImportTable,
  MasterRowTable,
  NoticeTable,
  PasswordLinkTable,
  ProjectRankTable,
  ReviewLookTable,
  RoundBatchTable,
  RoundCommentTable,
  RoundPresenceTable,
  RoundRowTable,
  RoundSubmissionTable,
  ScenarioOfferTable,
  ScenarioTable,
  SessionTable,
  SetUpLinkTable,
  SimilarJudgementTable,
  UploadTable,
  WaiverDecisionTable,
  WaiverTable,
} from './office-tables.ts'

export interface JurisdictionTable {
  readonly code: string
  readonly name: string | null
  readonly successor_code: string | null
}

export interface ClassificationAdditionTable {
  readonly book: string
  readonly code: string
  readonly valid_from_year: number
  readonly valid_to_year: number | null
  readonly name: string
  readonly confidence: string
  readonly basis: string
}

/** A code that only one department uses. */
export interface LocalCodeTable extends OfDivision, ClassificationAdditionTable {
  readonly department_id: string
}

export interface ProfileTable {
  readonly id: string
  readonly locality: string
  /** Written as JSON text, read as the value. */
  readonly content: unknown
}

export interface DepartmentTable extends OfDivision {
  readonly id: string
  readonly code: string
  readonly locality: string
  readonly name: string
  readonly is_invented: boolean
  readonly loaded_at: Date
}

export interface UnitTable extends OfDivision {
  readonly id: string
  readonly department_id: string
  readonly parent_id: string | null
  readonly seq: number
  readonly code: string
  readonly name: string
  readonly short_name: string | null
  readonly kind: string
  readonly valid_from_year: number | null
  readonly valid_to_year: number | null
}

export interface DataSetTable extends OfDivision {
  readonly id: string
  readonly unit_id: string
  readonly year: number
  readonly kind: string
  readonly profile: string | null
  readonly is_partial: boolean
  readonly loaded_at: Date
  readonly content_hash: string
}

export interface ProjectTable extends OfDivision {
  readonly id: string
  readonly department_id: string
  readonly code: string
}

export interface SourceColumns {
  readonly source_file: string
  readonly source_line: number
  readonly source_document: string | null
  readonly source_assumed: string | null
  readonly source_content: string | null
  readonly source_basis: string | null
}

export interface ProjectEntryTable extends OfDivision, SourceColumns {
  readonly data_set_id: string
  readonly project_id: string
  readonly unit_id: string
  readonly seq: number
  readonly name: string
  readonly category: string | null
  readonly class_code: string
  readonly class_name: string
  readonly frequency: string | null
}

export interface FundingSourceTable extends OfDivision {
  readonly data_set_id: string
  readonly project_id: string
  readonly seq: number
  readonly name: string
  readonly amount_fen: bigint
}

export interface ProcurementItemTable extends FundingSourceTable {
  readonly quantity: string
}

export interface BudgetLineTable extends OfDivision, SourceColumns {
  readonly id: string
  readonly data_set_id: string
  readonly unit_id: string
  readonly project_id: string | null
  readonly amount_fen: bigint
  readonly seq: number
  readonly year: number
  readonly stage: string
  readonly flow: string
  readonly fund: string
  readonly nature: string | null
  readonly function_code: string | null
  readonly economic_code: string | null
  readonly origin: string
}

export interface DataSetFactTable extends OfDivision {
  readonly data_set_id: string
  readonly headcount_date: string | null
  readonly posts_administrative: number | null
  readonly posts_civil_service_law: number | null
  readonly posts_institution: number | null
  readonly staff_administrative: number | null
  readonly staff_civil_service_law: number | null
  readonly staff_institution: number | null
  readonly retired: number | null
  readonly procurement_goods_fen: bigint | null
  readonly procurement_works_fen: bigint | null
  readonly procurement_services_fen: bigint | null
  readonly procurement_to_small_fen: bigint | null
  readonly procurement_to_micro_fen: bigint | null
  readonly purchased_services_fen: bigint | null
  readonly assets_date: string | null
  readonly floor_area: string | null
  /** Written as JSON text, read as the value. */
  readonly vehicles: unknown
  readonly large_equipment: number | null
}

export interface PrintedLabelTable extends OfDivision {
  readonly unit_id: string
  readonly year: number
  readonly kind: string
  readonly seq: number
  readonly statement: string
  readonly row_code: string
  readonly printed_label: string | null
  readonly printed_code: string | null
  readonly why: string
}

export interface UnitPerformanceTable extends OfDivision {
  readonly unit_id: string
  readonly year: number
  /** Written as JSON text, read as the value. */
  readonly content: unknown
}

export interface DisclosureVersionTable extends OfDivision {
  readonly id: string
  readonly unit_code: string
  readonly year: number
  readonly kind: string
  readonly version: number
  readonly published_at: Date
  readonly reason: string | null
  readonly profile: string
  readonly title: string
  /** Written as JSON text, read as the value. */
  readonly manifest: unknown
  /** Written as JSON text, read as the value. */
  readonly content: unknown
  /** In an office: what was certified, by whom, and who published it. */
  readonly request_id: string | null
  readonly content_hash: string | null
  readonly decision: string | null
  readonly certified_by: string | null
  readonly certified_by_name: string | null
  readonly published_by: string | null
  readonly published_by_name: string | null
}

export interface DisclosureFileTable extends OfDivision {
  readonly version_id: string
  readonly path: string
  readonly sha256: string
  readonly content: Buffer
}

export interface UnitTextsTable extends OfDivision {
  readonly unit_id: string
  readonly year: number
  readonly kind: string
  /** Written as JSON text, read as the value. */
  readonly content: unknown
}

export interface TextEditTable extends OfDivision {
  readonly id: string
  readonly unit_code: string
  readonly year: number
  readonly kind: string
  readonly text_kind: string
  readonly text_key: string
  readonly edited_at: Date
  readonly before: string
  readonly after: string
  /** In an office: who did it. */
  readonly person: string | null
  readonly person_name: string | null
}

export interface Tables {
  readonly jurisdiction: JurisdictionTable
  readonly classification_addition: ClassificationAdditionTable
  readonly profile: ProfileTable
  readonly local_code: LocalCodeTable
  readonly department: DepartmentTable
  readonly unit: UnitTable
  readonly data_set: DataSetTable
  readonly project: ProjectTable
  readonly project_entry: ProjectEntryTable
  readonly funding_source: FundingSourceTable
  readonly procurement_item: ProcurementItemTable
  readonly budget_line: BudgetLineTable
  readonly data_set_fact: DataSetFactTable
  readonly printed_label: PrintedLabelTable
  readonly unit_performance: UnitPerformanceTable
  readonly unit_texts: UnitTextsTable
  readonly disclosure_version: DisclosureVersionTable
  readonly disclosure_file: DisclosureFileTable
  readonly text_edit: TextEditTable
  readonly installation: InstallationTable
  readonly account: AccountTable
  readonly appointment: AppointmentTable
  readonly delegation: DelegationTable
  readonly session: SessionTable
  readonly set_up_link: SetUpLinkTable
  readonly password_link: PasswordLinkTable
  readonly upload: UploadTable
  readonly log_head: LogHeadTable
  readonly log_entry: LogEntryTable
  readonly budget_round: BudgetRoundTable
  readonly round_row: RoundRowTable
  readonly round_batch: RoundBatchTable
  readonly round_presence: RoundPresenceTable
  readonly round_submission: RoundSubmissionTable
  readonly review_look: ReviewLookTable
  readonly round_comment: RoundCommentTable
  readonly comment_file: CommentFileTable
  readonly waiver: WaiverTable
  readonly waiver_decision: WaiverDecisionTable
  readonly certification_request: CertificationRequestTable
  readonly certification_decision: CertificationDecisionTable
  readonly ceiling: CeilingTable
  readonly library_project: LibraryProjectTable
  readonly project_rank: ProjectRankTable
  readonly scenario: ScenarioTable
  readonly scenario_offer: ScenarioOfferTable
  readonly similar_judgement: SimilarJudgementTable
  readonly master_row: MasterRowTable
  readonly master_import: MasterImportTable
  readonly notice: NoticeTable
  readonly job: JobTable
}
