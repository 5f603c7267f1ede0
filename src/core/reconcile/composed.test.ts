/** Documents that the product computes itself have nothing wrong, and every amount of them that is changed is found. */
import { beforeAll, describe, expect, test } from 'vitest'
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
import { faultsOf } from './repair.ts'

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

/** 37 more, in the last figure before the point. */
const more = (text: string): string => {
  const [whole = '0', ...rest] = text.replaceAll(',', '').split('.')
  return [String(BigInt(whole) + 37n), ...rest].join('.')
}

describe.skipIf(process.env.MINGZHANG_SOAK !== '1')('soak', () => {
  test('37.00 more in any amount is found, and no other cell is blamed for it', () => {
    for (const { name, part } of parts)
      part.statements.forEach((statement, at) => {
        if (statement.currency === 'yuan') return
        statement.cells.forEach((cell, index) => {
          if (cell.region === undefined || cell.doubt !== undefined) return
          const cells = statement.cells.with(index, { ...cell, text: more(cell.text) })
          const statements = part.statements.with(at, { ...statement, cells })
          const collected = collect([{ file: name, part: { ...part, statements } }])
          const { cells: all, relations } = relate(collected)
          const id = collected.cells.find(
            (one) => one.statement === at && one.row === cell.row && one.column === cell.gridColumn,
          )?.id
          const faults = faultsOf(all, relations)
          const named = faults.flatMap((one) =>
            one.repairs.flatMap((repair) => repair.cells.map((change) => change.id)),
          )
          const touched = faults.flatMap((one) =>
            one.broken.flatMap(({ whole, parts: terms }) => [whole, ...terms]),
          )
          const where = `${name} ${statement.title} ${cell.rowName} ${cell.column} ${cell.text}`
          expect(touched, where).toContain(id)
          if (named.length > 0) expect(named, where).toContain(id)
        })
      })
  }, 1_800_000)
})
