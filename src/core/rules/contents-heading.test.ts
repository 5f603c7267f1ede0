import { expect, test } from 'vitest'
import { contentsHeading } from './contents-heading.ts'
import { said } from './testing/read-text.ts'

const COVER = `武陵市临江区民政局
2023年度部门决算
目录
`

test('entries and headings in the same words', () => {
  expect(
    said(
      contentsHeading,
      `${COVER}第一部分 概况
一、主要职责
二、机构设置
第二部分 2023年度部门决算情况说明
第一部分 概况
一、主要职责
负责全区民政工作。
二、机构设置
设办公室、财务科。
第二部分 2023年度部门决算情况说明`,
    ),
  ).toEqual([])
})

test('other words, and a part that is nowhere', () => {
  expect(
    said(
      contentsHeading,
      `${COVER}第一部分 概况
一、主要职责
二、机构设置
三、人员情况
第二部分 2023年度部门决算情况说明
第一部分 概况
一、主要职能
负责全区民政工作。
二、机构设置
设办公室、财务科。
第二部分 2023年度部门决算情况说明`,
    ),
  ).toEqual(['line 5 error 一、主要职责 → 一、主要职能', 'line 7 warning 三、人员情况 → '])
})

test('one entry for several forms names them all', () => {
  expect(
    said(
      contentsHeading,
      `${COVER}第一部分 情况说明
第二部分 报表
表1. 收入支出决算总表
表2. 绩效目标表
第一部分 情况说明
收支增加。
第二部分 报表
收入支出决算总表
单位：万元
项目|金额|项目|金额
一、一般公共预算财政拨款收入|10.00|一、一般公共服务支出|10.00
本年收入合计|10.00|本年支出合计|10.00
总计|10.00|总计|10.00
基本信息表
部门负责人|某某|联系电话|1234567
项目支出绩效目标表
项目名称|慰问经费
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|慰问人数|≥10人`,
    ),
  ).toEqual(['line 7 error 表2. 绩效目标表 → 基本信息表／项目支出绩效目标表'])
})

test('the year left out, and the unit’s name for 部门, are no difference', () => {
  expect(
    said(
      contentsHeading,
      `${COVER}一、部门主要职能......1
二、部门决算情况说明......2
一、武陵市临江区民政局主要职能
负责全区民政工作。
二、2023年度部门决算情况说明
收支增加。`,
    ),
  ).toEqual([])
})

test('an entry of two lines has its page behind the second', () => {
  expect(
    said(
      contentsHeading,
      `${COVER}一、部门主要职能......1
二、关于下达支持市县科技创新和科学普及专项资金（县域创
新跃升计划）的情况说明......2
三、名词解释......3
一、部门主要职能
负责全区民政工作。
二、关于下达支持市县科技创新和科学普及专项资金（县域创新跃升计划）的情况说明
收支增加。
三、名词解释
无。`,
    ),
  ).toEqual([])
})
