import { expect, test } from 'vitest'
import { found, statement } from './testing/made-part.ts'
import { threePublicUnits } from './three-public-units.ts'

const made = (amount: string, prose: string) => ({
  statements: [statement('accounts.three-public', '“三公”经费支出决算表', ` | 合计 | 预算数 | ${amount}`)],
  prose: `# （一）“三公”经费的单位范围\n${prose}`,
})
const ONE = '临江区民政局有一般公共预算财政拨款预算安排“三公”经费的单位包括临江区民政局本级1个行政单位。'

test('units with such a budget', () => {
  expect(found(threePublicUnits, made('2.00', ONE))).toEqual([])
})

test('a unit is named, and there is nothing', () => {
  expect(found(threePublicUnits, made('0.00', ONE))).toEqual(['warning 临江区民政局本级1个行政单位 → 无'])
})

test('a range of units without a budget, and none', () => {
  expect(
    found(threePublicUnits, made('0.00', '“三公”经费的开支单位包括本单位。\n本年没有安排“三公”经费的单位。')),
  ).toEqual([])
})
