import { expect, test } from 'vitest'
import { subjectName } from './subject-name.ts'
import { EXPENDITURE, TOTALS } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const basic = (rows: string) => `一般公共预算财政拨款基本支出决算表
单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|20.00|12.00|8.00
${rows}`

test('codes with their names', () => {
  expect(said(subjectName, accounts(`${TOTALS}\n${EXPENDITURE}`))).toEqual([])
})

test('the name of another code, of earlier years, and one that was cut off', () => {
  expect(
    said(
      subjectName,
      accounts(
        basic(`301|工资福利支出|12.00|12.00|
30101|基本工资|12.00|12.00|
302|商品和服务支出|8.00||8.00
30202|咨询费|5.00||5.00
30211|职工活动费|2.00||2.00
30210|车辆运行费|1.00||1.00`),
      ),
    ),
  ).toEqual([
    'line 12 error 30202咨询费 → 30203咨询费',
    'line 13 error 30211职工活动费 → 30211差旅费／30299其他商品和服务支出',
    'line 14 warning 30210车辆运行费 → 30231公务用车运行维护费',
  ])
  expect(
    said(subjectName, accounts(EXPENDITURE.replaceAll('卫生健康支出', '医疗卫生与计划生育支出'))),
  ).toEqual(['line 15 warning 210医疗卫生与计划生育支出 → 210卫生健康支出'])
  expect(
    said(subjectName, accounts(`${EXPENDITURE}\n222粮油物资管理支出|\n2080299|其他民政管理事务支|1.00`)),
  ).toContain('line 18 error 222粮油物资管理支出 → 222粮油物资储备支出')
})

test('the section in brackets, and 支出 at the end, are no other name', () => {
  expect(
    said(
      subjectName,
      accounts(
        EXPENDITURE.replace('行政运行', '行政运行（民政管理事务）').replace(
          '其他民政管理事务支出',
          '其他民政管理事务',
        ),
      ),
    ),
  ).toEqual([])
})

test('units with codes of three digits are no subjects', () => {
  expect(
    said(
      subjectName,
      accounts(`收入决算总表
单位：万元
单位代码|单位名称|合计|财政拨款收入
202|武陵市临江区民政局|30.00|30.00`),
    ),
  ).toEqual([])
})
