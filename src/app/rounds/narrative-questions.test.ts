import { expect, it } from 'vitest'
import { problem, describe as told } from '../../core/kernel/problem.ts'
import { questionOf } from './narrative-questions.ts'

const FILE = '2023/budget/texts/990001.yaml'

it.each([
  problem('PUB-001', { section: '一、主要职能', key: '主要职能', file: FILE }),
  problem('PUB-005', { section: '三、使用情况', code: '208', name: '社会保障和就业支出', file: FILE }),
  problem('PUB-007', { section: '七、名词解释', code: '2080505', name: '养老保险缴费', file: FILE }),
  problem('PUB-002', {
    section: '一、总体情况',
    subject: '收入',
    change: '-10%',
    file: FILE,
    example: '{…}',
  }),
])('names the section and what is to be written, and no file: $code', (one) => {
  for (const language of ['zh', 'en'] as const) {
    const question = questionOf(one, language)
    expect(question).toContain(String(one.params.section))
    expect(question).not.toContain('yaml')
    expect(question).not.toContain('undefined')
  }
})

it('what it has no words of its own for is told as it is', () => {
  const other = problem('PUB-008', { unit: '样例局', year: '2023' })
  expect(questionOf(other, 'zh')).toBe(told(other, 'zh'))
})
