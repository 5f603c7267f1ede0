import { expect, test } from 'vitest'
import { subjectsListed } from './subjects-listed.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string): string =>
  accounts(`一般公共预算财政拨款支出决算表
公开05表
部门：武陵市临江区民政局
单位：万元
科目编码|科目名称|小计|基本支出|项目支出
|合计|33.00|23.00|10.00
208|社会保障和就业支出|28.00|18.00|10.00
20802|民政管理事务|28.00|18.00|10.00
2080201|行政运行|18.00|18.00|
2080299|其他民政管理事务支出|10.00||10.00
210|卫生健康支出|2.00|2.00|
21011|行政事业单位医疗|2.00|2.00|
2101101|行政单位医疗|2.00|2.00|
221|住房保障支出|3.00|3.00|
22102|住房改革支出|3.00|3.00|
2210201|住房公积金|3.00|3.00|
第三部分 武陵市临江区民政局2023年度部门决算情况说明
一、一般公共预算财政拨款支出决算情况说明
${text}`)

const CLASSES =
  '主要用于：社会保障和就业支出28.00万元，占84.85%；卫生健康支出2.00万元，占6.06%；住房保障支出3.00万元，占9.09%。'
const ITEMS = `1.社会保障和就业支出（类）民政管理事务（款）行政运行（项）支出决算为18.00万元。
2.社会保障和就业支出（类）民政管理事务（款）其他民政管理事务支出（项）支出决算为10.00万元。
3.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）支出决算为2.00万元。
4.住房保障支出（类）住房改革支出（款）住房公积金（项）支出决算为3.00万元。`

test('all of them', () => {
  expect(said(subjectsListed, document(`${CLASSES}\n${ITEMS}`))).toEqual([])
})

test('one class and one item left out', () => {
  expect(said(subjectsListed, document(CLASSES.replace(/卫生健康[^；]*；/, '')))).toEqual([
    'line 23 warning 社会保障和就业支出、住房保障支出 → 补列卫生健康支出2.00万元',
  ])
  expect(said(subjectsListed, document(ITEMS.replace(/^3.*\n/m, '')))).toEqual([
    'line 25 warning 行政运行、其他民政管理事务支出、住房公积金 → 补列行政单位医疗2.00万元',
  ])
})

test('a class under another name, and changes of some classes', () => {
  expect(
    said(
      subjectsListed,
      document(
        `${CLASSES.replace('卫生健康支出', '医疗卫生支出')}
增加主要是社会保障和就业支出1.20万元、住房保障支出0.30万元。`,
      ),
    ),
  ).toEqual([])
})
