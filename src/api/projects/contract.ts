/** The shapes of the project library in the API: the list, a project's year in the editor, look-alikes, ranking, three years. */
import { z } from 'zod'
import { SHEET_IDS } from '../../core/budget/drafting/sheets.ts'
import { PROJECT_ACTS, PROJECT_STATES } from '../../core/workflow/project-states.ts'
import { RETURN_REASONS, ROUNDS } from '../../core/workflow/round-states.ts'
import { fenText } from '../contract.ts'
import { rowChangeSchema } from '../rounds/contract.ts'

const yearText = z.string().regex(/^(199[4-9]|20\d\d)$/)
const codeText = z.string().regex(/^[\w.-]{1,60}$/)
export const projectParams = z.object({ code: codeText })
export const projectYearParams = projectParams.extend({ year: yearText })
export const rankingParams = z.object({ year: yearText })

const gradeSchema = z.object({
  year: z.number().int(),
  score: z.string(),
  grade: z.string(),
  isAssumed: z.boolean(),
})

const projectEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  category: z.string(),
  frequency: z.string(),
  function: z.string(),
  functionName: z.string(),
  fund: z.string(),
  fundName: z.string(),
  /** The budget year that the list is of; a project that is not in it yet has no amount. */
  thisYearFen: fenText.optional(),
  /** What the declaration of a project asks for that is on its way into the library: in no total. */
  declaredFen: fenText.optional(),
  /** The year that such a declaration is for. */
  declaredYear: z.number().int().optional(),
  lastYearFen: fenText.optional(),
  /** Paid of last year's. */
  executedFen: fenText.optional(),
  lastGrade: gradeSchema.optional(),
  state: z.enum(PROJECT_STATES),
  stateName: z.string(),
  /** Sent back to be declared anew. */
  isReturned: z.boolean(),
  /** The round that has its rows of the year, where one does. */
  round: z.enum(ROUNDS).optional(),
  roundStateName: z.string().optional(),
  findings: z.object({ error: z.number().int(), warning: z.number().int() }),
  rank: z.number().int().optional(),
  /** Whether 编制 of the year can be begun by whoever asks. */
  canDraft: z.boolean(),
  /** The latest year that the project is known of, to copy from. */
  lastKnownYear: z.number().int().optional(),
})
export const projectListSchema = z.object({
  year: z.number().int(),
  years: z.array(z.number().int()),
  canExport: z.boolean(),
  /** Whether whoever asks declares projects of a unit. */
  canAdd: z.boolean(),
  projects: z.array(projectEntrySchema),
})

export const draftProjectRequestSchema = z.object({
  round: z.enum(['first-up', 'second-up']).default('second-up'),
  /** Of a new project, which gets its code from the system. */
  name: z.string().trim().min(1).max(200).optional(),
})
/** A new project of a unit: its code is assigned, never typed. */
export const newProjectRequestSchema = z.object({
  unit: z.string().max(130),
  year: z.number().int(),
  name: z.string().trim().min(1).max(200),
})
export const projectActRequestSchema = z.object({
  act: z.enum(PROJECT_ACTS),
  reasonKind: z.enum(RETURN_REASONS).optional(),
  reason: z.string().trim().max(2000).optional(),
})
/** The list as it is filtered, in the order in which it is shown. */
export const projectExportRequestSchema = z.object({
  year: z.number().int(),
  codes: z.array(codeText).min(1).max(50_000),
})
export const projectExportJobSchema = z.object({ job: z.uuid() })
export const draftedProjectSchema = z.object({
  code: z.string(),
  year: z.number().int(),
  unit: z.string(),
  round: z.enum(ROUNDS),
  rowCount: z.number().int(),
  copiedFrom: z.number().int().optional(),
})

/** 入库: how far it has come, what whoever asks does next, and what was done. */
const librarySchema = z.object({
  since: z.string(),
  /** 第几版 */
  version: z.number().int(),
  declaredYear: z.number().int().optional(),
  isTargetPassed: z.boolean(),
  returnReason: z.string().optional(),
  waitsFor: z.object({ roleName: z.string(), names: z.array(z.string()) }).optional(),
  /** The first is the way on. */
  acts: z.array(
    z.object({
      act: z.enum(PROJECT_ACTS),
      name: z.string(),
      needsReason: z.boolean(),
      blockedBy: z.array(z.string()),
    }),
  ),
  events: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      actingFor: z.string().optional(),
      act: z.string(),
      text: z.string(),
      reason: z.string().optional(),
    }),
  ),
})

