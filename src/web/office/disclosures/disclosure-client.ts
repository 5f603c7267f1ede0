/** The addresses of certification and publication in the office, with the types of their answers. */
import type {
  BatchRequestBody,
  CertificationAnswer,
  CertificationDecisionBody,
  CertificationResponse,
  DisclosuresResponse,
} from '../../../api/documents/contract.ts'
import { get, post, remove } from '../../client.ts'
import {
  DOCUMENTS_ADDRESS,
  type DocumentAddress,
  documentPath,
  type PublicationAddress,
  writePublication,
} from '../../route.ts'
import type { Language } from '../../words.ts'

const DISCLOSURES = '/api/v1/office/disclosures'

export const disclosuresUrl = (): string => DISCLOSURES
// What the server answers is what its contract says: it validates each answer with the schema that the type is of.
export const disclosures = (url: string, signal?: AbortSignal): Promise<DisclosuresResponse> =>
  get(url, signal)
export const publishMany = (asked: BatchRequestBody): Promise<{ readonly job: string }> =>
  post(`${DISCLOSURES}/batches`, asked)

export const certificationUrl = ({ unit, year, kind }: DocumentAddress): string =>
  `/api/v1/units/${encodeURIComponent(unit)}/years/${year}/kinds/${kind}/document/certification`
export const certification = (url: string, signal?: AbortSignal): Promise<CertificationResponse> =>
  get(url, signal)
export const requestCertification = (
  of: DocumentAddress,
  note: string,
  language: Language,
): Promise<CertificationAnswer> => post(`${certificationUrl(of)}?lang=${language}`, { note })
export const withdrawCertification = (of: DocumentAddress): Promise<unknown> => remove(certificationUrl(of))
export const decideCertification = (
  of: DocumentAddress,
  given: CertificationDecisionBody,
): Promise<unknown> => post(`${certificationUrl(of)}/decision`, given)

/** As the page of its own, below the office. */
export const officeDocumentPath = (address: PublicationAddress): string =>
  writePublication(address).replace(
    `${DOCUMENTS_ADDRESS}/${documentPath(address)}`,
    `/office/disclosures/${address.year}/${encodeURIComponent(address.unit)}/${address.kind}`,
  )
