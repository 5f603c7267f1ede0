import { expect, test } from 'vitest'
import { exampleLedgers } from '../../../testing/examples.ts'
import { basisReader } from '../../budget/drafting/cost-row.ts'
import { rowsOfUnit } from './rows-of-unit.ts'
import { type ProjectSketch, similarProjects, sketchesOf } from './similar-projects.ts'

const sketch = (code: string, name: string, made: Partial<ProjectSketch> = {}): ProjectSketch => ({
  code,
  name,
  contents: [],
  prices: [],
  targets: [],
  ...made,
})

test('what two projects have in common is shown with what it counts', () => {
  const fair = {
    contents: ['困难企业职工慰问'],
    prices: ['500元/户'],
    targets: ['慰问户数 60户', '满意度 ≥90%'],
  }
  const [pair, ...others] = similarProjects([
    sketch('A', '改制企业慰问经费', fair),
    sketch('B', '改制企业节日慰问', { ...fair, contents: ['困难企业职工走访'] }),
    sketch('C', '图书购置'),
  ])
  expect(others).toEqual([])
  expect(pair).toMatchObject({
    one: 'A',
    other: 'B',
    likeness: 32 + 10 + 8 + 8,
    parts: { name: 32, words: 10, prices: 8, targets: 8 },
    words: ['改制企业', '困难企业职工'],
    prices: ['500元/户'],
    targets: ['慰问户数 60户', '满意度 ≥90%'],
  })
})

test('what most projects have says nothing of two of them', () => {
  const names = ['道路养护经费', '图书购置工作经费', '会议费', '消防演练专项资金', '道路绿化养护经费']
  const all = names.map((name, at) => sketch(String(at), name, { targets: ['预算执行率 100%'] }))
  expect(similarProjects(all, 1).map((pair) => [pair.one, pair.other, pair.targets])).toEqual([
    ['0', '4', []],
  ])
})

test('of the ten projects of Jianghan those that keep firms stable are alike', async () => {
  const source = exampleLedgers()
  const ledgers = await Promise.all((await source.list()).map((key) => source.get(key)))
  const ledger = ledgers.find((one) => one?.department.code === '403')
  let next = 0
  const rows = (ledger?.department.unitYears ?? [])
    .filter((one) => one.year === 2023 && one.kind === 'budget')
    .flatMap((one) => {
      const performance = ledger?.performance.find((other) => other.unit === one.unit && other.year === 2023)
      return rowsOfUnit(one, performance, () => `row-${next++}`).rows
    })
  const pairs = similarProjects(sketchesOf(rows, basisReader()))
  expect(pairs.map((pair) => `${pair.one.slice(-3)} ${pair.other.slice(-3)} ${pair.likeness}`)).toEqual([
    '114 107 62',
    '114 112 45',
    '107 112 40',
  ])
})
