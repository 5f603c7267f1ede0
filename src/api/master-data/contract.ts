/** The shapes of master data in the API: books with their rows, imports with their differences, the crosswalk's proof. */
import { z } from 'zod'
import { MASTER_BOOK_IDS } from '../../core/budget/master-data/master-books.ts'
import { fenText } from '../contract.ts'

export const masterParams = z.object({
  book: z.enum(MASTER_BOOK_IDS),
  year: z.string().regex(/^(199[4-9]|20\d\d)$/),
})
/** `jianghan-403001` of books that each unit keeps; none of others. */
export const masterQuery = z.object({ unit: z.string().max(130).optional() })
export const yearParams = masterParams.pick({ year: true })
export const importParams = masterParams.extend({ id: z.uuid() })

const cells = z.record(z.string(), z.string())
const difference = z.object({ key: z.string(), before: cells.nullable(), after: cells.nullable() })

/** Books that come with the product and are only looked at. */
export const deliveredParams = z.object({
  delivered: z.enum(['classifications', 'profiles', 'limits']),
  year: masterParams.shape.year,
})

export const masterSchema = z.object({
  book: z.string(),
  label: z.string(),
  year: z.number().int(),
  unit: z.string().optional(),
  fields: z.array(z.object({ id: z.string(), label: z.string(), kind: z.string(), isRequired: z.boolean() })),
  rows: z.array(z.object({ key: z.string(), cells, changedAt: z.string() })),
  canImport: z.boolean(),
  /** Nothing was imported: what stands here follows from the data that are loaded. */
  isFromLoaded: z.boolean(),
  imports: z.array(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      by: z.string(),
      at: z.string(),
      undoneAt: z.string().optional(),
      count: z.number().int(),
    }),
  ),
})

/** 12 MB of base64 hold any workbook that is filled in by hand. */
export const MOST_FILE_TEXT = 12_000_000
export const masterFileSchema = z.object({
  name: z.string().min(1).max(300),
  /** The file in base64. */
  content: z
    .string()
    .min(1)
    .max(MOST_FILE_TEXT)
    .regex(/^[A-Za-z0-9+/]+=*$/),
})
export const masterApplySchema = masterFileSchema.extend({ digest: z.string().max(100) })

export const masterPreviewSchema = z.object({
  changes: z.array(difference),
  sameCount: z.number().int(),
  kept: z.array(z.string()),
  digest: z.string(),
  problems: z.array(z.object({ code: z.string(), text: z.string() })),
})

export const crosswalkProofSchema = z.object({
  year: z.number().int(),
  books: z.array(
    z.object({
      book: z.string(),
      beforeFen: fenText,
      afterFen: fenText,
      isEqual: z.boolean(),
      /** Whether last year has any amount under a code at all. */
      isKnown: z.boolean(),
      uncodedFen: fenText,
      unmapped: z.array(z.object({ code: z.string(), amountFen: fenText })),
      uneven: z.array(z.string()),
    }),
  ),
})

export type MasterResponse = z.infer<typeof masterSchema>
export type MasterFileRequest = z.infer<typeof masterFileSchema>
export type MasterPreviewResponse = z.infer<typeof masterPreviewSchema>
export type CrosswalkProofResponse = z.infer<typeof crosswalkProofSchema>
