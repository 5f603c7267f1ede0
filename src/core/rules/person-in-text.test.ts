import { expect, test } from 'vitest'
import { personInText } from './person-in-text.ts'
import { accounts, said } from './testing/read-text.ts'

test('petitions without names', () => {
  expect(said(personInText, accounts('针对群众所提诉求多次研判，接待来访30批次。'))).toEqual([])
})

test('a petitioner by name', () => {
  expect(said(personInText, accounts('针对张建国等所提诉求，多次召开专题会议研判。'))).toEqual([
    'line 5 warning 张** → 张某某',
  ])
})

test('firms and words that begin like a surname', () => {
  expect(
    said(personInText, accounts('处理万家厂等反映问题，关于高龄等问题已答复，接待江某等信访。')),
  ).toEqual([])
})
