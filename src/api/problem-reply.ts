/** Problems as answers after RFC 9457, in the language of whoever asked. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { describe, type Language, type Problem, type ProblemCode } from '../core/kernel/problem.ts'
import { type ProblemResponse, problemSchema } from './contract.ts'
import { languageOf } from './language.ts'

const PROBLEM_TYPE = 'application/problem+json'

/** What each route may answer besides what it was asked for. */
const problemAnswers = Object.fromEntries(
  [
    ['400', '参数不对 · a parameter is wrong'],
    ['401', '还没有登录 · not signed in'],
    ['403', '不照办 · refused'],
    ['404', '没有所问的单位、年度或报表 · there is no such unit, year or statement'],
    ['409', '别人先改了 · somebody else was first'],
    ['422', '所问的算不出来 · it cannot be computed'],
    ['500', '程序出错 · the program failed'],
    ['503', '数据库暂时不能用 · the database cannot be used'],
  ].map(([status, description]) => [
    status,
    { description, content: { [PROBLEM_TYPE]: { schema: problemSchema } } },
  ]),
)

/** An answer with one JSON schema, and the problems. */
export const answers = <Schema>(description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...problemAnswers,
})

const STATUSES: Readonly<Partial<Record<ProblemCode, number>>> = {
  'SRV-001': 404,
  'SRV-002': 400,
  'SRV-003': 500,
  'SRV-004': 421,
  'SRV-005': 400,
  'SRV-008': 405,
  'SRV-012': 403,
  'RDG-003': 400,
  'RDG-004': 413,
  'RDG-050': 404,
  'RDG-051': 415,
  'RDG-052': 507,
  'AUD-001': 404,
  'AUD-002': 404,
  'AUD-003': 409,
  'AUD-004': 400,
  'AUD-005': 400,
  'YEAR-001': 400,
  'PRF-002': 404,
  'PRF-003': 404,
  'PER-010': 404,
  'RND-001': 404,
  'RND-002': 409,
  'RND-003': 403,
  'RND-004': 409,
  'RND-005': 403,
  'RND-006': 403,
  'RND-015': 409,
  'RND-024': 409,
  'RND-030': 404,
  'RND-031': 403,
  'RND-032': 404,
  'RND-033': 413,
  'RND-034': 415,
  'RND-037': 404,
  'RND-042': 403,
  'RND-050': 404,
  'RND-051': 409,
  'RND-052': 403,
  'RND-053': 409,
  'RND-060': 409,
  'RND-061': 404,
  'RND-064': 404,
  'RND-065': 403,
  'RND-066': 403,
  'RND-067': 409,
  'RND-070': 409,
  'RND-071': 409,
  'RND-073': 403,
  'RND-074': 403,
  'RND-078': 409,
  'RND-079': 409,
  'RND-080': 404,
  'RND-081': 409,
  'RND-084': 404,
  'WVR-002': 409,
  'WVR-003': 403,
  'WVR-004': 403,
  'WVR-006': 409,
  'WVR-007': 404,
  'WVR-008': 409,
  'MST-006': 409,
  'MST-007': 409,
  'MST-008': 404,
  'MST-009': 404,
  'PUB-404': 404,
  'PUB-405': 409,
  'PUB-502': 403,
  'PUB-503': 403,
  'PUB-505': 409,
  'PUB-506': 409,
  'PUB-508': 403,
  'ACC-001': 401,
  'ACC-002': 401,
  'ACC-003': 429,
  'ACC-004': 401,
  'ACC-005': 403,
  'ACC-006': 403,
  'ACC-007': 404,
  'ACC-008': 429,
  'ACC-009': 401,
  'ACC-010': 403,
  'ACC-011': 403,
  'ACC-025': 403,
  'ACC-026': 409,
  'ACC-027': 404,
  'ACC-030': 404,
  'ACC-040': 409,
  'ACC-041': 403,
  'ACC-045': 409,
  'ACC-052': 403,
}

const TITLES: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '请先登录', en: 'Not signed in' },
  403: { zh: '不照办', en: 'Forbidden' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '方法不对', en: 'Method not allowed' },
  409: { zh: '有冲突', en: 'Conflict' },
  413: { zh: '文件太大', en: 'Too large' },
  415: { zh: '类型不对', en: 'Unsupported type' },
  421: { zh: '不对此地址服务', en: 'Misdirected request' },
  422: { zh: '无法办理', en: 'Cannot be done' },
  429: { zh: '次数过多', en: 'Too many requests' },
  500: { zh: '程序出错', en: 'Internal error' },
  503: { zh: '暂时不能服务', en: 'Unavailable' },
  507: { zh: '存不下', en: 'No room' },
}

const statusOf = (code: ProblemCode): number => STATUSES[code] ?? (code.startsWith('STO-') ? 503 : 422)

function problemResponse(found: Problem, language: Language, status = statusOf(found.code)): ProblemResponse {
  return {
    type: `urn:mingzhang:problem:${found.code}`,
    title: TITLES[status]?.[language] ?? TITLES[status < 500 ? 400 : 500]?.[language] ?? '',
    status,
    code: found.code,
    detail: describe(found, language),
  }
}

/** Serialised here, because a problem may answer any request, also one to a route without schemas. */
export function replyProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  found: Problem,
  status = statusOf(found.code),
): FastifyReply {
  const body = JSON.stringify(problemResponse(found, languageOf(request), status))
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .serializer((text: string) => text)
    .send(body)
}
