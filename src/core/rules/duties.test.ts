import { expect, test } from 'vitest'
import { duties } from './duties.ts'
import { form, found } from './testing/made-part.ts'

test('the same words', () => {
  expect(
    found(duties, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          fields: {
            单位职能概述:
              '1、受区政府委托，负责所属企业的国有资产营运和监管； 2、负责原工业局离退休干部的管理。',
          },
        }),
      ],
      prose: `## 主要职责
1、受区政府委托，负责所属企业的国有资产营运和监管；`,
    }),
  ).toEqual([])
})

test('other words for one duty', () => {
  expect(
    found(duties, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          fields: {
            单位职能概述:
              '1、受区政府委托，负责所属企业的国有资产营运和监管； 2、负责原工业局离退休干部的管理。',
          },
        }),
      ],
      prose: `## 主要职责
1、受区政府委托，负责所属企业的国有资产劳动和监管；`,
    }),
  ).toEqual([
    'warning 受区政府委托，负责所属企业的国有资产劳动和监管 → 受区政府委托，负责所属企业的国有资产营运和监管',
  ])
})

test('a duty that the form does not have', () => {
  expect(
    found(duties, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          fields: {
            单位职能概述:
              '1、受区政府委托，负责所属企业的国有资产营运和监管； 2、负责原工业局离退休干部的管理。',
          },
        }),
      ],
      prose: `## 主要职责
3、指导街道开展爱国卫生运动和健康教育。`,
    }),
  ).toEqual([])
})
