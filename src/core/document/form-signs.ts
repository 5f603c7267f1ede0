/** What tells a performance or project form from a statutory table. */
import type { Grid } from './document.ts'
import { plainWords } from './printed-words.ts'

const FORM_TITLE =
  /绩效|自评|申报表|申报书|基本信息表|工作完成情况|重点工作|评分|评价|指标表|目标表|审批表|自查|满意度|问卷/
const FORM_WORDS =
  /^(?:一级指标|二级指标|三级指标|明细指标内容.*|指标值|指标名称|指标内容|指标说明|绩效指标|绩效目标|年度绩效目标.*|总体目标|年度总体目标|年度目标|中期目标|长期目标|年度指标值.*|实际完成值.*|自评得分|得分|分值.*|执行率.*|预算执行率.*|立项依据.*|立项必要性.*|项目负责人|联系电话|填报人|项目类别|项目属性|项目起止.*|资金用途|部门职能.*|单位职能.*|职能概述|偏差原因.*|偏差大.*|改进措施.*|自评结论|评价等级|项目概况|实施方案.*)$/

export const isFormTitle = (title: string): boolean => FORM_TITLE.test(plainWords(title))

/** Forms have their own words in header cells and in front of their fields; one of them may stand in any table. */
export const isFormGrid = (grid: Grid): boolean => formWords(grid) > 1

/** How many cells hold such a word, among the first rows. */
export const formWords = (grid: Grid): number =>
  grid.rows
    .slice(0, 60)
    .flatMap((row) => row.cells)
    .filter((cell) => cell.text.length < 40 && FORM_WORDS.test(plainWords(cell.text))).length
