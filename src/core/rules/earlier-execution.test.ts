import { expect, test } from 'vitest'
import { earlierExecution } from './earlier-execution.ts'
import { form, found } from './testing/made-part.ts'

const said = (text: string): readonly string[] =>
  found(earlierExecution, {
    forms: [
      form({ kind: 'projectDeclaration', project: '资产评估', fields: { 项目前两年预算及变动情况: text } }),
    ],
  })

test('a budget and its execution', () => {
  expect(said('2021年年初预算17万元，执行率100%。2022年年初预算19万元，1-8月执行12万元。')).toEqual([])
  expect(said('2022年1-8月执行12万元')).toEqual([])
})

test('two executed amounts of one year', () => {
  expect(said('1.2021年年初预算17万元2.2022年实际预算执行19万元；2022年1-8月执行12万元')).toEqual([
    'warning 2022年实际预算执行19万元 → 2022年年初预算19万元',
  ])
})
