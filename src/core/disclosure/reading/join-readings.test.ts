import { expect, test } from 'vitest'
import { assembleReading } from './assemble-reading.ts'
import { joinByIdentity } from './join-readings.ts'
import { documentOf, statement } from './testing/blocks.ts'

function reading(name: string, text: string, said: Parameters<typeof statement>[1] = {}) {
  const document = documentOf(text, name)
  const statements = Object.keys(said).length === 0 ? [] : [statement(1, said)]
  return assembleReading(
    document,
    document.blocks,
    { statements, forms: [], usedByStatements: new Set(), usedByForms: new Set() },
    [],
  )
}

const joined = (readings: readonly ReturnType<typeof reading>[]) =>
  joinByIdentity(
    readings.flatMap(({ document, parts }) =>
      parts.map(({ identity }) => ({ name: document.name, identity })),
    ),
  )
const names = (readings: readonly ReturnType<typeof reading>[]) =>
  joined(readings).map((group) => group.map((one) => one.name).join(' + '))

const TEXT = reading('说明', '某市某县水利局2024年部门预算')
const ANNEX = reading('附表', '收支总表', {
  definition: 'budget.totals',
  title: '收支总表',
  unitName: '某县水利局',
})

test('a text and its annex workbook are one document, also where the annex leaves the year unsaid', () => {
  expect(names([ANNEX, TEXT])).toEqual(['说明 + 附表'])
  expect(joined([ANNEX, TEXT])[0]?.[0]?.identity.year.value).toBe(2024)
})

test('other units, years and kinds are other documents', () => {
  const others = [
    reading('决算', '某市某县水利局2024年度部门决算'),
    reading('上年', '某市某县水利局2023年部门预算'),
    reading('教育', '某市某县教育局2024年部门预算'),
  ]
  expect(names([TEXT, ...others])).toEqual(['说明', '决算', '上年', '教育'])
})

test('what may belong to either, or says nothing at all, stays by itself', () => {
  const lastYear = reading('上年', '某市某县水利局2023年部门预算')
  expect(names([TEXT, lastYear, ANNEX])).toEqual(['说明', '上年', '附表'])
  expect(names([TEXT, reading('空白', '今天天气很好。')])).toEqual(['说明', '空白'])
})
