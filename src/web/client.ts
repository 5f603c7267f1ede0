/** The API as the page calls it: typed answers, and every fault as one kind of value that a page can show. */
import type {
  AuditChangesResponse,
  AuditEntryResponse,
  AuditFormat,
  AuditListResponse,
  AuditResponse,
  AuditsTakenResponse,
  ComparisonRequest,
  CorrectionRequest,
  JudgedFindingResponse,
  JudgementRequest,
} from '../api/audits/contract.ts'
import type {
  DepartmentsResponse,
  ExplanationResponse,
  ProblemResponse,
  StatementListResponse,
  StatementResponse,
} from '../api/contract.ts'
import type {
  DifferencesResponse,
  DocumentResponse,
  EditedTextResponse,
  ReleaseProgressResponse,
  ReleaseResponse,
  TextEditRequestBody,
} from '../api/documents/contract.ts'
import type { IndicatorsResponse } from '../api/indicators/contract.ts'
import type {
  PerformanceFormResponse,
  PerformanceListResponse,
  ProjectResponse,
} from '../api/performance/contract.ts'
import type {
  PageCellsResponse,
  ReadingBlocksResponse,
  ReadingEntryResponse,
  ReadingListResponse,
  ReadingResponse,
  ReadingTableResponse,
} from '../api/readings/contract.ts'
import { type DocumentAddress, documentPath, type IndicatorsAddress } from './route.ts'
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
  /** What the statement is laid beside, as its address names it. */
  readonly against?: string | undefined
}

const BASE = '/api/v1'
/** Pages of other sites cannot send it, so that what changes something was asked for by our own. */
const OWN_PAGE = { 'x-mingzhang': '1' } as const
/** Told to the window when the server no longer knows who asks. */
export const SIGNED_OUT = 'mingzhang:signed-out'

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
    ...(query.against === undefined ? {} : { against: query.against }),
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

// ——— performance

const performanceUrl = ({ unit, year }: { readonly unit: string; readonly year: number }): string =>
  `${BASE}/units/${encodeURIComponent(unit)}/years/${year}/performance`
type UnitYear = Parameters<typeof performanceUrl>[0]
export const performanceListUrl = (of: UnitYear, language: Language): string =>
  `${performanceUrl(of)}?lang=${language}`
export const performanceFormUrl = (of: UnitYear, form: string, language: Language): string =>
  `${performanceUrl(of)}/forms/${encodeURIComponent(form)}?lang=${language}`
export const projectUrl = (of: UnitYear, project: string, language: Language): string =>
  `${performanceUrl(of)}/projects/${encodeURIComponent(project)}?lang=${language}`

export const indicatorsUrl = (of: IndicatorsAddress): string => {
  const given = Object.entries(of).map(([key, value]) => [key, String(value)])
  const query = new URLSearchParams(given).toString()
  return `${BASE}/indicators${query === '' ? '' : `?${query}`}`
}

export const indicators = (url: string, signal?: AbortSignal): Promise<IndicatorsResponse> => get(url, signal)
export const performanceList = (url: string, signal?: AbortSignal): Promise<PerformanceListResponse> =>
  get(url, signal)
export const performanceForm = (url: string, signal?: AbortSignal): Promise<PerformanceFormResponse> =>
  get(url, signal)
export const project = (url: string, signal?: AbortSignal): Promise<ProjectResponse> => get(url, signal)

// ——— readings

const READINGS = `${BASE}/readings`
export const readingsUrl = (language: Language): string => `${READINGS}?lang=${language}`
export const readingUrl = (id: string, language: Language): string => `${READINGS}/${id}?lang=${language}`
export const readingTableUrl = (id: string, table: number): string => `${READINGS}/${id}/tables/${table}`
export const readingBlocksUrl = (id: string, from: number): string => `${READINGS}/${id}/blocks?from=${from}`
export const pageCellsUrl = (id: string, page: number): string => `${READINGS}/${id}/pages/${page}/cells`
export const pageImageUrl = (id: string, page: number, width: number): string =>
  `${READINGS}/${id}/pages/${page}?width=${width}`

