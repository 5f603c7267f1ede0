/** The performance of the examples as callers of the API see it: shapes, arithmetic in words, projects over years, problems. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { exampleLedgers } from '../testing/examples.ts'
import { departmentsSchema, problemSchema } from './contract.ts'
import { performanceFormSchema, performanceListSchema, projectSchema } from './performance/contract.ts'
import { createServer } from './server.ts'

const HANYANG = '/api/v1/units/hanyang-900001/years/2022/performance'
const JIANGHAN = '/api/v1/units/jianghan-403/years/2023/performance'

let app: FastifyInstance
beforeAll(async () => {
  app = await createServer({ ledgers: exampleLedgers(), version: '0.0.0' })
})
afterAll(() => app.close())

async function ask<T>(url: string, schema: ZodType<T>): Promise<T> {
  const response = await app.inject(url)
  expect(response.statusCode, `${url} ${response.body}`).toBe(200)
  return schema.parse(response.json())
}

const overall = () => ask(`${HANYANG}/forms/900001.overallEvaluation.1`, performanceFormSchema)

test('departments tell the years that have forms, and every form and project of them can be asked for', async () => {
  const { departments } = await ask('/api/v1/departments', departmentsSchema)
  const units = departments.flatMap((department) => department.units)
  expect(units.find((one) => one.id === 'jianghan-403002')?.performanceYears).toEqual([2023, 2020])
  expect(units.find((one) => one.id === 'putuo-901')?.performanceYears ?? []).toEqual([])
  let formCount = 0
  for (const unit of units) {
    for (const year of unit.performanceYears) {
      const base = `/api/v1/units/${unit.id}/years/${year}/performance`
      const list = await ask(base, performanceListSchema)
      expect(list).toMatchObject({ unit: unit.id, unitName: unit.name, year })
      for (const { id, title } of list.forms) {
        const form = await ask(`${base}/forms/${id}`, performanceFormSchema)
        expect(form).toMatchObject({ id, title, year })
        formCount += 1
      }
      for (const { code } of list.projects)
        expect(await ask(`${base}/projects/${code}`, projectSchema)).toMatchObject({ code, year })
    }
  }
  expect(formCount).toBeGreaterThan(30)
})

test('a department has the forms of its units, whose numbers are counted by unit and kind', async () => {
  const { forms, projects } = await ask(JIANGHAN, performanceListSchema)
  expect(new Set(forms.map((one) => one.unitName)).size).toBe(3)
  expect(new Set(forms.map((one) => one.id)).size).toBe(forms.length)
  expect(projects.map((one) => one.code)).toContain('42010322403T000000107')
})

describe('a self-evaluation', () => {
  test('has every score with the arithmetic that made it', async () => {
    const { evaluation, totalText, grade } = await overall()
    expect([totalText, grade]).toEqual(['93.18', '优'])
    expect(evaluation?.execution).toMatchObject({
      pointsText: '15.18',
      words: '20 × 624.81 ÷ 823.24 = 15.18',
    })
    expect(evaluation?.total?.words).toBe('15.18 + 16 + 19 + 20 + 14 + 9 = 93.18')
    expect(evaluation?.problems.join()).toMatch(/年度目标4.*14.*PFM-030/)
    const first = evaluation?.goals[0]?.indicators[0]
    expect(first).toMatchObject({ pointsText: '4', how: 'given', outcome: 'met', target: '2家' })
    expect(first?.writtenAt.file).toBe('2022/performance/900001.yaml')
  })

  test('has its rows as published, each value with its row and column', async () => {
    const form = await overall()
    const values = form.rows.flatMap((row) => row.cells.flatMap((cell) => cell.entry ?? []))
    expect(values).toContainEqual(
      expect.objectContaining({ rowName: '执行率(B/A)', column: '值', isScore: false }),
    )
    const indicators = form.evaluation?.goals.flatMap((goal) => goal.indicators) ?? []
    const rows = form.rows.filter((row) => row.indicator !== undefined)
    expect(rows).toHaveLength(indicators.length)
    for (const row of rows) {
      const score = row.cells.find((cell) => cell.entry?.isScore)
      expect(score?.text).toBe(indicators[row.indicator ?? -1]?.pointsText)
    }
    expect(form.rows.filter((row) => row.isHeader).length).toBeGreaterThan(0)
  })

  test('without a column of points has no total, and says whether targets were reached', async () => {
    const url = '/api/v1/units/jianghan-403002/years/2023/performance/forms/403002.overallEvaluation.1'
    const { evaluation, totalText } = await ask(url, performanceFormSchema)
    expect(totalText).toBeUndefined()
    expect(evaluation?.total).toBeUndefined()
    const indicators = evaluation?.goals.flatMap((goal) => goal.indicators) ?? []
    expect(indicators.every((one) => one.how === 'unscored' && one.problems.length === 0)).toBe(true)
    expect(indicators[0]?.outcome).toBe('met')
  })

  test('is told in English if that is asked for', async () => {
    const { evaluation } = await ask(
      `${HANYANG}/forms/900001.overallEvaluation.1?lang=en`,
      performanceFormSchema,
    )
    expect(evaluation?.goals[0]?.indicators[0]?.words).toMatch(/^Given by the assessor/)
  })
})

describe('a project', () => {
  test('has its cost basis worked out item by item', async () => {
    const project = await ask(`${JIANGHAN}/projects/42010323403T000000114`, projectSchema)
    expect(project.budgetText).toBe('22.50')
    const items = project.lines.flatMap((line) => line.calculation)
    expect(items.map((one) => one.text)).toContainEqual(expect.stringMatching(/280元\/个 × 3个 × 63处/))
    const wrong = items.filter((one) => one.verdict === 'wrong')
    expect(wrong.map((one) => one.message).join()).toMatch(/52,920\.00.*CB-004/)
    const sum = project.lines
      .filter((line) => line.isInBudget)
      .reduce((total, line) => total + BigInt(line.amountFen), 0n)
    expect(sum.toString()).toBe(project.budgetFen)
  })

  test('has its indicators over the years that its forms know, with what was reached', async () => {
    const project = await ask(`${JIANGHAN}/projects/42010323403T000000114`, projectSchema)
    const values = project.goals.flatMap((goal) => goal.indicators).flatMap((one) => one.values)
    expect([...new Set(values.map((one) => `${one.year} ${one.kind}`))].sort()).toEqual([
      '2021 target',
      '2022 target',
      '2023 actual',
      '2023 target',
    ])
    const reached = values.filter((one) => one.kind === 'actual')
    const url = `${JIANGHAN}/forms/${project.forms[1]?.id}`
    const { evaluation } = await ask(url, performanceFormSchema)
    const evaluated = evaluation?.goals.flatMap((goal) => goal.indicators) ?? []
    expect(reached.map((one) => one.text).sort()).toEqual(evaluated.map((one) => one.actual).sort())
    expect(project.spending).toContainEqual({ year: 2023, stage: 'outturn', text: '9.80' })
    expect(project.forms.map((one) => one.kind)).toEqual(['projectDeclaration', 'projectEvaluation'])
  })

  test('without budget lines has no budget', async () => {
    const project = await ask(`${HANYANG}/projects/900001-2022-01`, projectSchema)
    expect(project.budgetText).toBeUndefined()
    expect(project.spending.length).toBeGreaterThan(0)
  })
})

test.each([
  [404, 'SRV-001', '/api/v1/units/jianghan-999/years/2023/performance'],
  [404, 'PER-010', '/api/v1/units/jianghan-403001/years/2019/performance'],
  [404, 'SRV-001', `${HANYANG}/forms/900001.overallEvaluation.2`],
  [400, 'SRV-002', `${HANYANG}/forms/first`],
  [404, 'SRV-001', `${HANYANG}/projects/42010322403T000000107`],
  [400, 'SRV-002', `${HANYANG}/projects/${encodeURIComponent('../')}`],
  [400, 'SRV-002', '/api/v1/units/jianghan-403001/years/20/performance'],
])('%i %s: %s', async (status, code, url) => {
  const response = await app.inject(url)
  expect(response.headers['content-type']).toBe('application/problem+json')
  expect(problemSchema.parse(response.json())).toMatchObject({ status, code })
})
