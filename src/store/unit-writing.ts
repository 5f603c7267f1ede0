/** How what units wrote as a whole is written: their performance of a year, and the texts of a document. */
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import type { UnitPerformance } from '../core/performance/unit-performance.ts'
import { performanceColumns } from './performance-rows.ts'
import { anyOf, documentsOf, type Ids, idOf, insertAll, type Saving, unitsOf } from './saving.ts'
import { textColumns } from './text-rows.ts'

/** A year's performance is loaded whole, whatever units it speaks of; other years stay. */
export async function savePerformance(
  saving: Saving,
  performance: readonly UnitPerformance[],
  units: Ids,
): Promise<void> {
  if (performance.length === 0) return
  const { transaction, divisionCode } = saving
  const known = (await unitsOf(saving)).map((unit) => unit.id)
  await transaction
    .deleteFrom('unit_performance')
    .where('division_code', '=', divisionCode)
    .where('unit_id', '=', anyOf(known))
    .where('year', 'in', [...new Set(performance.map((one) => one.year))])
    .execute()
  const rows = performance.map((one) => ({
    division_code: divisionCode,
    unit_id: idOf(units, one.unit),
    ...performanceColumns(one),
  }))
  await insertAll(transaction, 'unit_performance', rows)
}

/** Those of the same documents go; other years and kinds keep theirs. */
export async function saveTexts(saving: Saving, texts: readonly UnitTexts[], units: Ids): Promise<void> {
  const { transaction, divisionCode } = saving
  const known = (await unitsOf(saving)).map((unit) => unit.id)
  for (const { year, kind } of documentsOf(texts)) {
    await transaction
      .deleteFrom('unit_texts')
      .where('division_code', '=', divisionCode)
      .where('unit_id', '=', anyOf(known))
      .where('year', '=', year)
      .where('kind', '=', kind)
      .execute()
  }
  const rows = texts.map((one) => ({
    division_code: divisionCode,
    unit_id: idOf(units, one.unit),
    ...textColumns(one),
  }))
  await insertAll(transaction, 'unit_texts', rows)
}
