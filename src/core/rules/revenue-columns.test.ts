import { expect, test } from 'vitest'
import { revenueColumns } from './revenue-columns.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (columns: string) =>
  accounts(`收入支出决算总表
单位：万元
收入|收入|支出|支出
项目|金额|项目|金额
一、一般公共预算财政拨款收入|30.00|一、一般公共服务支出|30.00
二、上级补助收入|||
三、事业收入|||
四、经营收入|||
五、附属单位上缴收入|||
六、其他收入|||
本年收入合计|30.00|本年支出合计|30.00
总计|30.00|总计|30.00
收入决算表
单位：万元
科目编码|科目名称|本年收入合计|财政拨款收入|${columns}
|合计|30.00|30.00||||
201|一般公共服务支出|30.00|30.00||||`)

test('a column for every source', () => {
  expect(said(revenueColumns, document('上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入'))).toEqual(
    [],
  )
})

test('one is missing', () => {
  expect(said(revenueColumns, document('上级补助收入|事业收入|经营收入|其他收入'))).toEqual([
    'line 19 warning  → 附属单位上缴收入（栏）',
  ])
})

test('a table that sums up the smaller ones', () => {
  expect(said(revenueColumns, document('事业收入|其他各项收入'))).toEqual([])
})
