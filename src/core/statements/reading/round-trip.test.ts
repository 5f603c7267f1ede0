/** What is composed is read back: the words of every cell and what it counts, whatever is lost on the way. */

import { beforeAll, describe, expect, test } from 'vitest'
import { exampleLedgers } from '../../../testing/examples.ts'
import { fc } from '../../../testing/properties.ts'
import { printedFigures, tableBlocks } from '../../../testing/table-blocks.ts'
import { PROFILES } from '../../disclosure/generated/profiles.ts'
import type { Profile } from '../../disclosure/profile.ts'
import { hasFigures, viewStatements, viewTable, yearView } from '../../disclosure/year-view.ts'
import type { Block } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import { splitGrids } from '../../document/split-grid.ts'
import type { Table } from '../../document/table.ts'
import { type Region, regionKey } from '../../figures/region.ts'
import type { ReadStatement } from './read-statement.ts'
import { readStatements } from './read-statements.ts'

interface Composed {
  readonly name: string
  readonly profile: Profile
  readonly tables: readonly Table[]
}

/** Every unit and year of the examples, printed by its own profile and now and then by another of its kind. */
const documents: Composed[] = []

beforeAll(async () => {
  const examples = exampleLedgers()
  for (const key of await examples.list()) {
    const ledger = await examples.get(key)
    if (ledger === undefined) throw new Error(`no ledger ${key.code}`)
    for (const [at, { unit, year, kind }] of ledger.department.unitYears.entries()) {
      const profiles = ledger.profiles.filter((one) => one.kind === kind)
      for (const profile of at % 3 === 0 ? [undefined, profiles[at % profiles.length]?.id] : [undefined]) {
        const view = yearView(ledger, { unit, year, kind, ...(profile === undefined ? {} : { profile }) })
        if (!view.ok || !hasFigures(view.value)) continue
        const tables = viewStatements(view.value).map((one) => viewTable(view.value, one, false))
        documents.push({
          name: `${view.value.profile.id} ${unit} ${year}`,
          profile: view.value.profile,
          tables,
        })
      }
    }
  }
})

/** Prose between the tables, so that none takes the lines of another for its own. */
const prose: Block = { kind: 'paragraph', role: 'text', text: '情况说明如下。', lines: [], place: {} }

const read = (tables: readonly Table[], make: (table: Table) => readonly Block[], { statements }: Profile) =>
  readStatements(splitGrids(tables.flatMap((table) => [...make(table), prose])), statements).statements

/** Unit, year and stage are those of the document unless the table says others. */
const counted = (region: Region | undefined): string => {
  if (region === undefined) return '-'
  const { unit: _unit, year: _year, stage: _stage, ...rest } = region
  return regionKey(rest)
}

const printed = (table: Table): readonly string[] =>
  printedFigures(table).map((figure) =>
    [figure.rowCode, figure.rowName, figure.column, figure.text, counted(figure.region)]
      .map(withoutSpace)
      .join('|'),
  )
const found = (one: ReadStatement | undefined): readonly string[] | undefined =>
  one?.cells.map((cell) =>
    [cell.rowCode, cell.rowName, cell.column, cell.text, counted(cell.region)].join('|'),
  )

const isTitle = (table: Table) => (block: Block) => block.kind === 'paragraph' && block.text === table.title

const WAYS: Readonly<Record<string, (table: Table) => readonly Block[]>> = {
  'with spans': (table) => tableBlocks(table, 'marked'),
  'as text, spans thrown away': (table) => tableBlocks(table, 'tabbed'),
  'without titles': (table) => tableBlocks(table, 'marked').filter((block) => !isTitle(table)(block)),
}

describe.each(Object.keys(WAYS))('%s', (way) => {
  test('every cell of every example is read back', () => {
    expect(documents.length).toBeGreaterThan(15)
    for (const { name, profile, tables } of documents) {
      const statements = read(tables, WAYS[way] ?? (() => []), profile)
      expect(
        statements.map((one) => one.definition),
        name,
      ).toEqual(tables.map((table) => table.id))
      tables.forEach((table, at) => {
        expect(found(statements[at]), `${name} ${table.id}`).toEqual(printed(table))
      })
    }
  })
})

test('the order of the tables, their year and blank columns between them change nothing', () => {
  const anyDocument = fc.nat().map((at) => documents[at % documents.length])
  const mutation = fc.record({ seed: fc.nat(), year: fc.integer({ min: 2017, max: 2026 }) })
  fc.assert(
    fc.property(anyDocument, mutation, (one, { seed, year }) => {
      if (one === undefined) return
      const order = [...one.tables].sort(
        (a, b) => ((a.title.length * 7 + seed) % 13) - ((b.title.length * 7 + seed) % 13),
      )
      const make = (table: Table) =>
        tableBlocks({ ...table, title: table.title.replace(/\d{4}/, String(year)) }, 'tabbed').map(
          withBlankColumn,
        )
      const statements = read(order, make, one.profile)
      expect(statements.map((other) => other.definition)).toEqual(order.map((table) => table.id))
      order.forEach((table, at) => {
        expect(found(statements[at])).toEqual(printed(table))
      })
    }),
    { numRuns: 20 },
  )
})

/** Text is often converted with an empty column at the end. */
const withBlankColumn = (block: Block): Block =>
  block.kind === 'paragraph' ? block : { ...block, columnCount: block.columnCount + 1 }

test('without the words of its own profile a table is read by the standard ones, as far as they go', () => {
  const known = PROFILES.map((profile) => profile.id)
  const standard = documents.filter((one) => known.includes(one.profile.id))
  let cells = 0
  let alike = 0
  for (const { tables } of standard) {
    const blocks = tables.flatMap((table) => [...tableBlocks(table, 'marked'), prose])
    const { statements } = readStatements(splitGrids(blocks))
    tables.forEach((table, at) => {
      const truth = printed(table)
      const own = new Set(found(statements[at]))
      cells += truth.length
      alike += truth.filter((cell) => own.has(cell)).length
    })
  }
  expect(alike / cells).toBe(1)
})
