/** The shapes of the search of the office: what Ctrl+K finds beyond what every page knows. */
import { z } from 'zod'

export const searchSchema = z.object({
  projects: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      unitName: z.string(),
      year: z.number().int(),
    }),
  ),
  moreCount: z.number().int(),
})
export type SearchResponse = z.infer<typeof searchSchema>
