import { expect, test } from 'vitest'
import { repeatedIndicator } from './repeated-indicator.ts'
import { form, found } from './testing/made-part.ts'

test('each once', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({ goals: '# 年度目标1  x\n产出指标/数量指标/咨询次数 | 5次\n产出指标/数量指标/走访次数 | 5次' }),
      ],
    }),
  ).toEqual([])
})

test('twice in one goal', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({ goals: '# 年度目标1  x\n产出指标/数量指标/咨询次数 | 5次\n产出指标/数量指标/咨询次数 | 5次' }),
      ],
    }),
  ).toEqual(['warning 5次 → 只列一次'])
})

test('with another target in another goal', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({
          goals:
            '# 年度目标1  x\n满意度指标/服务对象满意度/来访人员满意度 | ≥85%\n# 年度目标2  y\n满意度指标/服务对象满意度/来访人员满意度 | ≥80%',
        }),
      ],
    }),
  ).toEqual(['warning ≥80% → ≥85%'])
})

test('long-term and annual goals share their indicators', () => {
  expect(
    found(repeatedIndicator, {
      forms: [
        form({
          goals:
            '# 长期目标1  x\n产出指标/数量指标/咨询次数 | 50次\n# 年度目标1  y\n产出指标/数量指标/咨询次数 | 5次',
        }),
      ],
    }),
  ).toEqual([])
})

const block = '效益指标/社会效益指标/来访事项办结率 | 100%\n效益指标/社会效益指标/越级上访次数 | 0次'
const family = (second: string) => ({
  forms: [
    form({
      kind: 'overallEvaluation',
      goals: `# 年度目标1  x\n产出指标/数量指标/接待来访人数 | 50人次\n${block}\n# 年度目标2  y\n产出指标/数量指标/出租场所评估户数 | 20户\n产出指标/数量指标/收支审计户数 | 10户\n产出指标/质量指标/评审结果采用率 | 100%\n${second}`,
    }),
    form({ project: '维护稳定经费', goals: `产出指标/数量指标/接待来访人数 | 50人次\n${block}` }),
    form({
      project: '资产管理经费',
      goals:
        '产出指标/数量指标/出租场所评估户数 | 20户\n产出指标/数量指标/收支审计户数 | 10户\n产出指标/质量指标/评审结果采用率 | 100%',
    }),
  ],
})

test('a block of indicators copied from the goal of another project', () => {
  expect(found(repeatedIndicator, family(block))).toEqual([
    'warning 来访事项办结率、越级上访次数 → 资产管理经费自己的指标',
  ])
})

test('one indicator that two projects are asked', () => {
  expect(found(repeatedIndicator, family('效益指标/社会效益指标/越级上访次数 | 0次'))).toEqual([])
})
