/** The shapes of budget rounds in the API: rows with their versions, changes, acts, comments, checks, statements. */
import { z } from 'zod'
import { CHANGE_CAUSES } from '../../core/budget/drafting/round-row.ts'
import { SHEET_IDS } from '../../core/budget/drafting/sheets.ts'
import { RETURN_REASONS, ROUND_ACTS, ROUND_STATES, ROUNDS } from '../../core/workflow/round-states.ts'
import { explanationSchema, fenText, statementListSchema, statementSchema } from '../contract.ts'

/** `jianghan-403001`, or `jianghan-403` for a department with all its units. */
const unitText = z.string().regex(/^[a-z][a-z0-9-]{0,63}-[0-9A-Za-z][0-9A-Za-z_.-]{0,63}$/)
const yearText = z.string().regex(/^(199[4-9]|20\d\d)$/)
export const unitRoundsParams = z.object({ year: yearText, unit: unitText })
/** 一下 stands for the rows of 一上, 二下 for those of 二上: a ceiling or an approval answers them. */
export const roundParams = unitRoundsParams.extend({ round: z.enum(ROUNDS) })

const rowId = z.uuid()
const fieldText = z.string().min(1).max(40)
const cellText = z.string().max(20_000)
const sheet = z.enum(SHEET_IDS)

const rowSchema = z.object({
  id: rowId,
  sheet,
  parent: rowId.optional(),
  project: z.string().max(60).optional(),
  position: z.number().int().min(0).max(1_000_000),
  cells: z.record(fieldText, cellText),
})
export const roundRowSchema = rowSchema.extend({
  /** By field, which version of the cell this is; a cell that nobody ever typed has none, and counts as `0`. */
  versions: z.record(z.string(), z.string()),
})

export const rowChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cell'),
    row: rowId,
    field: fieldText,
    /** The version that was seen; of a row added or a cell changed in the same batch anything will do. */
    seen: z.string().max(20),
    text: cellText,
  }),
  z.object({ kind: z.literal('add'), row: rowSchema }),
  z.object({ kind: z.literal('remove'), row: rowId }),
  z.object({ kind: z.literal('restore'), row: rowId }),
  z.object({
    kind: z.literal('move'),
    row: rowId,
    parent: rowId.optional(),
    position: z.number().int().min(0).max(1_000_000),
  }),
])

/** Delivered as often as it takes: the same `batch` is applied once, and answered with what it did then. */
export const changesRequestSchema = z.object({
  batch: z.uuid(),
  cause: z.enum(CHANGE_CAUSES),
  /** The revision that this client saw last: then `mergedBy` tells what others did since. */
  since: z.string().max(20).optional(),
  changes: z.array(rowChangeSchema).min(1).max(5000),
})

const conflictSchema = z.object({
  row: rowId,
  field: z.string(),
  /** What stood there when the change was made; absent where the log no longer tells. */
  original: z.string().optional(),
  mine: z.string(),
  theirs: z.string(),
  by: z.string(),
  at: z.string(),
  /** The version to see when deciding: send it as `seen` with the chosen text. */
  version: z.string(),
})

export const changesResponseSchema = z.object({
  revision: z.string(),
  applied: z.array(
    z.object({ row: rowId, field: z.string().optional(), version: z.string(), text: z.string().optional() }),
  ),
  conflicts: z.array(conflictSchema),
  /** Changes that could not be made, such as those to a row that somebody removed. */
  refused: z.array(
    z.object({ row: rowId, field: z.string().optional(), code: z.string(), text: z.string() }),
  ),
  /** 已合并: what others changed since the revision that this client saw last. */
  mergedBy: z.array(z.object({ by: z.string(), count: z.number().int() })),
})

/** What changed since a revision: rows whole, as they stand now. */
export const changedSinceSchema = z.object({
  revision: z.string(),
  state: z.enum(ROUND_STATES),
  rows: z.array(roundRowSchema),
  removed: z.array(rowId),
  by: z.array(z.object({ by: z.string(), count: z.number().int() })),
  comments: z.number().int(),
})

