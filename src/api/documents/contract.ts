/** The shapes of a unit's document as it stands and as it was published. */
import { z } from 'zod'

const told = z.object({ code: z.string(), text: z.string() })

export const documentVersionSchema = z.object({
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
    }),
  ),
  /** What is missing: nothing is published while there is one. */
  problems: z.array(told),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'rounding', 'note']),
      text: z.string(),
      /** The heading that it stands below. */
      anchor: z.string().optional(),
      printed: z.string(),
      expected: z.string(),
    }),
  ),
  /** The newest first. */
  versions: z.array(documentVersionSchema),
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
export type ReleaseResponse = z.infer<typeof releaseSchema>
export type DifferencesResponse = z.infer<typeof differencesSchema>
