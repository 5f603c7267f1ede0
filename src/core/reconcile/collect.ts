/** Gathers the cells and listings of the documents to be reconciled, each with the unit, year and stage that its document tells. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { isSameUnit } from '../disclosure/reading/unit-name.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Unplaced } from '../document/entry.ts'
import type { Dimension } from '../figures/dimensions.ts'
import { type Region, without } from '../figures/region.ts'
import type { Space } from '../figures/space.ts'
import type { CurrencyUnit } from '../kernel/fen.ts'
import { STATEMENTS } from '../statements/generated/statements.ts'
import type { ReadCell, ReadStatement } from '../statements/reading/read-statement.ts'
import { documentSpace } from './document-space.ts'
import { type Extents, extentsIn } from './extents.ts'
import { dimensionsOf, type Listing, listing } from './listing.ts'
import { type CellContext, type PrintedCell, printedCell } from './printed-cell.ts'
import { bitsOf, regionIndex } from './region-index.ts'

/** One document of a file: its part, and the file's name. */
export interface DocumentPart {
  readonly file: string
  readonly part: ReadPart
}

export interface Collected {
  readonly space: Space
  /** What is asked of regions in that space. */
  readonly extents: Extents
  readonly cells: readonly PrintedCell[]
  readonly listings: readonly Listing[]
  readonly statements: readonly CollectedStatement[]
}

export interface CollectedStatement {
  readonly read: ReadStatement
  readonly context: CellContext
  readonly part: ReadPart
  /** Texts among its amounts that nobody can read. */
  readonly unread: readonly Unplaced[]
}

export function collect(parts: readonly DocumentPart[]): Collected {
  const statements = parts.flatMap(({ file, part }) =>
    part.statements.map((read): CollectedStatement => {
      return { read, part, context: contextOf(file, part, read, parts), unread: unreadIn(read) }
    }),
  )
  const root = rootUnit(parts)
  const cells: PrintedCell[] = []
  statements.forEach(({ read, context }, statement) => {
    for (const cell of read.cells) {
      if (cell.region === undefined) continue
      const region = filled(cell.region, context, root)
      cells.push(printedCell(cell, read, { id: cells.length, statement, region }, context))
    }
  })
  return collectedWith({ statements }, cells)
}

/** The same statements with other cells, which may count what none of them printed. */
export function collectedWith(
  { statements }: Pick<Collected, 'statements'>,
  cells: readonly PrintedCell[],
): Collected {
  const space = documentSpace(cells.map((cell) => cell.region))
  return relisted({ space, extents: extentsIn(space), cells, listings: [], statements }, cells)
}

/** The same documents with other amounts in the same cells, or with noughts that are in doubt for more reasons. */
export function relisted(
  { space, extents, statements }: Collected,
  cells: readonly PrintedCell[],
  doubted: readonly number[] = [],
): Collected {
  const ofStatement = new Map<number, PrintedCell[]>(statements.map((_, at) => [at, []]))
  for (const cell of cells) ofStatement.get(cell.statement)?.push(cell)
  const contradicted = new Set([...noughtsOverAmounts(cells, extents), ...doubted])
  const listings = statements.flatMap((one, at) =>
    listingsOf({ ...one, contradicted }, at, ofStatement.get(at) ?? [], extents),
  )
  return { space, extents, cells, listings, statements }
}

/** Noughts that count what an amount anywhere is part of: one of the two is wrong, and which is not known yet. */
function noughtsOverAmounts(cells: readonly PrintedCell[], extents: Extents): readonly number[] {
  const places = cells.map(({ region }) => extents.of(region))
  const index = regionIndex(extents, places)
  const filled = bitsOf(
    cells.flatMap(({ amount }, at) => (amount === 0n ? [] : [at])),
    cells.length,
  )
  return cells.flatMap(({ id, amount }, at) => {
    const place = places[at]
    return amount === 0n && place !== undefined && index.holds(place, filled) ? [id] : []
  })
}

const STAGE_OF_KIND = { budget: 'original', accounts: 'outturn' } as const

function contextOf(
  file: string,
  part: ReadPart,
  read: ReadStatement,
  parts: readonly DocumentPart[],
): CellContext {
  const definition = STATEMENTS.find(({ id }) => id === read.definition)
  const year = part.identity.year.value ?? read.year
  const unit = unitOf(part, parts)
  return {
    file,
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(definition === undefined ? {} : { stage: STAGE_OF_KIND[definition.kind] }),
    currency: read.currency ?? usualCurrency(part),
  }
}

/** A table that does not say prints in the unit of the others; where none says, 万元. */
const usualCurrency = (part: ReadPart): CurrencyUnit =>
  part.statements.find((one) => one.currency !== undefined)?.currency ?? 'tenThousandYuan'

/**
 * Documents of one unit count from the root; of several, those of the units below a department are nodes of its tree:
 * by the code that the department's tables have for them, else by name.
 */
