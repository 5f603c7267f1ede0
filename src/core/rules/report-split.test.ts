import { expect, test } from 'vitest'
import { reportSplit } from './report-split.ts'
import { executed, form, found } from './testing/made-part.ts'

test('parts of the forms', () => {
  expect(
    found(reportSplit, {
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
整体调整后预算数为823.24万元，其中，基本支出707.24万元，项目支出116.00万元。`,
    }),
  ).toEqual([])
})

test('a project budget that nobody evaluated', () => {
  expect(
    found(reportSplit, {
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
整体调整后预算数为823.24万元，其中，基本支出487.17万元，项目支出336.07万元。`,
    }),
  ).toEqual(['warning 336.07万元 → 116.00万元'])
})

test('of what was spent the overall form knows the parts', () => {
  expect(
    found(reportSplit, {
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
支出决算数624.81万元，其中：基本支出392.43万元，项目支出230.00万元。`,
    }),
  ).toEqual(['error 230.00万元 → 232.38万元'])
})
