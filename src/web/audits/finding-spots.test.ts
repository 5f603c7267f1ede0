import { describe, expect, it } from 'vitest'
import type { JudgedFindingResponse } from '../../api/audits/contract.ts'
import type { Piece } from '../readings/document-blocks.tsx'
import { boxOn, spotIndex, spotsOf, spotsOn } from './finding-spots.ts'

const finding = (printed: string, place: Partial<JudgedFindingResponse['place']>): JudgedFindingResponse => ({
  id: `${printed} ${JSON.stringify(place)}`,
  revision: 0,
  rule: 'REC-001',
  severity: 'error',
  place: { file: 'a.txt', ...place },
  printed,
  expected: '',
  message: '',
  basis: '',
  evidence: [{ place: { file: 'a.txt', line: 3 }, printed: '624.81', words: '' }],
})

const marked = (findings: readonly JudgedFindingResponse[], piece: Piece) =>
  spotsOn(spotIndex(spotsOf('a.txt', findings, undefined)), piece).map((one) => one.printed)

const cells = (line: number, ...texts: readonly string[]): readonly Piece[] =>
  texts.map((text, at) => ({
    text,
    place: { line, character: at + 1 },
    entries: [],
    around: { place: undefined, texts },
  }))

describe('on a line of cells', () => {
  it('the cell is meant that prints the figure, white space or not', () => {
    const found = [finding('15.87', { line: 5 }), finding('6家', { line: 5 })]
    expect(cells(5, '执行', '15.87', '6 家', '115.87').map((one) => marked(found, one))).toEqual([
      [],
      ['15.87'],
      ['6家'],
      [],
    ])
  })

  it('what no cell prints is shown at the first', () => {
    expect(cells(5, '执行', '15.87').map((one) => marked([finding('', { line: 5 })], one))).toEqual([
      [''],
      [],
    ])
  })

  it('of another line nothing is meant', () => {
    expect(cells(6, '15.87').map((one) => marked([finding('15.87', { line: 5 })], one))).toEqual([[]])
  })
})

it('of a paragraph the line is meant that prints the figure, else the first', () => {
  const texts = ['截至年末，实际执行', '金额为 624.81 万元。']
  const lines = texts.map(
    (text, at): Piece => ({
      text,
      place: { line: 8 + at },
      entries: [],
      around: { place: { line: 8 }, texts },
    }),
  )
  expect(lines.map((one) => marked([finding('624.81', { line: 8 })], one))).toEqual([[], ['624.81']])
  expect(lines.map((one) => marked([finding('不在这里', { line: 8 })], one))).toEqual([['不在这里'], []])
})

it('a cell of a sheet or of a table in a DOCX is found by its name', () => {
  const found = [finding('1', { sheet: '表1', cell: 'B7' }), finding('2', { block: 12, cell: 'R3C2' })]
  const piece = (text: string, place: Piece['place']): Piece => ({
    text,
    place,
    entries: [],
    around: { place: undefined, texts: ['1', '2', '1'] },
  })
  expect(marked(found, piece('1', { sheet: '表1', cell: 'B7' }))).toEqual(['1'])
  expect(marked(found, piece('1', { sheet: '表2', cell: 'B7' }))).toEqual([])
  expect(marked(found, piece('2', { block: 12, cell: 'R3C2' }))).toEqual(['2'])
})

it('evidence is shown of the one finding that is looked at', () => {
  const found = finding('15.87', { page: 2, box: { left: 1, top: 2, right: 3, bottom: 4 } })
  const spots = spotsOf('a.txt', [found], found)
  expect(spots.map((one) => one.evidence)).toEqual([0, undefined])
  expect(spots.map((one) => boxOn(one, 2)?.left)).toEqual([undefined, 1])
  expect(spots.map((one) => boxOn(one, 1))).toEqual([undefined, undefined])
})

it('what stands in another file is not shown in this one', () => {
  const found = finding('15.87', { line: 2 })
  expect(spotsOf('b.txt', [found], found)).toEqual([])
})
