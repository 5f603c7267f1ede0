import { expect, test } from 'vitest'
import type { Block } from '../../document/document.ts'
import { withSheetAreas } from './sheet-areas.ts'
import { blocksOf } from './testing/blocks.ts'

/** A sheet with a line of text for each row; what it is cut into, by the first words of each piece. */
function areas(text: string, sheet: string | null = '预算'): readonly string[] {
  const rows = text.split('\n').map((line) => (line.includes('|') ? line : `${line}|`))
  const [grid] = blocksOf(rows.join('\n'))
  const block: Block | undefined =
    grid?.kind === 'grid' && sheet !== null ? { ...grid, place: { sheet } } : grid
  return withSheetAreas(block === undefined ? [] : [block]).map((one) =>
    one.kind === 'grid' ? `${one.rows.length} ${one.rows[0]?.cells[0]?.text}` : one.text,
  )
}

const TABLE = '项目|金额\n一、一般公共预算拨款收入|12.00\n二、事业收入|'

test('a sheet with a whole document is cut at its titles and around its prose', () => {
  const text = `某县水利局2024年部门预算
第一部分 某县水利局概况
一、主要职责
负责全县水资源的管理、保护和水旱灾害防御工作，组织实施水利工程建设。
2024年部门收支预算总表
单位：万元
${TABLE}
第二部分 预算情况说明
2024年部门预算收入总计12.00万元，其中：一般公共预算拨款收入12.00万元，事业收入0万元。
2024年部门支出预算总表
${TABLE}`
  expect(areas(text)).toEqual([
    '4 某县水利局2024年部门预算',
    '5 2024年部门收支预算总表',
    '2 第二部分 预算情况说明',
    '4 2024年部门支出预算总表',
  ])
})

test('a row with a number or with one sentence is a row of its table', () => {
  const form = `项目名称|防汛物资储备
一、项目概况
汛前完成防汛物资储备，保障全县安全度汛，物资种类不少于十二种，数量充足。
一级指标|指标值
产出指标|100%`
  expect(areas(form)).toEqual(['5 项目名称'])
})

test('what is no sheet stays as it is', () => {
  expect(areas(`2024年部门收支预算总表\n${TABLE}\n2024年部门支出预算总表\n${TABLE}`, null)).toHaveLength(1)
})
