import { expect, test } from 'vitest'
import { basisReader } from '../../budget/drafting/cost-row.ts'
import { draftRows } from '../../budget/drafting/draft-rows.ts'
import { PROJECT, rowMaker } from '../../budget/drafting/testing/project-rows.ts'
import { targetAgreements } from './target-agreements.ts'

function agreements(content: string, basis: string, name: string, target: string) {
  const made = rowMaker()
  made.add('cost', { content, basis })
  const goal = made.add('goal', { term: '年度目标', text: '目标' })
  made.add('indicator', { name, target }, goal)
  return targetAgreements(draftRows(made.rows), PROJECT, basisReader()).map(
    (one) => `${one.paid} ${one.isMet ? '=' : '≠'} ${one.target}`,
  )
}

test.each([
  ['法律服务费', '3000元/笔*30笔', '信访事项法律咨询意见书', '≥30例', ['30 笔 = 30 例']],
  ['法律咨询意见书', '3000元/例*30例', '信访事项法律咨询意见书', '≥30例', ['30 例 = 30 例']],
  ['法律咨询意见书', '3000元/例*30例', '信访事项法律咨询意见书', '≥50例', ['30 例 ≠ 50 例']],
  ['法律咨询意见书', '3000元/例*30例', '信访事项法律咨询意见书', '20例', ['30 例 ≠ 20 例']],
  ['法律服务费', '3000元/笔*25笔', '信访事项法律咨询意见书', '≥30例', []],
  ['慰问', '500元/户*60户', '消防演练次数', '1次', []],
  ['法律咨询意见书', '总额 9万元', '信访事项法律咨询意见书', '≥30例', []],
])('%s %s for %s %s', (content, basis, name, target, expected) => {
  expect(agreements(content, basis, name, target)).toEqual(expected)
})
