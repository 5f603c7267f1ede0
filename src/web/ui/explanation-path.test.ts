import { expect, it } from 'vitest'
import { readPath, writePath } from './explanation-path.ts'

const WHOLE = 'unit:403,year:2023,stage:original,flow:expenditure,fund:generalPublic,nature:projectSpending'
const UNIT = 'unit:403001,year:2023,stage:original,flow:expenditure,fund:generalPublic,nature:projectSpending'
const PROJECT = `${UNIT},project:31/42010322403T000000107`

it('writes only what each step changes, and reads it back', () => {
  const path = [WHOLE, UNIT, PROJECT]
  expect(writePath(path)).toBe(`${WHOLE}~unit:403001~project:31/42010322403T000000107`)
  expect(readPath(writePath(path))).toEqual(path)
})

it('writes a step that says less in full', () => {
  const path = [PROJECT, WHOLE]
  expect(writePath(path)).toBe(`${PROJECT}~=${WHOLE}`)
  expect(readPath(writePath(path))).toEqual(path)
})

it('keeps a key that it does not understand', () =>
  expect(readPath(writePath([WHOLE, 'colour:red']))).toEqual([WHOLE, 'colour:red']))
it('reads nothing out of nothing', () => expect(readPath('')).toEqual([]))
