/** The indicator library as callers see it, over the examples. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleLedgers } from '../testing/examples.ts'
import { type IndicatorsResponse, indicatorsSchema } from './indicators/contract.ts'
import { createServer } from './server.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = await createServer({ ledgers: exampleLedgers(), version: '0.0.0' })
})
afterAll(() => app.close())

async function search(query: Readonly<Record<string, string>> = {}): Promise<IndicatorsResponse> {
  const response = await app.inject({ url: '/api/v1/indicators', query })
  expect(response.statusCode, response.body).toBe(200)
  return indicatorsSchema.parse(response.json())
}

test('everything, those that most units use first', async () => {
  const { total, indicators } = await search()
  expect(total).toBeGreaterThan(200)
  expect(indicators).toHaveLength(50)
  const counts = indicators.map((one) => one.unitCount)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(indicators[0]?.unitCount).toBeGreaterThan(2)
})

test('words must all be there, in the name, the class, the unit or the project', async () => {
  const { indicators } = await search({ q: '稳定专项 灭火器' })
  expect(indicators.map((one) => one.name)).toEqual(['购买灭火器数量'])
  const [use] = indicators[0]?.uses ?? []
  expect(use).toMatchObject({ unit: 'jianghan-403002', year: 2023, measure: 'number' })
  expect(use?.values.map(({ year, text }) => `${year} ${text}`)).toContain('2022 80个')
  expect((await search({ q: '没有这样的指标' })).indicators).toEqual([])
})

test('an indicator that has the word itself stands before those of projects that have it', async () => {
  const { indicators } = await search({ q: '安全' })
  const isNamed = indicators.map(({ name }) => name.includes('安全'))
  expect(isNamed.lastIndexOf(true)).toBe(isNamed.filter(Boolean).length - 1)
  expect(isNamed).toContain(false)
})

test('an evaluation adds what was reached to the same use', async () => {
  const { indicators } = await search({ q: '房屋租户的满意度 资产监管' })
  const kinds = indicators.flatMap((one) => one.uses.flatMap((use) => use.values.map(({ kind }) => kind)))
  expect(kinds).toContain('actual')
})

test('function, kind of unit and of project narrow it down, and tell what is left', async () => {
  const all = await search()
  for (const [facet, choices] of [
    ['function', all.functions],
    ['unitKind', all.unitKinds],
    ['projectKind', all.projectKinds],
    ['measure', all.measures],
  ] as const) {
    expect(choices.length, facet).toBeGreaterThan(0)
    for (const { id, count } of choices) {
      const { total } = await search({ [facet]: id })
      expect(total, `${facet} ${id}`).toBe(count)
    }
  }
})

test('soft targets are marked, and can be asked for', async () => {
  const { indicators } = await search({ measure: 'none', limit: '200' })
  expect(indicators.every((one) => one.isSoft)).toBe(true)
  expect(indicators.map((one) => one.name)).toContain('配合完成园区贷笔数')
})

test('page by page comes to the whole', async () => {
  const { total } = await search()
  const names: string[] = []
  for (let offset = 0; offset < total; offset += 200) {
    const { indicators } = await search({ offset: String(offset), limit: '200' })
    names.push(...indicators.map((one) => `${one.level2} ${one.name}`))
  }
  expect(names).toHaveLength(total)
})

test.each([
  ['function', 'abc'],
  ['unitKind', 'other'],
  ['limit', '-1'],
])('%s=%s is refused', async (key, value) => {
  const response = await app.inject({ url: '/api/v1/indicators', query: { [key]: value } })
  expect(response.statusCode).toBe(400)
})