export const readings = (url: string, signal?: AbortSignal): Promise<ReadingListResponse> => get(url, signal)
export const reading = (url: string, signal?: AbortSignal): Promise<ReadingResponse> => get(url, signal)
export const readingTable = (url: string, signal?: AbortSignal): Promise<ReadingTableResponse> =>
  get(url, signal)
export const readingBlocks = (url: string, signal?: AbortSignal): Promise<ReadingBlocksResponse> =>
  get(url, signal)
export const pageCells = (url: string, signal?: AbortSignal): Promise<PageCellsResponse> => get(url, signal)

export const actOnReading = (
  id: string,
  act: 'cancel' | 'read-again',
  language: Language,
): Promise<ReadingEntryResponse> => ask(`${READINGS}/${id}/${act}?lang=${language}`, { method: 'POST' })
export const removeReading = (id: string): Promise<unknown> => remove(`${READINGS}/${id}`)

export interface UploadOptions {
  readonly language: Language
  readonly signal: AbortSignal
  /** Bytes that have left. */
  readonly onSent: (byteCount: number) => void
}

export const uploadFile = (file: File, options: UploadOptions): Promise<ReadingEntryResponse> =>
  send(READINGS, file, options)

/** By XMLHttpRequest, since `fetch` does not tell how far an upload is. */
function send<T>(to: string, file: File, { language, signal, onSent }: UploadOptions): Promise<T> {
  const url = `${to}?${new URLSearchParams({ name: file.name, lang: language })}`
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = (fault: ClientFault): void => reject(new ClientError(fault, url))
    request.open('POST', url)
    request.setRequestHeader('content-type', 'application/octet-stream')
    for (const [name, value] of Object.entries(OWN_PAGE)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onerror = () => fail({ kind: 'unreachable' })
    request.onabort = () => reject(signal.reason)
    request.onload = () => {
      if (request.status === 200 && request.response !== null) resolve(request.response)
      else fail(faultOf(request.status, request.response))
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

// ——— audits

const AUDITS = `${BASE}/audits`
export const auditsUrl = (language: Language): string => `${AUDITS}?lang=${language}`
export const auditUrl = (id: string, language: Language): string => `${AUDITS}/${id}?lang=${language}`
export const auditChangesUrl = (id: string, since: string, language: Language): string =>
  `${AUDITS}/${id}/changes?since=${since}&lang=${language}`
export const auditExportUrl = (id: string, format: AuditFormat, language: Language): string =>
  `${AUDITS}/${id}/export/${format}?lang=${language}`
export const auditsExportUrl = (format: AuditFormat, language: Language): string =>
  `${AUDITS}/export/${format}?lang=${language}`

export const audits = (url: string, signal?: AbortSignal): Promise<AuditListResponse> => get(url, signal)
export const audit = (url: string, signal?: AbortSignal): Promise<AuditResponse> => get(url, signal)
export const auditChanges = (url: string, signal?: AbortSignal): Promise<AuditChangesResponse> =>
  get(url, signal)

export const uploadToAudit = (file: File, options: UploadOptions): Promise<AuditsTakenResponse> =>
  send(AUDITS, file, options)

export const actOnAudits = (act: 'cancel' | 'continue', language: Language): Promise<AuditListResponse> =>
  ask(`${AUDITS}/${act}?lang=${language}`, { method: 'POST' })

export const judgeFinding = (
  id: string,
  finding: string,
  said: JudgementRequest,
  language: Language,
): Promise<JudgedFindingResponse> =>
  post(`${AUDITS}/${id}/findings/${finding}/judgements?lang=${language}`, said)

export const correctReading = (
  id: string,
  correction: CorrectionRequest,
  language: Language,
): Promise<AuditEntryResponse> => post(`${AUDITS}/${id}/corrections?lang=${language}`, correction)

export const compareAudit = (
  id: string,
  chosen: ComparisonRequest,
  language: Language,
): Promise<AuditEntryResponse> => post(`${AUDITS}/${id}/comparisons?lang=${language}`, chosen)

// ——— documents to be published

const publicationUrl = (of: DocumentAddress): string => `${documentUrl(of)}/document`
export const publicationDocumentUrl = (of: DocumentAddress, language: Language): string =>
  `${publicationUrl(of)}?lang=${language}`
/** `turn` tells one state of the document from the next. */
export const previewUrl = (of: DocumentAddress, turn: number): string =>
  `${publicationUrl(of)}/preview?turn=${turn}`
export const draftUrl = (of: DocumentAddress, format: string): string =>
  `${publicationUrl(of)}/draft.${format}`
export const versionFileUrl = (of: DocumentAddress, version: number, path: string): string =>
  `${publicationUrl(of)}/versions/${version}/files/${path.split('/').map(encodeURIComponent).join('/')}`
export const differencesUrl = (of: DocumentAddress, version: number, language: Language): string =>
  `${publicationUrl(of)}/versions/${version}/differences?lang=${language}`

export const publicationDocument = (url: string, signal?: AbortSignal): Promise<DocumentResponse> =>
  get(url, signal)
export const differences = (url: string, signal?: AbortSignal): Promise<DifferencesResponse> =>
  get(url, signal)
export const releaseProgress = (of: DocumentAddress): Promise<ReleaseProgressResponse> =>
  get(`${publicationUrl(of)}/versions/progress`, undefined)

export const release = (
  of: DocumentAddress,
  reason: string | undefined,
  language: Language,
): Promise<ReleaseResponse> =>
  post(`${publicationUrl(of)}/versions?lang=${language}`, reason === undefined ? {} : { reason })

export const editText = (
  of: DocumentAddress,
  edit: TextEditRequestBody,
  language: Language,
): Promise<EditedTextResponse> => post(`${publicationUrl(of)}/texts?lang=${language}`, edit, 'PUT')

export const post = <T>(url: string, body: object, method: 'POST' | 'PUT' | 'PATCH' = 'POST'): Promise<T> =>
  ask(url, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** A file that the server makes of what is asked, with its name; none where it makes it later, as a job. */
export async function postForFile(
  url: string,
  body: object,
): Promise<{ readonly name: string; readonly content: Blob } | undefined> {
  const response = await reach(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) {
    if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT))
    throw new ClientError(faultOf(response.status, await response.json().catch(() => undefined)), url)
  }
  if (response.status === 202) return undefined
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(name), content: await response.blob() }
}

export const remove = (url: string): Promise<unknown> => ask(url, { method: 'DELETE' })

export const get = <T>(url: string, signal: AbortSignal | undefined): Promise<T> =>
  ask(url, signal === undefined ? {} : { signal })

async function ask<T>(url: string, how: RequestInit): Promise<T> {
  const response = await reach(url, how)
  const body = response.status === 204 ? null : await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body
  if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT))
  throw new ClientError(faultOf(response.status, body), url)
}

function faultOf(status: number, body: unknown): ClientFault {
  if (isProblem(body)) return { kind: 'problem', problem: body }
  return status >= 502 && status <= 504 ? { kind: 'unreachable' } : { kind: 'unreadable', status }
}

async function reach(url: string, how: RequestInit): Promise<Response> {
  try {
    const headers = {
      accept: 'application/json',
      // What the server says is in the language of the page, whatever the browser prefers.
      'accept-language': document.documentElement.lang,
      ...OWN_PAGE,
      ...how.headers,
    }
    return await fetch(url, { ...how, headers })
  } catch (error) {
    if (how.signal?.aborted === true) throw error
    throw new ClientError({ kind: 'unreachable' }, url)
  }
}

const isProblem = (body: unknown): body is ProblemResponse =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'title' in body
