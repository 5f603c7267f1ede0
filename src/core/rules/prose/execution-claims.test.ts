import { expect, test } from 'vitest'
import { executionClaims } from './execution-claims.ts'

const claims = (text: string) => executionClaims(text).map(({ kind, text: said }) => `${kind} ${said}`)

test.each([
  [
    '调整后预算数为 823.24 万元，实际执行金额为 624.81 万元，预算执行率为 75.9%。',
    ['budget 823.24万元', 'executed 624.81万元', 'rate 75.9%'],
  ],
  [
    '项目全年预算数为2.94万元，执行数为2.94万元，完成预算的100%。',
    ['budget 2.94万元', 'executed 2.94万元', 'rate 100%'],
  ],
  [
    '年初预算数13.40万元，实际预算支出11.05万元，结余2.35万元。',
    ['initial 13.40万元', 'executed 11.05万元', 'saved 2.35万元'],
  ],
  ['年初预算为663.37万元，支出决算为567.46万元。', ['initial 663.37万元']],
  ['预算编制科学，执行有力。', []],
])('%s', (text, expected) => expect(claims(text)).toEqual(expected))
