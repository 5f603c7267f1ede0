/** The office's part of the API as its pages call it: each address said once, each answer with the type of its contract. */
import type { CeilingsResponse, IssueRequest } from '../../api/ceilings/contract.ts'
import type { HomeResponse, JobsResponse, NoticesResponse } from '../../api/home/contract.ts'
import type { PlacesResponse } from '../../api/places/contract.ts'
import type { ReviewListResponse, ReviewResponse } from '../../api/reviews/contract.ts'
import type {
  ChangesRequest,
  ChangesResponse,
  ChecksResponse,
  CommentPeopleResponse,
  CommentRequest,
  CommentsResponse,
  HistoryResponse,
  NarrativeResponse,
  PresenceRequest,
  PresenceResponse,
  RoundActRequest,
  RoundExplanationResponse,
  RoundResponse,
  RoundStatementResponse,
  RoundStatementsResponse,
  UnitRoundsResponse,
} from '../../api/rounds/contract.ts'
import type { SearchResponse } from '../../api/search/contract.ts'
import { get, post } from '../client.ts'
import type { Language } from '../words.ts'
import type { BudgetAddress, RoundAddress } from './route.ts'

const BASE = '/api/v1/office'

type Asked<T> = (url: string, signal?: AbortSignal) => Promise<T>
// What the server answers is what its contract says: it validates each answer with the schema that the type is of.
const asked = <T>(): Asked<T> => get

// ——— the shell

export const placesUrl = (): string => `${BASE}/places`
export const places = asked<PlacesResponse>()

export const searchUrl = (question: string): string =>
  `${BASE}/search?${new URLSearchParams({ q: question })}`
export const search = asked<SearchResponse>()

// ——— 工作台, 消息, 任务

export const homeUrl = (): string => `${BASE}/home`
export const home = asked<HomeResponse>()
export const remind = (of: {
  readonly unit: string
  readonly year: number
  readonly round: string
}): Promise<{ readonly to: readonly string[] }> => post(`${BASE}/home/reminders`, of)

export const noticesUrl = (): string => `${BASE}/notices`
export const notices = asked<NoticesResponse>()
export const readNotices = (ids: readonly string[] | undefined): Promise<unknown> =>
  post(`${BASE}/notices/read`, ids === undefined ? {} : { ids })

export const jobsUrl = (): string => `${BASE}/jobs`
export const jobs = asked<JobsResponse>()
export const cancelJob = (id: string): Promise<unknown> => post(`${BASE}/jobs/${id}/cancel`, {})

export const continueJob = (id: string): Promise<unknown> => post(`${BASE}/jobs/${id}/continue`, {})

export const startRoundWorkbook = (of: {
  readonly unit: string
  readonly year: number
  readonly round: 'first-up' | 'second-up'
}): Promise<unknown> => post(jobsUrl(), { kind: 'round-workbook', ...of })

// ——— rounds

const unitUrl = ({ year, unit }: BudgetAddress): string =>
  `${BASE}/rounds/${year}/${encodeURIComponent(unit)}`
export const roundUrl = (of: RoundAddress): string => `${unitUrl(of)}/${of.round}`

export const unitRoundsUrl = (of: BudgetAddress): string => unitUrl(of)
export const unitRounds = asked<UnitRoundsResponse>()
export const round = asked<RoundResponse>()
export const openRound = (of: RoundAddress): Promise<unknown> => post(`${roundUrl(of)}/open`, {})
export const actOnRound = (of: RoundAddress, act: RoundActRequest): Promise<unknown> =>
  post(`${roundUrl(of)}/acts`, act)

export const changeRound = (of: RoundAddress, changes: ChangesRequest): Promise<ChangesResponse> =>
  post(`${roundUrl(of)}/changes`, changes)

export const sayPresence = (of: RoundAddress, said: PresenceRequest): Promise<PresenceResponse> =>
  post(`${roundUrl(of)}/presence`, said)

export const checksUrl = (of: RoundAddress): string => `${roundUrl(of)}/checks`
export const checks = asked<ChecksResponse>()
export const historyUrl = (of: RoundAddress, row: string, field: string): string =>
  `${roundUrl(of)}/history?${new URLSearchParams({ row, field })}`
export const history = asked<HistoryResponse>()
export const narrativeUrl = (of: RoundAddress, language: Language): string =>
  `${roundUrl(of)}/narrative?lang=${language}`
export const narrative = asked<NarrativeResponse>()

export const commentPeopleUrl = (of: RoundAddress): string => `${roundUrl(of)}/comments/people`
export const commentPeople = asked<CommentPeopleResponse>()
export const commentFileUrl = (of: RoundAddress, file: string): string =>
  `${roundUrl(of)}/comments/files/${file}`
export const attachToComment = (
  of: RoundAddress,
  written: string,
  file: { readonly name: string; readonly content: string },
): Promise<unknown> => post(`${roundUrl(of)}/comments/${written}/files`, file)
export const comment = (of: RoundAddress, said: CommentRequest): Promise<CommentsResponse> =>
  post(`${roundUrl(of)}/comments`, said)
export const answerComment = (
  of: RoundAddress,
  id: string,
  text: string,
  mentions: readonly string[] = [],
): Promise<CommentsResponse> => post(`${roundUrl(of)}/comments/${id}/answers`, { text, mentions })
export const resolveComment = (of: RoundAddress, id: string): Promise<unknown> =>
  post(`${roundUrl(of)}/comments/${id}/resolve`, {})

export const roundStatementsUrl = (of: RoundAddress, language: Language): string =>
  `${roundUrl(of)}/statements?lang=${language}`
export const roundStatements = asked<RoundStatementsResponse>()
export const roundStatementUrl = (
  of: RoundAddress,
  statement: string,
  against: string,
  language: Language,
): string =>
  `${roundUrl(of)}/statements/${encodeURIComponent(statement)}?${new URLSearchParams({
    lang: language,
    ...(against === '' ? {} : { against }),
  })}`
export const roundStatement = asked<RoundStatementResponse>()

export interface RoundExplanationQuery {
  readonly region: string
  readonly side: 'sources' | 'uses'
  /** The statement that the figure was asked in. */
  readonly statement: string
  /** What the statement is laid beside; empty where it stands alone. */
  readonly against: string
}
export const roundExplanationUrl = (
  of: RoundAddress,
  { against, ...query }: RoundExplanationQuery,
  language: Language,
): string =>
  `${roundUrl(of)}/explanations?${new URLSearchParams({
    ...query,
    ...(against === '' ? {} : { against }),
    lang: language,
  })}`
export const roundExplanation = asked<RoundExplanationResponse>()

// ——— reviews and ceilings

export const reviewsUrl = (): string => `${BASE}/reviews`
export const reviews = asked<ReviewListResponse>()
export const reviewUrl = (submission: string, since: string | undefined): string =>
  `${BASE}/reviews/${encodeURIComponent(submission)}${since === undefined ? '' : `?${new URLSearchParams({ since })}`}`
export const review = asked<ReviewResponse>()
export const lookAt = (
  submission: string,
  subjects: readonly string[],
  isSeen: boolean,
): Promise<{ readonly unseenCount: number }> =>
  post(`${BASE}/reviews/${encodeURIComponent(submission)}/looks`, { subjects, isSeen })

export const ceilingsUrl = (year: number): string => `${BASE}/ceilings/${year}`
export const ceilings = asked<CeilingsResponse>()
export const issueCeilings = (year: number, issue: IssueRequest): Promise<unknown> =>
  post(ceilingsUrl(year), issue)
