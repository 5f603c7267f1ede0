import { expect, it } from 'vitest'
import { assumptions, lineWords } from './explanation-words.ts'

const line = (words: Readonly<Record<string, string>>, assumed?: string) => ({
  amountFen: '1',
  text: '0.00',
  words: Object.entries(words).map(([dimension, name]) => ({ dimension, name })),
  file: '2023/budget/403001.yaml',
  line: 21,
  ...(assumed === undefined ? {} : { assumed }),
})
const WORDS = [{ dimension: '单位', name: '国资局' }]

it('says of each line what neither the figure nor all lines say', () => {
  const lines = [
    line({ 单位: '国资局', 资金年份: '本年', 功能分类: '一般行政管理事务' }),
    line({ 单位: '国资局', 资金年份: '本年', 功能分类: '其他支出' }),
  ]
  expect(lineWords({ words: WORDS, lines })).toEqual([['一般行政管理事务'], ['其他支出']])
})

it('says all there is of a line that has nothing of its own', () => {
  const lines = [line({ 单位: '国资局', 资金年份: '本年' }), line({ 单位: '国资局', 资金年份: '本年' })]
  expect(lineWords({ words: WORDS, lines })[0]).toEqual(['国资局', '本年'])
  expect(lineWords({ words: WORDS, lines: lines.slice(1) })).toEqual([['本年']])
})

it('lists each reason once', () => {
  expect(assumptions([line({}, '拆分'), line({}), line({}, '经济科目'), line({}, '拆分')])).toEqual([
    '拆分',
    '经济科目',
  ])
})
