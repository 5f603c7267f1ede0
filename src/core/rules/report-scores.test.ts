import { expect, test } from 'vitest'
import { reportScores } from './report-scores.ts'
import { executed, form, found } from './testing/made-part.ts'

test('points of the form', () => {
  expect(
    found(reportScores, {
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
      prose: `# 绩效评价报告
整体绩效自评得分为93.18分，其中预算执行情况自评分15.18分，年度绩效目标自评分78分。`,
    }),
  ).toEqual([])
})

test('other points', () => {
  expect(
    found(reportScores, {
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
      prose: `# 绩效评价报告
整体预算数823.24万元，执行率75.9%。此项得分为15.87分。`,
    }),
  ).toEqual(['error 15.87分 → 15.18分'])
})

test('of a class', () => {
  expect(
    found(reportScores, {
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
      prose: `# 绩效评价报告
“改制企业工作经费”项目自评总分98.99分，产出指标得分50分。`,
    }),
  ).toEqual(['error 50分 → 60分'])
})

test('points of an indicator are not those of execution', () => {
  expect(
    found(reportScores, {
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
      prose: `# 绩效评价报告
全年解决6家，该项得分为78分。`,
    }),
  ).toEqual([])
})