const commentPartSchema = z.object({
  id: z.uuid(),
  by: z.string(),
  role: z.string(),
  text: z.string(),
  suggested: z.string().optional(),
  at: z.string(),
  /** Whether whoever asks said it, and so may hang files on it. */
  isOwn: z.boolean(),
  /** @ — the names of those who were told. */
  mentions: z.array(z.string()),
  files: z.array(
    z.object({ id: z.uuid(), name: z.string(), byteCount: z.number().int(), mediaType: z.string() }),
  ),
})
export const commentSchema = commentPartSchema.extend({
  /** `row:<id>:<field>`, `row:<id>`, `project:<code>`, `region:<key>` or `round`. */
  subject: z.string(),
  state: z.enum(['open', 'answered', 'resolved']),
  answers: z.array(commentPartSchema),
  /** Whether whoever asks may say that it is resolved. */
  canResolve: z.boolean(),
})
export const commentsSchema = z.object({
  comments: z.array(commentSchema),
  /** Of what was just written: so that files can be hung on it. */
  written: z.uuid().optional(),
})
/** Who may see the round, and so may be named in a comment on it. */
export const commentPeopleSchema = z.object({
  people: z.array(z.object({ id: z.uuid(), name: z.string(), roleName: z.string() })),
})
/** The file in base64. */
export const attachmentSchema = z.object({
  name: z.string().trim().min(1).max(255),
  content: z.base64().min(4),
})
export const attachedSchema = z.object({ name: z.string() })
const mentions = z.array(z.uuid()).max(20).default([])
export const commentRequestSchema = z.object({
  subject: z.string().min(1).max(300),
  text: z.string().trim().min(1).max(4000),
  suggested: z.string().max(20_000).optional(),
  mentions,
})
export const answerRequestSchema = z.object({ text: z.string().trim().min(1).max(4000), mentions })

const actSchema = z.object({
  act: z.enum(ROUND_ACTS),
  name: z.string(),
  needsReason: z.boolean(),
  needsDocument: z.boolean(),
  /** A named act: the person says the password again. */
  needsPassword: z.boolean(),
  /** Of the whole department at once. */
  isOfDepartment: z.boolean(),
  /** Why it cannot be done now, in sentences; absent where it can. */
  blockedBy: z.array(z.string()).optional(),
})

export const headroomSchema = z.object({
  fund: z.string(),
  fundName: z.string(),
  nature: z.string(),
  natureName: z.string(),
  amountFen: fenText,
  usedFen: fenText,
  /** Below zero: 超控制数. */
  leftFen: fenText,
})

const unitStandingSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  state: z.enum(ROUND_STATES).optional(),
  /** 未开始 where there is no round yet. */
  stateName: z.string(),
  since: z.string().optional(),
  /** Calendar days in this state. */
  days: z.number().int(),
  /** Whose turn it is, and who of them there is. */
  waitsForRole: z.string().optional(),
  waitsFor: z.array(z.string()),
  amountFen: fenText,
  counts: z.object({ error: z.number().int(), warning: z.number().int(), rounding: z.number().int() }),
  submission: z.uuid().optional(),
  isReturned: z.boolean(),
})

export const roundSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  round: z.enum(ROUNDS),
  roundName: z.string(),
  isDepartment: z.boolean(),
  state: z.enum(ROUND_STATES),
  stateName: z.string(),
  stateSince: z.string(),
  /** Of a department: whether every unit has handed in; `含未报送数据` while not. */
  isIncomplete: z.boolean(),
  revision: z.string(),
  dueOn: z.string().optional(),
  daysLeft: z.number().int().optional(),
  /** 取整单位 of the locality, to which amounts may be rounded without a reason. */
  stepFen: fenText.optional(),
  canEdit: z.boolean(),
  canComment: z.boolean(),
  acts: z.array(actSchema),
  rows: z.array(roundRowSchema),
  /** Rows taken out, which can be brought back. */
  removedCount: z.number().int(),
  comments: z.array(commentSchema),
  ceilings: z.array(headroomSchema),
  submissions: z.array(z.object({ id: z.uuid(), number: z.number().int(), by: z.string(), at: z.string() })),
  returned: z.object({ reason: z.string(), by: z.string(), at: z.string() }).optional(),
  /** 批复 by the bureau and by the department. */
  approvals: z.array(
    z.object({ of: z.enum(['department', 'unit']), document: z.string(), date: z.string() }),
  ),
  /** Of a department: its units, who waits for whom. */
  units: z.array(unitStandingSchema),
})

