/** What a profile may not say: statements, blocks, rows and columns that no definition has, and columns of nothing. */
import { meet, type Region } from '../figures/region.ts'
import { space } from '../figures/space.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import { type BlockDefinition, isEach } from '../statements/definition.ts'
import { STATEMENTS } from '../statements/generated/statements.ts'
import type { StatementLayout } from '../statements/layout.ts'
import { documentFaults } from './check-document.ts'
import type { Profile } from './profile.ts'

const EMPTY_SPACE = space({ units: [], functions: [], economics: [], projects: [] })

/** The keys of a profile's file that name what a definition has. */
type ProfileKey = 'block' | 'row' | 'parts'

export function profileFaults(profile: Profile): readonly Problem[] {
  const faults = profile.statements.flatMap((layout) => statementFaults(profile, layout))
  // What is wrong with a statement would be told again of its section.
  return faults.length > 0 ? faults : documentFaults(profile)
}

function statementFaults(profile: Profile, layout: StatementLayout): readonly Problem[] {
  const definition = STATEMENTS.find((one) => one.id === layout.statement && one.kind === profile.kind)
  if (definition === undefined) {
    const known = STATEMENTS.filter((one) => one.kind === profile.kind).map((one) => one.id)
    return [problem('PRF-007', { statement: layout.statement, known: known.join('、') })]
  }
  const unknown = (key: ProfileKey, found: string, known: object): Problem =>
    problem('PRF-008', { statement: layout.statement, key, found, known: Object.keys(known).join('、') })

  const columnFaults = (block: BlockDefinition, parts: readonly string[]): readonly Problem[] => {
    const missing = parts.filter((id) => block.columns[id] === undefined)
    if (missing.length > 0) return missing.map((id) => unknown('parts', id, block.columns))
    const regions = parts.flatMap((id) => block.columns[id]?.part ?? [])
    const joined = regions.reduce<Region | undefined>(
      (all, one) => (all === undefined ? all : meet(EMPTY_SPACE, all, one)),
      block.base,
    )
    return joined === undefined
      ? [problem('PRF-009', { statement: layout.statement, column: parts.join(' + ') })]
      : []
  }

  const blocks = layout.blocks.flatMap((one) => {
    const block = definition.blocks[one.block]
    if (block === undefined) return [unknown('block', one.block, definition.blocks)]
    const rows = one.rows.flatMap((row) =>
      row.row !== undefined && block.rows[row.row] === undefined ? [unknown('row', row.row, block.rows)] : [],
    )
    return [
      ...rows,
      ...one.columns.flatMap((column) =>
        column.parts === undefined ? [] : columnFaults(block, column.parts),
      ),
    ]
  })
  const footer = layout.footer.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if ('text' in cell) return []
      const block = definition.blocks[cell.block]
      if (block === undefined) return [unknown('block', cell.block, definition.blocks)]
      const rule = block.rows[cell.row]
      const rowFaults = rule === undefined || isEach(rule) ? [unknown('row', cell.row, block.rows)] : []
      return [...rowFaults, ...columnFaults(block, cell.parts)]
    }),
  )
  return [...blocks, ...footer]
}
