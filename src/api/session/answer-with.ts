/** The answer to whatever gives the browser another token: the cookie, and who it is. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OfficeProblem } from '../../app/office-problem.ts'
import type { SessionResponse } from './contract.ts'
import { type OfficeOptions, setSessionCookie, startedBy } from './person-of.ts'
import { sessionResponse } from './response.ts'

export type AnswerWith = (
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
) => Promise<SessionResponse>

export const answerWithToken =
  (office: OfficeOptions): AnswerWith =>
  async (request, reply, token) => {
    setSessionCookie(request, reply, token)
    const signedIn = await startedBy(request, token)
    if (signedIn === undefined) throw new OfficeProblem('ACC-001')
    return sessionResponse(office, signedIn)
  }
