/** 示例文件 — one small made-up budget as it would be published, from which files of every format are made. */

/** A paragraph, or the rows of a table. */
export type SampleBlock = string | readonly (readonly string[])[]

/** Instead of a cell's text: the cell to the left covers it too. */
export const COVERED = '←'
/** Instead of a cell's text: the cell above covers it too. */
export const COVERED_ABOVE = '↑'

export const SAMPLE_DOCUMENT: readonly SampleBlock[] = [
  '星河县水务局2025年部门预算',
  '2025年2月',
  '第一部分 星河县水务局概况',
  '一、主要职责',
  '星河县水务局是县政府工作部门，负责全县水资源的管理、保护和水旱灾害防御工作。',
  '二、机构设置',
  '星河县水务局内设办公室、水政股和工程股。',
  '第二部分 星河县水务局2025年部门预算表',
  '2025年部门收支预算总表',
  '部门：星河县水务局',
  '单位：万元',
  [
    ['收入', COVERED, '支出', COVERED],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款收入', '1,250.30', '一、社会保障和就业支出', '120.30'],
    ['二、政府性基金预算拨款收入', '', '二、卫生健康支出', '60.00'],
    ['三、事业收入', '49.70', '三、农林水支出', '1,119.70'],
    ['本年收入合计', '1,300.00', '本年支出合计', '1,300.00'],
    ['收入总计', '1,300.00', '支出总计', '1,300.00'],
  ],
  '2025年部门支出预算总表',
  '部门：星河县水务局',
  '单位：万元',
  [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', '120.30', '120.30', ''],
    ['20805', '行政事业单位养老支出', '120.30', '120.30', ''],
    ['2080505', '机关事业单位基本养老保险缴费支出', '120.30', '120.30', ''],
    ['210', '卫生健康支出', '60.00', '60.00', ''],
    ['21011', '行政事业单位医疗', '60.00', '60.00', ''],
    ['2101101', '行政单位医疗', '60.00', '60.00', ''],
    ['213', '农林水支出', '1,119.70', '700.00', '419.70'],
    ['21303', '水利', '1,119.70', '700.00', '419.70'],
    ['2130301', '行政运行', '700.00', '700.00', ''],
    ['2130314', '防汛', '419.70', '', '419.70'],
    ['合计', '', '1,300.00', '880.30', '419.70'],
  ],
  '第三部分 预算情况说明',
  '一、收支预算总体情况',
  '2025年部门预算收入总计1300.00万元，其中：一般公共预算拨款收入1250.30万元，事业收入49.70万元。',
  '二、绩效目标设置情况',
  '2025年本部门对1个项目设置了绩效目标，金额419.70万元。',
  '项目支出绩效目标表',
  [
    ['项目名称', '防汛物资储备', '项目单位', '星河县水务局'],
    ['项目资金（万元）', '419.70', '其中：财政拨款', '419.70'],
    ['年度绩效目标', '汛前完成防汛物资储备，保障安全度汛', COVERED, COVERED],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '储备物资种类', '≥12种'],
    ['产出指标', '时效指标', '储备完成时间', '5月31日前'],
    ['效益指标', '社会效益指标', '险情处置率', '100%'],
    ['满意度指标', '服务对象满意度', '群众满意度', '≥95%'],
  ],
  '第四部分 名词解释',
  '基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。',
]

export interface SampleCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly span: number
  readonly rowSpan: number
}

/** The cells that begin in each row, with what they cover. */
export function sampleTable(rows: readonly (readonly string[])[]): readonly (readonly SampleCell[])[] {
  return rows.map((line, row) =>
    line.flatMap((text, column) => {
      if ((text === COVERED && column > 0) || (text === COVERED_ABOVE && row > 0)) return []
      let span = 1
      while (line[column + span] === COVERED) span += 1
      let rowSpan = 1
      while (rows[row + rowSpan]?.[column] === COVERED_ABOVE) rowSpan += 1
      return [{ text, row, column, span, rowSpan }]
    }),
  )
}

/** The cells of a row by itself. */
export const sampleCells = (row: readonly string[]): readonly SampleCell[] => sampleTable([row])[0] ?? []
