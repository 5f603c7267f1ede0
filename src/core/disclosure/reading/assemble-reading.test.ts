import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import type { Block } from '../../document/document.ts'
import { assembleReading, type Recognised } from './assemble-reading.ts'
import { withoutProseGrids } from './prose-grids.ts'
import { blocksOf, documentOf, statement } from './testing/blocks.ts'

const NOTHING: Recognised = { statements: [], forms: [], usedByStatements: new Set(), usedByForms: new Set() }

function read(text: string, statements: Recognised['statements'] = [], used: readonly number[] = []) {
  const blocks = blocksOf(text)
  const usedByStatements = new Set(blocks.filter((block) => used.includes(block.place.line ?? 0)))
  return assembleReading(documentOf(text), blocks, { ...NOTHING, statements, usedByStatements }, [])
}

const unitSeries = (unit: string, from: number) =>
  ['budget.totals', 'budget.revenue'].map((definition, at) =>
    statement(from + at, { definition, title: definition, unitName: unit }),
  )

describe('several documents in a file', () => {
  test('are parts by their covers', () => {
    const text = `某县水利局2024年部门预算
第一部分 某县水利局概况
某县水利局是县政府工作部门，主管水利。
某县水利局水库管理所2024年单位预算
第一部分 概况
某县水利局水库管理所是公益一类事业单位，负责管护。`
    expect(
      read(text).parts.map(({ identity, sections }) => [
        identity.unit.value,
        identity.scope.value,
        sections.length,
      ]),
    ).toEqual([
      ['某县水利局', 'department', 2],
      ['某县水利局水库管理所', 'unit', 2],
    ])
  })

  test('are parts where a unit has the name of its department', () => {
    const text = '某县水利局2024年部门预算\n第一部分 概况\n某县水利局（本级）2024年单位预算\n第一部分 概况'
    expect(read(text).parts.map((part) => part.identity.unit.value)).toEqual([
      '某县水利局',
      '某县水利局（本级）',
    ])
  })

  test('are parts by their statements where they have no covers, and what the file says once is said of all', () => {
    const text = `某县水利局2024年部门预算
收支总表
a|1
收入总表
a|1
收支总表
a|1
收入总表
a|1`
    const series = [...unitSeries('某县水利局', 3), ...unitSeries('某县水库管理所', 7)]
    const statements = series.map((one, at) => ({ ...one, place: { line: [3, 5, 7, 9][at] ?? 0 } }))
    const { parts } = read(text, statements, [2, 3, 4, 5, 6, 7, 8, 9])
    expect(
      parts.map((part) => [part.identity.unit.value, part.identity.year.value, part.statements.length]),
    ).toEqual([
      ['某县水利局', 2024, 2],
      ['某县水库管理所', 2024, 2],
    ])
    expect(parts[1]?.identity.year.certainty).toBe('likely')
  })

  test('are not seen in a list of titles, in an annex, or in a table that is continued', () => {
    const text = `某县水利局2024年部门预算
第一部分 概况
一、某县水库管理所2023年度整体绩效自评表
某县水库管理所2024年单位预算
某县水文站2024年单位预算
附件：某县水利局2024年部门预算公开表`
    const series = [...unitSeries('某县水利局', 6), ...unitSeries('某县水利局', 6)]
    expect(read(text, series).parts).toHaveLength(1)
  })
})

test('a grid that nobody took is told with its size and its first words; an empty one is nothing', () => {
  const { unplaced, coverage } = read('单位构成\n序号|单位名称\n1|某县水利局\n\n说明\n|\n')
  expect(unplaced).toEqual([
    { text: '序号 单位名称 1 某县水利局', place: { line: 2 }, why: expect.stringContaining('4 格') },
  ])
  expect(coverage).toEqual({ blocks: 4, statements: 0, forms: 0, sections: 2, furniture: 1, unplaced: 1 })
})

test('prose in the cells of a sheet or of a frame is prose; a table, and a list of amounts, are not', () => {
  const free = (text: string) =>
    withoutProseGrids(blocksOf(text)).map((block) => (block.kind === 'grid' ? 'grid' : block.text))
  expect(free('某县水利局2024年部门预算|\n2024年2月|\n|第一部分 概况')).toEqual([
    '某县水利局2024年部门预算',
    '2024年2月',
    '第一部分 概况',
  ])
  expect(free('项目|金额\n收入|')).toEqual(['grid'])
  expect(free('12.00|\n13.00|')).toEqual(['grid'])
  expect(free('|')).toEqual(['grid'])
})

test('every block goes to exactly one place, and no paragraph of the prose is lost', () => {
  const line = fc.constantFrom(
    '目录',
    '第一部分 概况',
    '一、主要职责',
    '（一）负责水利工作。',
    '某县水利局2024年部门预算',
    '收支总表......3',
    '项目|金额',
    '一、拨款|12.00',
    '|',
    '2024年收入预算 12.00 万元，比上年持平。',
    '第二部分',
    '',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.array(fc.nat(30), { maxLength: 8 }), (lines, used) => {
      const text = lines.join('\n')
      const { coverage, parts } = read(text, [], used)
      const { blocks, ...places } = coverage
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(blocks)
      expect(blocks).toBe(blocksOf(text).length)
      const told = parts.flatMap((part) =>
        part.sections.flatMap((one) => [one.heading, ...one.paragraphs.map((paragraph) => paragraph.text)]),
      )
      const length = (texts: readonly string[]) => texts.join('').replace(/\s/g, '').length
      const prose = proseOf(blocksOf(text), coverage.sections, used)
      expect(length(told)).toBe(prose === undefined ? length(told) : length(prose))
    }),
  )
})

/** The texts of the paragraphs if all that are not used are prose; contents pages are looked at elsewhere. */
function proseOf(
  blocks: readonly Block[],
  count: number,
  used: readonly number[],
): readonly string[] | undefined {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' && !used.includes(block.place.line ?? 0) ? [block.text] : [],
  )
  return texts.length === count ? texts : undefined
}
