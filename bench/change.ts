/** One line gets another amount, and everything that depends on it is made anew: cells, and the tables that show them. */
import { viewStatements, viewTable } from '../src/core/disclosure/year-view.ts'
import type { FigureSet } from '../src/core/figures/figure-set.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { type Fen, fen } from '../src/core/kernel/fen.ts'
import type { ComputedStatement } from '../src/core/statements/compute.ts'
import { recompute } from '../src/core/statements/recompute.ts'
import { chance } from './chance.ts'
import { exampleLedger, exampleYear } from './example-year.ts'
import type { BenchOptions, Report } from './report.ts'
import { timed } from './timing.ts'
import { sheetsOf, workbook } from './workbook.ts'

const SEED = 403
const AIM = { underMs: 1 }

interface Change {
  readonly index: number
  readonly amount: Fen
}

export function benchChange({ isQuick }: BenchOptions): Report {
  const ours = isQuick ? { warmUp: 5, runs: 10 } : { warmUp: 200, runs: 1000 }
  const theirs = isQuick ? { warmUp: 2, runs: 5 } : { warmUp: 20, runs: 200 }
  const view = exampleYear(exampleLedger())
  const { figures } = view.ledger
  const statements = viewStatements(view)
  const tables = statements.map((one) => viewTable(view, one, true))
  const changes = changesOf(figures, statements)

  const book = workbook(sheetsOf(figures, statements))
  const amountOf = (index: number): Fen => figures.figures[index]?.amount ?? fen(0n)
  let cellCount = 0
  const checked = isQuick ? 5 : 40
  for (let run = 0; run < checked; run++) {
    const { index, amount } = changes(run)
    book.setAmounts(index, [amount])
    const after = recompute(figures, statements, index, amount)
    const differences = book.differences(after.statements)
    assert(differences.length === 0, `the workbook differs after line ${index}: ${differences.join('; ')}`)
    cellCount += after.changedCells
    book.setAmounts(index, [amountOf(index)])
  }

  const recalculate = timed(theirs, changes, ({ index, amount }) => book.setAmounts(index, [amount]))
  book.engine.destroy()
  const recomputeAll = timed(ours, changes, ({ index, amount }) => {
    recompute(figures, statements, index, amount)
  })
  const printAll = timed(ours, changes, ({ index, amount }) => {
    const after = recompute(figures, statements, index, amount).statements
    after.map((one, at) => (isChanged(statements[at], one) ? viewTable(view, one, true) : tables[at]))
  })
  const other = { tool: 'HyperFormula, one cell set', timing: recalculate }
  return {
    name: 'change',
    subject: `one of ${figures.figures.length} lines, ${Math.round(cellCount / checked)} amounts change on average`,
    measurements: [
      { what: 'cells recomputed', timing: recomputeAll, other, aim: AIM },
      { what: 'cells recomputed, changed tables composed', timing: printAll, other, aim: AIM },
    ],
    notes: {},
  }
}

/** A random line that some statement counts, with a random amount. */
function changesOf(figures: FigureSet, statements: readonly ComputedStatement[]): (run: number) => Change {
  const counted = figures.figures.flatMap((figure, index) =>
    recompute(figures, statements, index, figure.amount).changedCells > 0 ? [index] : [],
  )
  return (run) => {
    const random = chance(SEED + run)
    return { index: counted[random(counted.length)] ?? 0, amount: fen(BigInt(random(2 ** 31))) }
  }
}

/** Rows that count none of the changed line stay the same objects. */
const isChanged = (before: ComputedStatement | undefined, after: ComputedStatement): boolean =>
  before?.footer !== after.footer ||
  after.blocks.some((block, at) => block.rows.some((row, rowAt) => row !== before?.blocks[at]?.rows[rowAt]))
