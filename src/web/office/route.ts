/** The addresses of the office: what they mean and how they are written; year and unit stand in them, so that any page can be sent on. */
import { ROUNDS, type Round } from '../../core/workflow/round-states.ts'
import { type ExplanationPath, readPath, writePath } from '../ui/explanation-path.ts'

/** The pages of one round besides its statements. */
export const ROUND_PARTS = ['staff', 'income', 'projects', 'narrative', 'checks', 'scenarios'] as const
export type RoundPart = (typeof ROUND_PARTS)[number]

/** A unit's budget of a year. */
export interface BudgetAddress {
  readonly year: number
  /** `jianghan-403001` */
  readonly unit: string
}

export interface RoundAddress extends BudgetAddress {
  readonly round: Round
}

/** A row and a field of a sheet, as items and findings point at it. */
export interface CellAddress {
  readonly row: string
  readonly field?: string
}

export interface RoundStatementAddress extends RoundAddress {
  /** None: the first of the round. */
  readonly statement?: string
  /** What it is compared with, as the API names it. */
  readonly against: string
  readonly isOnlyChanged: boolean
  /** 并排 */
  readonly isBeside: boolean
  readonly explain: ExplanationPath
  readonly side: 'sources' | 'uses'
  /** The typed row at the bottom of the way down. */
  readonly line?: string
}

/** Areas of other people's making within the office, with what follows their name in the address. */
export const AREAS = ['projects', 'disclosures', 'waivers', 'admin', 'delegations', 'master-data'] as const
export type OfficeArea = (typeof AREAS)[number]

export type OfficeRoute =
  | { readonly page: 'home' }
  | { readonly page: 'jobs' }
  | { readonly page: 'notifications' }
  /** All rounds of a unit's year, with one of them open. */
  | { readonly page: 'budget'; readonly address: BudgetAddress; readonly round?: Round }
  /** 预算编制 without a unit: the own one, or the first that may be seen. */
  | { readonly page: 'budgets' }
  | {
      readonly page: 'round'
      readonly address: RoundAddress
      readonly part: RoundPart
      readonly cell?: CellAddress
      /** The one that is open. */
      readonly scenario?: string
    }
  | { readonly page: 'statement'; readonly address: RoundStatementAddress }
  | { readonly page: 'reviews' }
  | { readonly page: 'review'; readonly submission: string; readonly against?: string }
  | { readonly page: 'ceilings'; readonly year?: number }
  | {
      readonly page: 'area'
      readonly area: OfficeArea
      readonly steps: readonly string[]
      readonly query: URLSearchParams
    }
  | { readonly page: 'unknown' }

export const OFFICE_ADDRESS = '/office'
const STATEMENTS = 'statements'

/** `steps` are those behind `/office`, decoded. */
export function officeRoute(steps: readonly string[], query: URLSearchParams): OfficeRoute {
  const [area, first, ...rest] = steps
  if (area === undefined) return { page: 'home' }
  const known = AREAS.find((one) => one === area)
  if (known !== undefined) return { page: 'area', area: known, steps: steps.slice(1), query }
  if (area === 'budgets') return budgetRoute(first, rest, query)
  if (area === 'reviews') return reviewRoute(first, rest, query)
  if (rest.length > 0) return { page: 'unknown' }
  if (area === 'ceilings') {
    const year = first === undefined ? undefined : yearOf(first)
    if (first !== undefined && year === undefined) return { page: 'unknown' }
    return { page: 'ceilings', ...(year === undefined ? {} : { year }) }
  }
  const isList = first === undefined && (area === 'jobs' || area === 'notifications')
  return isList ? { page: area } : { page: 'unknown' }
}

function budgetRoute(
  first: string | undefined,
  [unit, name, part, statement, ...rest]: readonly string[],
  query: URLSearchParams,
): OfficeRoute {
  if (first === undefined) return { page: 'budgets' }
  const year = yearOf(first)
  if (year === undefined || unit === undefined || rest.length > 0) return { page: 'unknown' }
  if (name === undefined) return { page: 'budget', address: { year, unit } }
  // The reserve has no pages of its own: its projects are typed in the library.
  const round = ROUNDS.find((one) => one === name && one !== 'reserve')
  if (round === undefined) return { page: 'unknown' }
  if (part === undefined) return { page: 'budget', address: { year, unit }, round }
  const address = { year, unit, round }
  if (part === STATEMENTS)
    return { page: 'statement', address: { ...statementOf(address, query), ...optional({ statement }) } }
  if (part === 'scenarios' && statement !== undefined)
    return { page: 'round', address, part, scenario: statement }
  const known = ROUND_PARTS.find((one) => one === part)
  if (known === undefined || statement !== undefined) return { page: 'unknown' }
  const cell = cellOf(query)
  return { page: 'round', address, part: known, ...(cell === undefined ? {} : { cell }) }
}