function unitOf(part: ReadPart, parts: readonly DocumentPart[]): string | undefined {
  const name = part.identity.unit.value
  const department = parts.find((one) => one.part.identity.scope.value === 'department')?.part
  const whole = (department ?? parts[0]?.part)?.identity.unit.value
  if (name === undefined || whole === undefined || part === department || isSameUnit(name, whole))
    return undefined
  const row = department?.statements
    .flatMap((statement) => statement.cells)
    .find((cell) => cell.region?.unit === cell.rowCode && isSameUnit(cell.rowName, name))
  return row?.rowCode ?? name
}

/** The one code that all other codes of units begin with: the department itself. */
function rootUnit(parts: readonly DocumentPart[]): string | undefined {
  const codes = new Set(
    parts.flatMap(({ part }) =>
      part.statements.flatMap((read) => read.cells.flatMap((cell) => cell.region?.unit ?? [])),
    ),
  )
  const numbers = [...codes].filter((code) => /^\d+$/.test(code))
  return numbers.find((code) => numbers.every((other) => other.startsWith(code)))
}

function filled(region: Region, { unit, year, stage }: CellContext, root: string | undefined): Region {
  const own = region.unit === root ? without(region, 'unit') : region
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(stage === undefined ? {} : { stage }),
    ...own,
  }
}

/** One listing for each block, year and stage that the statement prints. */
function listingsOf(
  { contradicted, ...collected }: CollectedStatement & { readonly contradicted: ReadonlySet<number> },
  statement: number,
  cells: readonly PrintedCell[],
  extents: Extents,
): readonly Listing[] {
  const { read, context } = collected
  const definition = STATEMENTS.find(({ id }) => id === read.definition)
  if (definition === undefined) return []
  return Object.entries(definition.blocks).flatMap(([name, block]) => {
    const own = cells.filter((cell) => cell.block === name)
    const isDeclaredEmpty = cells.length === 0 && read.isEmpty && saysNone(read)
    if (own.length === 0 && !isDeclaredEmpty) return []
    const times = new Map(
      own.map(({ region: { year, stage } }) => [
        `${year} ${stage}`,
        { ...(year === undefined ? {} : { year }), ...(stage === undefined ? {} : { stage }) },
      ]),
    )
    if (times.size === 0) times.set('', {})
    const open = openDimensions(read, name, block)
    const unread = unreadRows(collected)
    return [...times.values()].map((time) =>
      listing(extents, {
        statement,
        block,
        base: { ...filled(block.base, context, undefined), ...time },
        cells: own.filter(
          ({ region }) => times.size === 1 || (region.year === time.year && region.stage === time.stage),
        ),
        open,
        contradicted,
        doubtfulRows: unread,
        isDeclaredEmpty,
      }),
    )
  })
}

const saysNone = (read: ReadStatement): boolean =>
  read.notes.some(({ text }) => /无|没有|空表|不涉及|未安排/.test(text))

/** Rows with a text among their amounts that is none: what nobody can read is no blank. */
const unreadRows = ({ read: { cells }, unread }: CollectedStatement): ReadonlySet<number> =>
  new Set(
    unread.flatMap(({ place }) => cells.filter((cell) => isBeside(cell.place, place)).map(({ row }) => row)),
  )

const unreadIn = ({ unplaced, cells }: ReadStatement): readonly Unplaced[] =>
  unplaced.filter(({ text, place }) => /\d|#/.test(text) && cells.some((cell) => isBeside(cell.place, place)))

function isBeside(a: DocumentPlace, b: DocumentPlace): boolean {
  if (a.page !== b.page || a.sheet !== b.sheet || a.line !== b.line) return false
  if (a.cell !== undefined || b.cell !== undefined)
    return /\d+/.exec(a.cell ?? '')?.[0] === /\d+/.exec(b.cell ?? '')?.[0]
  if (a.box === undefined || b.box === undefined) return a.line !== undefined || a.block !== undefined
  return a.box.top < b.box.bottom && b.box.top < a.box.bottom
}

/** 比上年增减 and the like are no parts of the whole. */
const COMPARISON = /增减|增长|比例|占|%|％|比上年|完成/

/** What an amount that could not be placed leaves open: the rows' dimensions if its row is not known, else the columns'. */
function openDimensions(
  read: ReadStatement,
  name: string,
  block: (typeof STATEMENTS)[number]['blocks'][string],
): ReadonlySet<Dimension> {
  const own = read.cells.filter((cell) => cell.block === name)
  const strays = own.filter((cell) => cell.region === undefined && /[1-9]/.test(cell.text))
  const known = own.filter((cell) => cell.region !== undefined)
  const isKnownAt = (stray: ReadCell, way: 'row' | 'gridColumn'): boolean =>
    known.some((cell) => cell[way] === stray[way])
  return new Set(
    strays.flatMap((stray) => {
      if (!isKnownAt(stray, 'row')) return [...dimensionsOf(block, 'rows')]
      return isKnownAt(stray, 'gridColumn') || COMPARISON.test(stray.column)
        ? []
        : [...dimensionsOf(block, 'columns')]
    }),
  )
}
