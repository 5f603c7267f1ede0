import { expect, test } from 'vitest'
import { reportExecution } from './report-execution.ts'
import { executed, form, found } from './testing/made-part.ts'

test('figures of the form', () => {
  expect(
    found(reportExecution, {
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
整体调整后预算数为823.24万元，实际执行金额为624.81万元，执行率为75.9%。`,
    }),
  ).toEqual([])
})

test('other figures', () => {
  expect(
    found(reportExecution, {
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
“改制企业工作经费”项目预算金额为120万元，实际执行金额为110.16万元，预算执行率为98.99%。`,
    }),
  ).toEqual(['error 120万元 → 116.00万元', 'error 98.99% → 94.97%'])
})

test('amounts that nobody says what they are of', () => {
  expect(
    found(reportExecution, {
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
全年支出120万元。`,
    }),
  ).toEqual([])
})
