import { expect, test } from 'vitest'
import { cutAtColons, labelAt, labelIndex, takeHeader } from './find-labels.ts'
import { flowPieces, spaced } from './fixtures/flow-text.ts'

const INDEX = labelIndex(
  ['项目总预算', '项目总预算情况', '{年}项目支出明细', '项目{年}预算金额', '单位名称'].map((name) => ({
    names: [name],
  })),
)
const found = (text: string) => {
  const match = labelAt(flowPieces(text), 0, INDEX)
  return match === undefined ? undefined : `${match.label.names[0]} ${match.length}`
}

test.each([
  [spaced('项目总\n预算'), '项目总预算 2'],
  ['项目总预算 （延续性项目填写） 3', '项目总预算 2'],
  ['项目总预算 （三年） 3', '项目总预算 1'],
  ['项目总预算 情况', '项目总预算情况 2'],
  ['2024 年项目 支出明细', '{年}项目支出明细 3'],
  ['项目支出明细', '{年}项目支出明细 1'],
  ['项目 2020 年预算金额：', '项目{年}预算金额 3'],
  ['单位名称(盖章) 某局', '单位名称 1'],
  [spaced('项目总\n/预算\n三年'), undefined],
  ['项目总预算表', undefined],
  ['预算', undefined],
])('%j is %s', (text, expected) => expect(found(text)).toBe(expected))

test('a label with its value behind a colon is cut in two; other words with colons are not', () =>
  expect(cutAtColons(flowPieces('单位名称：某局 说明：无'), INDEX).map(({ text }) => text)).toEqual([
    '单位名称：',
    '某局',
    '说明：无',
  ]))

test('header words are found in any order and told in that of their columns', () =>
  expect(
    takeHeader(flowPieces(spaced('金额\n/品\n名\n办公桌')), [
      ['name', '品名'],
      ['amount', '金额'],
    ]),
  ).toEqual({
    columns: [
      { key: 'name', name: '品名' },
      { key: 'amount', name: '金额' },
    ],
    length: 3,
  }))
