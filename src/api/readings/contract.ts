/** The shapes of the readings of the API: files that were given to be read, and what was read from them. */
import { z } from 'zod'

const placeSchema = z.object({
  page: z.number().int().optional(),
  /** In points from the upper left corner of the page. */
  box: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).optional(),
  line: z.number().int().optional(),
  character: z.number().int().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  block: z.number().int().optional(),
})

/** A problem of the file, in the language asked for. */
export const faultSchema = z.object({ code: z.string(), text: z.string() })

export const readingEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  byteCount: z.number().int(),
  uploadedAt: z.string(),
  state: z.enum(['waiting', 'reading', 'read', 'failed', 'cancelled']),
  /** What is being done while it is read. */
  step: z.string().optional(),
  problems: z.array(faultSchema),
  counts: z
    .object({
      kind: z.string().optional(),
      unit: z.string().optional(),
      year: z.number().int().optional(),
      partCount: z.number().int(),
      pageCount: z.number().int(),
      statementCount: z.number().int(),
      formCount: z.number().int(),
      amountCount: z.number().int(),
      unplacedCount: z.number().int(),
      problemCount: z.number().int(),
    })
    .optional(),
})
export const readingListSchema = z.object({ readings: z.array(readingEntrySchema) })

const inferredSchema = z.object({
  value: z.string().optional(),
  certainty: z.enum(['sure', 'likely', 'unknown']),
  others: z.array(z.string()),
  evidence: z.array(z.object({ text: z.string(), place: placeSchema })),
})

export const readingSchema = readingEntrySchema.extend({
  format: z.enum(['pdf', 'docx', 'xlsx', 'html', 'text']),
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  parts: z.array(
    z.object({
      kind: inferredSchema,
      unit: inferredSchema,
      year: inferredSchema,
      profile: inferredSchema,
      /** Statements and forms by their number in the whole document, in its order. */
      tables: z.array(
        z.object({
          number: z.number().int(),
          type: z.enum(['statement', 'form']),
          /** Definition of a statement, kind of a form; absent where none is known. */
          meaning: z.string().optional(),
          title: z.string(),
          entryCount: z.number().int(),
          /** Entries whose place in the table is not certain, and those that no definition knows. */
          doubtCount: z.number().int(),
          unplacedCount: z.number().int(),
          place: placeSchema,
        }),
      ),
      sections: z.array(
        z.object({
          heading: z.string(),
          level: z.number().int(),
          paragraphCount: z.number().int(),
          place: placeSchema,
        }),
      ),
    }),
  ),
  unplaced: z.array(z.object({ text: z.string(), why: z.string(), place: placeSchema })),
})

/** What was read from one statement or form. */
export const readingTableSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  currency: z
    .enum(['yuan', 'thousandYuan', 'tenThousandYuan', 'millionYuan', 'hundredMillionYuan'])
    .optional(),
  unitName: z.string().optional(),
  entries: z.array(
    z.object({
      rowCode: z.string(),
      rowName: z.string(),
      column: z.string(),
      text: z.string(),
      /** Row of the grid that it was read from; of statements alone. */
      row: z.number().int().optional(),
      /** Side of a statement that has several: what stands in one block makes one grid. */
      block: z.string().optional(),
      place: placeSchema,
      /** What a statement's amount counts, as `dimension:node,…`. */
      region: z.string().optional(),
      doubt: z.object({ why: z.string(), columns: z.array(z.string()) }).optional(),
    }),
  ),
  notes: z.array(z.object({ text: z.string(), place: placeSchema })),
  unplaced: z.array(z.object({ text: z.string(), why: z.string(), place: placeSchema })),
})

/** Why it is not certain what was read there. */
const doubt = z.string().optional()

/** Which entries of which tables were read from a place: numbers of the table and of the entry in it, from 0. */
const readHere = z.array(z.object({ table: z.number().int(), entry: z.number().int() }))

/** What to draw over the picture of a page: every cell of its grids, and what was read from it. */
export const pageCellsSchema = z.object({
  cells: z.array(
    z.object({
      box: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
      text: z.string(),
      entries: readHere,
      doubt,
    }),
  ),
})

/** The document itself, for formats without page images. */
export const readingBlocksSchema = z.object({
  blocks: z.array(
    z.union([
      z.object({
        kind: z.literal('paragraph'),
        role: z.string(),
        place: placeSchema,
        lines: z.array(z.object({ text: z.string(), place: placeSchema, entries: readHere, doubt })),
      }),
      z.object({
        kind: z.literal('grid'),
        columnCount: z.number().int(),
        caption: z.string().optional(),
        rows: z.array(
          z.array(
            z.object({
              text: z.string(),
              column: z.number().int(),
              columnSpan: z.number().int(),
              rowSpan: z.number().int(),
              place: placeSchema,
              entries: readHere,
              doubt,
            }),
          ),
        ),
      }),
    ]),
  ),
  blockCount: z.number().int(),
})

export type PlaceResponse = z.infer<typeof placeSchema>
export type ReadingEntryResponse = z.infer<typeof readingEntrySchema>
export type ReadingListResponse = z.infer<typeof readingListSchema>
export type ReadingResponse = z.infer<typeof readingSchema>
export type ReadingTableResponse = z.infer<typeof readingTableSchema>
export type PageCellsResponse = z.infer<typeof pageCellsSchema>
export type ReadingBlocksResponse = z.infer<typeof readingBlocksSchema>
