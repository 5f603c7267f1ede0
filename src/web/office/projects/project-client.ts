/** The project library as its pages call it. */
import type {
  DeclarationPreviewResponse,
  DraftedProjectResponse,
  ProjectListResponse,
  ProjectYearResponse,
  RankingResponse,
  RollingResponse,
  SimilarResponse,
} from '../../../api/projects/contract.ts'
import type { ProjectAct } from '../../../core/workflow/project-states.ts'
import type { RETURN_REASONS } from '../../../core/workflow/round-states.ts'
import { get, post, postForFile } from '../../client.ts'

const BASE = '/api/v1/office/projects'
type Asked<T> = (url: string, signal?: AbortSignal) => Promise<T>
// What the server answers is what its contract says: it validates each answer with the schema that the type is of.
const asked =
  <T>(): Asked<T> =>
  (url, signal) =>
    get(url, signal)

export const projectsUrl = (year: number | undefined): string =>
  year === undefined ? BASE : `${BASE}?${new URLSearchParams({ year: String(year) })}`
export const projects = asked<ProjectListResponse>()

const ofProject = (code: string): string => `${BASE}/${encodeURIComponent(code)}`
export const projectYearUrl = (code: string, year: number): string => `${ofProject(code)}/${year}`
export const projectYear = asked<ProjectYearResponse>()

export const draftProject = (
  code: string,
  year: number,
  round: 'first-up' | 'second-up',
): Promise<DraftedProjectResponse> => post(`${ofProject(code)}/years/${year}`, { round })
export const newProject = (of: {
  readonly unit: string
  readonly year: number
  readonly name: string
}): Promise<DraftedProjectResponse> => post(BASE, of)

export const actOnProject = (
  code: string,
  year: number,
  of: {
    readonly act: ProjectAct
    readonly reasonKind?: (typeof RETURN_REASONS)[number]
    readonly reason?: string
  },
): Promise<ProjectYearResponse> => post(`${projectYearUrl(code, year)}/acts`, of)
export const exportProjects = (year: number, codes: readonly string[]) =>
  postForFile(`${BASE}/export`, { year, codes })

export const declarationUrl = (code: string, year: number): string =>
  `${projectYearUrl(code, year)}/declaration`
export async function previewDeclaration(
  code: string,
  year: number,
  file: File,
): Promise<DeclarationPreviewResponse> {
  return post(declarationUrl(code, year), { name: file.name, content: await base64Of(file) })
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

export const similarUrl = (): string => `${BASE}/similar`
export const similar = asked<SimilarResponse>()
export const judgeSimilar = (of: {
  readonly code: string
  readonly otherCode: string
  readonly isDuplicate: boolean
  readonly reason: string
}): Promise<unknown> => post(similarUrl(), of)

export const rankingUrl = (year: number): string => `${BASE}/ranking/${year}`
export const ranking = asked<RankingResponse>()
export const rank = (
  year: number,
  of: { readonly code: string; readonly to: number; readonly reason: string },
): Promise<unknown> => post(rankingUrl(year), of)

export const rollingUrl = (): string => `${BASE}/rolling`
export const rolling = asked<RollingResponse>()

// ——— addresses of the pages

export const PROJECTS_ADDRESS = '/office/projects'
export const projectAddress = (code: string, year: number): string =>
  `${PROJECTS_ADDRESS}/${encodeURIComponent(code)}/${year}`
export const timelineAddress = (code: string): string =>
  `${PROJECTS_ADDRESS}/${encodeURIComponent(code)}/timeline`
export const rankingAddress = (year: number): string => `${PROJECTS_ADDRESS}/ranking/${year}`
