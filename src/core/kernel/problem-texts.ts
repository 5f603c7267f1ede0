/** Every problem that the product can report: the areas, in one place. Codes are never reused or renumbered. */
import { ACCOUNT_PROBLEMS } from './problems/accounts.ts'
import { AMOUNT_PROBLEMS } from './problems/amount.ts'
import { AUDIT_PROBLEMS } from './problems/audit.ts'
import { CERTIFICATION_PROBLEMS } from './problems/certification.ts'
import { COMMAND_PROBLEMS } from './problems/command.ts'
import { COST_BASIS_PROBLEMS } from './problems/cost-basis.ts'
import { DATA_PROBLEMS } from './problems/data.ts'
import { DRAFTING_PROBLEMS } from './problems/drafting.ts'
import { LAW_PROBLEMS } from './problems/law.ts'
import { MASTER_DATA_PROBLEMS } from './problems/master-data.ts'
import { PERFORMANCE_PROBLEMS } from './problems/performance.ts'
import { PROFILE_PROBLEMS } from './problems/profile.ts'
import { PUBLISHING_PROBLEMS } from './problems/publishing.ts'
import { PUBLISHING_FILES_PROBLEMS } from './problems/publishing-files.ts'
import { PUBLISHING_PAGES_PROBLEMS } from './problems/publishing-pages.ts'
import { READING_PROBLEMS } from './problems/reading.ts'
import { RELEASE_PROBLEMS } from './problems/release.ts'
import { ROUND_PROBLEMS } from './problems/rounds.ts'
import { SERVER_PROBLEMS } from './problems/server.ts'
import { STORE_PROBLEMS } from './problems/store.ts'
import { TEXT_EDIT_PROBLEMS } from './problems/text-edits.ts'
import { WAIVER_PROBLEMS } from './problems/waivers.ts'

/** The sentence in both languages; `{name}` is a parameter. It says what was found and what to do. */
export interface ProblemText {
  readonly zh: string
  readonly en: string
}

export const PROBLEM_TEXTS = {
  ...AMOUNT_PROBLEMS,
  ...LAW_PROBLEMS,
  ...DATA_PROBLEMS,
  ...COST_BASIS_PROBLEMS,
  ...DRAFTING_PROBLEMS,
  ...MASTER_DATA_PROBLEMS,
  ...PROFILE_PROBLEMS,
  ...PERFORMANCE_PROBLEMS,
  ...PUBLISHING_PROBLEMS,
  ...PUBLISHING_FILES_PROBLEMS,
  ...PUBLISHING_PAGES_PROBLEMS,
  ...RELEASE_PROBLEMS,
  ...CERTIFICATION_PROBLEMS,
  ...TEXT_EDIT_PROBLEMS,
  ...READING_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
  ...ROUND_PROBLEMS,
  ...WAIVER_PROBLEMS,
  ...STORE_PROBLEMS,
  ...SERVER_PROBLEMS,
  ...COMMAND_PROBLEMS,
} as const satisfies Readonly<Record<string, ProblemText>>

export type ProblemCode = keyof typeof PROBLEM_TEXTS
