/** 经济分类对应关系 — which governmental economic section a departmental one is reported under. */
import type { Parsed } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import { problem } from '../kernel/problem.ts'
import type { Confidence } from './book.ts'
import { ECONOMIC_MAP } from './generated/economic-map.ts'
import type { MapColumn, PackedCorrespondence } from './packed.ts'

/** 行政单位 · 参照公务员法管理的事业单位 · 其他事业单位, the kinds of units that `figures/space.ts` has. */
export type MappedUnitKind = 'administrative' | 'civilServiceLaw' | 'institution'

export interface Correspondence {
  readonly governmentCode: string
  readonly confidence: Confidence
  readonly note?: string
}

const BY_CODE = new Map<string, PackedCorrespondence[]>()
for (const row of ECONOMIC_MAP) {
  const known = BY_CODE.get(row[0])
  if (known === undefined) BY_CODE.set(row[0], [row])
  else known.push(row)
}

/**
 * The official correspondence of a section; LAW-003 if the code has none at all, LAW-004 if it has one in
 * other years only. A unit under the civil service law is reported as an administrative one.
 */
export function correspondence(
  departmentCode: string,
  kind: MappedUnitKind,
  year: FiscalYear,
): Parsed<Correspondence> {
  const rows = BY_CODE.get(departmentCode)
  if (rows === undefined) return { ok: false, problem: problem('LAW-003', { code: departmentCode }) }
  const column: MapColumn = kind === 'institution' ? 'institution' : 'administrative'
  const ofColumn = rows.filter((row) => row[1] === column || row[1] === 'any')
  const row = ofColumn.find(([, , , from, to]) => from <= year && (to === 0 || year <= to))
  if (row === undefined) {
    const years = ofColumn.map(([, , , from, to]) => `${from}—${to === 0 ? '' : to}`).join('；')
    return { ok: false, problem: problem('LAW-004', { code: departmentCode, year: String(year), years }) }
  }
  const [, , governmentCode, , , confidence, note] = row
  return { ok: true, value: { governmentCode, confidence, ...(note === undefined ? {} : { note }) } }
}

export function governmentCode(
  departmentCode: string,
  kind: MappedUnitKind,
  year: FiscalYear,
): Parsed<string> {
  const found = correspondence(departmentCode, kind, year)
  return found.ok ? { ok: true, value: found.value.governmentCode } : found
}
