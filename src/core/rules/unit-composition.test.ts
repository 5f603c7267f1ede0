import { expect, test } from 'vitest'
import { form, found } from './testing/made-part.ts'
import { unitComposition } from './unit-composition.ts'

test('alone in both', () => {
  expect(
    found(unitComposition, {
      forms: [
        form({ kind: 'basicInformation', title: '基本信息表', fields: { 机构设置: '本单位无下属机构。' } }),
      ],
      prose: `## 单位构成
本部门由本单位组成。`,
    }),
  ).toEqual([])
})

test('alone in one', () => {
  expect(
    found(unitComposition, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          fields: { 机构设置: '本级及下属2个二级单位组成。' },
        }),
      ],
      prose: `## 单位构成
本部门由本单位组成。`,
    }),
  ).toEqual(['warning 本部门由本单位组成。 → 与“下属2个二级单位组成”统一'])
})

test('several in both', () => {
  expect(
    found(unitComposition, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          fields: { 机构设置: '本级及下属2个二级单位组成。' },
        }),
      ],
      prose: `## 单位构成
本部门由本级和2个下属单位组成。`,
    }),
  ).toEqual([])
})
