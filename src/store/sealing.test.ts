/** A secret of the database is read with the key of the data folder, and by nobody without it. */
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEY_FILE, sealIn } from './sealing.ts'
import { removeFolder, temporaryFolder } from './testing/databases.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => removeFolder(folder))

const refusal = (file: string) => expect.objectContaining({ problem: { code: 'STO-023', params: { file } } })

test('what was sealed is opened again, by another start of the program too', () => {
  const sealed = sealIn(folder).seal('MZXW6YTBOI', 'a')
  expect(sealed).toMatch(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/)
  expect(sealed).not.toContain('MZXW6YTBOI')
  expect(sealIn(folder).seal('MZXW6YTBOI', 'a')).not.toBe(sealed)
  expect(sealIn(folder).open(sealed, 'a')).toBe('MZXW6YTBOI')
  expect(readdirSync(folder)).toEqual([KEY_FILE])
  expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600)
})

test('nothing is opened for another account, after a changed byte, without the key or with another', () => {
  const file = join(folder, KEY_FILE)
  const seal = sealIn(folder)
  const sealed = seal.seal('MZXW6YTBOI', 'a')
  expect(() => seal.open(sealed, 'b')).toThrow(refusal(file))
  const last = sealed.at(-1) === 'A' ? 'Q' : 'A'
  expect(() => seal.open(`${sealed.slice(0, -2)}${last}${sealed.at(-1)}`, 'a')).toThrow(refusal(file))
  rmSync(file)
  expect(() => seal.open(sealed, 'a')).toThrow(refusal(file))
  seal.seal('ANOTHER', 'a')
  expect(() => seal.open(sealed, 'a')).toThrow(refusal(file))
  writeFileSync(file, 'half')
  expect(() => seal.open(sealed, 'a')).toThrow(refusal(file))
  expect(() => seal.seal('ANOTHER', 'a')).toThrow(refusal(file))
})

test('a secret of before is read as it stands', () => {
  expect(sealIn(folder).open('MZXW6YTBOI', 'a')).toBe('MZXW6YTBOI')
  expect(readdirSync(folder)).toEqual([])
})
