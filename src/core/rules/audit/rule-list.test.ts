import { expect, test } from 'vitest'
import { BASES } from '../contract/bases.ts'
import { RULE_LIST } from '../generated/rule-list.ts'
import { RULES } from '../generated/rules.ts'

test('the list has every rule in its own words, in the order of their numbers', () => {
  const listed = new Map(RULE_LIST.map((one) => [one.id, one]))
  for (const { id, title, basis } of RULES) expect(listed.get(id)).toEqual({ id, title, basis: BASES[basis] })
  const ids = RULE_LIST.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted())
})
