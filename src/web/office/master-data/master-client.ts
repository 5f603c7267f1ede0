/** The part of the API that master data come from, as its pages call it. */
import type {
  CrosswalkProofResponse,
  MasterFileRequest,
  MasterPreviewResponse,
  MasterResponse,
} from '../../../api/master-data/contract.ts'
import { get, post } from '../../client.ts'
import type { MasterAddress } from './master-route.ts'

const BASE = '/api/v1/office/master-data'

const bookUrl = ({ book, year }: MasterAddress, step = '', unit?: string): string =>
  `${BASE}/${book}/${year}${step}${unit === undefined ? '' : `?${new URLSearchParams({ unit })}`}`

export const masterUrl = (of: MasterAddress): string =>
  of.book === 'classifications' || of.book === 'profiles'
    ? `${BASE}/delivered/${of.book}/${of.year}`
    : bookUrl(of, '', of.unit)
export const limitsUrl = (year: number): string => `${BASE}/delivered/limits/${year}`
export const templateUrl = (of: MasterAddress): string => bookUrl(of, '/template', of.unit)
export const proofUrl = (year: number): string => `${BASE}/crosswalk-proof/${year}`

type Asked<T> = (url: string, signal?: AbortSignal) => Promise<T>
// What the server answers is what its contract says: it validates each answer with the schema that the type is of.
export const master: Asked<MasterResponse> = get
export const proof: Asked<CrosswalkProofResponse> = get

export const previewFile = (of: MasterAddress, file: MasterFileRequest): Promise<MasterPreviewResponse> =>
  post(bookUrl(of, '/preview', of.unit), file)
export const applyFile = (
  of: MasterAddress,
  file: MasterFileRequest,
  digest: string,
): Promise<MasterPreviewResponse> => post(bookUrl(of, '/imports', of.unit), { ...file, digest })
export const undoImport = (of: MasterAddress, id: string): Promise<unknown> =>
  post(bookUrl(of, `/imports/${id}/undo`, of.unit), {})

/** The file as it goes into a request. */
export async function fileRequest(file: File): Promise<MasterFileRequest> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)))
  return { name: file.name, content: btoa(parts.join('')) }
}
/** As many arguments as every browser takes. */
const PART = 8192
