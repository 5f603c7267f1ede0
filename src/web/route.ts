/** The addresses of the page: what they mean, and how they are written. */
import { type OfficeRoute, officeRoute } from './office/route.ts'
import { type ExplanationPath, readPath, writePath } from './ui/explanation-path.ts'

export type Kind = 'budget' | 'accounts'

/** One unit's year and document. */
export interface DocumentAddress {
  readonly unit: string
  readonly year: number
  readonly kind: Kind
}

export interface StatementAddress extends DocumentAddress {
  /** None: the first statement of the document. */
  readonly statement?: string
  readonly against?: DocumentAddress
  /** What the address gives as the base of a comparison, where it is none. */
  readonly unreadAgainst?: string
  readonly isOnlyChanged: boolean
  /** Names as they should stand, not as the document prints them. */
  readonly isRightNames: boolean
  readonly explain: ExplanationPath
  readonly side: 'sources' | 'uses'
  readonly filter: string
}

export type Route =
  | { readonly page: 'home' }
  /** The first statement that there is. */
  | { readonly page: 'statements' }
  | { readonly page: 'statement'; readonly address: StatementAddress }
  | { readonly page: 'readings' }
  | { readonly page: 'reading'; readonly address: ReadingAddress }
  | { readonly page: 'audits' }
  | { readonly page: 'audit'; readonly address: AuditAddress }
  | { readonly page: 'performance'; readonly address: PerformanceAddress }
  | { readonly page: 'indicators'; readonly address: IndicatorsAddress }
  | { readonly page: 'documents' }
  | { readonly page: 'document'; readonly address: PublicationAddress }
  | { readonly page: 'office'; readonly route: OfficeRoute }
  | { readonly page: 'entry'; readonly entry: Entry; readonly query: URLSearchParams }
  | { readonly page: 'unknown' }

/** The pages before the office. */
export const ENTRIES = ['welcome', 'login', 'set-up', 'set-password'] as const
export type Entry = (typeof ENTRIES)[number]

/** A file that was read, and what of it is looked at. */
export interface ReadingAddress {
  readonly id: string
  /** Number of the table in the file, from 1. */
  readonly table?: number
  /** Number of the entry in the table, from 0. */
  readonly entry?: number
}

/** A file that was checked, and which of its findings is looked at. */
export interface AuditAddress {
  readonly id: string
  readonly finding?: string
}

/** 公开 — a unit's document, and what of it is looked at. */
export interface PublicationAddress extends DocumentAddress {
  readonly explain: ExplanationPath
  /** The text that is being read or written. */
  readonly text?: string
}

/** 绩效 — a unit's year, and which of its forms or projects is looked at. */
export interface PerformanceAddress {
  readonly unit: string
  readonly year: number
  readonly shown?: { readonly area: 'forms' | 'projects'; readonly id: string }
  /** Number of the value of the form that is explained, from 0. */
  readonly value?: number
}

/** 指标库 — what is searched for; the keys of the API's query. */
export interface IndicatorsAddress {
  readonly q?: string
  readonly function?: string
  readonly unitKind?: string
  readonly projectKind?: string
  readonly measure?: string
  /** Number of the first indicator shown, from 0. */
  readonly offset?: number
}

