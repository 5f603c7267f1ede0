import { expect, test } from 'vitest'
import { currencyUnit } from './currency-unit.ts'
import { found, statement } from './testing/made-part.ts'

const made = (prose: string) => ({
  statements: [
    statement('accounts.revenue', '收入决算表', ' | 合计 | 合计 | 1,482.63\n | 其他 | 合计 | 6.20'),
  ],
  prose: `# 说明\n${prose}`,
})

test('the unit of the tables', () => {
  expect(found(currencyUnit, made('收入合计 1482.63 万元，其他收入 6.20 万元。'))).toEqual([])
})

test('yuan for ten thousand, and a table without unit', () => {
  expect(found(currencyUnit, made('收入合计 1482.63 元。'))).toEqual(['error 1482.63元 → 1482.63万元'])
  const { currency, ...silent } = statement('accounts.expenditure', '支出决算表', ' | 合计 | 合计 | 3.00')
  expect(currency).toBe('tenThousandYuan')
  const others = ['a', 'b'].map((title) => statement('accounts.revenue', title, ' | 合计 | 合计 | 3.00'))
  expect(found(currencyUnit, { statements: [...others, silent] })).toEqual(['warning  → 单位：万元'])
})

test('standards per person are in yuan', () => {
  expect(found(currencyUnit, made('按每人每月 500 元、每次 80.00 元的标准发放。'))).toEqual([])
})
