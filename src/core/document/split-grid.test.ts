import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { writtenBlocks } from '../../testing/table-blocks.ts'
import type { Block, Grid } from './document.ts'
import { splitGrids } from './split-grid.ts'

/** Paragraphs as they read, grids as `rows×columns first cell`. */
const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : `${block.rows.length}×${block.columnCount} ${block.rows[0]?.cells.find((cell) => cell.text !== '')?.text}`,
  )
const split = (text: string): readonly string[] => outline(splitGrids(writtenBlocks(text)))

test('title, unit, currency and notes inside a grid become paragraphs around it', () => {
  expect(
    split(`
      2023年部门收支总表 | | |
      部门： | 某市某局 | | 单位：万元
      项目 | 预算数 | 项目 | 预算数
      一、事业收入 | 5.00 | 一、教育支出 | 5.00
      注：本表反映部门收支情况。 | | |`),
  ).toEqual(['2023年部门收支总表', '部门：某市某局', '单位：万元', '2×4 项目', '注：本表反映部门收支情况。'])
})

test('tables below one another are cut apart at the next title, also without a blank row', () => {
  const two = (between: string) => `
    表1 收入决算表 | |
    科目编码 | 科目名称 | 合计
    205 | 教育支出 | 1.00${between}
    表2 支出决算表 | |
    科目编码 | 科目名称 | 合计
    205 | 教育支出 | 1.00`
  const expected = ['表1 收入决算表', '2×3 科目编码', '表2 支出决算表', '2×3 科目编码']
  expect(split(two(''))).toEqual(expected)
  expect(split(two('\n| |'))).toEqual(expected)
})

test('a blank row cuts only where another header follows', () => {
  expect(
    split(`
      项目 | 金额
      一、教育支出 | 1.00
      |
      总计 | 1.00`),
  ).toEqual(['4×2 项目'])
  expect(
    split(`
      项目 | 金额
      总计 | 1.00
      |
      科目编码 | 科目名称
      205 | 教育支出`),
  ).toEqual(['2×2 项目', '2×2 科目编码'])
})

test('areas side by side are cut apart if both have a title, two sides of one table are not', () => {
  expect(
    split(`
      收入决算表 | | | 支出决算表 |
      项目 | 金额 | | 项目 | 金额
      总计 | 1.00 | | 总计 | 1.00`),
  ).toEqual(['收入决算表', '2×2 项目', '支出决算表', '2×2 项目'])
  expect(
    split(`
      收入 | | | 支出 |
      项目 | 金额 | | 项目 | 金额
      总计 | 1.00 | | 总计 | 1.00`),
  ).toEqual(['3×5 收入'])
})

test('blank rows and columns around a table are trimmed, those inside stay', () => {
  expect(
    split(`
      | | | |
      | 项目 | | 金额 |
      | 总计 | | 1.00 |
      | | | |`),
  ).toEqual(['2×3 项目'])
})

test('the fields of a form are left where they are', () => {
  const form = `
    单位名称：某单位 | | 填报日期：2023年1月 |
    一级指标 | 三级指标 | 指标值 |
    产出指标 | 培训人数 | ≥50人 |`
  expect(splitGrids(writtenBlocks(form)).map((block) => block.kind)).toEqual(['grid'])
})

describe('pages', () => {
  const page = (number: number, text: string): Grid => {
    const [grid] = writtenBlocks(text)
    if (grid?.kind !== 'grid') throw new Error('no grid was written')
    const place = { page: number, box: { left: 60, top: 60, right: 500, bottom: 700 } }
    return { ...grid, origin: 'ruled', place, rows: grid.rows.map((row) => ({ ...row, place })) }
  }
  const first = page(4, '科目编码 | 科目名称 | 合计\n205 | 教育支出 | 1.00')
  test('a grid that goes on without a header is one with that of the page before', () => {
    expect(outline(splitGrids([first, page(5, '20502 | 普通教育 | 1.00')]))).toEqual(['3×3 科目编码'])
  })
  test('one with a header of its own is not', () => {
    expect(
      splitGrids([first, page(5, '科目编码 | 科目名称 | 合计\n206 | 科学技术支出 | 1.00')]),
    ).toHaveLength(2)
  })
})

test('no text is lost or made, whatever the grid', () => {
  const cell = fc.constantFrom(
    '',
    '',
    '项目',
    '合计',
    '1.00',
    '205',
    '表3',
    '收入决算表',
    '单位：万元',
    '注：无',
  )
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  const words = (blocks: readonly Block[]): readonly string[] =>
    blocks
      .flatMap((block) =>
        block.kind === 'paragraph'
          ? [block.text]
          : block.rows.flatMap((row) => row.cells.map((one) => one.text)),
      )
      .filter((text) => text !== '')
      .sort()
  fc.assert(
    fc.property(rows, (lines) => {
      const blocks = writtenBlocks(lines.map((line) => line.join(' | ')).join('\n'))
      expect(words(splitGrids(blocks))).toEqual(words(blocks))
    }),
    { numRuns: 200 },
  )
})

test('what is one table already stays the same object', () => {
  const blocks = writtenBlocks('项目 | 金额\n总计 | 1.00')
  expect(splitGrids(blocks)[0]).toBe(blocks[0])
})
