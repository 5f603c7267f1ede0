import { expect, test } from 'vitest'
import type { ReadForm } from '../../performance/forms/read-form.ts'
import { EMPTY_CONTENT } from '../../performance/forms/read-form.ts'
import type { ReadCell } from '../../statements/reading/read-statement.ts'
import { assembleReading } from './assemble-reading.ts'
import { entryRows } from './entry-rows.ts'
import { placeText } from './place-text.ts'
import { documentOf, statement } from './testing/blocks.ts'

const cell = (rowName: string, text: string): ReadCell => ({
  rowCode: '',
  rowName,
  column: '收入/预算数',
  text,
  place: { page: 3 },
  row: 0,
  gridColumn: 1,
})

const form = (said: Partial<ReadForm>): ReadForm => ({
  kind: 'projectEvaluation',
  title: '项目支出绩效自评表',
  entries: [{ ...cell('备注', ' 共 1,200 户，\n已完成'), column: '值' }],
  content: EMPTY_CONTENT,
  unplaced: [],
  place: { line: 1 },
  ...said,
})

const reading = (
  text: string,
  statements: readonly ReturnType<typeof statement>[],
  forms: readonly ReadForm[],
) => {
  const document = documentOf(text, '决算')
  const nothing = { usedByStatements: new Set<never>(), usedByForms: new Set<never>() }
  return assembleReading(document, document.blocks, { statements, forms, ...nothing }, [])
}

test('amounts lose their thousands separators, texts only their white space; statements come before forms', () => {
  const table = statement(1, {
    title: '收支总表',
    cells: [cell('一、拨款', '1,250.30'), cell('二、其他', '－3，000')],
  })
  expect(entryRows(reading('某局', [table], [form({ unitName: '某 局', projectName: '稳定经费' })]))).toEqual(
    [
      ['决算', '收支总表', '', '一、拨款', '收入/预算数', '1250.30', 'p3'],
      ['决算', '收支总表', '', '二、其他', '收入/预算数', '－3000', 'p3'],
      ['决算', '项目支出绩效自评表|某局|稳定经费', '', '备注', '值', '共1,200户，已完成', 'p3'],
    ],
  )
})

test('forms that nothing tells apart are numbered', () => {
  const tables = entryRows(reading('某局', [], [form({}), form({ projectName: '甲' }), form({})])).map(
    (row) => row[1],
  )
  expect(tables).toEqual(['项目支出绩效自评表', '项目支出绩效自评表|甲', '项目支出绩效自评表|2'])
})

test('of several documents in a file the unit stands beside the title', () => {
  const text = '某县水利局2024年部门预算\n第一部分 概况\n某县水库管理所2024年单位预算\n第一部分 概况'
  const tables = [2, 4].map((line) =>
    statement(line, { title: '收支总表', cells: [cell('一、拨款', '1.00')] }),
  )
  expect(entryRows(reading(text, tables, [])).map((row) => row[1])).toEqual([
    '收支总表|某县水利局',
    '收支总表|某县水库管理所',
  ])
})

test.each([
  [{ page: 3, box: { left: 1, top: 1, right: 2, bottom: 2 } }, 'p3'],
  [{ line: 120, character: 5 }, 'line 120'],
  [{ sheet: 'Sheet1', cell: 'B7' }, 'Sheet1!B7'],
  [{ sheet: 'Sheet1' }, 'Sheet1'],
  [{ block: 12, cell: 'R3C2' }, 'block 12 R3C2'],
  [{ block: 12 }, 'block 12'],
  [{}, ''],
])('the place %j is %s', (place, words) => expect(placeText(place)).toBe(words))
