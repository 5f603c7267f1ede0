/** The bundled programs run though npm ran no script of their package. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { databaseUser } from './database-user.ts'
import { bundledPrograms, identity, makeLinks, readyPrograms } from './postgres-programs.ts'
import { removeFolder, temporaryFolder } from './testing/databases.ts'

let folder = ''
afterEach(() => removeFolder(folder))

test('missing links to shared libraries are made, present ones left', () => {
  folder = temporaryFolder()
  const library = join(folder, 'native', 'lib')
  mkdirSync(library, { recursive: true })
  writeFileSync(join(library, 'libpq.so.5.18'), 'the library')
  writeFileSync(join(library, 'libpq.so'), 'already there')
  const links = ['native/lib/libpq.so', 'native/lib/libpq.so.5']
  const list = links.map((target) => ({ source: 'native/lib/libpq.so.5.18', target }))
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(list))
  makeLinks(folder)
  makeLinks(folder)
  expect(readFileSync(join(library, 'libpq.so.5'), 'utf8')).toBe('the library')
  expect(readFileSync(join(library, 'libpq.so'), 'utf8')).toBe('already there')
})

test('the programs are there and run', () => {
  folder = temporaryFolder()
  const programs = bundledPrograms(folder, undefined)
  expect(execFileSync(programs.postgres, ['--version'], { encoding: 'utf8' })).toMatch(/PostgreSQL\) 18/)
  expect(existsSync(programs.initdb)).toBe(true)
})

test.skipIf(process.getuid?.() !== 0)(
  'a user who cannot reach the package gets a copy in the data folder',
  () => {
    folder = temporaryFolder()
    const inPlace = bundledPrograms(folder, undefined)
    const original = dirname(dirname(dirname(inPlace.postgres)))
    // Its folder is closed to all but root, as root's home is.
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    cpSync(original, join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
    chmodSync(folder, 0o755)
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    const user = databaseUser(join(dataDir, 'postgres'))
    const programs = readyPrograms(join(closed, 'package'), dataDir, user)
    expect(programs.postgres.startsWith(dataDir)).toBe(true)
    const version = execFileSync(programs.postgres, ['--version'], {
      encoding: 'utf8',
      cwd: '/',
      ...identity(user),
    })
    expect(version).toMatch(/PostgreSQL\) 18/)
    expect(readyPrograms(join(closed, 'package'), dataDir, user)).toEqual(programs)
  },
  30_000,
)
