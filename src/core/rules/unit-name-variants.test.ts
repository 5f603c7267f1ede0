import { expect, test } from 'vitest'
import { said } from './testing/read-text.ts'
import { unitNameVariants } from './unit-name-variants.ts'

const document = (text: string) => `武陵市临江区工业企业服务中心
2023年度部门决算
一、主要职责
${text}`

test('one name, in full and without the city', () => {
  expect(
    said(
      unitNameVariants,
      document('武陵市临江区工业企业服务中心负责企业服务。\n临江区工业企业服务中心共有车辆 0 辆。'),
    ),
  ).toEqual([])
})

test('a word left out, two names of one bureau, a name cut off above a table', () => {
  expect(
    said(
      unitNameVariants,
      document(`武陵市临江工业企业服务中心共有车辆 0 辆。
临江区工业企业中心有 2 个科室。
联系区科技和经济信息化局管理的企业。
接受区科学技术和经济信息化局的指导。
收入支出决算总表
单位名称：临江区工业企业服
单位：万元
项目|金额|项目|金额
一、一般公共预算财政拨款收入|10.00|一、一般公共服务支出|10.00
总计|10.00|总计|10.00`),
    ),
  ).toEqual([
    'line 4 warning 武陵市临江工业企业服务中心 → 武陵市临江区工业企业服务中心',
    'line 5 warning 临江区工业企业中心 → 临江区工业企业服务中心',
    'line 6 warning 科技和经济信息化局 → 科学技术和经济信息化局',
    'line 9 warning 临江区工业企业服 → 武陵市临江区工业企业服务中心',
  ])
})

test('short forms, former names and neighbours are no misspellings', () => {
  expect(
    said(
      unitNameVariants,
      document('工业企业服务中心、服务中心、临江区财政局、临江区民政局；原临江区工业企业中心的离退休人员。'),
    ),
  ).toEqual([])
})
