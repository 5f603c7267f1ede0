/** The command as it is typed: where its options may stand, and in which language it answers. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

function run(line: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', MAIN, ...line.split(' ')],
    { encoding: 'utf8' },
  )
  return { status, text: stdout + stderr }
}

test.each([
  ['--lang en help', 'Each command:'],
  ['--lang en', 'Each command:'],
  ['--lang=en --help', 'Each command:'],
  ['--lang en help load', 'Usage: mingzhang load'],
  ['help --lang en load', 'Usage: mingzhang load'],
  ['--lang en load --help', 'Usage: mingzhang load'],
  ['--help load --lang en', 'Usage: mingzhang load'],
  ['--lang zh help', '每个命令的用法'],
])('mingzhang %s', (line, expected) => {
  const { status, text } = run(line)
  expect(text).toContain(expected)
  expect(status).toBe(0)
})

test('a command that there is not, after options, is named', () => {
  const { status, text } = run('--lang en --debug laod')
  expect(text).toContain('“laod”')
  expect(status).toBe(2)
})
