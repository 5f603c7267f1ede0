/** The shapes of reviews in the API: what waits to be reviewed, and what changed since the reviewer's last look. */
import { z } from 'zod'
import { ROUND_STATES, ROUNDS } from '../../core/workflow/round-states.ts'
import { fenText } from '../contract.ts'
import { checkSchema, commentSchema, headroomSchema, roundRowSchema } from '../rounds/contract.ts'

export const reviewParams = z.object({ submission: z.uuid() })

export const reviewListSchema = z.object({
  reviews: z.array(
    z.object({
      submission: z.uuid(),
      number: z.number().int(),
      unit: z.string(),
      unitName: z.string(),
      department: z.string(),
      departmentName: z.string(),
      year: z.number().int(),
      round: z.enum(ROUNDS),
      roundName: z.string(),
      state: z.enum(ROUND_STATES),
      stateName: z.string(),
      submittedBy: z.string(),
      submittedAt: z.string(),
      dueOn: z.string().optional(),
      amountFen: fenText,
      /** Changes since the last look of whoever asks, and how many of them were not looked at. */
      changeCount: z.number().int(),
      unseenCount: z.number().int(),
      openComments: z.number().int(),
      /** Whether it is the turn of whoever asks. */
      isMine: z.boolean(),
    }),
  ),
})

/** A row that is new, gone or another than before; parts of a cost item stand below it. */
const changeBase = z.object({
  /** What looks and comments name: `row:<id>`. */
  subject: z.string(),
  kind: z.enum(['changed', 'added', 'removed']),
  /** 子行: a part that an item was split into, below the change of that item. */
  isPart: z.boolean(),
  sheet: z.string(),
  sheetName: z.string(),
  project: z.string().optional(),
  projectName: z.string().optional(),
  /** How people name the row: 积案化解. */
  title: z.string(),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string(),
      after: z.string(),
      by: z.string().optional(),
      at: z.string().optional(),
    }),
  ),
  /** What the row counts in money, where it does. */
  beforeFen: fenText.optional(),
  afterFen: fenText.optional(),
  differenceFen: fenText.optional(),
  row: roundRowSchema.optional(),
  isSeen: z.boolean(),
  checks: z.array(checkSchema),
})
const reviewChangeSchema = changeBase.extend({ parts: z.array(changeBase) })

export const reviewSchema = z.object({
  submission: z.uuid(),
  number: z.number().int(),
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  round: z.enum(ROUNDS),
  roundName: z.string(),
  state: z.enum(ROUND_STATES),
  stateName: z.string(),
  submittedBy: z.string(),
  submittedAt: z.string(),
  contentHash: z.string(),
  /** Earlier submissions to compare with; `since` in the address chooses one. */
  submissions: z.array(z.object({ id: z.uuid(), number: z.number().int(), by: z.string(), at: z.string() })),
  /** What it is compared with; absent the first time: everything is new. */
  since: z.object({ id: z.uuid(), number: z.number().int() }).optional(),
  changes: z.array(reviewChangeSchema),
  /** 改动 1 行，新增 2 子行 */
  counts: z.object({
    changed: z.number().int(),
    added: z.number().int(),
    removed: z.number().int(),
    parts: z.number().int(),
    unseen: z.number().int(),
  }),
  checks: z.array(checkSchema),
  comments: z.array(commentSchema),
  ceilings: z.array(headroomSchema),
  /** All rows as they were submitted. */
  rows: z.array(roundRowSchema),
  goalCount: z.number().int(),
  totalFen: fenText,
  /** 相似 and 上年自评, of the projects of the submission. */
  similar: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      otherCode: z.string(),
      otherName: z.string(),
      otherUnitName: z.string(),
      otherFen: fenText,
    }),
  ),
  lastScores: z.array(
    z.object({
      project: z.string(),
      name: z.string(),
      score: z.string(),
      grade: z.string(),
      isAssumed: z.boolean(),
    }),
  ),
  /** Projects that were passed one by one, and those left out with why. */
  passedProjects: z.array(z.string()),
  exceptions: z.array(z.object({ project: z.string(), reason: z.string() })),
  /** What may be done, as the round's acts; `pass` is blocked while anything unseen or in error is left. */
  acts: z.array(
    z.object({
      act: z.string(),
      name: z.string(),
      needsReason: z.boolean(),
      needsPassword: z.boolean(),
      blockedBy: z.array(z.string()).optional(),
    }),
  ),
})

export const looksRequestSchema = z.object({
  subjects: z.array(z.string().min(1).max(300)).min(1).max(2000),
  isSeen: z.boolean(),
})
export const looksSchema = z.object({ unseenCount: z.number().int() })

export type ReviewListResponse = z.infer<typeof reviewListSchema>
export type ReviewResponse = z.infer<typeof reviewSchema>
export type ReviewChangeResponse = z.infer<typeof reviewChangeSchema>
