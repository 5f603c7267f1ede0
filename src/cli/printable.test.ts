import { expect, test } from 'vitest'
import { fc } from '../testing/properties.ts'
import { printable, printableJson } from './printable.ts'

test.each([
  ['\u001b]0;title\u0007一、收入', '�]0;title�一、收入'],
  ['\u009b2J清屏', '�2J清屏'],
  ['预算\u202efdp.exe', '预算�fdp.exe'],
  ['删除\r保留', '删除�保留'],
])('%j is shown as %j', (text, shown) => expect(printable(text)).toBe(shown))

test('what a table or a message is made of stays as it is', () => {
  const text = '表1\t“三公”经费\r\n1,250.30 —（元）\n𠮷'
  expect(printable(text)).toBe(text)
})

test('JSON keeps all of it, escaped', () => {
  const value = { text: '\u001b[2J\u009b\u202e预算' }
  const json = printableJson(value)
  expect(printable(json)).toBe(json)
  expect(JSON.parse(json)).toEqual(value)
})

test('nothing that a terminal obeys comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/(?![\t\r\n])\p{Cc}|\p{Bidi_Control}/u)
    }),
  )
})
