import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import type { Grid, GridOrigin } from '../../document/document.ts'
import { blocksOf } from './fixtures/drawn-grid.ts'
import { readForms } from './read-forms.ts'

const WORDS = [
  '项目名称',
  '单位名称：',
  '主管部门',
  '项目类别',
  '1、常年性项目 ☑ 2、一次性项目 ☐',
  '预算执行情况(万元)(20分)',
  '预算数(A)',
  '执行数(B)',
  '执行率(B/A)',
  '年度绩效目标1(80分)',
  '年度目标2：',
  '绩效目标',
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '实际完成值',
  '得分',
  '产出指标',
  '数量指标',
  '满意度指标',
  '总分',
  '合计',
  '3月底',
  '12月底',
  '项目内容',
  '测算依据及说明',
  '来源项目',
  '2023年预算申报数',
  '长期目标',
  '年度目标',
  '名称',
  '目标说明',
  '改进措施',
  '备注',
  '12.50',
  '100%',
  '',
  '',
]
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant('?') },
)
const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 14 })
const origins = fc.constantFrom<GridOrigin>('tabbed', 'marked', 'ruled', 'aligned')
const grids = fc
  .array(fc.tuple(rows, origins), { minLength: 1, maxLength: 3 })
  .map((some) => some.map(([texts, origin], at) => grid(texts, origin, at)))

/** Each `?` becomes a word that stands nowhere else. */
const grid = (texts: readonly (readonly string[])[], origin: GridOrigin, number: number): Grid => ({
  kind: 'grid',
  origin,
  columnCount: 5,
  place: { line: 1 },
  rows: texts.map((row, at) => ({
    place: { line: at + 1 },
    cells: row.map((text, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      text: text === '?' ? `词${number}之${at}之${column}` : text,
      place: { line: at + 1, character: column + 1 },
    })),
  })),
})

test('every word of a grid that was used is in an entry, in the content, or listed as unplaced', () => {
  fc.assert(
    fc.property(grids, (some) => {
      const { forms, used } = readForms(blocksOf('2023年度某项目绩效自评表', ...some))
      const said = forms.flatMap((form) => [
        ...form.entries.flatMap(({ rowName, column, text }) => [rowName, column, text]),
        ...form.unplaced.map(({ text }) => text),
        JSON.stringify(form.content),
      ])
      const all = said.join('\n')
      for (const one of some)
        if (used.has(one))
          for (const row of one.rows)
            for (const { text } of row.cells) if (text.startsWith('词')) expect(all).toContain(text)
    }),
    { numRuns: 150 },
  )
})

test('amounts and values are printed once each, not twice', () => {
  fc.assert(
    fc.property(grids, (some) => {
      const { forms } = readForms(blocksOf('2023年度某项目绩效自评表', ...some))
      for (const { entries } of forms) {
        const own = entries.filter(({ text }) => text === '12.50')
        expect(new Set(own.map(({ place }) => place)).size).toBe(own.length)
      }
    }),
    { numRuns: 100 },
  )
})