export const projectSchema = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  department: z.string(),
  departmentName: z.string(),
  year: z.number().int(),
  state: z.enum(PROJECT_STATES),
  stateName: z.string(),
  library: librarySchema,
  /** Where its rows are typed: `GET rounds/<year>/<unit>/<round>` has them under this code. */
  round: z.enum(ROUNDS).optional(),
  roundState: z.string().optional(),
  roundStateName: z.string().optional(),
  /** 编制 has not begun, and may be. */
  canDraft: z.boolean(),
  /** Money over the years; a year without data has no entry. */
  years: z.array(
    z.object({
      year: z.number().int(),
      originalFen: fenText.optional(),
      adjustedFen: fenText.optional(),
      outturnFen: fenText.optional(),
    }),
  ),
  lastYear: z
    .object({
      year: z.number().int(),
      amountFen: fenText,
      costs: z.array(z.object({ content: z.string(), basis: z.string(), amountFen: fenText })),
    })
    .optional(),
  /** Earlier values of indicators, by name, from the archive: read only. */
  earlierIndicators: z.array(
    z.object({
      term: z.enum(['长期目标', '年度目标']),
      name: z.string(),
      values: z.array(
        z.object({ year: z.number().int(), kind: z.enum(['target', 'actual']), text: z.string() }),
      ),
    }),
  ),
  lastGrade: gradeSchema.optional(),
  /** The project's share of the unit's ceiling: 其他 2 项 12.69. */
  otherProjects: z.array(
    z.object({ code: z.string(), name: z.string(), fund: z.string(), amountFen: fenText }),
  ),
  similarCount: z.number().int(),
  timeline: z.array(
    z.object({
      at: z.string(),
      kind: z.string(),
      text: z.string(),
      amountFen: fenText.optional(),
      link: z.string().optional(),
    }),
  ),
})

export const similarSchema = z.object({
  pairs: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unitName: z.string(),
      amountFen: fenText,
      otherCode: z.string(),
      otherName: z.string(),
      otherUnitName: z.string(),
      otherFen: fenText,
      /** What they have in common: words, unit prices, targets. */
      words: z.array(z.string()),
      prices: z.array(z.string()),
      targets: z.array(z.string()),
      /** 0–100 */
      likeness: z.number().int(),
      judgement: z.object({ isDuplicate: z.boolean(), reason: z.string(), at: z.string() }).optional(),
    }),
  ),
})
export const similarRequestSchema = z.object({
  code: codeText,
  otherCode: codeText,
  isDuplicate: z.boolean(),
  reason: z.string().trim().min(1).max(2000),
})

export const rankingSchema = z.object({
  year: z.number().int(),
  department: z.string(),
  /** The cut line: what was issued for projects, to the department, or to the unit of whoever sees no more. */
  ceilingFen: fenText.optional(),
  ceilingOf: z.string().optional(),
  canRank: z.boolean(),
  projects: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unitName: z.string(),
      rank: z.number().int().optional(),
      reason: z.string().optional(),
      amountFen: fenText,
      runningFen: fenText,
      isAboveLine: z.boolean(),
      lastGrade: gradeSchema.optional(),
    }),
  ),
})
export const rankingRequestSchema = z.object({
  code: codeText,
  to: z.number().int().min(1),
  reason: z.string().trim().min(1).max(2000),
})

export const rollingSchema = z.object({
  years: z.array(z.number().int()),
  projects: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unitName: z.string(),
      amounts: z.array(
        z.object({
          year: z.number().int(),
          amountFen: fenText.optional(),
          kind: z.enum(['budget', 'draft', 'planned', 'none']),
        }),
      ),
      /** Of the year being prepared and those after it. */
      totalFen: fenText.optional(),
    }),
  ),
})

/** 8 MB of base64 hold any declaration form that is filled in by hand. */
export const MOST_DECLARATION_TEXT = 8_000_000
export const declarationFileSchema = z.object({
  name: z.string().min(1).max(200),
  /** The file in base64. */
  content: z
    .string()
    .min(1)
    .max(MOST_DECLARATION_TEXT)
    .regex(/^[A-Za-z0-9+/]+=*$/),
})
export const declarationPreviewSchema = z.object({
  lines: z.array(
    z.object({
      kind: z.enum(['changed', 'added']),
      sheet: z.enum(SHEET_IDS),
      row: z.string(),
      name: z.string(),
      field: z.string(),
      label: z.string(),
      before: z.string(),
      after: z.string(),
      /** Why the text cannot mean what the cell should hold. */
      problem: z.string().optional(),
    }),
  ),
  /** The same as changes of rows, to be sent as one batch. */
  changes: z.array(rowChangeSchema),
  /** Rows that the file says nothing of; they stay. */
  keptCount: z.number().int(),
  problems: z.array(z.string()),
})

export type DeclarationPreviewResponse = z.infer<typeof declarationPreviewSchema>
export type ProjectEntryResponse = z.infer<typeof projectEntrySchema>
export type ProjectListResponse = z.infer<typeof projectListSchema>
export type ProjectExportJobResponse = z.infer<typeof projectExportJobSchema>
export type ProjectYearResponse = z.infer<typeof projectSchema>
export type DraftedProjectResponse = z.infer<typeof draftedProjectSchema>
export type SimilarResponse = z.infer<typeof similarSchema>
export type RankingResponse = z.infer<typeof rankingSchema>
export type RollingResponse = z.infer<typeof rollingSchema>
