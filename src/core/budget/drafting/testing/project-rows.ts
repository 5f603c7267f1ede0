/** A project as somebody would type it on 10 November: seven cost items, one of them of four parts, one source. */
import { fen } from '../../../kernel/fen.ts'
import { basisReader, type CostReading } from '../cost-row.ts'
import { draftRows } from '../draft-rows.ts'
import type { RoundRow } from '../round-row.ts'
import type { SheetId } from '../sheets.ts'

export const PROJECT = '42010322403T000000107'
/** 0.1 万元 */
export const STEP = fen(100_000n)

export interface RowMaker {
  readonly rows: RoundRow[]
  add(sheet: SheetId, cells: Readonly<Record<string, string>>, parent?: string, project?: string): string
}

/** Rows one below the other, named by sheet and number: `cost-3`. */
export function rowMaker(): RowMaker {
  const rows: RoundRow[] = []
  return {
    rows,
    add(sheet, cells, parent, project = PROJECT) {
      const number = rows.filter((row) => row.sheet === sheet).length + 1
      const id = `${sheet}-${number}`
      const isOfUnit = sheet === 'basic' || sheet === 'income' || sheet === 'staff'
      rows.push({
        id,
        sheet,
        ...(parent === undefined ? {} : { parent }),
        ...(isOfUnit ? {} : { project }),
        position: number,
        cells,
      })
      return id
    },
  }
}

const COSTS: readonly (readonly [string, string, string, string])[] = [
  ['法律服务费', '3000元/笔*30笔', '9.00', '30227'],
  ['劳务费', '', '3.50', '30226'],
  ['日常办公费用', '20元/人·次*96人*2次 + 6000元', '1.00', '30201'],
  ['积案化解', '总额估算：30万元 + 8.5万元', '38.50', '30299'],
  ['改制企业困难慰问帮扶', '500元/户*60户', '3.00', '30399'],
  ['法制教育活动及宣传费', '总额 3万元', '3.00', '30299'],
  ['消防演习', '总额 4万元', '4.00', '30299'],
]
const LABOUR: readonly (readonly [string, string])[] = [
  ['工资', '工资1763元/人·月*1人*12月'],
  ['五险', '968元/人·月*1人*12月'],
  ['节日补贴', '1500元/人*1人'],
  ['第三方管理费', '60元/人·月*1人*12月'],
]

export function projectRows(): RowMaker {
  const made = rowMaker()
  made.add('project', {
    name: '稳定、企业改制工作专项经费',
    category: '特定目标类本级支出',
    frequency: '常年项目',
    function: '2150702',
    fund: '一般公共预算',
    ground: '区政府关于改制企业稳定工作的会议纪要',
    implementation: '按季度走访企业，每月研判一次',
    lastEvaluation: '上年自评为优，已用于安排本年预算',
    lastYearBudget: '65.50',
  })
  for (const [content, basis, requested, economic] of COSTS) {
    const id = made.add('cost', { content, basis, requested, economic })
    if (content === '劳务费')
      for (const [part, text] of LABOUR) made.add('cost', { content: part, basis: text }, id)
  }
  made.add('source', { name: '财政拨款收入（区级安排数）', amount: '62.00' })
  return made
}

/** The rows with a cell changed. */
export const changed = (
  rows: readonly RoundRow[],
  id: string,
  cells: Readonly<Record<string, string>>,
): readonly RoundRow[] =>
  rows.map((row) => (row.id === id ? { ...row, cells: { ...row.cells, ...cells } } : row))

export const readingOf = (rows: readonly RoundRow[]): CostReading => ({
  rows: draftRows(rows),
  readBasis: basisReader(),
  step: STEP,
})
