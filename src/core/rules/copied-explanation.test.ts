import { expect, test } from 'vitest'
import { copiedExplanation } from './copied-explanation.ts'
import { form, found } from './testing/made-part.ts'

const TEXT = '按期受理居民的申请并在规定日内办完，不让任何一户久等。'
const row = (name: string, target: string, explanation = TEXT): string =>
  `产出指标/时效指标/${name} | ${target} | explanation=${explanation}`

test('one explanation for one indicator in two forms, and short ones', () => {
  expect(
    found(copiedExplanation, {
      forms: [
        form({ goals: row('居民申请办理及时性', '及时') }),
        form({ goals: `${row('居民申请办理及时性', '及时')}\n${row('甲', '3次', '按实际统计')}` }),
        form({ goals: row('乙', '5次', '按实际统计') }),
      ],
    }),
  ).toEqual([])
})

test('the same words for another indicator with another value', () => {
  expect(
    found(copiedExplanation, {
      forms: [form({ goals: row('各项工作完成率', '100%') }), form({ goals: row('申请受理及时性', '及时') })],
    }),
  ).toEqual([`warning ${TEXT} → “各项工作完成率”自己的计算口径`])
})

test('another name for the same value may be the same indicator', () => {
  expect(
    found(copiedExplanation, {
      forms: [form({ goals: row('受理户数', '55户') }), form({ goals: row('申请受理户数', '55户') })],
    }),
  ).toEqual([])
})

test('one way of asking for two shares', () => {
  const asked = '通过问卷调查服务对象，由第三方统计满意的份数得出。'
  expect(
    found(copiedExplanation, {
      forms: [form({ goals: `${row('居民满意度', '≥90%', asked)}\n${row('企业满意度', '≥85%', asked)}` })],
    }),
  ).toEqual([])
})
