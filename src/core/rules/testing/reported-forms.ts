/** For tests of reports: an overall self-evaluation and that of one project, as reports sum them up. */
import { executed, form } from './made-part.ts'

export const REPORTED_FORMS = [
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
]
