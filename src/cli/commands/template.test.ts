import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeFolder, temporaryFolder } from '../../store/testing/databases.ts'
import { EXAMPLES_FOLDER } from '../examples.ts'
import { runCommand } from '../testing/run-command.ts'
import { command as importFile } from './import.ts'
import { command as template } from './template.ts'

const OPTIONS = {
  data: join(EXAMPLES_FOLDER, 'jianghan-403'),
  unit: 'jianghan-403001',
  year: '2023',
  project: '42010322403T000000107',
}

test('a form that is written out and read back differs in nothing; for another project it is refused', async () => {
  const folder = temporaryFolder()
  try {
    const path = join(folder, '申报表.xlsx')
    expect(await runCommand(template, [path], OPTIONS)).toMatchObject({ code: 0, out: '' })
    const same = await runCommand(importFile, [path], OPTIONS)
    expect([same.code, same.out, same.told.startsWith('0 处不同')]).toEqual([0, '', true])
    const others = { ...OPTIONS, project: '42010323403T000000116' }
    await expect(runCommand(importFile, [path], others)).rejects.toMatchObject({
      problems: [{ code: 'DRF-024' }],
    })
  } finally {
    removeFolder(folder)
  }
})

test('what is missing is asked for', async () => {
  const { project: _, ...incomplete } = OPTIONS
  await expect(runCommand(template, ['a.xlsx'], incomplete)).rejects.toMatchObject({
    problems: [{ code: 'DRF-030' }],
  })
  await expect(runCommand(template, [], OPTIONS)).rejects.toMatchObject({ problems: [{ code: 'DRF-031' }] })
  const elsewhere = { ...OPTIONS, unit: 'jianghan-999' }
  await expect(runCommand(template, ['a.xlsx'], elsewhere)).rejects.toMatchObject({
    problems: [{ code: 'CMD-007' }],
  })
})
