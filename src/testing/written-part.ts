/** Final accounts of one unit, with tables written as lines with | between their cells: what tests of reconciliation reconcile. */

import type { Inferred, ReadPart } from '../core/disclosure/reading/reading.ts'
import { splitGrids } from '../core/document/split-grid.ts'
import { readStatements } from '../core/statements/reading/read-statements.ts'
import { writtenBlocks } from './table-blocks.ts'

const sure = <T>(value: T): Inferred<T> => ({ value, certainty: 'sure', others: [], evidence: [] })
const open: Inferred<never> = { certainty: 'unknown', others: [], evidence: [] }

export function writtenPart(text: string): ReadPart {
  return {
    place: {},
    identity: {
      kind: sure('accounts'),
      unit: sure('某市某局'),
      scope: open,
      year: sure(2023),
      profile: open,
    },
    statements: readStatements(splitGrids(writtenBlocks(text))).statements,
    forms: [],
    sections: [],
  }
}
