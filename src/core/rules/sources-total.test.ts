import { expect, test } from 'vitest'
import { sourcesTotal } from './sources-total.ts'
import { form, found } from './testing/made-part.ts'

test('sources make their total', () => {
  expect(
    found(sourcesTotal, {
      forms: [
        form({
          fields: { 项目当年预算: '169.08' },
          amounts: `来源项目/当年预算合计 | 申报数 | 169.08
来源项目/1.财政拨款收入（区级安排数） | 申报数 | 14.92
来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 154.16`,
        }),
      ],
    }),
  ).toEqual([])
})

test('or not', () => {
  expect(
    found(sourcesTotal, {
      forms: [
        form({
          amounts: `来源项目/当年预算合计 | 申报数 | 15
来源项目/1.财政拨款收入（区级安排数） | 申报数 | 14`,
        }),
      ],
    }),
  ).toEqual(['error 15 → 14'])
})

test('the year’s budget is their total', () => {
  expect(
    found(sourcesTotal, {
      forms: [form({ fields: { 项目当年预算: '12' }, amounts: `来源项目/当年预算合计 | 申报数 | 11` })],
    }),
  ).toEqual(['error 12 → 11'])
})

test('sources that are blank where the other forms of the document have them', () => {
  const filled = form({
    amounts: `来源项目/当年预算合计 | 申报数 | 11\n来源项目/1.财政拨款收入 | 申报数 | 11`,
  })
  const empty = form({ amounts: `来源项目/当年预算合计 | 申报数 | 22.5` })
  expect(found(sourcesTotal, { forms: [filled, empty] })).toEqual(['warning 22.5 → 各项来源合计22.5'])
})

test('35 and 35万 are one amount', () => {
  expect(
    found(sourcesTotal, {
      forms: [form({ fields: { 项目当年预算: '35' }, amounts: `来源项目/当年预算合计 | 申报数 | 35万` })],
    }),
  ).toEqual([])
})
