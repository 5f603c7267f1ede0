/** All statements of one department: computed from its lines, printed, and calculated by a spreadsheet. */
import { viewStatements, viewTable } from '../src/core/disclosure/year-view.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { fen } from '../src/core/kernel/fen.ts'
import { anew, exampleLedger, exampleYear } from './example-year.ts'
import type { BenchOptions, Report } from './report.ts'
import { timed } from './timing.ts'
import { sheetsOf, workbook } from './workbook.ts'

const AIM = { underMs: 5 }
const TOOL = 'HyperFormula'
const nothing = (): void => {}

export function benchDepartment({ isQuick }: BenchOptions): Report {
  const ours = isQuick ? { warmUp: 5, runs: 10 } : { warmUp: 200, runs: 1000 }
  const theirs = isQuick ? { warmUp: 1, runs: 2 } : { warmUp: 10, runs: 50 }
  const known = exampleLedger()
  const view = exampleYear(known)
  const statements = viewStatements(view)
  const { figures } = known

  const sheets = sheetsOf(figures, statements)
  const book = workbook(sheets)
  const differences = book.differences(statements)
  assert(differences.length === 0, `the workbook differs: ${differences.join('; ')}`)
  const amounts = figures.figures.map(({ amount }) => amount)
  const others = amounts.map((amount) => fen(amount + 1n))
  const recalculate = timed(
    theirs,
    (run) => (run % 2 === 0 ? others : amounts),
    (to) => book.setAmounts(0, to),
  )
  book.setAmounts(0, amounts)
  assert(book.differences(statements).length === 0, 'the workbook differs after it was recalculated')
  book.engine.destroy()
  const build = timed(theirs, nothing, () => workbook(sheets).engine.destroy())

  return {
    name: 'department',
    subject: `${statements.length} statements, ${cellCount(statements)} amounts, ${figures.figures.length} lines`,
    measurements: [
      {
        what: 'statements computed',
        timing: timed(ours, nothing, () => viewStatements(view)),
        other: { tool: `${TOOL}, all lines changed`, timing: recalculate },
        aim: AIM,
      },
      {
        what: 'figures made of lines, statements computed',
        timing: timed(ours, nothing, () => viewStatements(exampleYear(anew(known)))),
        other: { tool: `${TOOL}, workbook built`, timing: build },
        aim: AIM,
      },
      {
        what: 'tables composed, amounts as text',
        timing: timed(ours, nothing, () => statements.map((one) => viewTable(view, one, true))),
      },
      {
        what: 'computed and composed',
        timing: timed(ours, nothing, () => viewStatements(view).map((one) => viewTable(view, one, true))),
        aim: AIM,
      },
    ],
    notes: {},
  }
}

const cellCount = (statements: ReturnType<typeof viewStatements>): number =>
  statements
    .flatMap(({ blocks, footer }) => [
      ...blocks.flatMap(({ rows }) => rows.map(({ cells }) => cells)),
      footer,
    ])
    .reduce((count, cells) => count + cells.length, 0)
