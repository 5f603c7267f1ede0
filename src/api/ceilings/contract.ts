/** The shapes of ceilings in the API: 控制数 by department or unit, fund and nature, issued and used, each with its versions. */
import { z } from 'zod'
import { fenText } from '../contract.ts'

export const ceilingsParams = z.object({ year: z.string().regex(/^(199[4-9]|20\d\d)$/) })

export const ceilingsSchema = z.object({
  year: z.number().int(),
  /** `department`: issue to departments; `unit`: split to units; absent: look only. */
  canIssue: z.enum(['department', 'unit']).optional(),
  rows: z.array(
    z.object({
      /** The department or one of its units. */
      unit: z.string(),
      unitName: z.string(),
      isDepartment: z.boolean(),
      fund: z.string(),
      fundName: z.string(),
      nature: z.string(),
      natureName: z.string(),
      version: z.number().int(),
      amountFen: fenText,
      /** Of a department: what its units got of it. */
      splitFen: fenText.optional(),
      /** What the rounds ask for, where there are any. */
      usedFen: fenText.optional(),
      leftFen: fenText.optional(),
      document: z.string(),
      issuedAt: z.string(),
      versions: z.array(
        z.object({
          version: z.number().int(),
          amountFen: fenText,
          document: z.string(),
          issuedAt: z.string(),
        }),
      ),
    }),
  ),
  funds: z.array(z.object({ id: z.string(), name: z.string() })),
  natures: z.array(z.object({ id: z.string(), name: z.string() })),
  units: z.array(z.object({ unit: z.string(), unitName: z.string(), isDepartment: z.boolean() })),
})

/** One act of 下达: all of it, or nothing. */
export const issueRequestSchema = z.object({
  document: z.string().trim().min(1).max(200),
  ceilings: z
    .array(
      z.object({
        unit: z.string().max(130),
        fund: z.string().max(40),
        nature: z.string().max(40),
        /** In 万元 unless the text says otherwise, as people type it. */
        amount: z.string().max(40),
      }),
    )
    .min(1)
    .max(500),
})

export type CeilingsResponse = z.infer<typeof ceilingsSchema>
export type IssueRequest = z.infer<typeof issueRequestSchema>
