import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generateAll, stalePaths } from './generate.ts'

it('what is committed is what npm run generate makes', async () => {
  expect(stalePaths(await generateAll())).toEqual([])
})

it('a file is stale that is missing, or edited, or made by nobody any more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'))
  const mark = '/** made by npm run generate; do not edit */\n'
  writeFileSync(join(folder, 'kept.ts'), mark)
  writeFileSync(join(folder, 'edited.ts'), `${mark}x`)
  writeFileSync(join(folder, 'orphan.ts'), mark)
  writeFileSync(join(folder, 'by-hand.ts'), 'nobody made this')
  const made = { './kept.ts': mark, './edited.ts': mark, './missing.ts': mark }
  expect(stalePaths(made, folder)).toEqual(['./edited.ts', './missing.ts', './orphan.ts'])
  rmSync(folder, { recursive: true })
})
