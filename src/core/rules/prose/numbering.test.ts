import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { chineseNumber, inChinese, markOf, numbered } from './numbering.ts'

test('numbers are read as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
      expect(chineseNumber(inChinese(number))).toBe(number)
      expect(numbered(`${markOf('chinese', number)}收入情况`)).toMatchObject({ style: 'chinese', number })
      expect(numbered(`${markOf('bracketed', number)}收入情况`)).toMatchObject({ style: 'bracketed', number })
    }),
  )
})

test.each([
  ['第二部分 部门决算表', 'part', 2, '部门决算表'],
  ['十一、其他事项', 'chinese', 11, '其他事项'],
  ['（三）公务接待费', 'bracketed', 3, '公务接待费'],
  ['4．2025年收支总表', 'arabic', 4, '2025年收支总表'],
  ['表 9. 绩效目标表', 'table', 9, '绩效目标表'],
] as const)('%s', (text, style, number, words) => {
  expect(numbered(text)).toMatchObject({ style, number, words })
})

test('amounts and dates are no numbers of headings', () => {
  expect(numbered('12.50 万元')).toBeUndefined()
  expect(numbered('2023年收入')).toBeUndefined()
})
