/** A folder that is not finished is shown as far as it goes, and said to be unfinished. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { SAMPLE_FILES } from '../../testing/sample-department.ts'
import { runCommand } from '../testing/run-command.ts'
import { command as compute } from './compute.ts'
import { command as load } from './load.ts'

const OPTIONS = { unit: 'jianghan-990002', year: '2023', kind: 'budget', format: 'csv' }

test('a line changed by itself changes the tables that contain it, and the imbalance is told', async () => {
  const folder = temporaryFolder()
  const write = (change: (text: string) => string) => {
    for (const [path, text] of SAMPLE_FILES) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), change(text))
    }
  }
  try {
    write((text) => text)
    const before = await runCommand(compute, [], { ...OPTIONS, data: folder })
    expect(before).toMatchObject({ code: 0, told: '' })
    write((text) => text.replaceAll('金额: 2.00', '金额: 3.00'))
    const after = await runCommand(compute, [], { ...OPTIONS, data: folder })
    expect(after.code).toBe(0)
    expect(after.told).toContain('DAT-072')
    expect(changedStatements(before.out, after.out).size).toBeGreaterThan(1)
    const checked = await runCommand(load, [folder], { check: true, 'data-dir': join(folder, 'none') })
    expect(checked.code).toBe(1)
    expect(checked.told).toContain('DAT-072')
  } finally {
    removeFolder(folder)
  }
})

function changedStatements(before: string, after: string): ReadonlySet<string | undefined> {
  const known = new Set(before.split('\n'))
  const changed = after.split('\n').filter((line) => !known.has(line))
  return new Set(changed.map((line) => line.split(',')[1]))
}
