/** The shapes of the performance answers: forms, self-evaluations with every score explained, and projects. */
import { z } from 'zod'
import { fenText } from '../contract.ts'

const formHeadSchema = z.object({
  /** `403001.projectDeclaration.2` */
  id: z.string(),
  kind: z.enum([
    'basicInformation',
    'overallDeclaration',
    'projectDeclaration',
    'overallTargets',
    'projectTargets',
    'overallEvaluation',
    'projectEvaluation',
    'keyWork',
  ]),
  title: z.string(),
  unitName: z.string(),
  /** The project that it is of, as the form names it. */
  name: z.string().optional(),
  /** Code of that project in the unit's budget. */
  project: z.string().optional(),
  /** 总分 and 等级 of a self-evaluation, computed. */
  totalText: z.string().optional(),
  grade: z.string().optional(),
})

export const performanceListSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  forms: z.array(formHeadSchema),
  projects: z.array(z.object({ code: z.string(), name: z.string(), unitName: z.string() })),
})

const writtenAtSchema = z.object({
  file: z.string(),
  line: z.number().int(),
  document: z.string().optional(),
})

/** The points of one row, with the arithmetic that made them. */
const scoreSchema = z.object({
  pointsText: z.string().optional(),
  weightText: z.string().optional(),
  /** What the form prints, where that is not what is computed. */
  printedText: z.string().optional(),
  how: z.enum(['execution', 'proportional', 'qualitative', 'manual', 'unscored', 'given']),
  words: z.string(),
  problems: z.array(z.string()),
})

const evaluationSchema = z.object({
  adjustedBudgetText: z.string(),
  executedText: z.string(),
  rateText: z.string().optional(),
  execution: scoreSchema.optional(),
  goals: z.array(
    z.object({
      number: z.number().int(),
      text: z.string(),
      weightText: z.string().optional(),
      indicators: z.array(
        scoreSchema.extend({
          level1: z.string(),
          level2: z.string(),
          name: z.string(),
          target: z.string(),
          actual: z.string(),
          /** Whether the target was reached; undecided where only a person can say. */
          outcome: z.enum(['met', 'missed', 'undecided']).optional(),
          writtenAt: writtenAtSchema,
        }),
      ),
    }),
  ),
  total: z.object({ pointsText: z.string(), grade: z.string().optional(), words: z.string() }).optional(),
  problems: z.array(z.string()),
})

export const performanceFormSchema = formHeadSchema.extend({
  year: z.number().int(),
  columnCount: z.number().int(),
  orientation: z.enum(['portrait', 'landscape']),
  rows: z.array(
    z.object({
      isHeader: z.boolean(),
      /** The indicator of the row, counted over all goals from 0. */
      indicator: z.number().int().optional(),
      cells: z.array(
        z.object({
          text: z.string(),
          columnSpan: z.number().int(),
          rowSpan: z.number().int(),
          /** What the cell says, where it is a value of the form and no label. */
          entry: z
            .object({
              rowName: z.string(),
              column: z.string(),
              /** The arithmetic that made it. */
              words: z.string().optional(),
              writtenAt: writtenAtSchema.optional(),
              isScore: z.boolean(),
            })
            .optional(),
        }),
      ),
    }),
  ),
  evaluation: evaluationSchema.optional(),
})

const warningLevelSchema = z.object({
  id: z.enum(['none', 'notice', 'yellow', 'red']),
  name: z.string(),
})

/** A project in mid-year: what was spent and reached, against what was due, and where it leads. */
const monitoringSchema = z.object({
  year: z.number().int(),
  throughMonth: z.number().int(),
  /** In 万元. */
  budgetText: z.string().optional(),
  spentText: z.string(),
  /** The worst of spending and indicators. */
  level: warningLevelSchema,
  spending: z
    .object({
      rateText: z.string(),
      plannedText: z.string(),
      level: warningLevelSchema,
      /** The arithmetic of the two. */
      words: z.string(),
      /** What the year will come to: the least and the most of the methods, in 万元. */
      lowText: z.string(),
      highText: z.string(),
      methods: z.array(z.object({ name: z.string(), words: z.string() })),
    })
    .optional(),
  indicators: z.array(
    z.object({
      name: z.string(),
      target: z.string().optional(),
      actual: z.string(),
      attainedText: z.string().optional(),
      plannedText: z.string().optional(),
      forecast: z.string().optional(),
      level: warningLevelSchema.optional(),
      words: z.string().optional(),
      writtenAt: writtenAtSchema,
    }),
  ),
  correction: z
    .object({
      cause: z.string(),
      measure: z.string(),
      dueDate: z.string(),
      adjustedTarget: z.string().optional(),
    })
    .optional(),
  /** What is to be checked. */
  problems: z.array(z.string()),
  writtenAt: writtenAtSchema,
})

export const projectSchema = z.object({
  code: z.string(),
  name: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  category: z.string().optional(),
  className: z.string(),
  frequency: z.string().optional(),
  /** In 万元: the sum of the budget lines below, where there are any. */
  budgetText: z.string().optional(),
  budgetFen: fenText.optional(),
  lines: z.array(
    z.object({
      content: z.string().optional(),
      amountFen: fenText,
      text: z.string(),
      basis: z.string().optional(),
      assumed: z.string().optional(),
      /** Whether it stands in the budget, or is asked for beside it. */
      isInBudget: z.boolean(),
      writtenAt: writtenAtSchema,
      calculation: z.array(
        z.object({
          text: z.string(),
          depth: z.number().int(),
          verdict: z.enum(['holds', 'wrong', 'unclear', 'lumpSum']),
          message: z.string().optional(),
        }),
      ),
    }),
  ),
  fundingSources: z.array(z.object({ name: z.string(), text: z.string() })),
  procurement: z.array(z.object({ name: z.string(), quantity: z.string(), text: z.string() })),
  spending: z.array(
    z.object({
      year: z.number().int(),
      stage: z.enum(['original', 'adjusted', 'outturn']),
      text: z.string(),
    }),
  ),
  goals: z.array(
    z.object({
      term: z.enum(['longTerm', 'annual']),
      number: z.number().int(),
      text: z.string(),
      untilYear: z.number().int().optional(),
      indicators: z.array(
        z.object({
          level1: z.string(),
          level2: z.string(),
          name: z.string(),
          basis: z.string().optional(),
          values: z.array(
            z.object({ year: z.number().int(), kind: z.enum(['target', 'actual']), text: z.string() }),
          ),
        }),
      ),
    }),
  ),
  forms: z.array(formHeadSchema),
  /** 运行监控 of all years that are known, the latest first. */
  monitoring: z.array(monitoringSchema),
})

export type PerformanceListResponse = z.infer<typeof performanceListSchema>
export type PerformanceFormResponse = z.infer<typeof performanceFormSchema>
export type EvaluationResponse = z.infer<typeof evaluationSchema>
export type ProjectResponse = z.infer<typeof projectSchema>
export type MonitoringResponse = z.infer<typeof monitoringSchema>
