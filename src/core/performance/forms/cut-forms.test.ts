import { expect, test } from 'vitest'
import type { Grid } from '../../document/document.ts'
import { blocksOf, drawnGrid, line, tabbedGrid, written } from './fixtures/drawn-grid.ts'
import { readForms } from './read-forms.ts'

const INDICATORS = `
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训人数 | 5人`

test('one grid with two forms, each under its title row', () => {
  const { forms } = readForms([
    drawnGrid(`
甲项目绩效目标表 | < | < | <
项目名称 | 甲 | < | <
${INDICATORS}
乙项目绩效目标表 | < | < | <
项目名称 | 乙 | < | <
${INDICATORS}`),
  ])
  expect(forms.map(({ title, projectName }) => [title, projectName])).toEqual([
    ['甲项目绩效目标表', '甲'],
    ['乙项目绩效目标表', '乙'],
  ])
})

test('without a title row another project begins another form of the same title', () => {
  const { forms } = readForms(
    blocksOf(
      '某局项目绩效目标批复表',
      drawnGrid(`项目名称 | 甲 | < | <${INDICATORS}\n项目名称 | 乙 | < | <${INDICATORS}`),
    ),
  )
  expect(forms.map(({ title, projectName }) => [title, projectName])).toEqual([
    ['某局项目绩效目标批复表', '甲'],
    ['某局项目绩效目标批复表', '乙'],
  ])
})

test('a form that has no title is found by its labels, and is called by its kind', () => {
  const { forms } = readForms([drawnGrid(`项目名称 | 甲 | < | <\n主管部门 | 某局 | < | <${INDICATORS}`)])
  expect(forms).toMatchObject([{ kind: 'projectTargets', title: '项目绩效目标表' }])
  expect(forms[0]).not.toHaveProperty('printedTitle')
})

test('what was found tells the kind, whatever the title says', () => {
  const evaluated = INDICATORS.replace('指标值', '年初目标值 | 实际完成值').replace('5人', '5人 | 8人')
  const { forms } = readForms(
    blocksOf('整体绩效目标申报表', drawnGrid(`项目名称 | 甲 | < | < | <${evaluated}`)),
  )
  expect(forms[0]?.kind).toBe('projectEvaluation')
})

test('blank lines, page numbers and 续表 inside a form do not end it', () => {
  const first = tabbedGrid(`项目名称 | 甲 | < | <${INDICATORS}`)
  const second = tabbedGrid(' | 质量指标 | 合格率 | 100%\n效益指标 | 社会效益指标 | 影响 | 良好')
  const pageNumber = { ...line('- 12 -'), role: 'pageNumber' as const }
  const { forms, used } = readForms([line('某项目绩效目标表'), first, pageNumber, line('续表'), second])
  expect(forms).toHaveLength(1)
  expect(used.has(second)).toBe(true)
  expect(written(forms[0])).toContain('合格率 · 一级指标 = 产出指标')
})

test('a header that is printed again on a new page goes on with its table', () => {
  const { forms } = readForms(
    blocksOf(
      '某项目绩效目标表',
      drawnGrid(`${INDICATORS}\n一级指标 | 二级指标 | 三级指标 | 指标值\n | | 开会次数 | 3次`),
    ),
  )
  expect(written(forms[0])).toEqual([
    '培训人数 · 一级指标 = 产出指标',
    '培训人数 · 二级指标 = 数量指标',
    '培训人数 · 指标值 = 5人',
    '开会次数 · 一级指标 = 产出指标',
    '开会次数 · 二级指标 = 数量指标',
    '开会次数 · 指标值 = 3次',
  ])
})

test('lines of a form that a reader set free between its grids stay in it', () => {
  const { forms } = readForms(
    blocksOf(
      '项目支出绩效目标申报表',
      drawnGrid('项目名称 | 甲 | <\n立项依据 | 有 | <'),
      '项目资产配置计划及采购计划',
      drawnGrid('品名 | 数量 | 金额\n电脑 | 2台 | 1.2'),
    ),
  )
  expect(written(forms[0])).toContain('电脑 · 项目资产配置计划及采购计划/数量 = 2台')
})

test('lines above and below: unit, date and who filled it in; the unit of money is no field', () => {
  const { forms, used } = readForms(
    blocksOf(
      '一、2023年度某中心项目绩效自评表',
      '2023年度项目支出绩效自评表',
      '单位名称（盖章）：某中心 填报日期：2024年3月1日 单位：万元',
      drawnGrid(`项目名称 | 甲 | < | <${INDICATORS}`),
      '填报人：张某 联系电话：85550000',
      '以上表格由各单位填写。',
    ),
  )
  expect(forms[0]).toMatchObject({ title: '项目支出绩效自评表', year: 2023, unitName: '某中心' })
  expect(written(forms[0]).slice(-4)).toEqual([
    '单位名称（盖章） · 值 = 某中心',
    '填报日期 · 值 = 2024年3月1日',
    '填报人 · 值 = 张某',
    '联系电话 · 值 = 85550000',
  ])
  expect(used.size).toBe(4)
})

test('a title that a reader took together with the line below it', () => {
  const both = {
    ...line('某项目绩效目标表项目名称：甲'),
    lines: [
      { text: '某项目绩效目标表', place: { page: 1 } },
      { text: '项目名称：甲', place: { page: 1 } },
    ],
  }
  const { forms } = readForms([both, drawnGrid(INDICATORS)])
  expect(forms[0]).toMatchObject({ title: '某项目绩效目标表', projectName: '甲' })
})

test('tables of a budget are no forms, with or without words of performance in them', () => {
  const budget = drawnGrid(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00
20103 | 政府办公厅 | 100.00 | 60.00 | 40.00`)
  const totals = drawnGrid(`
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、财政拨款收入 | 100.00 | 一、教育支出 | 90.00
二、其他收入 | | 二、其他支出 | 10.00
合计 | 100.00 | 合计 | 100.00`)
  expect(readForms([budget, totals]).forms).toEqual([])
  expect(readForms(blocksOf('预算绩效情况说明见下表。', budget)).forms).toEqual([])
})

test('a form inside a table that only lays out the page', () => {
  const inner = drawnGrid(`项目名称 | 甲 | < | <${INDICATORS}`)
  const outer: Grid = {
    ...drawnGrid(' | '),
    rows: [
      { cells: [{ column: 0, columnSpan: 1, rowSpan: 1, text: '', place: {}, nested: [inner] }], place: {} },
    ],
  }
  const { forms, used } = readForms([line('某项目绩效目标表'), outer])
  expect(forms[0]).toMatchObject({ title: '某项目绩效目标表', projectName: '甲' })
  expect(used.has(outer)).toBe(true)
})

test('key work without a title; a row without a name goes on with the one above', () => {
  const { forms } = readForms([
    tabbedGrid(`
序号 | 重要事项 | 工作内容及目标 | 完成情况
1 | 规范企业管理。 | 健全机制。 | 共托管32户。
 | | | 并按期移交。`),
  ])
  expect(forms[0]).toMatchObject({ kind: 'keyWork', title: '重点工作完成情况' })
  expect(written(forms[0])).toEqual([
    '规范企业管理。 · 序号 = 1',
    '规范企业管理。 · 工作内容及目标 = 健全机制。',
    '规范企业管理。 · 完成情况 = 共托管32户。',
    '规范企业管理。 · 完成情况 = 并按期移交。 ?',
  ])
})
