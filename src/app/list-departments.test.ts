/** A unit above others is listed for a year when all of them that were there in that year are known. */
import { expect, test } from 'vitest'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { exampleLedgers } from '../testing/examples.ts'
import { SAMPLE_FILES, sampleLedger } from '../testing/sample-department.ts'
import { ledgersInMemory } from './folder-ledgers.ts'
import { listDepartments, listed } from './list-departments.ts'
import { showStatementList } from './show-statement-list.ts'

const DEPARTMENT = 'department.yaml'
const SECOND = '  - { 编码: "990002", 名称: 样例服务中心, 类型: 事业单位 }\n'

/** The sample with other words in its list of units. */
const withUnits = (from: string, to: string) =>
  sampleLedger(
    new Map(
      [...SAMPLE_FILES]
        .filter(([path]) => to !== '' || !path.includes('990002'))
        .map(([path, text]) => [path, path === DEPARTMENT ? text.replace(from, to) : text]),
    ),
  )

const yearsOf = (of: ReturnType<typeof sampleLedger>, unit: string): readonly string[] =>
  (listed(of).units.find((one) => one.code === unit)?.years ?? []).map(({ year, kind }) => `${year} ${kind}`)

test('a department is listed for the years in which all of its units are known', () => {
  expect(yearsOf(sampleLedger(), '990')).toEqual(['2023 budget', '2022 budget'])
})
test('a unit that was not there yet is not missed', () => {
  const later = withUnits('类型: 事业单位 }', '类型: 事业单位, 起始年度: 2022 }')
  expect(yearsOf(later, '990')).toEqual(['2023 budget', '2022 budget', '2021 budget'])
})
test('a department of one unit is listed with it', () => {
  expect(yearsOf(withUnits(SECOND, ''), '990')).toEqual(yearsOf(withUnits(SECOND, ''), '990001'))
  expect(yearsOf(withUnits(SECOND, ''), '990')).toContain('2023 accounts')
})
test('of three units of which two are known the department is not listed', () => {
  const third = withUnits(SECOND, `${SECOND}  - { 编码: "990003", 名称: 样例三站, 类型: 事业单位 }\n`)
  expect(yearsOf(third, '990')).toEqual([])
  expect(yearsOf(third, '990002')).toEqual(['2023 budget', '2022 budget'])
})
test('the example department is listed for the one document that all of its units are known for', async () => {
  const departments = await listDepartments(exampleLedgers())
  const years = departments
    .flatMap((one) => one.units)
    .find((one) => one.id === 'jianghan-403')
    ?.years.map(({ year, kind }) => `${year} ${kind}`)
  expect(years).toEqual(['2023 budget'])
})
test('who asks for a department that lacks units is told which', async () => {
  const warnings = async (unit: string, kind: 'budget' | 'accounts') => {
    const shown = await showStatementList(ledgersInMemory([sampleLedger()]), {
      unit,
      year: fiscalYear(2023),
      kind,
    })
    return shown.ok ? shown.value.warnings : []
  }
  expect(await warnings('jianghan-990', 'accounts')).toMatchObject([
    { code: 'SRV-007', params: { count: '1', missing: '样例服务中心' } },
  ])
  expect(await warnings('jianghan-990001', 'accounts')).toEqual([])
  expect(await warnings('jianghan-990', 'budget')).toEqual([])
})
