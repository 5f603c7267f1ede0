/** Whatever is typed, wherever rows hang: every check answers, no money disappears, and the rows come back from Excel's form. */

import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { compareRows } from '../../budget/drafting/compare-rows.ts'
import { copyToNextYear } from '../../budget/drafting/copy-year.ts'
import { basisReader } from '../../budget/drafting/cost-row.ts'
import { draftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { SHEET_IDS, sheetOf } from '../../budget/drafting/sheets.ts'
import { projectTotals } from '../../budget/drafting/totals.ts'
import { unitYearOfRows } from '../../budget/drafting/unit-year-of-rows.ts'
import { fiscalYear } from '../../kernel/fiscal-year.ts'
import { BOOKS } from '../../law/books.ts'
import { formsOfRows } from '../../performance/drafting/forms-of-rows.ts'
import { similarProjects, sketchesOf } from '../../performance/drafting/similar-projects.ts'
import { checkDraft } from './check-draft.ts'

const TYPED = [
  '',
  ' ',
  '3.5',
  '约3万',
  '-1',
  '3000元/笔*30笔',
  '总额 3万元',
  '1/0',
  '((((',
  '一般公共预算',
  '人员经费',
  '2150702',
  '30201',
  '年度目标',
  '长期目标',
  '≥30例',
  '根据实际情况',
  '上年结转',
  '行政',
  '12',
  '针对王建国等人所提诉求',
  '\u0000',
  '🙂',
  '9'.repeat(70),
] as const
const PROJECTS = [undefined, 'P1', 'P2'] as const

const anyRows: fc.Arbitrary<readonly RoundRow[]> = fc
  .array(
    fc.record({
      sheet: fc.constantFrom(...SHEET_IDS),
      project: fc.constantFrom(...PROJECTS),
      parent: fc.option(fc.nat(14), { nil: undefined }),
      position: fc.nat(3),
      texts: fc.array(fc.constantFrom(...TYPED), { minLength: 10, maxLength: 10 }),
    }),
    { maxLength: 14 },
  )
  .map((made) =>
    made.map(({ sheet, project, parent, position, texts }, at): RoundRow => {
      const cells = sheetOf(sheet).fields.map(
        ({ id }, field) => [id, texts[field % texts.length] ?? ''] as const,
      )
      return {
        id: `row-${at}`,
        sheet,
        ...(project === undefined ? {} : { project }),
        ...(parent === undefined ? {} : { parent: `row-${parent}` }),
        position,
        cells: Object.fromEntries(cells),
      }
    }),
  )

test('nothing that is typed stops a check, and every row stands somewhere', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const indexed = draftRows(rows)
      const reached = new Set<string>()
      const walk = (all: readonly RoundRow[]): void => {
        for (const row of all) {
          reached.add(row.id)
          walk(indexed.below(row.id))
        }
      }
      walk(
        [undefined, 'P1', 'P2'].flatMap((project) =>
          SHEET_IDS.flatMap((sheet) => indexed.of(sheet, project)),
        ),
      )
      expect(reached.size).toBe(rows.length)
      const findings = checkDraft(rows, {
        unit: '403001',
        unitName: '区国资局',
        year: fiscalYear(2023),
        divisionCode: '420103',
        books: BOOKS,
      })
      for (const one of findings) expect(one.message.zh.endsWith(`（${one.rule}）`)).toBe(true)
      expect(compareRows(rows, rows)).toEqual([])
      let next = 0
      copyToNextYear(rows, ['P1', 'P2'], () => `new-${next++}`)
      formsOfRows(rows, { unit: '403001', year: fiscalYear(2023) })
      similarProjects(sketchesOf(rows, basisReader()), 0)
    }),
    { numRuns: 150 },
  )
})

test('what projects ask for is in the lines of the unit, but for what others pay', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const reading = { rows: draftRows(rows), readBasis: basisReader() }
      const asked = ['P1', 'P2']
        .map((project) => projectTotals(project, reading))
        .reduce((sum, one) => sum + one.requested - one.paidElsewhere, 0n)
      const { lines } = unitYearOfRows(rows, { unit: '403001', year: fiscalYear(2023) }).unitYear
      const inLines = lines
        .filter((line) => line.project !== undefined)
        .reduce((sum, line) => sum + line.amount, 0n)
      expect(inLines).toBe(asked)
    }),
    { numRuns: 150 },
  )
})
