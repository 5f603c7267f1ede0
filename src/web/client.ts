/** The API as the page calls it: typed answers, and every fault as one kind of value that a page can show. */
import type {
  DepartmentsResponse,
  ExplanationResponse,
  ProblemResponse,
  StatementListResponse,
  StatementResponse,
} from '../api/contract.ts'
import { type DocumentAddress, documentPath } from './route.ts'
import type { Language } from './words.ts'

/** What went wrong: the server said so, it could not be reached, or it answered what we cannot read. */
export type ClientFault =
  | { readonly kind: 'problem'; readonly problem: ProblemResponse }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unreadable'; readonly status: number }

export class ClientError extends Error {
  override readonly name = 'ClientError'
  readonly fault: ClientFault
  readonly address: string

  constructor(fault: ClientFault, address: string) {
    super(fault.kind === 'problem' ? fault.problem.title : fault.kind)
    this.fault = fault
    this.address = address
  }
}

export interface StatementQuery extends DocumentAddress {
  readonly statement: string
  readonly against?: DocumentAddress
  readonly isAsPrinted: boolean
}

export interface ExplanationQuery extends DocumentAddress {
  readonly region: string
  readonly side: 'sources' | 'uses'
  /** The statement that the figure was asked in; its unit of currency is that of the answer. */
  readonly statement: string
}

const BASE = '/api/v1'

const documentUrl = (document: DocumentAddress): string => {
  const [unit, year, kind] = documentPath(document).split('/')
  return `${BASE}/units/${unit}/years/${year}/kinds/${kind}`
}

export const departmentsUrl = (): string => `${BASE}/departments`

export const statementsUrl = (document: DocumentAddress, language: Language): string =>
  `${documentUrl(document)}/statements?lang=${language}`

export function statementUrl(query: StatementQuery, language: Language): string {
  const parameters = new URLSearchParams({ asPrinted: String(query.isAsPrinted), lang: language })
  if (query.against !== undefined) parameters.set('against', documentPath(query.against))
  return `${documentUrl(query)}/statements/${encodeURIComponent(query.statement)}?${parameters}`
}

export const explanationUrl = (query: ExplanationQuery, language: Language): string =>
  `${documentUrl(query)}/explanation?${new URLSearchParams({
    region: query.region,
    side: query.side,
    statement: query.statement,
    lang: language,
  })}`

// What the server answers is what its contract says: both sides are built from src/api/contract.ts, and the
// server validates each answer with it, so that the page need not carry the validator.
export const departments = (url: string, signal?: AbortSignal): Promise<DepartmentsResponse> =>
  get(url, signal)
export const statementList = (url: string, signal?: AbortSignal): Promise<StatementListResponse> =>
  get(url, signal)
export const statement = (url: string, signal?: AbortSignal): Promise<StatementResponse> => get(url, signal)
export const explanation = (url: string, signal?: AbortSignal): Promise<ExplanationResponse> =>
  get(url, signal)

async function get<T>(url: string, signal: AbortSignal | undefined): Promise<T> {
  const response = await reach(url, signal)
  const body = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body
  if (isProblem(body)) throw new ClientError({ kind: 'problem', problem: body }, url)
  const isGateway = response.status >= 502 && response.status <= 504
  throw new ClientError(
    isGateway ? { kind: 'unreachable' } : { kind: 'unreadable', status: response.status },
    url,
  )
}

async function reach(url: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { accept: 'application/json' },
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new ClientError({ kind: 'unreachable' }, url)
  }
}

const isProblem = (body: unknown): body is ProblemResponse =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'title' in body
