import { expect, test } from 'vitest'
import type { Paragraph } from '../../document/document.ts'
import { locator } from './locate.ts'

const paragraph = (...lines: readonly string[]): Paragraph => ({
  kind: 'paragraph',
  role: 'text',
  text: lines.join(''),
  lines: lines.map((text, at) => ({ text, place: { line: at + 1 } })),
  place: { line: 1 },
})

test('words of a text are found in the line that has them, wherever the text begins', () => {
  const locate = locator([paragraph('1.灭火器', '280 元/个*3 个*63 处=5.23 万元', '合计 5.23 万元')])
  expect(locate({ line: 1 }, '280元/个*3个*63处=5.23万元')).toEqual({ line: 2 })
})

test('words that the end of a line cuts are found where they begin', () => {
  const locate = locator([paragraph('费用', '安全整改 3000 元/处*20 处', '=6 万元')])
  expect(locate({ line: 1 }, '3000元/处*20处=6万元')).toEqual({ line: 2 })
})

test('words that stand nowhere are where their text begins', () => {
  const locate = locator([paragraph('费用', '其他')])
  expect(locate({ line: 1 }, '没有的字')).toEqual({ line: 1 })
  expect(locate({ line: 9 }, '其他')).toEqual({ line: 9 })
})
