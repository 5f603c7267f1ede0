/** 项目清单 — the list of the library as a table on paper, in the order that somebody looks at it, added up at the end. */
import type { Table, TableCell } from '../../document/table.ts'
import { type Fen, formatAmount, sum } from '../../kernel/fen.ts'

export interface ListedProject {
  readonly code: string
  readonly name: string
  readonly unitName: string
  readonly category: string
  readonly function: string
  readonly functionName: string
  readonly fundName: string
  readonly thisYear?: Fen
  readonly declared?: Fen
  readonly lastYear?: Fen
  readonly executed?: Fen
  readonly score?: string
  readonly grade?: string
  readonly state: string
  readonly round: string
}

type Money = 'thisYear' | 'declared' | 'lastYear' | 'executed'

interface Column {
  readonly head: (year: number) => string
  readonly kind: Table['columns'][number]['kind']
  readonly of: ((project: ListedProject) => string) | Money
}

const COLUMNS: readonly Column[] = [
  { head: () => '项目代码', kind: 'code', of: (one) => one.code },
  { head: () => '项目名称', kind: 'text', of: (one) => one.name },
  { head: () => '单位', kind: 'text', of: (one) => one.unitName },
  { head: () => '类别', kind: 'text', of: (one) => one.category },
  { head: () => '科目编码', kind: 'code', of: (one) => one.function },
  { head: () => '科目名称', kind: 'text', of: (one) => one.functionName },
  { head: () => '资金性质', kind: 'text', of: (one) => one.fundName },
  { head: (year) => `${year} 年预算`, kind: 'amount', of: 'thisYear' },
  { head: () => '入库申报', kind: 'amount', of: 'declared' },
  { head: (year) => `${year - 1} 年预算`, kind: 'amount', of: 'lastYear' },
  { head: (year) => `${year - 1} 年执行`, kind: 'amount', of: 'executed' },
  { head: () => '上年得分', kind: 'number', of: (one) => one.score ?? '' },
  { head: () => '等级', kind: 'text', of: (one) => one.grade ?? '' },
  { head: () => '项目状态', kind: 'text', of: (one) => one.state },
  { head: () => '预算状态', kind: 'text', of: (one) => one.round },
]

/** Amounts in 万元 to the fen: nothing is rounded, and what is not known stays blank. */
export function projectTable(projects: readonly ListedProject[], year: number): Table {
  const row = (texts: readonly string[], isTotal: boolean): Table['rows'][number] => ({
    cells: texts.map((text): TableCell => ({ text, columnSpan: 1, indent: 0 })),
    depth: 0,
    isTotal,
  })
  const totals = COLUMNS.map(({ of }, at) => {
    if (typeof of !== 'string') return at === 1 ? `合计 ${projects.length} 个项目` : ''
    const known = projects.flatMap((one) => one[of] ?? [])
    return known.length === 0 ? '' : money(sum(known))
  })
  return {
    id: 'project-list',
    title: `项目库 ${year} 年`,
    head: [{ left: '', center: '', right: '金额单位：万元' }],
    columns: COLUMNS.map(({ head, kind }) => ({ header: [head(year)], kind })),
    header: [COLUMNS.map(({ head }, column) => ({ text: head(year), column, columnSpan: 1, rowSpan: 1 }))],
    rows: [
      ...projects.map((project) =>
        row(
          COLUMNS.map(({ of }) => (typeof of === 'string' ? shown(project[of]) : of(project))),
          false,
        ),
      ),
      row(totals, true),
    ],
    notes: ['“入库申报”是还没有入库的项目所申报的数，不计入预算。'],
    orientation: 'landscape',
    isEmpty: projects.length === 0,
  }
}

const shown = (amount: Fen | undefined): string => (amount === undefined ? '' : money(amount))
const money = (amount: Fen): string => formatAmount(amount, { unit: 'tenThousandYuan', decimals: 6 })
