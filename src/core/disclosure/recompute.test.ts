import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { sampleLedger } from '../../testing/sample-department.ts'
import { fen } from '../kernel/fen.ts'
import { recompute } from '../statements/recompute.ts'
import { textTable } from '../statements/text-grid.ts'
import { viewStatements, viewTable, yearView } from './year-view.ts'

test('changing a line in place gives what computing anew gives', () => {
  const of = sampleLedger()
  const [sample] = of.department.unitYears
  if (sample === undefined) throw new Error('the sample department has no year')
  const view = yearView(of, { unit: of.department.code, year: sample.year, kind: sample.kind })
  if (!view.ok) throw new Error(view.problem.code)
  const statements = viewStatements(view.value)
  const print = (all: typeof statements) =>
    all.map((one) => textTable(viewTable(view.value, one, true))).join('\n')
  const index = fc.nat(of.figures.figures.length - 1)
  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen)
  fc.assert(
    fc.property(index, amount, (line, to) => {
      const changed = recompute(of.figures, statements, line, to)
      const anew = { ...view.value, ledger: { ...of, figures: changed.figures } }
      expect(print(changed.statements)).toBe(print(viewStatements(anew)))
    }),
    { numRuns: 40 },
  )
})
