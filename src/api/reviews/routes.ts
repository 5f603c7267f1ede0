/** /office/reviews: what waits to be reviewed, what changed, and what was looked at. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { lastScore } from '../../app/rounds/last-score.ts'
import { showSimilar } from '../../app/rounds/project-lists.ts'
import type { RowDifference } from '../../app/rounds/review-changes.ts'
import { listReviews, lookAt, type ShownReview, showReview } from '../../app/rounds/reviews.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import { addressIn, roundName, stateName } from '../../app/rounds/show-round.ts'
import { sheetOf } from '../../core/budget/drafting/sheets.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { language } from '../address.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import {
  actResponse,
  checkResponse,
  commentResponse,
  headroomResponse,
  rowResponse,
} from '../rounds/response.ts'
import { personOf } from '../session/person-of.ts'
import {
  looksRequestSchema,
  looksSchema,
  type ReviewChangeResponse,
  type ReviewListResponse,
  type ReviewResponse,
  reviewListSchema,
  reviewParams,
  reviewSchema,
} from './contract.ts'

const REVIEWS = '/api/v1/office/reviews'

export function reviewRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['reviews'], summary })

  routes.get(
    REVIEWS,
    {
      schema: {
        ...schema('待审核的报送 · submissions that wait'),
        response: answers('轮到自己的在前', reviewListSchema),
      },
    },
    async (request): Promise<ReviewListResponse> => ({
      reviews: (await listReviews(desk, await personOf(request))).map(
        ({ place, round, submission, amount, changeCount, unseenCount, openComments, isMine, dueOn }) => ({
          submission: submission.id,
          number: submission.number,
          unit: place.unit,
          unitName: place.unitName,
          department: addressIn(place, place.departmentCode),
          departmentName: place.departmentName,
          year: round.year,
          round: round.round,
          roundName: roundName(round.round),
          state: round.state,
          stateName: stateName(round),
          submittedBy: submission.by,
          submittedAt: submission.at.toISOString(),
          ...(dueOn === undefined ? {} : { dueOn }),
          amountFen: String(amount),
          changeCount,
          unseenCount,
          openComments,
          isMine,
        }),
      ),
    }),
  )

  routes.get(
    `${REVIEWS}/:submission`,
    {
      schema: {
        ...schema('一次报送，与上次看过的相比改了什么 · a submission and what changed since the last look'),
        params: reviewParams,
        querystring: z.object({ lang: language, since: z.uuid().optional() }),
        response: answers('改动、问题、批注、全部数据', reviewSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      const wanted = languageOf(request)
      const shown = await showReview(desk, person, request.params.submission, request.query.since, wanted)
      return reviewResponse(shown, await showSimilar(desk, person), wanted)
    },
  )

  routes.post(
    `${REVIEWS}/:submission/looks`,
    {
      schema: {
        ...schema('标记已看 · marks as looked at'),
        params: reviewParams,
        body: looksRequestSchema,
        response: answers('还有几处没看', looksSchema),
      },
    },
    async (request) => ({
      unseenCount: await lookAt(desk, await personOf(request), request.params.submission, request.body),
    }),
  )
}

type Pairs = Awaited<ReturnType<typeof showSimilar>>

function reviewResponse(shown: ShownReview, pairs: Pairs, wanted: Language): ReviewResponse {
  const { facts, round, submission, base, changes, seen, checks } = shown
  const { place } = facts
  const submissions = facts.units[0]?.submissions ?? []
  const head = ({ id, number, by, at }: (typeof submissions)[number]) => ({
    id,
    number,
    by,
    at: at.toISOString(),
  })
  const codes = new Set(submission.rows.flatMap((row) => row.project ?? []))
  const of = (kind: RowDifference['kind']): number => changes.filter((one) => one.kind === kind).length
  return {
    submission: submission.id,
    number: submission.number,
    unit: place.unit,
    unitName: place.unitName,
    year: round.year,
    round: round.round,
    roundName: roundName(round.round),
    state: round.state,
    stateName: stateName(round),
    submittedBy: submission.by,
    submittedAt: submission.at.toISOString(),
    contentHash: submission.contentHash,
    submissions: submissions.map(head),
    ...(base === undefined ? {} : { since: { id: base.id, number: base.number } }),
    changes: changes.map((one) => ({
      ...changeResponse(one, shown),
      parts: one.parts.map((part) => changeResponse(part, shown)),
    })),
    counts: {
      changed: of('changed'),
      added: of('added'),
      removed: of('removed'),
      parts: changes.reduce((count, one) => count + one.parts.length, 0),
      unseen: changes.filter((one) => !seen.has(one.subject)).length,
    },
    checks: checks.map(checkResponse),
    comments: shown.comments.map(commentResponse),
    ceilings: shown.headroom.map(headroomResponse),
    rows: submission.rows.map(rowResponse),
    goalCount: submission.rows.filter((row) => row.sheet === 'indicator').length,
    totalFen: String(shown.total),
    similar: pairs
      .filter((pair) => codes.has(pair.one) || codes.has(pair.other))
      .map((pair) => {
        const [own, other] = codes.has(pair.one) ? [pair.first, pair.second] : [pair.second, pair.first]
        return {
          code: own.project.code,
          name: own.project.name,
          otherCode: other.project.code,
          otherName: other.project.name,
          otherUnitName: other.place.unitName,
          otherFen: String(other.thisYear ?? 0n),
        }
      }),
    lastScores: [...codes].flatMap((code) => {
      const found = lastScore(place.ledger, { unitCode: round.unitCode, code }, round.year)
      const named = submission.rows.find((row) => row.sheet === 'project' && row.project === code)
      return found === undefined
        ? []
        : [
            {
              project: code,
              name: named?.cells.name ?? code,
              score: found.score,
              grade: found.grade,
              isAssumed: false,
            },
          ]
    }),
    passedProjects: [...seen].flatMap((one) => (one.startsWith('pass:') ? [one.slice('pass:'.length)] : [])),
    exceptions: shown.comments
      .filter((one) => one.subject.startsWith('project:') && one.state === 'open')
      .map((one) => ({ project: one.subject.slice('project:'.length), reason: one.text })),
    acts: shown.acts.map((one) => actResponse(one, wanted)),
  }
}

function changeResponse(
  one: RowDifference,
  { submission, seen, typists, checks }: ShownReview,
): Omit<ReviewChangeResponse, 'parts'> {
  const project = submission.rows.find((row) => row.sheet === 'project' && row.project === one.project)
  const { before, after, row } = one
  return {
    subject: one.subject,
    kind: one.kind,
    isPart: one.isPart,
    sheet: one.sheet,
    sheetName: sheetOf(one.sheet).label,
    ...(one.project === undefined ? {} : { project: one.project }),
    ...(project?.cells.name === undefined ? {} : { projectName: project.cells.name }),
    title: one.title,
    fields: one.fields.map(({ field, label, before: was, after: is, version }) => {
      const who = version === undefined ? undefined : typists.get(version)
      return {
        field,
        label,
        before: was,
        after: is,
        ...(who === undefined ? {} : { by: who.by, at: who.at.toISOString() }),
      }
    }),
    ...(before === undefined ? {} : { beforeFen: String(before) }),
    ...(after === undefined ? {} : { afterFen: String(after) }),
    ...(before === undefined || after === undefined ? {} : { differenceFen: String(after - before) }),
    ...(row === undefined ? {} : { row: rowResponse(row) }),
    isSeen: seen.has(one.subject),
    checks: checks.filter((check) => check.row !== undefined && check.row === row?.id).map(checkResponse),
  }
}
