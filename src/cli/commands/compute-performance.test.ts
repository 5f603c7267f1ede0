/** The forms of goals and self-evaluations, as the command prints them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { SAMPLE_FILES } from '../../testing/sample-department.ts'
import { CommandProblem } from '../command.ts'
import { runCommand } from '../testing/run-command.ts'
import { command as compute } from './compute.ts'

const FORMS = { kind: 'performance' }

async function codesOf(options: Readonly<Record<string, string>>): Promise<readonly string[]> {
  try {
    await runCommand(compute, [], options)
    return []
  } catch (fault) {
    if (fault instanceof CommandProblem) return fault.problems.map((one) => one.code)
    throw fault
  }
}

test('a self-evaluation is printed as cells, as text and with the arithmetic of its points', async () => {
  const csv = await runCommand(compute, [], { ...FORMS, example: '003', format: 'csv' })
  const label = '武汉市汉阳区企业服务中心整体绩效自评表|900001'
  expect(csv.out).toContain(`003,${label},,得分(20分*执行率),值,15.18\n`)
  const text = await runCommand(compute, [], { ...FORMS, example: '003', format: 'text' })
  expect(text.out).toMatch(/一级指标 +二级指标 +三级指标 +年初目标值/)
  const json = await runCommand(compute, [], { ...FORMS, example: '003', format: 'json' })
  expect(json.out).toContain('"words": "20 × 624.81 ÷ 823.24 = 15.18"')
  expect(json.told).toBe('')
})

test('each document has its own forms of a year', async () => {
  const goals = await runCommand(compute, [], { ...FORMS, example: '002', format: 'csv' })
  const evaluation = await runCommand(compute, [], { ...FORMS, example: '001', format: 'csv' })
  expect([goals.out.includes('自评'), goals.out.includes('申报表')]).toEqual([false, true])
  expect([evaluation.out.includes('自评'), evaluation.out.includes('申报表')]).toEqual([true, false])
})

test('what cannot be computed is told with what to write', async () => {
  const folder = temporaryFolder()
  const files = new Map([
    ...SAMPLE_FILES,
    ['2023/performance/990001.yaml', '单位: "990001"\n金额单位: 万元\n整体自评:\n  目标: []\n'],
  ])
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const found = await runCommand(compute, [], { ...FORMS, data: folder, format: 'csv' })
    expect(found).toMatchObject({ code: 0 })
    expect(found.told).toContain('PER-009')
    expect(found.out).not.toContain('执行率')
    expect(await codesOf({ ...FORMS, data: folder, unit: 'jianghan-990002', year: '2023' })).toEqual([
      'PER-010',
    ])
    expect(await codesOf({ ...FORMS, data: folder, unit: 'jianghan-990002' })).toEqual(['CMD-014'])
  } finally {
    removeFolder(folder)
  }
})

test('one form is chosen by its name, and a name that there is none of is told', async () => {
  const options = { ...FORMS, example: '001', format: 'csv' }
  const { out } = await runCommand(compute, [], { ...options, statement: 'overallEvaluation' })
  expect([out.includes('年度目标1'), out.includes('项目支出绩效自评表')]).toEqual([true, false])
  expect(await codesOf({ ...options, statement: 'budget.totals' })).toEqual(['PRF-002'])
})
