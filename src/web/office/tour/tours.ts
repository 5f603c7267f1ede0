/** 导览 — for each role three places where its work begins: an address, and the real cell or control there. */
import type { Role } from '../../../core/workflow/roles.ts'
import { DOCUMENTS_ADDRESS } from '../../route.ts'
import {
  ceilingsPath,
  OFFICE_ADDRESS,
  plainStatement,
  projectPath,
  roundHome,
  roundStatementPath,
} from '../route.ts'

export const TOURS = [
  'preparer',
  'leader',
  'reviewer',
  'budget-officer',
  'performance-officer',
  'discloser',
  'auditor',
  'public',
] as const
export type TourId = (typeof TOURS)[number]

export interface TourStep {
  readonly address: string
  /** What is pointed at: the first of these that stands on the page. */
  readonly targets: readonly string[]
}

export interface TourFacts {
  readonly year: number
  /** `jianghan-403001`: the person's own unit, or the department that he sees. */
  readonly unit: string
  /** A project that is being drafted, the person's own where he has one. */
  readonly project?: string
}

const AMOUNT = '[data-testid=statement-table] td[data-fen]:not([data-fen="0"])'
const ITEMS = ['[data-testid=my-items] li', '[data-testid=nothing-to-do]']

/** The administrators have no cells to be shown. */
export const tourOf = (role: Role | undefined): TourId | undefined => TOURS.find((one) => one === role)

export function stepsOf(id: TourId, { year, unit, project }: TourFacts): readonly TourStep[] {
  const round = { year, unit, round: 'second-up' } as const
  const statement = (name: string): string => roundStatementPath(plainStatement(round, name))
  const editor = project === undefined ? `${OFFICE_ADDRESS}/projects` : projectPath(project, year)
  const list = '[data-testid=project-list] tbody tr'
  const reviews = `${OFFICE_ADDRESS}/reviews`
  const home = OFFICE_ADDRESS
  const audits = '/audits'
  const document = `${DOCUMENTS_ADDRESS}/${unit}/${year}/budget`
  const step = (address: string, ...targets: readonly string[]): TourStep => ({ address, targets })
  const tours: Readonly<Record<TourId, readonly TourStep[]>> = {
    preparer: [
      step(home, ...ITEMS),
      step(editor, '[data-testid=grid-cost] td[data-field=basis]', list),
      step(editor, '[data-testid=check]', list),
    ],
    leader: [
      step(home, ...ITEMS),
      step(statement('budget.totals'), AMOUNT),
      step(roundHome(round), '.round-head [data-act=sign]', '[data-testid=round-head]'),
    ],
    reviewer: [
      step(home, '[data-testid=board]', ...ITEMS),
      step(reviews, 'main tbody tr', 'main h1'),
      step(statement('budget.general-by-unit'), AMOUNT),
    ],
    'budget-officer': [
      step(ceilingsPath(year), '[data-testid=ceilings] tbody tr', 'main h1'),
      step(statement('budget.totals'), AMOUNT),
      step(reviews, 'main tbody tr', 'main h1'),
    ],
    'performance-officer': [
      step(editor, '[data-testid=grid-goal] td[data-field]', list),
      step(
        editor,
        '[data-testid=grid-goal] td[data-severity=warning]',
        '[data-testid=grid-goal] td[data-field]',
        list,
      ),
      step(editor, '[data-testid=grid-goal] thead', list),
    ],
    discloser: [
      step(DOCUMENTS_ADDRESS, '[data-testid=document-table] tbody tr', 'main h1'),
      step(document, '[data-testid=preview]', '[data-testid=document-table] tbody tr'),
      step(document, '[data-testid=readiness]', '[data-testid=document-table] tbody tr'),
    ],
    auditor: [
      step(audits, '[data-testid=drop-area]'),
      step(audits, '[data-testid=audit]', '[data-testid=no-audits]'),
      step(audits, '[data-testid=audit]', '[data-testid=no-audits]'),
    ],
    public: [
      step('/statements', '[data-testid=unit-picker]'),
      step('/statements', AMOUNT),
      step('/statements', '[data-testid=explanation]', AMOUNT),
    ],
  }
  return tours[id]
}

/** Two addresses of one page: what is open beside it, and where a list leads to its first, is not another page. */
export const isAt = (path: string, { address }: TourStep): boolean => {
  const wanted = address.split('?')[0] ?? address
  return path === wanted || (wanted === '/statements' && path.startsWith('/statements'))
}