export function parseRoute(path: string, search: string): Route {
  const steps = path
    .split('/')
    .filter((step) => step !== '')
    .map(decoded)
  const [area, unit, year, kind, statement, ...rest] = steps
  if (area === undefined) return { page: 'home' }
  if (area === 'office')
    return { page: 'office', route: officeRoute(steps.slice(1), new URLSearchParams(search)) }
  const entry = ENTRIES.find((one) => one === area)
  if (entry !== undefined && unit === undefined)
    return { page: 'entry', entry, query: new URLSearchParams(search) }
  if (area === 'readings') return readingRoute(unit, year, new URLSearchParams(search))
  if (area === 'audits') return auditRoute(unit, year, new URLSearchParams(search))
  if (area === 'performance')
    return performanceRoute([unit, year, kind, statement, ...rest], new URLSearchParams(search))
  const document = documentOf(unit, year, kind)
  if (area === 'documents') {
    if (unit === undefined) return { page: 'documents' }
    if (document === undefined || statement !== undefined) return { page: 'unknown' }
    return { page: 'document', address: publicationOf(document, new URLSearchParams(search)) }
  }
  if (area === 'statements' && unit === undefined) return { page: 'statements' }
  if (area !== 'statements' || document === undefined || rest.length > 0) return { page: 'unknown' }
  const query = new URLSearchParams(search)
  const base = query.get('against') ?? ''
  const against = parseDocumentPath(base)
  return {
    page: 'statement',
    address: {
      ...document,
      ...(statement === undefined ? {} : { statement }),
      ...(against !== undefined ? { against } : base === '' ? {} : { unreadAgainst: base }),
      isOnlyChanged: query.has('only-changed'),
      isRightNames: query.has('right-names'),
      explain: readPath(query.get('explain') ?? ''),
      side: query.get('side') === 'uses' ? 'uses' : 'sources',
      filter: query.get('filter') ?? '',
    },
  }
}

export function publicationOf(document: DocumentAddress, query: URLSearchParams): PublicationAddress {
  const text = query.get('text') ?? ''
  return {
    ...document,
    explain: readPath(query.get('explain') ?? ''),
    ...(text === '' ? {} : { text }),
  }
}

function readingRoute(id: string | undefined, beyond: string | undefined, query: URLSearchParams): Route {
  if (id === undefined) return { page: 'readings' }
  if (!/^[0-9a-f]{32}$/.test(id) || beyond !== undefined) return { page: 'unknown' }
  const [table, entry] = [wholeNumber(query.get('table')), wholeNumber(query.get('entry'))]
  return {
    page: 'reading',
    address: {
      id,
      ...(table === undefined ? {} : { table }),
      ...(entry === undefined || table === undefined ? {} : { entry }),
    },
  }
}

function auditRoute(id: string | undefined, beyond: string | undefined, query: URLSearchParams): Route {
  if (id === undefined) return { page: 'audits' }
  if (!/^[0-9a-f]{32}$/.test(id) || beyond !== undefined) return { page: 'unknown' }
  const finding = query.get('finding') ?? ''
  return { page: 'audit', address: { id, ...(/^[0-9a-f]{16}$/.test(finding) ? { finding } : {}) } }
}

function performanceRoute(steps: readonly (string | undefined)[], query: URLSearchParams): Route {
  const [unit, year, area, id, ...rest] = steps
  if (unit === INDICATORS && year === undefined) return { page: 'indicators', address: indicatorsOf(query) }
  if (unit === undefined || year === undefined || !/^\d{4}$/.test(year)) return { page: 'unknown' }
  const address = { unit, year: Number.parseInt(year, 10) }
  if (area === undefined) return { page: 'performance', address }
  const isKnown = area === 'forms' || area === 'projects'
  if (!isKnown || id === undefined || rest.length > 0) return { page: 'unknown' }
  const value = area === 'forms' ? wholeNumber(query.get('value')) : undefined
  return {
    page: 'performance',
    address: { ...address, shown: { area, id }, ...(value === undefined ? {} : { value }) },
  }
}

const INDICATORS = 'indicators'
const FILTERS = ['q', 'function', 'unitKind', 'projectKind', 'measure'] as const

function indicatorsOf(query: URLSearchParams): IndicatorsAddress {
  const given = FILTERS.flatMap((key) => {
    const value = query.get(key) ?? ''
    return value === '' ? [] : [[key, value] as const]
  })
  const offset = wholeNumber(query.get('offset'))
  return { ...Object.fromEntries(given), ...(offset === undefined || offset === 0 ? {} : { offset }) }
}

export function writeIndicators(address: IndicatorsAddress): string {
  const query = [...FILTERS, 'offset' as const].flatMap((key) => {
    const value = address[key]
    return value === undefined || value === '' || value === 0 ? [] : [`${key}=${legible(String(value))}`]
  })
  return `/performance/${INDICATORS}${query.length === 0 ? '' : `?${query.join('&')}`}`
}

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : undefined

export const READINGS_ADDRESS = '/readings'

