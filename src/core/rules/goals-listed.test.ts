import { expect, test } from 'vitest'
import { goalsListed } from './goals-listed.ts'
import { form, found } from './testing/made-part.ts'

test('listed and detailed alike', () => {
  expect(
    found(goalsListed, {
      forms: [
        form({
          kind: 'overallDeclaration',
          entries: `年度目标/目标1 | 年度目标 | 做好信访维稳工作`,
          goals: `# 年度目标1  做好信访维稳工作`,
        }),
      ],
    }),
  ).toEqual([])
})

test('fewer listed than detailed', () => {
  expect(
    found(goalsListed, {
      forms: [
        form({
          kind: 'overallDeclaration',
          entries: `年度目标/目标1 | 年度目标 | 做好信访维稳工作`,
          goals: `# 年度目标1  做好信访维稳工作
# 年度目标2  监管房屋出租`,
        }),
      ],
    }),
  ).toEqual(['error 1 个 → 2 个'])
})

test('other words', () => {
  expect(
    found(goalsListed, {
      forms: [
        form({
          kind: 'overallDeclaration',
          entries: `年度目标/目标1 | 年度目标 | 按时缴纳税金及租金`,
          goals: `# 年度目标1  按时缴纳税金`,
        }),
      ],
    }),
  ).toEqual(['note 按时缴纳税金 → 按时缴纳税金及租金'])
})

test('punctuation is no other word', () => {
  expect(
    found(goalsListed, {
      forms: [
        form({
          kind: 'overallDeclaration',
          entries: `年度目标/目标1 | 年度目标 | 做好信访，维稳工作。`,
          goals: `# 年度目标1  做好信访维稳工作`,
        }),
      ],
    }),
  ).toEqual([])
})
