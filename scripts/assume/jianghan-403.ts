/** Writes the assumed lines of Jianghan department 403 into its example files; running it again changes nothing. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { add, fen, parseAmount } from '../../src/core/kernel/fen.ts'
import { parseFiscalYear } from '../../src/core/kernel/fiscal-year.ts'
import { assumedLines, block, type ProjectItems, withBlock } from './assumed-lines.ts'
import { type MarginYear, readMargins } from './margins.ts'

const MARGINS = new URL('jianghan-403.margins.yaml', import.meta.url)
const DEPARTMENT = new URL('../../examples/jianghan-403/', import.meta.url)

export const margins = (): readonly MarginYear[] => readMargins(readFileSync(MARGINS, 'utf8'))

/** Every file that has a written block, with the text that it should have. */
export function writtenFiles(): ReadonlyMap<string, string> {
  return new Map(
    margins().flatMap((year) => {
      const lines = assumedLines(year, projectItems(year.projectOutturns.basis))
      const units = [...new Set(lines.map((line) => line.unit))].sort()
      return units.map((unit): [string, string] => {
        const path = fileURLToPath(new URL(`${year.folder}/${unit}.yaml`, DEPARTMENT))
        return [path, withBlock(readFileSync(path, 'utf8'), block(unit, year, lines, fiscalYearOf(year)))]
      })
    }),
  )
}

function fiscalYearOf(year: MarginYear) {
  const parsed = parseFiscalYear(year.folder.slice(0, 4))
  if (!parsed.ok) throw new Error(`${year.folder} does not begin with a year`)
  return parsed.value
}

const PROJECTS = z.object({
  项目: z.array(
    z.object({
      编码: z.string(),
      功能: z.string(),
      测算: z.array(z.object({ 经济: z.string(), 金额: z.string() })),
    }),
  ),
})

/** Reads the cost items of the projects that a unit's file declares. */
function projectItems(file: string): ProjectItems {
  return (code) => {
    const raw: unknown = parse(readFileSync(new URL(file, DEPARTMENT), 'utf8'), { schema: 'failsafe' })
    const project = PROJECTS.parse(raw).项目.find((one) => one.编码 === code)
    if (project === undefined) throw new Error(`${file} declares no project ${code}`)
    const economics = new Map<string, ReturnType<typeof fen>>()
    for (const item of project.测算) {
      const amount = parseAmount(item.金额, 'tenThousandYuan')
      if (!amount.ok || amount.value === null) throw new Error(`${file}: ${item.金额} is no amount`)
      economics.set(item.经济, add(economics.get(item.经济) ?? fen(0n), amount.value))
    }
    return { function: project.功能, economics }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of writtenFiles()) {
    writeFileSync(path, text)
    console.log(path)
  }
}
