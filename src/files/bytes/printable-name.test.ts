import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { extensionOf, printableName } from './printable-name.ts'

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\用户\\预算.docx', '预算.docx'],
  ['预算\u0000\u001b[31m\n表.pdf', '预算[31m表.pdf'],
  ['预算\u202efdp.exe', '预算fdp.exe'],
  ['...', '.'.repeat(0) || '?'],
  ['', '?'],
  ['.htaccess', 'htaccess'],
  ['某局 2024 年部门预算.pdf', '某局 2024 年部门预算.pdf'],
])('%j is printed as %j', (name, expected) => {
  expect(printableName(name)).toBe(expected)
})

test('a long name keeps its extension', () => {
  const name = printableName(`${'长'.repeat(300)}.xlsx`)
  expect([...name].length).toBeLessThanOrEqual(150)
  expect(name.endsWith('….xlsx')).toBe(true)
  expect(extensionOf(name)).toBe('xlsx')
})

test('whatever the name: no folder, no control character, not empty, and the same when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const printed = printableName(name)
      expect(printed).toMatch(/^[^\\/\p{Cc}\p{Cf}\p{Cs}]+$/u)
      expect([...printed].length).toBeLessThanOrEqual(150)
      expect(printableName(printed)).toBe(printed)
    }),
  )
})