export const removedRowsSchema = z.object({
  rows: z.array(roundRowSchema.extend({ removedAt: z.string(), by: z.string().optional() })),
})

/** 一上 一下 二上 二下 of one unit and year. */
export const unitRoundsSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  isDepartment: z.boolean(),
  rounds: z.array(
    z.object({
      round: z.enum(ROUNDS),
      name: z.string(),
      stateName: z.string(),
      state: z.enum(ROUND_STATES).optional(),
      since: z.string().optional(),
      dueOn: z.string().optional(),
      /** Of a written round: its spending; of 一下 the ceiling; of 二下 what was approved. */
      amountFen: fenText.optional(),
      counts: z
        .object({ error: z.number().int(), warning: z.number().int(), rounding: z.number().int() })
        .optional(),
      canOpen: z.boolean(),
    }),
  ),
})

export const deadlineRequestSchema = z.object({
  round: z.enum(['first-up', 'second-up']),
  dueOn: z.iso.date(),
  /** Of one department; of all where absent. */
  department: unitText.optional(),
})

export const actRequestSchema = z.object({
  act: z.enum(ROUND_ACTS),
  reasonKind: z.enum(RETURN_REASONS).optional(),
  reason: z.string().trim().max(2000).optional(),
  /** 文号 */
  document: z.string().trim().max(200).optional(),
  date: z.iso.date().optional(),
  password: z.string().max(200).optional(),
  note: z.string().trim().max(2000).optional(),
  /** 逐项通过: projects that are left out and stay open, each with why; the round does not move while there are any. */
  except: z
    .array(z.object({ project: z.string().max(60), reason: z.string().trim().min(1).max(2000) }))
    .optional(),
})

export const historySchema = z.object({
  entries: z.array(
    z.object({
      version: z.string(),
      at: z.string(),
      by: z.string(),
      actingFor: z.string().optional(),
      from: z.string().optional(),
      to: z.string(),
      cause: z.enum(CHANGE_CAUSES).or(z.literal('conflict')),
      /** A text that lost against another one: it was never the cell's. */
      isLost: z.boolean(),
    }),
  ),
})

export const checkSchema = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'rounding', 'note']),
  row: z.uuid().optional(),
  field: z.string().optional(),
  project: z.string().optional(),
  /** As its row names it. */
  projectName: z.string().optional(),
  statement: z.string().optional(),
  printed: z.string().optional(),
  expected: z.string().optional(),
  message: z.string(),
  /** 采纳建议: what to put into the cell, where that is certain. */
  suggestion: z.string().optional(),
  /** △ 已说明: the reason and the row that holds it. */
  reason: z.string().optional(),
  reasonRow: z.uuid().optional(),
  /** The `origin` under which a row of the sheet `text` explains it. */
  reasonOrigin: z.string(),
  /** 可申请豁免: a hard rule cannot be waived. */
  canBeWaived: z.boolean(),
  isWaived: z.boolean(),
  waiver: z
    .object({
      id: z.uuid(),
      state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
      reason: z.string(),
      endsOn: z.string(),
      askedBy: z.string(),
      decidedBy: z.string().optional(),
      decidedReason: z.string().optional(),
    })
    .optional(),
})
export const checksSchema = z.object({
  revision: z.string(),
  checks: z.array(checkSchema),
  counts: z.object({
    error: z.number().int(),
    warning: z.number().int(),
    unexplained: z.number().int(),
    rounding: z.number().int(),
    note: z.number().int(),
    waived: z.number().int(),
  }),
  /** 检查 4/4 */
  relations: z.object({ holds: z.number().int(), all: z.number().int() }),
})

