/** Where the documents of units add up to more than that of their department in many rows, that is one thing to tell, not as many. */
import type { Finding } from '../kernel/finding.ts'
import { evidenceOf, RECONCILIATION_RULES } from './findings.ts'
import type { Related } from './relate.ts'
import { cellsOf } from './relation.ts'
import type { Fault } from './repair.ts'

export interface UnitSums {
  /** Those that are no such sums. */
  readonly faults: readonly Fault[]
  readonly findings: readonly Finding[]
}

/** So many rows are no slip in one of them. */
const MANY = 3

export function withoutUnitSums(all: readonly Fault[], { cells, collected }: Related): UnitSums {
  const partOf = (id: number) => collected.statements[cells[id]?.statement ?? -1]?.part
  const isOfUnits = ({ broken, repairs }: Fault): boolean =>
    repairs.length !== 1 &&
    broken.every(
      (relation) =>
        relation.dimension === 'unit' && new Set(cellsOf(relation).map((id) => partOf(id))).size > 1,
    )
  const sums = all.filter(isOfUnits)
  const [first] = sums.flatMap(({ broken }) => broken)
  const whole = cells[first?.whole ?? -1]
  if (sums.length < MANY || whole === undefined) return { faults: all, findings: [] }
  const unit = partOf(whole.id)?.identity.unit.value ?? ''
  return {
    faults: all.filter((fault) => !sums.includes(fault)),
    findings: [
      {
        rule: RECONCILIATION_RULES.unitSums,
        severity: 'error',
        place: whole.place,
        printed: whole.printed,
        expected: '',
        message: {
          zh: `${unit}的部门数与文件中各单位的数对不上：${sums.length} 处的部门数不等于或小于各单位之和。请核对各单位的表是否属于同一口径、部门数是否汇总了全部单位。`,
          en: `The department’s figures disagree with those of its units in ${sums.length} places.`,
        },
        evidence: evidenceOf(
          sums.flatMap(({ broken }) => broken),
          -1,
          cells,
        ),
        basis: { zh: '部门数是所属各单位之和', en: 'a department is the sum of its units' },
      },
    ],
  }
}
