/** 读取 — a document becomes a reading: statements and forms by their recognisers, the rest as prose, nothing left out in silence. */
import type { Block, Document } from '../../document/document.ts'
import { splitGrids } from '../../document/split-grid.ts'
import { readFlowForms } from '../../performance/forms/flow/read-flow-forms.ts'
import { readForms } from '../../performance/forms/read-forms.ts'
import { readFlowStatements } from '../../statements/reading/flow/read-flow-statements.ts'
import { readStatements } from '../../statements/reading/read-statements.ts'
import { PROFILES } from '../generated/profiles.ts'
import type { Profile } from '../profile.ts'
import { assembleReading } from './assemble-reading.ts'
import { withoutProseGrids } from './prose-grids.ts'
import type { Reading } from './reading.ts'
import { withSheetAreas } from './sheet-areas.ts'

/** `profiles` are the localities' that are known. Grids are recognised before running lines, statements before forms. */
export function readDocument(document: Document, profiles: readonly Profile[] = PROFILES): Reading {
  const blocks = withoutProseGrids(splitGrids(withSheetAreas(document.blocks)))
  const layouts = profiles.flatMap((profile) => profile.statements)
  const statements = readStatements(blocks, layouts)
  const forms = readForms(left(blocks, statements.used))
  const inGrids = new Set([...statements.used, ...forms.used])
  const flowStatements = readFlowStatements(left(blocks, inGrids))
  const flowForms = readFlowForms(left(blocks, new Set([...inGrids, ...flowStatements.used])))
  return assembleReading(
    document,
    blocks,
    {
      statements: [...statements.statements, ...flowStatements.statements],
      forms: [...forms.forms, ...flowForms.forms],
      usedByStatements: new Set([...statements.used, ...flowStatements.used]),
      usedByForms: new Set([...forms.used, ...flowForms.used]),
    },
    profiles,
  )
}

const left = (blocks: readonly Block[], used: ReadonlySet<Block>): readonly Block[] =>
  blocks.filter((block) => !used.has(block))