export const roundStatementsSchema = statementListSchema.extend({
  isIncomplete: z.boolean(),
  /** Units that have not handed in yet. */
  missing: z.array(z.string()),
  /** What a statement can be compared with; `id` goes into `against`. */
  bases: z.array(z.object({ id: z.string(), name: z.string() })),
})
/** `against`: `submission:<number>`, `round:first-up`, or `jianghan-403001/2022/budget`. */
export const roundStatementSchema = statementSchema.extend({
  isIncomplete: z.boolean(),
  revision: z.string(),
  /** `无上年数据`: why cells of the comparison stand empty, where they do. */
  againstNote: z.string().optional(),
})

export const roundExplanationSchema = explanationSchema.extend({
  lines: z.array(
    explanationSchema.shape.lines.element.extend({
      /** The row that the amount was typed in, where it is. */
      typed: z
        .object({
          unit: z.string(),
          row: z.uuid(),
          sheet: z.string(),
          field: z.string(),
          project: z.string().optional(),
          projectName: z.string().optional(),
          content: z.string().optional(),
          by: z.string().optional(),
          at: z.string().optional(),
        })
        .optional(),
    }),
  ),
})

/** 谁在填: a page tells the cell that it stands in, again and again as long as it stands there; none when it has left. */
export const presenceRequestSchema = z.object({
  page: z.uuid(),
  cell: z.object({ row: rowId, field: fieldText }).optional(),
})
export const presenceSchema = z.object({
  others: z.array(z.object({ person: z.string(), name: z.string(), row: rowId, field: z.string() })),
})

/** 说明: sentences in the order of the document; figures are bound, words may be written. */
export const narrativeSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  sections: z.array(
    z.object({
      title: z.string(),
      level: z.number().int(),
      sentences: z.array(
        z.object({
          runs: z.array(
            z.discriminatedUnion('kind', [
              z.object({ kind: z.literal('words'), text: z.string() }),
              /** A fact that nobody has given. */
              z.object({ kind: z.literal('gap'), text: z.string() }),
              z.object({
                kind: z.literal('figure'),
                text: z.string(),
                region: z.string().optional(),
                amountFen: fenText.optional(),
              }),
              /** What is still to be written, or was: a row of the sheet `text` under `origin`. */
              z.object({
                kind: z.literal('reason'),
                text: z.string(),
                origin: z.string(),
                question: z.string(),
                row: z.uuid().optional(),
              }),
            ]),
          ),
        }),
      ),
    }),
  ),
  gapCount: z.number().int(),
})

export type PresenceRequest = z.infer<typeof presenceRequestSchema>
export type PresenceResponse = z.infer<typeof presenceSchema>
export type RoundRowResponse = z.infer<typeof roundRowSchema>
export type ChangesRequest = z.infer<typeof changesRequestSchema>
export type ChangesResponse = z.infer<typeof changesResponseSchema>
export type ChangedSinceResponse = z.infer<typeof changedSinceSchema>
export type CommentResponse = z.infer<typeof commentSchema>
export type CommentRequest = z.input<typeof commentRequestSchema>
export type CommentsResponse = z.infer<typeof commentsSchema>
export type CommentPeopleResponse = z.infer<typeof commentPeopleSchema>
export type RoundResponse = z.infer<typeof roundSchema>
export type UnitStandingResponse = z.infer<typeof unitStandingSchema>
export type UnitRoundsResponse = z.infer<typeof unitRoundsSchema>
export type RemovedRowsResponse = z.infer<typeof removedRowsSchema>
export type HeadroomResponse = z.infer<typeof headroomSchema>
export type RoundActRequest = z.infer<typeof actRequestSchema>
export type HistoryResponse = z.infer<typeof historySchema>
export type CheckResponse = z.infer<typeof checkSchema>
export type ChecksResponse = z.infer<typeof checksSchema>
export type RoundStatementsResponse = z.infer<typeof roundStatementsSchema>
export type RoundStatementResponse = z.infer<typeof roundStatementSchema>
export type RoundExplanationResponse = z.infer<typeof roundExplanationSchema>
export type NarrativeResponse = z.infer<typeof narrativeSchema>
