import { expect, test } from 'vitest'
import { tableNumbers } from './table-numbers.ts'
import { found, statement } from './testing/made-part.ts'

const DEFINITIONS = [
  'accounts.totals',
  'accounts.revenue',
  'accounts.expenditure',
  'accounts.general-basic',
  'accounts.three-public',
]
const tables = (...numbers: readonly string[]) => ({
  statements: DEFINITIONS.map((definition, at) => {
    const number = numbers[at] ?? ''
    return { ...statement(definition, `表${at}`, ''), ...(number === '' ? {} : { number }) }
  }),
})

test('numbers in order', () => {
  expect(found(tableNumbers, tables('公开01表', '公开02表', '公开03表', '公开04表', '公开05表'))).toEqual([])
})

test('a few numbers only, and one that stands twice', () => {
  expect(found(tableNumbers, tables('公开表1', '', '', '', '公开表5'))).toEqual([
    'warning 公开表1 → 公开表1…公开表5',
  ])
  expect(found(tableNumbers, tables('公开01表', '公开02表', '公开02表', '公开04表', '公开05表'))).toEqual([
    'warning 公开02表 → 公开03表',
  ])
})

test('no numbers at all, tables between that were not read, and numbers with parts', () => {
  expect(found(tableNumbers, tables())).toEqual([])
  expect(found(tableNumbers, tables('表一', '表二', '表四', '表七', '表八'))).toEqual([])
  expect(found(tableNumbers, tables('表1-1', '表1-1', '表1-2', '表2', '表3'))).toEqual([])
})
