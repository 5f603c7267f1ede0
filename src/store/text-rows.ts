/** Row ⇄ what a unit wrote for one document of a year. */
import type { Kind } from '../core/budget/department.ts'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { packed, unpacked } from './packed-json.ts'
import type { UnitTextsTable } from './tables.ts'

export const textColumns = ({
  unit: _,
  year,
  kind,
  ...content
}: UnitTexts): Pick<UnitTextsTable, 'year' | 'kind' | 'content'> => ({
  year,
  kind,
  content: JSON.stringify(packed(content)),
})

export function textsOf(row: UnitTextsTable, unit: string): UnitTexts {
  // Only `textColumns` writes the columns, from a value of this type.
  const content = unpacked(row.content) as Omit<UnitTexts, 'unit' | 'year' | 'kind'>
  return { unit, year: fiscalYear(row.year), kind: row.kind as Kind, ...content }
}
