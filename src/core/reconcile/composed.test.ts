/** Documents that the product computes itself have nothing wrong, and every amount of them that is changed is found. */
import { beforeAll, describe, expect, test } from 'vitest'
import { chance } from '../../../bench/chance.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import { tableBlocks } from '../../testing/table-blocks.ts'
import type { Inferred, ReadPart } from '../disclosure/reading/reading.ts'
import { hasFigures, viewStatements, viewTable, yearView } from '../disclosure/year-view.ts'
import type { Block } from '../document/document.ts'
import { splitGrids } from '../document/split-grid.ts'
import type { Region } from '../figures/region.ts'
import { readStatements } from '../statements/reading/read-statements.ts'
import { collect } from './collect.ts'
import { reconcile } from './reconcile.ts'
import { relate } from './relate.ts'
import { judgeSlips } from './testing/judge-slip.ts'
import { printedCells, SLIPS, slipped } from './testing/slips.ts'

const sure = <T>(value: T): Inferred<T> => ({ value, certainty: 'sure', others: [], evidence: [] })
const prose: Block = { kind: 'paragraph', role: 'text', text: '情况说明如下。', lines: [], place: {} }

/** Years of which only totals are known are printed with gaps, and gaps are what reconciliation finds. */
const isWhole = (regions: readonly Region[], year: string): boolean =>
  regions
    .filter((region) => region.year === year)
    .every(
      ({ flow, fund, nature, function: code, economic }) =>
        fund !== undefined &&
        (flow !== 'expenditure' || (nature !== undefined && code !== undefined && economic !== undefined)),
    )

const parts: { readonly name: string; readonly part: ReadPart }[] = []

beforeAll(async () => {
  const examples = exampleLedgers()
  for (const key of await examples.list()) {
    const ledger = await examples.get(key)
    if (ledger === undefined) throw new Error(`no ledger ${key.code}`)
    for (const { unit, year, kind } of ledger.department.unitYears) {
      const view = yearView(ledger, { unit, year, kind })
      if (!view.ok || !hasFigures(view.value)) continue
      if (
        !isWhole(
          ledger.figures.figures.map((one) => one.region),
          String(year),
        )
      )
        continue
      const tables = viewStatements(view.value).map((one) => viewTable(view.value, one, false))
      const blocks = splitGrids(tables.flatMap((table) => [...tableBlocks(table, 'marked'), prose]))
      const identity = {
        kind: sure(kind),
        unit: sure(unit),
        scope: sure('department' as const),
        year: sure(year),
        profile: sure(view.value.profile.id),
      }
      const { statements } = readStatements(blocks, view.value.profile.statements)
      parts.push({
        name: `${unit} ${year} ${kind}`,
        part: { place: {}, identity, statements, forms: [], sections: [] },
      })
    }
  }
}, 60_000)

test('composed documents have no finding but of rounding', () => {
  expect(parts.length).toBeGreaterThan(5)
  const wrong = parts.flatMap(({ name, part }) =>
    reconcile([{ file: name, part }])
      .findings.filter((one) => one.severity !== 'rounding')
      .map((one) => `${name}: ${one.message.zh}`),
  )
  expect(wrong).toEqual([])
}, 60_000)

describe.skipIf(process.env.MINGZHANG_SOAK !== '1')('soak', () => {
  test('a slip in any amount is found, and no other cell is blamed for it', () => {
    const wrong = parts.flatMap(({ name, part }) => {
      const related = relate(collect([{ file: name, part }]))
      const random = chance(20_26)
      return printedCells(related.collected.cells).flatMap(({ id, printed, place }) =>
        SLIPS.flatMap((slip) => {
          const text = slipped(printed, slip, (below) => (below < 1 ? 0 : random(below)))
          const judgement = text === undefined ? 'rounding' : judgeSlips(related, [{ id, text }])
          return /^(?:alone|amongTies|rounding|unrelated)$/.test(judgement)
            ? []
            : [`${judgement} ${slip} ${name} ${place.table} ${place.row} ${place.column} ${printed} ${text}`]
        }),
      )
    })
    expect(wrong).toEqual([])
  }, 3_600_000)
})
