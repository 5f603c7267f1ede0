import { expect, test } from 'vitest'
import { reportClasses } from './report-classes.ts'
import { executed, form, found } from './testing/made-part.ts'

test('what the form has', () => {
  expect(
    found(reportClasses, {
      forms: [
        form({
          kind: 'overallEvaluation',
          title: '整体自评表',
          total: '93.18',
          amounts: executed('823.24', '624.81', '75.90%', '15.18'),
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          goals: '# 年度目标1 (78) x\n产出指标/数量指标/解决信访企业数 | 5家 | actual=6 家; score=78',
        }),
        form({
          project: '改制企业工作经费',
          title: '改制企业工作经费项目自评表',
          total: '98.99',
          amounts: executed('116.00', '110.16', '94.97%', '18.99'),
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/协助改制企业户数 | 5家 | actual=5家; score=60\n效益指标/社会效益指标/保障企业安定 | 保障到位 | actual=保障到位; score=20',
        }),
      ],
      prose: `# 改制企业工作经费项目绩效评价报告
数量指标设置1个三级指标：协助改制企业户数5家。该指标得分为60分。
效益指标设置1个二级指标（含社会效益指标）。`,
    }),
  ).toEqual([])
})

test('another value, seen from both sides', () => {
  expect(
    found(reportClasses, {
      forms: [
        form({
          kind: 'overallEvaluation',
          title: '整体自评表',
          total: '93.18',
          amounts: executed('823.24', '624.81', '75.90%', '15.18'),
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          goals: '# 年度目标1 (78) x\n产出指标/数量指标/解决信访企业数 | 5家 | actual=6 家; score=78',
        }),
        form({
          project: '改制企业工作经费',
          title: '改制企业工作经费项目自评表',
          total: '98.99',
          amounts: executed('116.00', '110.16', '94.97%', '18.99'),
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/协助改制企业户数 | 5家 | actual=5家; score=60\n效益指标/社会效益指标/保障企业安定 | 保障到位 | actual=保障到位; score=20',
        }),
      ],
      prose: `# 改制企业工作经费项目绩效评价报告
数量指标设置1个三级指标：改制企业数量2个。`,
    }),
  ).toEqual(['error 改制企业数量2个 → 协助改制企业户数 5家', 'note 5家 → 改制企业数量2个'])
})

test('other classes than the form has', () => {
  expect(
    found(reportClasses, {
      forms: [
        form({
          kind: 'overallEvaluation',
          title: '整体自评表',
          total: '93.18',
          amounts: executed('823.24', '624.81', '75.90%', '15.18'),
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          goals: '# 年度目标1 (78) x\n产出指标/数量指标/解决信访企业数 | 5家 | actual=6 家; score=78',
        }),
        form({
          project: '改制企业工作经费',
          title: '改制企业工作经费项目自评表',
          total: '98.99',
          amounts: executed('116.00', '110.16', '94.97%', '18.99'),
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/协助改制企业户数 | 5家 | actual=5家; score=60\n效益指标/社会效益指标/保障企业安定 | 保障到位 | actual=保障到位; score=20',
        }),
      ],
      prose: `# 改制企业工作经费项目绩效评价报告
效益指标设置1个二级指标（含经济效益指标、可持续影响指标）。`,
    }),
  ).toEqual(['error 1 个二级指标（经济效益指标、可持续影响指标） → 1 个二级指标（社会效益指标）'])
})

test('other points', () => {
  expect(
    found(reportClasses, {
      forms: [
        form({
          kind: 'overallEvaluation',
          title: '整体自评表',
          total: '93.18',
          amounts: executed('823.24', '624.81', '75.90%', '15.18'),
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          goals: '# 年度目标1 (78) x\n产出指标/数量指标/解决信访企业数 | 5家 | actual=6 家; score=78',
        }),
        form({
          project: '改制企业工作经费',
          title: '改制企业工作经费项目自评表',
          total: '98.99',
          amounts: executed('116.00', '110.16', '94.97%', '18.99'),
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/协助改制企业户数 | 5家 | actual=5家; score=60\n效益指标/社会效益指标/保障企业安定 | 保障到位 | actual=保障到位; score=20',
        }),
      ],
      prose: `# 改制企业工作经费项目绩效评价报告
数量指标设置1个三级指标：协助改制企业户数5家。该指标得分为50分。`,
    }),
  ).toEqual(['error 50分 → 60分'])
})

test('sentences that speak of no class', () => {
  expect(
    found(reportClasses, {
      forms: [
        form({
          kind: 'overallEvaluation',
          title: '整体自评表',
          total: '93.18',
          amounts: executed('823.24', '624.81', '75.90%', '15.18'),
          fields: { 基本支出总额: '392.43', 项目支出总额: '232.38' },
          goals: '# 年度目标1 (78) x\n产出指标/数量指标/解决信访企业数 | 5家 | actual=6 家; score=78',
        }),
        form({
          project: '改制企业工作经费',
          title: '改制企业工作经费项目自评表',
          total: '98.99',
          amounts: executed('116.00', '110.16', '94.97%', '18.99'),
          goals:
            '# 年度绩效目标1 (80) x\n产出指标/数量指标/协助改制企业户数 | 5家 | actual=5家; score=60\n效益指标/社会效益指标/保障企业安定 | 保障到位 | actual=保障到位; score=20',
        }),
      ],
      prose: `# 改制企业工作经费项目绩效评价报告
产出指标完成较好，评价结果为好。`,
    }),
  ).toEqual([])
})
