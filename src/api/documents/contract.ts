/** The shapes of a unit's document as it stands and as it was published. */
import { z } from 'zod'

const told = z.object({ code: z.string(), text: z.string() })

/** What a finding or a problem speaks of: an element of the preview by its id, and the words of a cell in it. */
const target = z.object({
  id: z.string(),
  row: z.string().optional(),
  column: z.string().optional(),
  printed: z.string().optional(),
})

/** 文本 — what people write of the document, or are asked to. */
const documentTextSchema = z.object({
  /** `text:主要职责`; of a reason its base and its region. */
  id: z.string(),
  kind: z.enum(['text', 'reason', 'use', 'result', 'explanation', 'fact', 'date', 'approved', 'contact']),
  label: z.string(),
  /** Paragraphs on lines of their own, a heading as `# heading`; empty where nothing is written. */
  value: z.string(),
  /** In characters. */
  limit: z.number().int(),
  /** The first paragraph that prints it. */
  target: target.optional(),
  /** What stood there before it was changed here for the last time. */
  previous: z.object({ value: z.string(), editedAt: z.string() }).optional(),
})

const documentVersionSchema = z.object({
  version: z.number().int(),
  /** ISO 8601, UTC. */
  publishedAt: z.string(),
  /** 更正原因; none of the first. */
  reason: z.string().optional(),
  title: z.string(),
  files: z.array(z.object({ path: z.string(), byteCount: z.number().int(), sha256: z.string() })),
})

export const documentSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  kind: z.enum(['budget', 'accounts']),
  title: z.string(),
  profileName: z.string(),
  outline: z.array(
    z.object({
      anchor: z.string(),
      level: z.number().int(),
      text: z.string(),
      /** 待补 below this heading. */
      gaps: z.number().int(),
      /** Errors and doubts below it. */
      findings: z.number().int(),
    }),
  ),
  /** What is missing: nothing is published while there is one. */
  problems: z.array(told.extend({ textId: z.string().optional(), target: target.optional() })),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'rounding', 'note']),
      text: z.string(),
      /** The heading that it stands below. */
      anchor: z.string().optional(),
      target: target.optional(),
      printed: z.string(),
      expected: z.string(),
    }),
  ),
  texts: z.array(documentTextSchema),
  /** The newest first. */
  versions: z.array(documentVersionSchema),
  /** 批复日期, from which the days are counted in which it must be published; none while nobody has written it. */
  approvedOn: z.string().optional(),
  /** In how many places it says otherwise than the newest version; none where there is none. */
  changesSince: z.number().int().optional(),
})

export const textEditSchema = z.object({
  id: z.string().max(1_000),
  value: z.string().max(1_000_000),
  seen: z.string().max(1_000_000).describe('开始改的时候是什么；已被别人改过的不覆盖'),
})
export const editedTextSchema = z.object({ id: z.string(), value: z.string() })

/** 正在公开的这一份走到哪一步 */
export const releaseProgressSchema = z.object({
  step: z.enum(['composing', 'writing', 'rereading']).optional(),
})

export const releaseRequestSchema = z.object({
  reason: z.string().max(2_000).optional().describe('更正原因；第一次公开不用写'),
})
/** Either the new version, or why there is none. */
export const releaseSchema = z.object({
  version: z.number().int().optional(),
  problems: z.array(told),
})

export const differencesSchema = z.object({
  version: z.number().int(),
  against: z.number().int(),
  differences: z.array(
    z.object({
      kind: z.enum(['cell', 'text', 'table', 'title']),
      where: z.string(),
      row: z.string().optional(),
      column: z.string().optional(),
      before: z.string(),
      after: z.string(),
    }),
  ),
})

export const DRAFT_FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const

export type DocumentResponse = z.infer<typeof documentSchema>
export type DocumentVersionResponse = z.infer<typeof documentVersionSchema>
export type DocumentTextResponse = z.infer<typeof documentTextSchema>
export type TextEditRequestBody = z.infer<typeof textEditSchema>
export type EditedTextResponse = z.infer<typeof editedTextSchema>
export type ReleaseProgressResponse = z.infer<typeof releaseProgressSchema>
export type ReleaseResponse = z.infer<typeof releaseSchema>
export type DifferencesResponse = z.infer<typeof differencesSchema>

// ——— in an office: certification before publication

const stage = z.enum(['drafting', 'returned', 'requested', 'certified', 'published'])

export const certificationSchema = z.object({
  stage,
  /** 送审签之后又变了: what was handed in is not what stands here. */
  isStale: z.boolean(),
  canEdit: z.boolean(),
  canRequest: z.boolean(),
  canWithdraw: z.boolean(),
  canCertify: z.boolean(),
  canPublish: z.boolean(),
  needsPassword: z.boolean(),
  /** Whoever asks took part in preparing it, and cannot certify it. */
  isPreparer: z.boolean(),
  /** The newest first. */
  history: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(['requested', 'withdrawn', 'returned', 'certified', 'published']),
      contentHash: z.string(),
      note: z.string(),
      requestedBy: z.string(),
      requestedAt: z.string(),
      decidedBy: z.string().optional(),
      decidedAt: z.string().optional(),
      reason: z.string().optional(),
      version: z.number().int().optional(),
      publishedBy: z.string().optional(),
      publishedAt: z.string().optional(),
    }),
  ),
})
/** 送审签: what the certification is now, or what stands in the way. */
export const certificationAnswerSchema = z.object({
  certification: certificationSchema,
  problems: z.array(told),
})
export const certificationRequestSchema = z.object({ note: z.string().trim().max(2_000).default('') })
export const certificationDecisionSchema = z.object({
  decision: z.enum(['certified', 'returned']),
  reason: z.string().trim().max(2_000).default(''),
  password: z.string().max(200).optional(),
})

export const disclosuresSchema = z.object({
  /** The day of the office's clock. */
  today: z.string(),
  /** Whether whoever asks may publish at all, and so may publish many at once. */
  canPublish: z.boolean(),
  disclosures: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      departmentName: z.string(),
      year: z.number().int(),
      kind: z.enum(['budget', 'accounts']),
      stage,
      last: z.object({ by: z.string(), at: z.string() }).optional(),
      version: z.number().int().optional(),
      publishedAt: z.string().optional(),
      deadline: z
        .object({ day: z.number().int(), of: z.number().int(), last: z.string(), over: z.number().int() })
        .optional(),
      canPublish: z.boolean(),
    }),
  ),
})

export const batchRequestSchema = z.object({
  documents: z
    .array(
      z.object({ unit: z.string().max(130), year: z.number().int(), kind: z.enum(['budget', 'accounts']) }),
    )
    .max(1_000),
  reason: z.string().trim().max(500).optional().describe('更正原因；只有已公开过的用得到'),
})
export const batchSchema = z.object({ job: z.uuid() })

export type CertificationResponse = z.infer<typeof certificationSchema>
export type CertificationAnswer = z.infer<typeof certificationAnswerSchema>
export type CertificationDecisionBody = z.input<typeof certificationDecisionSchema>
export type DisclosuresResponse = z.infer<typeof disclosuresSchema>
export type ListedDisclosureResponse = DisclosuresResponse['disclosures'][number]
export type BatchRequestBody = z.infer<typeof batchRequestSchema>
