/** The shape of the indicator library's answers. */
import { z } from 'zod'

const choiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Indicators that are left with it. */
  count: z.number().int(),
})

const useSchema = z.object({
  term: z.enum(['longTerm', 'annual']),
  unit: z.string(),
  unitName: z.string(),
  year: z.number().int(),
  project: z.string().optional(),
  projectName: z.string().optional(),
  projectKind: z.string().optional(),
  functions: z.array(z.string()),
  basis: z.string().optional(),
  measure: z.enum(['number', 'quality', 'none']),
  values: z.array(z.object({ year: z.number().int(), kind: z.enum(['target', 'actual']), text: z.string() })),
})

export const indicatorsSchema = z.object({
  total: z.number().int(),
  indicators: z.array(
    z.object({
      name: z.string(),
      level1: z.string(),
      level2: z.string(),
      unitCount: z.number().int(),
      /** Every target that was set for it measures nothing. */
      isSoft: z.boolean(),
      uses: z.array(useSchema),
    }),
  ),
  functions: z.array(choiceSchema),
  unitKinds: z.array(choiceSchema),
  projectKinds: z.array(choiceSchema),
  measures: z.array(choiceSchema),
})

export type IndicatorsResponse = z.infer<typeof indicatorsSchema>
