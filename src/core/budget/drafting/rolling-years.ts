/** 三年滚动 — what a project asks for in the years after this one, as far as what kind of project it is tells. */
import { type Fen, fen } from '../../kernel/fen.ts'

export interface LastingProject {
  /** 一次性项目, 常年项目, 延续性项目 */
  readonly frequency: string
  /** 终止年度 */
  readonly endYear?: number
  /** 项目总预算 over all its years. */
  readonly total?: Fen
  /** What is known by year: budgets of earlier years, the draft of this one, plans that somebody wrote. */
  readonly known: ReadonlyMap<number, Fen>
}

/** `known` as written · `planned` from the kind of project · `none`: over, or nothing can be told. */
export interface RollingYear {
  readonly year: number
  readonly kind: 'known' | 'planned' | 'none'
  readonly amount?: Fen
  /** How the plan came about. */
  readonly why?: string
}

export const rollingYears = (project: LastingProject, years: readonly number[]): readonly RollingYear[] =>
  years.map((year) => {
    const known = project.known.get(year)
    return known === undefined ? planned(project, year) : { year, kind: 'known', amount: known }
  })

function planned(project: LastingProject, year: number): RollingYear {
  const { frequency, endYear, total, known } = project
  const before = [...known].filter(([one]) => one < year).toSorted((a, b) => b[0] - a[0])
  const [lastKnown] = before
  if (lastKnown === undefined) return { year, kind: 'none' }
  if (frequency.includes('一次性')) return { year, kind: 'none', why: '一次性项目，以后年度不安排' }
  if (endYear !== undefined && year > endYear) return { year, kind: 'none', why: `${endYear} 年终止` }
  if (frequency.includes('延续性') && total !== undefined && endYear !== undefined)
    return remainder({ total, endYear, year, before })
  if (!frequency.includes('常年')) return { year, kind: 'none', why: '没有写终止年度和总预算' }
  return { year, kind: 'planned', amount: lastKnown[1], why: `常年项目，按 ${lastKnown[0]} 年` }
}

/** What is left of the whole, in equal parts over the years that are left; the last one takes what does not divide. */
function remainder({
  total,
  endYear,
  year,
  before,
}: {
  readonly total: Fen
  readonly endYear: number
  readonly year: number
  readonly before: readonly (readonly [number, Fen])[]
}): RollingYear {
  const spent = before.reduce((sum, [, amount]) => sum + amount, 0n)
  const left = total - spent
  if (left <= 0n) return { year, kind: 'none', why: '总预算已安排完' }
  const count = BigInt(endYear - (before[0]?.[0] ?? year))
  const part = left / count
  const amount = year === endYear ? left - part * (count - 1n) : part
  return { year, kind: 'planned', amount: fen(amount), why: `总预算余额分 ${count} 年` }
}
