import { expect, test } from 'vitest'
import { regionName } from './region-name.ts'
import { form, found } from './testing/made-part.ts'

const said = (unit: string, prose: string): readonly string[] =>
  found(regionName, { forms: [form({ kind: 'projectTargets', unit })], prose: `# 总体目标\n${prose}` })

test('a district that calls itself one; a county that is one', () => {
  expect(said('抚宁区工业信息管理局', '指导全区中小企业发展，落实县级责任。')).toEqual([])
  expect(said('抚宁县工业局', '指导全县中小企业发展。')).toEqual([])
  expect(said('工业局', '指导全县中小企业发展。')).toEqual([])
})

test('a district that calls itself a county, told once', () => {
  expect(said('抚宁区工业信息管理局', '指导全县工业行业。\n监测全县工业运行。')).toEqual([
    'warning 全县 → 全区',
  ])
})
