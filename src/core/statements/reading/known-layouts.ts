/** The words of known localities: how their profiles print a statement, so that what they print is read back. */
import type { Region } from '../../figures/region.ts'
import { meet } from '../../figures/region.ts'
import type { BlockDefinition, Part, RowDefinition, StatementDefinition } from '../definition.ts'
import { isEach } from '../definition.ts'
import type { StatementLayout } from '../layout.ts'
import { SPACE } from './code-space.ts'
import { labelKey } from './label-words.ts'

/** A block that also knows whole header paths. */
export interface KnownBlock extends BlockDefinition {
  readonly paths?: ReadonlyMap<string, KnownPath>
}

export interface KnownPath {
  readonly ids: readonly string[]
  readonly region: Region
}

/** How a header path is looked up: its words without year. */
export const pathKey = (path: readonly string[]): string =>
  path.map((text) => labelKey(text).replace(/^(?:20[0-3]\d|\{year\})年度?/, '')).join('/')

/** The definitions with the titles, header paths and row labels of the layouts. */
export const withLayouts = (
  definitions: readonly StatementDefinition[],
  layouts: readonly StatementLayout[],
): readonly StatementDefinition[] =>
  layouts.length === 0
    ? definitions
    : definitions.map((definition) => {
        const own = layouts.filter((layout) => layout.statement === definition.id)
        const titles = own.map((layout) => layout.title.replace(/\{year\}(?:年度|年)?/, ''))
        return {
          ...definition,
          titles: [...new Set([...definition.titles, ...titles])],
          blocks: Object.fromEntries(
            Object.entries(definition.blocks).map(([name, block]) => [name, knownBlock(name, block, own)]),
          ),
        }
      })

function knownBlock(name: string, block: BlockDefinition, layouts: readonly StatementLayout[]): KnownBlock {
  const printed = layouts.flatMap((layout) => layout.blocks.filter((one) => one.block === name))
  const paths = new Map<string, KnownPath>()
  for (const column of printed.flatMap((one) => one.columns)) {
    const region = column.parts === undefined ? undefined : regionOf(block, column.parts)
    if (region !== undefined && column.parts !== undefined)
      paths.set(pathKey(column.header), { ids: column.parts, region })
  }
  const rows = Object.entries(block.rows).map(([id, row]): readonly [string, RowDefinition] => {
    if (isEach(row)) return [id, row]
    const labels = printed.flatMap((one) =>
      one.rows.flatMap((line) =>
        line.row === id && line.label !== undefined && !line.label.includes('{') ? [line.label] : [],
      ),
    )
    return [id, { ...row, labels: [...new Set([...row.labels, ...labels])] } satisfies Part]
  })
  return { ...block, rows: Object.fromEntries(rows), paths }
}

function regionOf(block: BlockDefinition, parts: readonly string[]): Region | undefined {
  let region: Region | undefined = {}
  for (const id of parts) {
    const part = block.columns[id]
    region = part === undefined || region === undefined ? undefined : meet(SPACE, region, part.part)
  }
  return region
}
