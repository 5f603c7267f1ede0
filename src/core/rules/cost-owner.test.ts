import { expect, test } from 'vitest'
import { costOwner } from './cost-owner.ts'
import { form, found } from './testing/made-part.ts'

const said = (name: string, basis: string): readonly string[] =>
  found(costOwner, { forms: [form({ kind: 'projectDeclaration', costs: `${name} | ${basis} | 金额=5` })] })

test('the same owner, none, or both', () => {
  expect(said('区属企业退休人员慰问', '区属正处2人*13600元/人=27200元')).toEqual([])
  expect(said('区属企业退休人员慰问', '正处2人*13600元/人=27200元')).toEqual([])
  expect(said('区属企业退休人员慰问', '区属企业参照市属企业标准，2人*13600元/人=27200元')).toEqual([])
})

test('another owner', () => {
  expect(said('区属企业退休人员慰问', '市属正处2人*13600元/人=27200元')).toEqual(['warning 市属 → 区属'])
})
