import { expect, test } from 'vitest'
import { benchAuditing } from './auditing.ts'
import { chance } from './chance.ts'
import { benchChange } from './change.ts'
import { benchDepartment } from './department.ts'
import { benchExpressions } from './expressions.ts'
import { benchNational } from './national.ts'
import { benchOffice } from './office.ts'
import { benchPublishing } from './publishing.ts'
import { benchReading } from './reading.ts'
import { isAimMet, type Measurement, type Report, ratioOf, reportText } from './report.ts'
import { timing } from './timing.ts'

// Each benchmark compares its results with the other tool's and throws if they differ; how long it takes is not judged here.
const isWhole = ({ measurements }: Report): boolean =>
  measurements.length > 0 && measurements.every(({ timing }) => timing.runs > 0 && timing.medianMs > 0)

test('a spreadsheet calculates the statements of a department as we do', () => {
  const report = benchDepartment({ isQuick: true })
  expect(isWhole(report)).toBe(true)
  expect(report.subject).toMatch(/^10 statements, /)
}, 60_000)

test('a changed line changes the same amounts in a spreadsheet', () => {
  expect(isWhole(benchChange({ isQuick: true }))).toBe(true)
}, 60_000)

test('PostgreSQL and DuckDB roll the same lines up to the same sums', async () => {
  const report = await benchNational({ isQuick: true }, { units: 150, linesPerUnit: 40 })
  expect(isWhole(report)).toBe(true)
  expect(report.subject).toMatch(/^6000 lines of 150 units in 100 divisions, /)
}, 60_000)

test('the amounts that we read in tables stand in the text that other tools read', async () => {
  const report = await benchReading({ isQuick: true })
  expect(isWhole(report)).toBe(true)
  expect(report.subject).toMatch(/^\d+ pages with \d+ amounts/)
}, 60_000)

test('a document is written in every format', async () => {
  const report = await benchPublishing({ isQuick: true }, { besides: false })
  expect(isWhole(report)).toBe(true)
  expect(report.measurements.map(({ what }) => what.split(/[,:]/)[0])).toEqual([
    'PDF',
    'HTML',
    'DOCX',
    'XLSX',
    'a unit of a batch',
  ])
}, 60_000)

test('people in the office type, read and hand in, and lose no edit', async () => {
  const report = await benchOffice({ isQuick: true })
  expect(isWhole(report)).toBe(true)
  expect(report.notes).toMatchObject({ errors: '0', 'lost edits': '0' })
}, 120_000)

test('cost bases and indicator values are read', () => {
  expect(isWhole(benchExpressions({ isQuick: true }))).toBe(true)
}, 60_000)

test('an edited amount breaks relations of a document that was read', async () => {
  const report = await benchAuditing({ isQuick: true })
  expect(isWhole(report)).toBe(true)
  expect(report.subject).toMatch(/^\d+ documents with \d+ amounts/)
}, 60_000)

test('a median is told beside what nine runs of ten keep to, and an aim is met or missed', () => {
  const ours = timing([5, 1, 2, 4, 3, 9, 8, 7, 6, 10])
  expect(ours).toEqual({ medianMs: 6, p90Ms: 10, runs: 10 })
  const measurement: Measurement = {
    what: 'counted',
    timing: ours,
    other: { tool: 'Abacus', timing: timing([3]) },
    aim: { underRatio: 2 },
  }
  expect(ratioOf(measurement)).toBe(2)
  expect(isAimMet(measurement)).toBe(false)
  expect(isAimMet({ ...measurement, aim: { underMs: 7 } })).toBe(true)
  const report: Report = {
    name: 'counting',
    subject: '10 beads',
    measurements: [measurement],
    notes: { beads: 'wood' },
  }
  expect(reportText(report)).toMatch(
    /^counting — 10 beads.*Abacus +3\.00 ms +2\.00 +< 2 × +MISSED.*beads: wood$/s,
  )
})

test('the same seed draws the same numbers', () => {
  const drawn = (seed: number): readonly number[] =>
    Array.from({ length: 20 }, () => 0).map(
      (
        (random) => () =>
          random(100)
      )(chance(seed)),
    )
  expect(drawn(1)).toEqual(drawn(1))
  expect(drawn(1)).not.toEqual(drawn(2))
  expect(drawn(3).every((number) => number >= 0 && number < 100)).toBe(true)
})
