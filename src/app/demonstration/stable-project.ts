/**
 * 稳定、企业改制工作专项经费 — the project that the demonstration drafts: its cost basis as somebody would write it in the
 * language of cost bases, with the amounts of the published budget.
 */
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'

export const STABLE_PROJECT = '42010322403T000000107'

interface Item {
  readonly content: string
  readonly basis?: string
  readonly requested: string
  readonly parts?: readonly { readonly content: string; readonly basis: string }[]
}

const ITEMS: readonly Item[] = [
  { content: '法律服务费', basis: '3000元/笔*30笔', requested: '9.00' },
  {
    content: '劳务费',
    requested: '3.50',
    parts: [
      { content: '工资', basis: '工资1763元/人·月*1人*12月' },
      { content: '五险', basis: '五险968元/人·月*1人*12月' },
      { content: '节日补贴', basis: '节日补贴1500元/人*1人' },
      { content: '第三方管理费', basis: '管理费60元/人·月*1人*12月' },
    ],
  },
  { content: '日常办公费用', basis: '20元/人·次*96人*2次 + 6000元', requested: '1.00' },
  { content: '积案化解', basis: '总额估算：30万元 + 8.5万元', requested: '38.50' },
  { content: '改制企业困难慰问帮扶', basis: '500元/户*60户', requested: '3.00' },
  { content: '法制教育活动及宣传费', basis: '总额 3万元', requested: '3.00' },
  { content: '消防演习', basis: '总额 4万元', requested: '4.00' },
]

/** `economicOf`: the class that the published budget's line of that content has. */
export function stableCosts(
  economicOf: (content: string) => string | undefined,
  nextId: () => string,
): readonly RoundRow[] {
  return ITEMS.flatMap(({ content, basis, requested, parts = [] }, position): readonly RoundRow[] => {
    const id = nextId()
    const economic = economicOf(content)
    const shared = { sheet: 'cost', project: STABLE_PROJECT } as const
    const item: RoundRow = {
      ...shared,
      id,
      position,
      cells: {
        content,
        ...(basis === undefined ? {} : { basis }),
        requested,
        ...(economic === undefined ? {} : { economic }),
        fund: '一般公共预算',
      },
    }
    const below = parts.map(
      (part, at): RoundRow => ({ ...shared, id: nextId(), parent: id, position: at, cells: { ...part } }),
    )
    return [item, ...below]
  })
}
