import { expect, test } from 'vitest'
import type { Block } from '../../../document/document.ts'
import { flowBlocks, flowPieces, spaced } from './fixtures/flow-text.ts'
import { joined, lineRuns, piecesOf } from './pieces.ts'

const gaps = (text: string) => flowPieces(text).map(({ text: word, gap }) => `${gap} ${word}`)

test('blank lines, their absence and their number tell what lies between two pieces', () => {
  const text = '名称\n某区某局\n\n填报人 张三\n\n\n\n续上一行'
  expect(gaps(text)).toEqual(['line 名称', 'touching 某区某局', 'line 填报人', 'space 张三', 'page 续上一行'])
})

test('where no line is blank, touching means nothing', () =>
  expect(gaps('名称\n某区某局\n填报人')).toEqual(['line 名称', 'line 某区某局', 'line 填报人']))

test('continuation marks, page numbers and units of money are left out, and a page begins behind them', () =>
  expect(gaps(spaced('计划数据\n续上页\n质量指标\n- 12 -\n单位：万元\n合计 9'))).toEqual([
    'line 计划数据',
    'page 质量指标',
    'page 合计',
    'space 9',
  ]))

test('a grid ends a run of lines; running heads and contents are no part of one', () => {
  const grid: Block = { kind: 'grid', origin: 'tabbed', columnCount: 0, rows: [], place: {} }
  const [first] = flowBlocks('项目名称')
  const head = first === undefined ? [] : [{ ...first, role: 'runningHead' as const }]
  const runs = lineRuns([...flowBlocks('甲'), grid, ...head, ...flowBlocks('乙')])
  expect(runs.map((run) => joined(piecesOf(run)))).toEqual(['甲', '乙'])
})
