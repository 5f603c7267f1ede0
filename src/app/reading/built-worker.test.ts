/** The worker's file is found in the built program too, where it is JavaScript beside other JavaScript. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { sampleFile } from '../../testing/sample-files.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
/** Where packages are found from. */
const built = mkdtempSync(join(ROOT, 'node_modules/.mingzhang-built-'))
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-built-'))
afterAll(() => {
  for (const path of [built, folder]) rmSync(path, { recursive: true, force: true })
})

test('mingzhang read works from the built files, elsewhere than in the repository', {
  timeout: 120_000,
}, () => {
  const compiler = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
  const project = join(ROOT, 'tsconfig.build.json')
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', built, '--noCheck'])
  writeFileSync(join(built, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'sample.pdf'), sampleFile('pdf'))
  const command = [join(built, 'cli/main.js'), 'read', 'sample.pdf', '--format', 'csv']
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout).toContain('sample,部门收支预算总表,,一、一般公共预算拨款收入,收入/预算数,1250.30,p1')
})
