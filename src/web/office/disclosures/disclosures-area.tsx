/** 公开 `/office/disclosures` — the list of documents, or one of them with its way to the public. */
import { type DocumentAddress, publicationOf } from '../../route.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { DisclosuresPage } from './disclosures-page.tsx'
import { OfficeDocumentPage } from './office-document-page.tsx'

interface DisclosuresAreaProps {
  readonly steps: readonly string[]
  readonly query: URLSearchParams
}

export function DisclosuresArea({ steps, query }: DisclosuresAreaProps) {
  if (steps.length === 0) return <DisclosuresPage />
  const document = documentOf(steps)
  if (document === undefined) return <NotFoundPage />
  return <OfficeDocumentPage key={steps.join('/')} address={publicationOf(document, query)} />
}

function documentOf([year = '', unit, kind, ...rest]: readonly string[]): DocumentAddress | undefined {
  const isKind = kind === 'budget' || kind === 'accounts'
  if (!/^(19|20)\d{2}$/.test(year) || unit === undefined || !isKind || rest.length > 0) return undefined
  return { unit, year: Number.parseInt(year, 10), kind }
}
