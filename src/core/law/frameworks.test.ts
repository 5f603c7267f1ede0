import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../files/classification/csv-rows.ts'
import { classify, frameworkFor, inferFramework } from './frameworks.ts'
import { FRAMEWORKS } from './frameworks-published.ts'
import { MONITORING_SCHEMES, SCORING_SCHEMES } from './frameworks-scoring.ts'

const framework = (id: string) => {
  const found = FRAMEWORKS.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no framework ${id}`)
  return found
}
const place = (id: string, level1: string, level2: string): string => {
  const found = classify(framework(id), level1, level2)
  return found.ok ? `${found.value.group.name}/${found.value.class.name}` : found.problem.code
}

describe('printed class names find their place', () => {
  test.each([
    ['national-2021', '成本指标', '经济成本指标', '成本指标/经济成本指标'],
    ['national-2021', '产出指标', '成本指标', 'PFM-051'],
    ['national-2015', '产出指标', '成本指标', '产出指标/成本指标'],
    ['national-2015', '效益指标', '满意度指标', 'PFM-052'],
    ['national-2015', '产出指标', '社会效益指标', 'PFM-052'],
    ['national-2015', '过程指标', '数量指标', 'PFM-050'],
    ['national-2015', '', '数量指标', '产出指标/数量指标'],
    ['national-2020-evaluation', '决策', '资金投入', '决策/资金投入'],
    ['national-2013-department', '投入', '预算配置', '投入/预算配置'],
    ['jianghan-2020', '项目产出', '成本控制', '项目产出/成本控制'],
    ['jianghan-2020', '产出数量', '', '项目产出/产出数量'],
    ['jianghan-2020', '项目效益', '服务对象满意度', '项目效益/服务对象满意度'],
    ['jianghan-2023', '成本指标', '成本控制指标', '成本指标/经济成本指标'],
    ['hanyang-2022', '满意度指标', '社会公众或服务对象满意度', '满意度指标/服务对象满意度指标'],
    ['hanyang-2022', '满意度指标', '满意度指标', '满意度指标/服务对象满意度指标'],
    ['hebei-2020', '效果指标', '经济效益', '效果指标/经济效益指标'],
    ['hebei-2020', '满意度指标', '服务对象满意度指', '满意度指标/服务对象满意度指标'],
  ])('%s: %s, %s is %s', (id, level1, level2, expected) => expect(place(id, level1, level2)).toBe(expected))
})

test.each([
  ['jianghan', 2020, 'goals', 'jianghan-2020'],
  ['jianghan', 2023, 'selfEvaluation', 'jianghan-2023'],
  ['hanyang', 2022, 'selfEvaluation', 'hanyang-2022'],
  ['funing', 2020, 'goals', 'hebei-2020'],
  ['putuo', 2020, 'goals', 'national-2015'],
  ['putuo', 2024, 'goals', 'national-2021'],
  ['putuo', 2018, 'evaluation', 'national-2013-project'],
  ['putuo', 2024, 'evaluation', 'national-2020-evaluation'],
] as const)('%s in %i for %s uses %s', (locality, year, use, id) =>
  expect(frameworkFor(FRAMEWORKS, { locality, year, use })?.id).toBe(id),
)

test('the points of every variant make 100, and are given to groups that there are', () => {
  for (const { id, groups, weights } of FRAMEWORKS)
    for (const { execution, points } of weights) {
      const parts = Object.entries(points)
      expect([id, execution + parts.reduce((sum, [, part]) => sum + part, 0)]).toEqual([id, 100])
      const names = groups.map((group) => group.name)
      expect(parts.every(([name]) => name === 'indicators' || names.includes(name))).toBe(true)
    }
})
test('no name stands for two classes of one group, and ids are given once', () => {
  const ids = FRAMEWORKS.map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { groups } of FRAMEWORKS)
    for (const { classes } of groups) {
      const names = classes.flatMap((one) =>
        [one.name, ...one.aliases].map((name) => name.replace(/指标$/, '')),
      )
      expect(new Set(names).size).toBe(names.length)
    }
})
test('bands reach from nothing to everything without a gap, grades down to zero, warnings from worst to none', () => {
  for (const { bands, grades, executionPoints } of SCORING_SCHEMES) {
    expect(bands[0]?.highPercent).toBe(100)
    expect(bands.at(-1)?.lowPercent).toBe(0)
    bands.slice(1).forEach((band, at) => {
      expect(band.highPercent).toBe(bands[at]?.lowPercent)
    })
    expect(grades.at(-1)?.fromPoints).toBe(0)
    expect(executionPoints).toBeGreaterThan(0)
  }
  for (const { levels } of MONITORING_SCHEMES)
    expect(levels.map((level) => level.fromPointsBehind)).toEqual(
      levels.map((level) => level.fromPointsBehind).toSorted((a, b) => b - a),
    )
})

const PUBLISHED = fileURLToPath(new URL('../../../../shared/truth/forms.csv', import.meta.url))
describe.skipIf(!existsSync(PUBLISHED))('the classes of the published forms', () => {
  const [header, ...rows] = existsSync(PUBLISHED) ? csvRows(readFileSync(PUBLISHED, 'utf8')).rows : []
  const at = (name: string): number => header?.cells.indexOf(name) ?? -1
  const pairsOf = (doc: string) => {
    const pairs = new Map<string, [string, string]>()
    for (const { cells } of rows) {
      const column = cells[at('column')] ?? ''
      const level = column.endsWith('一级指标') ? 0 : column.endsWith('二级指标') ? 1 : undefined
      if (cells[at('doc')] !== doc || level === undefined) continue
      const key = `${cells[at('table')]} ${column.slice(0, -4)} ${cells[at('row_name')]}`
      const pair = pairs.get(key) ?? ['', '']
      pair[level] = cells[at('value')] ?? ''
      pairs.set(key, pair)
    }
    return [...pairs.values()]
  }
  test.each([
    ['000', 'jianghan', 'jianghan-2020', []],
    ['001', 'jianghan', 'jianghan-2023', ['产出指标/社会效益指标']],
    // Some forms of 002 are of the older kind, which puts cost under output; 可持续影响 under 满意度 is a mistake.
    [
      '002',
      'jianghan',
      'jianghan-2023',
      [
        '产出指标/成本指标',
        '产出指标/成本控制',
        '产出指标/成本控制指标',
        '满意度指标/可持续影响指标',
        '项目产出/成本控制',
      ],
    ],
    ['003', 'hanyang', 'hanyang-2022', ['效益指标/满意度指标']],
    ['004', 'funing', 'hebei-2020', []],
  ] as const)('%s fits the framework of %s', (doc, locality, id, expected) => {
    const pairs = pairsOf(doc)
    const misplaced = pairs.filter((pair) => !classify(framework(id), ...pair).ok)
    expect(inferFramework(FRAMEWORKS, pairs, locality)?.id).toBe(id)
    expect([...new Set(misplaced.map((pair) => pair.join('/')))].sort()).toEqual(expected)
  })
})
