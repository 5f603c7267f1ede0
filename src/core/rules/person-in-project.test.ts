import { expect, test } from 'vitest'
import { personInProject } from './person-in-project.ts'
import { form, found } from './testing/made-part.ts'

const projects = (...names: readonly string[]) => ({ forms: names.map((project) => form({ project })) })

test('projects named after their purpose', () => {
  expect(found(personInProject, projects('退休人员抚恤金', '困难职工医疗救助', '信访维稳工作经费'))).toEqual(
    [],
  )
})

test('projects named after a person', () => {
  expect(
    found(personInProject, projects('退休人员张建国抚恤金', '李秀英同志丧葬费', '信访人员王某医疗救助')),
  ).toEqual([
    'warning 退休人员张**抚恤金 → 退休人员张某某抚恤金',
    'warning 李**同志丧葬费 → 李某某同志丧葬费',
  ])
})

test('words that begin like a surname, and persons of public life', () => {
  expect(
    found(
      personInProject,
      projects(
        '高龄老人生活补助',
        '万名老人慰问',
        '白内障患者救治',
        '雷锋同志纪念活动经费',
        '任务型救助资金',
      ),
    ),
  ).toEqual([])
})
