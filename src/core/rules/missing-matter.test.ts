import { expect, test } from 'vitest'
import { missingMatter } from './missing-matter.ts'
import { accounts, said } from './testing/read-text.ts'

const MATTERS = [
  '二、机构设置|设办公室、财务科两个科室。',
  '三、收入决算情况说明|收入增加。',
  '四、支出决算情况说明|支出增加。',
  '五、财政拨款收支情况说明|收支平衡。',
  '六、“三公”经费情况说明|没有安排。',
  '七、机关运行经费情况|3.00 万元。',
  '八、政府采购情况|采购办公用品。',
  '九、国有资产占用情况|没有车辆。',
  '十、预算绩效情况|完成较好。',
  '十一、名词解释|基本支出：指保障运转的支出。',
]
const document = (matters: readonly string[]) =>
  accounts(
    `负责全区民政工作。\n${matters.map((one) => one.replace('|', '\n')).join('\n')}\n其他收入：指其他各项收入。`,
  )

test('everything is explained', () => {
  expect(said(missingMatter, document(MATTERS))).toEqual([])
})

test('nothing on procurement', () => {
  expect(said(missingMatter, document(MATTERS.map((one) => one.replaceAll('采购', '资产')))).length).toBe(1)
  expect(said(missingMatter, document(MATTERS.map((one) => one.replaceAll('采购', '资产'))))[0]).toContain(
    '政府采购情况的说明',
  )
})

test('a file of tables has its explanations elsewhere', () => {
  expect(said(missingMatter, document(MATTERS.slice(0, 3)))).toEqual([])
})
