/** /office/rounds: what units type, hand in, sign and get approved, with statements, checks, comments and history. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { actOnRound } from '../../app/rounds/act-on-round.ts'
import {
  changedSince,
  changeRound,
  fieldHistory,
  type RoundAddress,
  removedRows,
} from '../../app/rounds/change-round.ts'
import { answerComment, comment, listComments, resolveComment } from '../../app/rounds/comments.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { roundNarrative } from '../../app/rounds/round-narrative.ts'
import { explainRoundFigure, roundStatement, roundStatements } from '../../app/rounds/round-statements.ts'
import { showChecks } from '../../app/rounds/show-checks.ts'
import { showRound } from '../../app/rounds/show-round.ts'
import { beginRound, moveDeadline, unitRounds } from '../../app/rounds/unit-rounds.ts'
import { language } from '../address.ts'
import { languageOf } from '../language.ts'
import { present } from '../present.ts'
import { answers, replyProblem } from '../problem-reply.ts'
import { personOf } from '../session/person-of.ts'
import {
  actRequestSchema,
  answerRequestSchema,
  changedSinceSchema,
  changesRequestSchema,
  changesResponseSchema,
  checksSchema,
  commentRequestSchema,
  commentsSchema,
  deadlineRequestSchema,
  historySchema,
  narrativeSchema,
  removedRowsSchema,
  roundExplanationSchema,
  roundParams,
  roundSchema,
  roundStatementSchema,
  roundStatementsSchema,
  unitRoundsParams,
  unitRoundsSchema,
} from './contract.ts'
import {
  changedSinceResponse,
  changesResponse,
  checkResponse,
  commentResponse,
  historyResponse,
  removedRowsResponse,
  roundExplanationResponse,
  roundResponse,
  roundStatementResponse,
  roundStatementsResponse,
  unitRoundsResponse,
} from './response.ts'

const UNIT = '/api/v1/office/rounds/:year/:unit'
export const ROUND = `${UNIT}/:round`
const revision = z.string().regex(/^\d{1,19}$/)
const langQuery = z.object({ lang: language })
const commentParams = roundParams.extend({ comment: z.uuid() })
const statementParams = roundParams.extend({ statement: z.string().regex(/^[a-z]+\.[a-z0-9-]{1,64}$/) })
const LARGEST_BATCH_BYTES = 8 * 1024 * 1024

export const addressOf = ({ year, unit, round }: z.infer<typeof roundParams>): RoundAddress => ({
  unit,
  year: Number.parseInt(year, 10),
  round,
})

export function roundRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['rounds'], summary })
  const shown = async (request: FastifyRequest, params: z.infer<typeof roundParams>) =>
    roundResponse(await showRound(desk, await personOf(request), addressOf(params)), languageOf(request))

  routes.get(
    UNIT,
    {
      schema: {
        ...schema('一上一下二上二下走到哪里了 · how far the rounds of a unit’s year have come'),
        params: unitRoundsParams,
        querystring: langQuery,
        response: answers('四个轮次', unitRoundsSchema),
      },
    },
    async (request) => {
      const { unit, year } = request.params
      return unitRoundsResponse(
        await unitRounds(desk, await personOf(request), unit, Number.parseInt(year, 10)),
      )
    },
  )

  routes.put(
    '/api/v1/office/deadlines/:year',
    {
      schema: {
        ...schema('财政部门定截止日 · the bureau sets the last day of a round'),
        params: unitRoundsParams.pick({ year: true }),
        body: deadlineRequestSchema,
        response: answers('已定', deadlineRequestSchema),
      },
    },
    async (request) => {
      const year = Number.parseInt(request.params.year, 10)
      await moveDeadline(desk, await personOf(request), year, request.body)
      return request.body
    },
  )

  routes.post(
    `${ROUND}/open`,
    {
      schema: {
        ...schema('开始编制 · begins a round'),
        params: roundParams,
        querystring: langQuery,
        response: answers('已开始', roundSchema),
      },
    },
    async (request) => {
      await beginRound(desk, await personOf(request), addressOf(request.params))
      return shown(request, request.params)
    },
  )

  routes.get(
    ROUND,
    {
      schema: {
        ...schema('一个单位的一轮，或部门的汇总 · a round with its rows, or a department with its units'),
        params: roundParams,
        querystring: langQuery,
        response: answers('行、能办的事、批注、控制数、历次报送', roundSchema),
      },
    },
    (request) => shown(request, request.params),
  )

  routes.post(
    `${ROUND}/changes`,
    {
      bodyLimit: LARGEST_BATCH_BYTES,
      schema: {
        ...schema('一批改动；同一批送几次只算一次 · a batch of changes, applied once however often it comes'),
        params: roundParams,
        querystring: langQuery,
        body: changesRequestSchema,
        response: answers('写入的、冲突的、没有写入的', changesResponseSchema),
      },
    },
    async (request) => {
      const { batch, cause, changes, since } = request.body
      const taken = await changeRound(desk, await personOf(request), addressOf(request.params), {
        batch,
        cause,
        changes: changes.map((change) => plainChange(change)),
        ...present({ since }),
      })
      return changesResponse(taken, languageOf(request))
    },
  )

  routes.get(
    `${ROUND}/changes`,
    {
      schema: {
        ...schema('某个修订以后改了什么 · what changed since a revision'),
        params: roundParams,
        querystring: z.object({ since: revision }),
        response: answers('改过的行', changedSinceSchema),
      },
    },
    async (request) =>
      changedSinceResponse(
        await changedSince(desk, await personOf(request), addressOf(request.params), request.query.since),
      ),
  )

  routes.get(
    `${ROUND}/removed`,
    {
      schema: {
        ...schema('已删除、可以恢复的行 · rows that were taken out and can be brought back'),
        params: roundParams,
        response: answers('后删除的在前', removedRowsSchema),
      },
    },
    async (request) =>
      removedRowsResponse(await removedRows(desk, await personOf(request), addressOf(request.params))),
  )

  routes.get(
    `${ROUND}/history`,
    {
      schema: {
        ...schema('一格的历史 · the history of a cell'),
        params: roundParams,
        querystring: z.object({ row: z.uuid(), field: z.string().min(1).max(40) }),
        response: answers('新的在前；没有采用的也在', historySchema),
      },
    },
    async (request) =>
      historyResponse(
        await fieldHistory(desk, await personOf(request), addressOf(request.params), request.query),
      ),
  )

  routes.post(
    `${ROUND}/acts`,
    {
      schema: {
        ...schema('送审、审签、退回、通过、报财政、接收、批复 · moves a round on'),
        params: roundParams,
        querystring: langQuery,
        body: actRequestSchema,
        response: answers('已办', roundSchema),
      },
    },
    async (request) => {
      const { act, ...given } = request.body
      await actOnRound(desk, await personOf(request), addressOf(request.params), { act, ...present(given) })
      return shown(request, request.params)
    },
  )

  routes.get(
    `${ROUND}/comments`,
    {
      schema: {
        ...schema('批注和答复 · comments with their answers'),
        params: roundParams,
        response: answers('待解决的在前', commentsSchema),
      },
    },
    async (request) => ({
      comments: (await listComments(desk, await personOf(request), addressOf(request.params))).map(
        commentResponse,
      ),
    }),
  )

  const commented = async (request: FastifyRequest, params: z.infer<typeof roundParams>) => ({
    comments: (await listComments(desk, await personOf(request), addressOf(params))).map(commentResponse),
  })

  routes.post(
    `${ROUND}/comments`,
    {
      schema: {
        ...schema('写批注，可以附建议值 · comments on a figure, perhaps with a value to take'),
        params: roundParams,
        body: commentRequestSchema,
        response: answers('已写', commentsSchema),
      },
    },
    async (request) => {
      const { subject, text, suggested, mentions } = request.body
      const written = await comment(desk, await personOf(request), addressOf(request.params), {
        subject,
        text,
        mentions,
        ...present({ suggested }),
      })
      return { ...(await commented(request, request.params)), written }
    },
  )

  routes.post(
    `${ROUND}/comments/:comment/answers`,
    {
      schema: {
        ...schema('答复批注 · answers a comment'),
        params: commentParams,
        body: answerRequestSchema,
        response: answers('已答复', commentsSchema),
      },
    },
    async (request) => {
      const { text, mentions } = request.body
      const person = await personOf(request)
      const written = await answerComment(desk, person, request.params.comment, text, mentions)
      return { ...(await commented(request, request.params)), written }
    },
  )

  routes.post(
    `${ROUND}/comments/:comment/resolve`,
    {
      schema: {
        ...schema('批注已解决 · a comment is settled'),
        params: commentParams,
        response: answers('已解决', commentsSchema),
      },
    },
    async (request) => {
      await resolveComment(desk, await personOf(request), request.params.comment)
      return commented(request, request.params)
    },
  )

  routes.get(
    `${ROUND}/checks`,
    {
      schema: {
        ...schema('检查 · what stands against handing in'),
        params: roundParams,
        querystring: langQuery,
        response: answers('错误、警告、尾差、提示', checksSchema),
      },
    },
    async (request) => {
      const found = await showChecks(
        desk,
        await personOf(request),
        addressOf(request.params),
        languageOf(request),
      )
      return { ...found, checks: found.checks.map(checkResponse) }
    },
  )

  routes.get(
    `${ROUND}/statements`,
    {
      schema: {
        ...schema('这一轮的报表目录 · the statements of a round'),
        params: roundParams,
        querystring: langQuery,
        response: answers('按文件里的顺序；能和什么对比', roundStatementsSchema),
      },
    },
    async (request) =>
      roundStatementsResponse(
        await roundStatements(desk, await personOf(request), addressOf(request.params)),
        languageOf(request),
      ),
  )

  routes.get(
    `${ROUND}/statements/:statement`,
    {
      schema: {
        ...schema('一张报表，可与另一轮、另一次报送、另一年对比 · a statement, alone or beside another'),
        params: statementParams,
        querystring: langQuery.extend({ against: z.string().max(200).optional() }),
        response: answers('照文件的样子', roundStatementSchema),
      },
    },
    async (request, reply) => {
      const { statement, ...address } = request.params
      const { against } = request.query
      const found = await roundStatement(desk, await personOf(request), addressOf(address), {
        statement,
        ...present({ against }),
      })
      return found.ok ? roundStatementResponse(found.value) : replyProblem(request, reply, found.problem)
    },
  )

  routes.get(
    `${ROUND}/explanations`,
    {
      schema: {
        ...schema('一个数由什么组成，谁什么时候填的 · what a figure is made of, and who typed it'),
        params: roundParams,
        querystring: langQuery.extend({
          region: z.string().max(1000),
          side: z.enum(['sources', 'uses']).optional(),
          statement: z.string().max(100).optional(),
          against: z.string().max(200).optional(),
        }),
        response: answers('口径、分法、每条明细和填写的人', roundExplanationSchema),
      },
    },
    async (request, reply) => {
      const { region, side = 'sources', statement, against } = request.query
      const found = await explainRoundFigure(desk, await personOf(request), addressOf(request.params), {
        region,
        side,
        statement,
        against,
      })
      return found.ok
        ? roundExplanationResponse(found.value, statement, languageOf(request))
        : replyProblem(request, reply, found.problem)
    },
  )

  routes.get(
    `${ROUND}/narrative`,
    {
      schema: {
        ...schema('说明的句子，数字已绑定 · the sentences of the explanation, their figures bound'),
        params: roundParams,
        querystring: langQuery,
        response: answers('按文件里的顺序', narrativeSchema),
      },
    },
    async (request, reply) => {
      const found = await roundNarrative(
        desk,
        await personOf(request),
        addressOf(request.params),
        languageOf(request),
      )
      if (!found.ok) return replyProblem(request, reply, found.problem)
      const { facts, sections, gapCount } = found.value
      return {
        unit: facts.place.unit,
        unitName: facts.place.unitName,
        year: facts.year,
        sections: sections.map((section) => ({
          ...section,
          sentences: section.sentences.map(({ runs }) => ({ runs: [...runs] })),
        })),
        gapCount,
      }
    },
  )
}

type SentChange = z.infer<typeof changesRequestSchema>['changes'][number]

/** What the request leaves out is absent, not there without a value. */
function plainChange(change: SentChange) {
  if (change.kind === 'move') {
    const { parent, ...rest } = change
    return { ...rest, ...present({ parent }) }
  }
  if (change.kind !== 'add') return change
  const { parent, project, ...row } = change.row
  return { kind: change.kind, row: { ...row, ...present({ parent, project }) } }
}
