/** The shapes of the audits of the API: the findings of files that were given, and what people said of them. */
import { z } from 'zod'
import { faultSchema, readingEntrySchema } from '../readings/contract.ts'

const severitySchema = z.enum(['error', 'warning', 'rounding', 'note'])
const countsSchema = z.object({
  error: z.number().int(),
  warning: z.number().int(),
  rounding: z.number().int(),
  note: z.number().int(),
})

export const auditEntrySchema = readingEntrySchema.extend({
  /** Once it is checked. */
  findings: countsSchema.optional(),
  /** How many of them somebody judged. */
  judgedCount: z.number().int(),
})
export const auditListSchema = z.object({ audits: z.array(auditEntrySchema) })

/** What became of a file that was given; of a ZIP there are many. */
export const auditsTakenSchema = z.object({
  audits: z.array(auditEntrySchema),
  /** What stands in the archive and is no document. */
  skipped: z.array(z.string()),
  torn: z.array(z.object({ name: z.string(), problem: faultSchema })),
})

const findingPlaceSchema = z.object({
  file: z.string(),
  page: z.number().int().optional(),
  line: z.number().int().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  block: z.number().int().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
  /** In points from the upper left corner of the page. */
  box: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).optional(),
})

const verdictSchema = z.enum(['accepted', 'dismissed', 'open'])

const judgementSchema = z.object({
  verdict: verdictSchema,
  reason: z.string(),
  author: z.string().optional(),
  at: z.string(),
})

const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  place: findingPlaceSchema,
  printed: z.string(),
  expected: z.string(),
  message: z.string(),
  basis: z.string(),
  evidence: z.array(z.object({ place: findingPlaceSchema, printed: z.string(), words: z.string() })),
})

export const judgedFindingSchema = findingSchema.extend({
  /** The same after the file is read again. */
  id: z.string(),
  /** How often it was judged; whoever judges says what they saw. */
  revision: z.number().int(),
  judgement: judgementSchema.optional(),
})

const judgedAboutSchema = judgementSchema.extend({
  finding: z.string(),
  about: findingSchema.omit({ basis: true, evidence: true }),
})

export const auditSchema = auditEntrySchema.extend({
  findings: countsSchema,
  /** In reading order. */
  list: z.array(judgedFindingSchema),
  /** Findings that hang together, by id; `lead` is the one that the others rest on. */
  groups: z.array(
    z.object({ lead: z.string(), members: z.array(z.string()), because: z.enum(['figure', 'evidence']) }),
  ),
  /** Judgements of findings that there are no longer. */
  gone: z.array(judgedAboutSchema),
  /** Every judgement, the newest first. */
  judgements: z.array(judgedAboutSchema),
  corrections: z.array(
    z.object({
      place: findingPlaceSchema.omit({ file: true, table: true, row: true, column: true }),
      from: z.string(),
      to: z.string(),
      author: z.string().optional(),
      at: z.string(),
    }),
  ),
  /** As the JSON of `mingzhang audit` has it. */
  coverage: z.looseObject({
    tables: z.array(
      z.looseObject({ title: z.string(), definition: z.string().optional(), cells: z.number().int() }),
    ),
    cells: z.looseObject({
      read: z.number().int(),
      placed: z.number().int(),
      determined: z.number().int(),
    }),
    relations: z.looseObject({
      holds: z.number().int(),
      rounding: z.number().int(),
      broken: z.number().int(),
      unresolved: z.array(
        z.looseObject({
          missing: z.string(),
          because: z.enum(['statementAbsent', 'unreadable', 'unknownItem', 'totalLeftOut']),
          relations: z.number().int(),
        }),
      ),
    }),
    unrelated: z.array(z.looseObject({ table: z.string(), cells: z.number().int() })),
    claims: z.looseObject({
      read: z.number().int(),
      bound: z.number().int(),
      compared: z.number().int(),
      unread: z.number().int(),
    }),
    against: z
      .array(
        z.looseObject({
          file: z.string(),
          other: z.string(),
          kinship: z.enum(['same', 'unit', 'department', 'none']),
          compared: z.record(
            z.string(),
            z.looseObject({ agreed: z.number().int(), differing: z.number().int() }),
          ),
          because: z.array(z.enum(['otherUnit', 'otherYears', 'noCommonFigures', 'unknownUnit'])),
        }),
      )
      .optional(),
  }),
  /** The files that it is compared with; one that was removed has no name. */
  against: z.array(z.object({ id: z.string(), name: z.string().optional() })),
  /** The files that are the same document, the oldest first, this one among them. */
  versions: z.array(
    z.object({ id: z.string(), name: z.string(), uploadedAt: z.string(), findings: countsSchema.optional() }),
  ),
})

export const judgementRequestSchema = z.object({
  verdict: verdictSchema,
  reason: z.string().default(''),
  author: z.string().max(60).optional(),
  revision: z.number().int().min(0),
})

export const correctionRequestSchema = z.object({
  place: z.object({
    page: z.number().int().optional(),
    box: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).optional(),
    line: z.number().int().optional(),
    character: z.number().int().optional(),
    sheet: z.string().max(200).optional(),
    cell: z.string().max(40).optional(),
    block: z.number().int().optional(),
  }),
  from: z.string().min(1).max(100_000),
  to: z.string().max(10_000),
  author: z.string().max(60).optional(),
})

export const comparisonRequestSchema = z.object({
  others: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(20),
  author: z.string().max(60).optional(),
})

/** What became of the findings of an earlier version. */
export const auditChangesSchema = z.object({
  since: z.object({ id: z.string(), name: z.string(), uploadedAt: z.string() }),
  changes: z.array(
    z.object({
      change: z.enum(['mended', 'gone', 'changed', 'same', 'new']),
      before: findingSchema.optional(),
      after: findingSchema.optional(),
      afterId: z.string().optional(),
      /** What stands there now, where that place was found. */
      nowPrinted: z.string().optional(),
    }),
  ),
})

export const AUDIT_FORMATS = ['json', 'html', 'csv', 'xlsx', 'pdf'] as const
/** Of all files together. */
export const AUDITS_FORMATS = ['json', 'html', 'csv', 'xlsx'] as const

export type AuditEntryResponse = z.infer<typeof auditEntrySchema>
export type AuditListResponse = z.infer<typeof auditListSchema>
export type AuditsTakenResponse = z.infer<typeof auditsTakenSchema>
export type JudgedFindingResponse = z.infer<typeof judgedFindingSchema>
export type AuditResponse = z.infer<typeof auditSchema>
export type JudgementRequest = z.infer<typeof judgementRequestSchema>
export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>
export type AuditChangesResponse = z.infer<typeof auditChangesSchema>
export type AuditFormat = (typeof AUDIT_FORMATS)[number]