export function writeReading({ id, table, entry }: ReadingAddress): string {
  const query = [
    table === undefined ? undefined : `table=${table}`,
    table === undefined || entry === undefined ? undefined : `entry=${entry}`,
  ].filter((part) => part !== undefined)
  return `${READINGS_ADDRESS}/${id}${query.length === 0 ? '' : `?${query.join('&')}`}`
}

export const DOCUMENTS_ADDRESS = '/documents'

export function writePublication({ explain, text, ...document }: PublicationAddress): string {
  const query = [
    explain.length === 0 ? undefined : `explain=${legible(writePath(explain))}`,
    text === undefined ? undefined : `text=${legible(text)}`,
  ].filter((part) => part !== undefined)
  return `${DOCUMENTS_ADDRESS}/${documentPath(document)}${query.length === 0 ? '' : `?${query.join('&')}`}`
}

/** The address of a document with nothing open beside it. */
export const plainPublication = ({ unit, year, kind }: DocumentAddress): PublicationAddress => ({
  unit,
  year,
  kind,
  explain: [],
})

export const AUDITS_ADDRESS = '/audits'

export const writeAudit = ({ id, finding }: AuditAddress): string =>
  `${AUDITS_ADDRESS}/${id}${finding === undefined ? '' : `?finding=${finding}`}`

export function writePerformance({ unit, year, shown, value }: PerformanceAddress): string {
  const steps = ['performance', unit, String(year), ...(shown === undefined ? [] : [shown.area, shown.id])]
  return `/${steps.map(encodeURIComponent).join('/')}${value === undefined ? '' : `?value=${value}`}`
}

/** The address of a plain statement, without anything open beside it. */
export const plainAddress = (document: DocumentAddress, statement?: string): StatementAddress => ({
  unit: document.unit,
  year: document.year,
  kind: document.kind,
  ...(statement === undefined ? {} : { statement }),
  isOnlyChanged: false,
  isRightNames: false,
  explain: [],
  side: 'sources',
  filter: '',
})

export function writeAddress(address: StatementAddress): string {
  const path = ['statements', documentPath(address), address.statement]
    .filter((step) => step !== undefined)
    .join('/')
  const base =
    address.against === undefined ? legible(address.unreadAgainst ?? '') : documentPath(address.against)
  const query = [
    base === '' ? undefined : `against=${base}`,
    address.isOnlyChanged ? 'only-changed' : undefined,
    address.isRightNames ? 'right-names' : undefined,
    address.filter === '' ? undefined : `filter=${legible(address.filter)}`,
    address.explain.length === 0 ? undefined : `explain=${legible(writePath(address.explain))}`,
    address.explain.length === 0 ? undefined : `side=${address.side}`,
  ].filter((part) => part !== undefined)
  return query.length === 0 ? `/${path}` : `/${path}?${query.join('&')}`
}

/** `jianghan-403002/2023/budget`, in addresses of the page and of the API. */
export const documentPath = (document: DocumentAddress): string =>
  [document.unit, String(document.year), document.kind].map(encodeURIComponent).join('/')

/** Reads what `documentPath` writes. */
export const parseDocumentPath = (path: string): DocumentAddress | undefined => documentOf(...pathSteps(path))

export const isSameDocument = (a: DocumentAddress, b: DocumentAddress): boolean =>
  documentPath(a) === documentPath(b)

function documentOf(unit?: string, year?: string, kind?: string): DocumentAddress | undefined {
  if (unit === undefined || unit === '' || year === undefined || !/^\d{4}$/.test(year)) return undefined
  return kind === 'budget' || kind === 'accounts'
    ? { unit, year: Number.parseInt(year, 10), kind }
    : undefined
}

function pathSteps(path: string): [string, string, string] {
  const [unit = '', year = '', kind = ''] = path.split('/').map(decoded)
  return [unit, year, kind]
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

/** Query text with the marks left as they are that a query may hold: people send these addresses to one another. */
const legible = (text: string): string =>
  encodeURIComponent(text).replace(/%(3A|2C|2F|7E|3D)/g, (mark) => decodeURIComponent(mark))
