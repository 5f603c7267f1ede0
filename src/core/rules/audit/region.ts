/** The division code of a document's unit, where its project codes begin with it. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'

/** 420103 of 42010322403T000000107; undefined where codes differ or none has one. */
export function regionOf(part: ReadPart): string | undefined {
  const codes = part.statements
    .filter((one) => one.definition === 'budget.projects')
    .flatMap(({ cells }) =>
      cells.flatMap((cell) => /^(\d{6})\d{2,5}[A-Z]\d{9,12}$/.exec(cell.rowCode)?.[1] ?? []),
    )
  const [first, ...others] = [...new Set(codes)]
  return others.length === 0 ? first : undefined
}
