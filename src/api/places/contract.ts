/** The shape of what the office can be turned to: the units that a person may see, under their departments, and the years. */
import { z } from 'zod'

const placeSchema = z.object({
  /** `jianghan-403001` */
  unit: z.string(),
  code: z.string(),
  name: z.string(),
})

export const placesSchema = z.object({
  /** The budget year that is being prepared first. */
  years: z.array(z.number().int()),
  departments: z.array(
    placeSchema.extend({
      /** Whether the person may see the department as a whole. */
      isWhole: z.boolean(),
      units: z.array(placeSchema),
    }),
  ),
})

export type PlacesResponse = z.infer<typeof placesSchema>