function reviewRoute(
  submission: string | undefined,
  rest: readonly string[],
  query: URLSearchParams,
): OfficeRoute {
  if (submission === undefined) return { page: 'reviews' }
  if (rest.length > 0) return { page: 'unknown' }
  const against = query.get('against') ?? ''
  return { page: 'review', submission, ...(against === '' ? {} : { against }) }
}

function statementOf(address: RoundAddress, query: URLSearchParams): RoundStatementAddress {
  const explain = readPath(query.get('explain') ?? '')
  const line = query.get('line') ?? ''
  return {
    ...address,
    against: query.get('against') ?? '',
    isOnlyChanged: query.has('only-changed'),
    isBeside: query.has('beside'),
    explain,
    side: query.get('side') === 'uses' ? 'uses' : 'sources',
    ...(line === '' || explain.length === 0 ? {} : { line }),
  }
}

function cellOf(query: URLSearchParams): CellAddress | undefined {
  const row = query.get('row') ?? ''
  const field = query.get('field') ?? ''
  return row === '' ? undefined : { row, ...(field === '' ? {} : { field }) }
}

const optional = ({ statement }: { readonly statement: string | undefined }) =>
  statement === undefined ? {} : { statement }

const yearOf = (text: string): number | undefined =>
  /^(19|20)\d{2}$/.test(text) ? Number.parseInt(text, 10) : undefined

export const budgetPath = ({ year, unit }: BudgetAddress): string =>
  `${OFFICE_ADDRESS}/budgets/${year}/${encodeURIComponent(unit)}`

export const roundHome = (address: RoundAddress): string => `${budgetPath(address)}/${address.round}`

export function roundPath(address: RoundAddress, part: RoundPart, cell?: CellAddress): string {
  const query = cell === undefined ? '' : `?${new URLSearchParams({ ...cell })}`
  return `${budgetPath(address)}/${address.round}/${part}${query}`
}

export const projectPath = (code: string, year: number): string =>
  `${OFFICE_ADDRESS}/projects/${encodeURIComponent(code)}/${year}`

export const scenarioPath = (address: RoundAddress, scenario: string): string =>
  `${roundPath(address, 'scenarios')}/${encodeURIComponent(scenario)}`

/** Where a row of a sheet is typed: in its project, with the staff, with the income, or among the texts. */
export function typedPath(
  address: RoundAddress,
  typed: {
    readonly sheet: string
    readonly row: string
    readonly field?: string | undefined
    readonly project?: string | undefined
  },
): string {
  const { row, field, project, sheet } = typed
  const cell = { row, ...(field === undefined ? {} : { field }) }
  if (project !== undefined) return `${projectPath(project, address.year)}?${new URLSearchParams(cell)}`
  return roundPath(address, sheet === 'income' ? 'income' : sheet === 'text' ? 'narrative' : 'staff', cell)
}

export function roundStatementPath(address: RoundStatementAddress): string {
  const { statement, against, isOnlyChanged, isBeside, explain, side, line } = address
  const query = new URLSearchParams()
  if (against !== '') query.set('against', against)
  if (isOnlyChanged) query.set('only-changed', '')
  if (isBeside) query.set('beside', '')
  if (explain.length > 0) {
    query.set('explain', writePath(explain))
    query.set('side', side)
    if (line !== undefined) query.set('line', line)
  }
  const name = statement === undefined ? '' : `/${encodeURIComponent(statement)}`
  return withQuery(`${budgetPath(address)}/${address.round}/${STATEMENTS}${name}`, query)
}

/** A statement of the round with nothing open beside it; none named: its first. */
export const plainStatement = (address: RoundAddress, statement?: string): RoundStatementAddress => ({
  year: address.year,
  unit: address.unit,
  round: address.round,
  ...optional({ statement }),
  against: '',
  isOnlyChanged: false,
  isBeside: false,
  explain: [],
  side: 'sources',
})

export const reviewPath = (submission: string, against?: string): string =>
  withQuery(
    `${OFFICE_ADDRESS}/reviews/${encodeURIComponent(submission)}`,
    new URLSearchParams(against === undefined ? {} : { against }),
  )

export const ceilingsPath = (year: number): string => `${OFFICE_ADDRESS}/ceilings/${year}`

/** Marks that a query may hold stay legible: people send these addresses to one another. */
function withQuery(path: string, query: URLSearchParams): string {
  const text = query
    .toString()
    .replace(/%(3A|2C|2F|7E|3D)/g, (mark) => decodeURIComponent(mark))
    .replace(/=(?=&|$)/g, '')
  return text === '' ? path : `${path}?${text}`
}
