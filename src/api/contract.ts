/** The shapes of the HTTP API, said once: routes validate with them, OpenAPI is made of them, the page takes its types from them. */
import { z } from 'zod'

/** Amounts travel as text: a whole number of fen, in fields that end in `Fen`. */
export const fenText = z.string().regex(/^-?\d+$/)

export const problemSchema = z.object({
  /** RFC 9457 */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Our stable code, such as PRF-001. */
  code: z.string(),
  detail: z.string(),
})

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  departmentCount: z.number().int(),
})

export const yearSchema = z.object({
  year: z.number().int(),
  kind: z.enum(['budget', 'accounts']),
  profile: z.string(),
  profileName: z.string(),
  /** Number of the published document that it is of, where there is one. */
  document: z.string().optional(),
})

export const unitSchema = z.object({
  /** `jianghan-403002` */
  id: z.string(),
  code: z.string(),
  name: z.string(),
  depth: z.number().int(),
  years: z.array(yearSchema),
  /** Years with performance forms of the unit or of units below it, newest first. */
  performanceYears: z.array(z.number().int()),
})

export const departmentSchema = z.object({
  id: z.string(),
  divisionCode: z.string(),
  name: z.string(),
  isInvented: z.boolean(),
  /** The department itself first, where it has years of its own, then its units in the order of their codes. */
  units: z.array(unitSchema),
})
export const departmentsSchema = z.object({ departments: z.array(departmentSchema) })

export const statementListSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  kind: z.enum(['budget', 'accounts']),
  profileName: z.string(),
  statements: z.array(
    z.object({ id: z.string(), number: z.string().optional(), title: z.string(), isEmpty: z.boolean() }),
  ),
  /** 收入与支出不平衡 etc., in the language asked for. */
  warnings: z.array(z.string()),
})

export const figureSchema = z.object({
  /** Region as `dimension:node,…`; absent where row and column exclude one another. */
  region: z.string().optional(),
  side: z.enum(['sources', 'uses']),
  amountFen: fenText,
  rowCode: z.string(),
  rowName: z.string(),
  column: z.string(),
  /** Whether any line behind it is an assumption in its detail. */
  isAssumed: z.boolean(),
  /** In a comparison: the other side's amount; null where nothing is known of it. */
  againstFen: fenText.nullable().optional(),
  differenceFen: fenText.nullable().optional(),
  /** The same two as the statement would print them, the difference signed (`+1.20`, `-3.00`). */
  againstText: z.string().optional(),
  differenceText: z.string().optional(),
})

export const cellSchema = z.object({
  text: z.string(),
  columnSpan: z.number().int(),
  indent: z.number().int(),
  printedAs: z.object({ rightText: z.string(), why: z.string() }).optional(),
  figure: figureSchema.optional(),
})

export const statementSchema = z.object({
  id: z.string(),
  number: z.string().optional(),
  title: z.string(),
  head: z.array(z.object({ left: z.string(), center: z.string(), right: z.string() })),
  currency: z.enum(['yuan', 'tenThousandYuan']),
  columns: z.array(
    z.object({ header: z.array(z.string()), kind: z.enum(['text', 'code', 'number', 'amount']) }),
  ),
  header: z.array(
    z.array(
      z.object({
        text: z.string(),
        column: z.number().int(),
        columnSpan: z.number().int(),
        rowSpan: z.number().int(),
      }),
    ),
  ),
  rows: z.array(z.object({ cells: z.array(cellSchema), depth: z.number().int(), isTotal: z.boolean() })),
  notes: z.array(z.string()),
  orientation: z.enum(['portrait', 'landscape']),
  isEmpty: z.boolean(),
  /** What it is compared with, in words, and whether anything is known of that at all. */
  against: z
    .object({
      unitName: z.string(),
      year: z.number().int(),
      kind: z.enum(['budget', 'accounts']),
      hasFigures: z.boolean(),
    })
    .optional(),
})

export const partSchema = z.object({
  region: z.string().optional(),
  code: z.string(),
  name: z.string(),
  amountFen: fenText,
  text: z.string(),
})

export const explanationSchema = z.object({
  region: z.string(),
  side: z.enum(['sources', 'uses']),
  amountFen: fenText,
  /** In 万元 and in 元, as people read them. */
  tenThousandYuanText: z.string(),
  yuanText: z.string(),
  /** What parts and lines are written in: the unit of the statement that the figure stands in. */
  currency: z.enum(['yuan', 'tenThousandYuan']),
  words: z.array(z.object({ dimension: z.string(), name: z.string() })),
  cuts: z.array(z.object({ dimension: z.string(), name: z.string(), parts: z.array(partSchema) })),
  lines: z.array(
    z.object({
      amountFen: fenText,
      text: z.string(),
      /** What the line is: function, economic class, project… in words. */
      words: z.array(z.object({ dimension: z.string(), name: z.string() })),
      file: z.string(),
      line: z.number().int(),
      document: z.string().optional(),
      assumed: z.string().optional(),
      content: z.string().optional(),
      basis: z.string().optional(),
      /** The basis worked out, item by item; a message says what is wrong or cannot be told. */
      calculation: z
        .array(
          z.object({
            text: z.string(),
            depth: z.number().int(),
            verdict: z.enum(['holds', 'wrong', 'unclear', 'lumpSum']),
            message: z.string().optional(),
          }),
        )
        .optional(),
    }),
  ),
  /** Against what the statement is laid beside; null where nothing is known of that. */
  difference: z
    .object({
      againstFen: fenText.nullable(),
      againstText: z.string().optional(),
      differenceFen: fenText.nullable(),
      differenceText: z.string().optional(),
      /** Each cut's parts sum to the difference, the largest first; `line` are the lines, matched by content. */
      cuts: z.array(
        z.object({
          dimension: z.string(),
          name: z.string(),
          parts: z.array(
            partSchema.extend({
              againstFen: fenText,
              againstText: z.string(),
              differenceFen: fenText,
              differenceText: z.string(),
              /** Where it stands among the figure's own lines. */
              line: z.number().int().optional(),
            }),
          ),
        }),
      ),
      /** Ways in which only one of the two is divided. */
      undivided: z.array(z.object({ dimension: z.string(), name: z.string() })),
    })
    .optional(),
  /** Where else in the same document the same money is printed. */
  alsoIn: z.array(
    z.object({
      statement: z.string(),
      number: z.string().optional(),
      title: z.string(),
      row: z.string(),
      column: z.string(),
      text: z.string(),
    }),
  ),
})

export type HealthResponse = z.infer<typeof healthSchema>
export type ProblemResponse = z.infer<typeof problemSchema>
export type DepartmentsResponse = z.infer<typeof departmentsSchema>
export type DepartmentResponse = z.infer<typeof departmentSchema>
export type UnitResponse = z.infer<typeof unitSchema>
export type YearResponse = z.infer<typeof yearSchema>
export type StatementListResponse = z.infer<typeof statementListSchema>
export type StatementResponse = z.infer<typeof statementSchema>
export type CellResponse = z.infer<typeof cellSchema>
export type FigureResponse = z.infer<typeof figureSchema>
export type ExplanationResponse = z.infer<typeof explanationSchema>
export type DifferenceResponse = NonNullable<ExplanationResponse['difference']>
export type PartResponse = z.infer<typeof partSchema>
