import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { SAMPLE_DOCUMENT, sampleTable } from '../../../testing/sample-document.ts'
import type { Block, Document, Grid } from '../../document/document.ts'
import { entryRows } from './entry-rows.ts'
import { readDocument } from './read-document.ts'

const documentOf = (blocks: readonly Block[]): Document => ({
  name: 'document',
  format: 'docx',
  pages: [],
  blocks,
  problems: [],
})

const paragraph = (text: string, block: number): Block => ({
  kind: 'paragraph',
  role: 'text',
  text,
  lines: [{ text, place: { block } }],
  place: { block },
})

function grid(rows: readonly (readonly string[])[], block: number): Grid {
  const place = { block }
  return {
    kind: 'grid',
    origin: 'marked',
    columnCount: Math.max(...rows.map((row) => row.length)),
    rows: sampleTable(rows).map((cells) => ({
      place,
      cells: cells.map(({ text, row, column, span, rowSpan }) => ({
        text,
        column,
        columnSpan: span,
        rowSpan,
        place: { block, cell: `R${row + 1}C${column + 1}` },
      })),
    })),
    place,
  }
}

const sample = documentOf(
  SAMPLE_DOCUMENT.map((block, at) =>
    typeof block === 'string' ? paragraph(block, at + 1) : grid(block, at + 1),
  ),
)

describe('a whole document', () => {
  const reading = readDocument(sample)
  const [part] = reading.parts

  test('is known for what it is', () => {
    expect(reading.parts).toHaveLength(1)
    expect(part?.identity).toMatchObject({
      kind: { value: 'budget', certainty: 'sure' },
      unit: { value: '星河县水务局', certainty: 'sure' },
      scope: { value: 'department' },
      year: { value: 2025, certainty: 'sure' },
      profile: { certainty: 'unknown' },
    })
  })

  test('gives its statements, its form and its prose, and leaves nothing over', () => {
    expect(part?.statements.map((one) => [one.definition, one.cells.length, one.currency])).toEqual([
      ['budget.totals', 9, 'tenThousandYuan'],
      ['budget.expenditure', 25, 'tenThousandYuan'],
    ])
    expect(part?.forms.map((one) => [one.kind, one.projectName])).toEqual([
      ['projectTargets', '防汛物资储备'],
    ])
    expect(part?.sections.map((one) => one.heading)).toEqual([
      '',
      '第一部分 星河县水务局概况',
      '一、主要职责',
      '二、机构设置',
      '第二部分 星河县水务局2025年部门预算表',
      '第三部分 预算情况说明',
      '一、收支预算总体情况',
      '二、绩效目标设置情况',
      '第四部分 名词解释',
    ])
    expect(reading.unplaced).toEqual([])
    expect(reading.coverage.unplaced).toBe(0)
  })

  test('is the same whatever the file is called, but for its name', () => {
    const other = readDocument({ ...sample, name: '2023年度某县教育局部门决算' })
    expect(other.parts[0]?.statements).toEqual(part?.statements)
    expect(other.parts[0]?.identity.unit.value).toBe('星河县水务局')
  })
})

const words = fc.constantFrom(
  '',
  ' ',
  '合计',
  '项目',
  '预算数',
  '1,250.30',
  '-3.00',
  '208',
  '2080505',
  '收入',
  '支出',
  '单位：万元',
  '2025年部门收支预算总表',
  '项目支出绩效自评表',
  '一级指标',
  '指标值',
  '项目名称',
  '≥95%',
  '第一部分 概况',
  '目录',
  '某县水利局2024年部门预算',
  '一、主要职责',
  '（一）负责水利工作。',
  '……3',
  '\u202e',
  '=1+1',
  '\ud800',
  '年度绩效目标1',
  '长期目标1',
  '类',
  '款',
  '项',
  '100',
  '自评得分',
  '部门：某县水利局',
  '续表',
  '注：本表为空表。',
)
const count = (max: number) => fc.integer({ min: 0, max })
const cell = fc.record({ text: words, column: count(6), columnSpan: count(8), rowSpan: count(4) })
const row = fc.array(cell, { maxLength: 6 })
const block = (at: number) =>
  fc.oneof(
    words.map((text) => paragraph(text, at)),
    fc.record({ rows: fc.array(row, { maxLength: 7 }), columnCount: count(7), isTabbed: fc.boolean() }).map(
      ({ rows, columnCount, isTabbed }): Grid => ({
        kind: 'grid',
        origin: isTabbed ? 'tabbed' : 'ruled',
        columnCount,
        rows: rows.map((cells) => ({
          cells: cells.map((one) => ({ ...one, place: { block: at } })),
          place: { block: at },
        })),
        place: { block: at },
      }),
    ),
  )

test('whatever the blocks are, nothing is thrown, every block has its place and every row its seven cells', () => {
  const blocks = fc
    .integer({ min: 0, max: 14 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => block(at))))
  fc.assert(
    fc.property(blocks, (given) => {
      const reading = readDocument(documentOf(given))
      const { blocks: all, ...places } = reading.coverage
      expect(Object.values(places).reduce((sum, one) => sum + one, 0)).toBe(all)
      for (const one of entryRows(reading)) expect(one).toHaveLength(7)
    }),
    { numRuns: 150 },
  )
})
