/** Passwords, the second step and one-time links: what people do to their own accounts, and the first set-up of all. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  changePassword,
  confirmSecondFactor,
  giveCode,
  passwordByLink,
  startSecondFactor,
  whoseLink,
} from '../../app/accounts/credentials.ts'
import { isSetUpTokenGood, setUp } from '../../app/accounts/set-up.ts'
import type { SignInDesk } from '../../app/accounts/sign-in.ts'
import { OfficeProblem } from '../../app/office-problem.ts'
import { answers } from '../problem-reply.ts'
import type { AnswerWith } from './answer-with.ts'
import {
  codeSchema,
  linkOwnerSchema,
  linkPasswordSchema,
  linkSchema,
  passwordChangeSchema,
  passwordSchema,
  proposedSecondFactorSchema,
  sessionSchema,
  setUpSchema,
} from './contract.ts'
import { type OfficeOptions, refuseForeign, signedInOf } from './person-of.ts'
import { signInLimit } from './sign-in-limit.ts'

const SESSION = '/api/v1/session'

export function credentialRoutes(
  app: FastifyInstance,
  office: OfficeOptions,
  { desk, answerWith }: { readonly desk: SignInDesk; readonly answerWith: AnswerWith },
): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const credentials = { office, desk }
  const schema = (summary: string) => ({ tags: ['session'], summary })

  routes.post(
    `${SESSION}/second-factor`,
    {
      config: signInLimit(office),
      schema: {
        ...schema('第二步：手机上的六位数字 · the second step'),
        body: codeSchema,
        response: answers('已登录', sessionSchema),
      },
    },
    async (request, reply) => {
      const signedIn = await signedInOf(request)
      if (signedIn.due !== 'second-factor') throw new OfficeProblem('ACC-026')
      return answerWith(request, reply, await giveCode(credentials, signedIn, request.body.code))
    },
  )

  routes.post(
    `${SESSION}/second-factor/set-up`,
    {
      schema: {
        ...schema('开始设置第二步验证 · begins to set up a second step'),
        body: passwordSchema,
        response: answers('给验证器的密钥', proposedSecondFactorSchema),
      },
    },
    async (request) => {
      const signedIn = await signedInOf(request)
      if (signedIn.due === 'second-factor') throw new OfficeProblem('ACC-009')
      return startSecondFactor(credentials, signedIn, request.body.password)
    },
  )

  routes.put(
    `${SESSION}/second-factor`,
    {
      schema: {
        ...schema('用第一个验证码确认 · confirms the second step with its first code'),
        body: codeSchema,
        response: answers('已设置；其他会话已结束', sessionSchema),
      },
    },
    async (request, reply) => {
      const signedIn = await signedInOf(request)
      if (signedIn.due === 'second-factor') throw new OfficeProblem('ACC-009')
      return answerWith(request, reply, await confirmSecondFactor(credentials, signedIn, request.body.code))
    },
  )

  routes.put(
    `${SESSION}/password`,
    {
      schema: {
        ...schema('修改密码 · changes the password'),
        body: passwordChangeSchema,
        response: answers('已修改；其他会话已结束', sessionSchema),
      },
    },
    async (request, reply) => {
      const signedIn = await signedInOf(request)
      if (signedIn.due === 'second-factor') throw new OfficeProblem('ACC-009')
      return answerWith(request, reply, await changePassword(credentials, signedIn, request.body))
    },
  )

  routes.post(
    `${SESSION}/password-link`,
    {
      config: signInLimit(office),
      schema: {
        ...schema('密码链接是谁的 · whose password link it is'),
        body: linkSchema,
        response: answers('账号和姓名', linkOwnerSchema),
      },
    },
    async (request) => {
      refuseForeign(request)
      return whoseLink(office, request.body.token)
    },
  )

  routes.put(
    `${SESSION}/password-link`,
    {
      config: signInLimit(office),
      schema: { ...schema('用链接设置密码 · sets a password by a link'), body: linkPasswordSchema },
    },
    async (request, reply) => {
      refuseForeign(request)
      await passwordByLink(office, request.body.token, request.body.password)
      return reply.code(204).send()
    },
  )

  if (office.demonstration === undefined) setUpRoutes(app, office)
}

function setUpRoutes(app: FastifyInstance, office: OfficeOptions): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['session'], summary })

  routes.post(
    `${SESSION}/set-up-link`,
    {
      config: signInLimit(office),
      schema: { ...schema('设置链接是否有效 · whether a set-up link is good'), body: linkSchema },
    },
    async (request, reply) => {
      refuseForeign(request)
      if (!(await isSetUpTokenGood(office, request.body.token))) throw new OfficeProblem('ACC-030')
      return reply.code(204).send()
    },
  )

  routes.put(
    `${SESSION}/set-up-link`,
    {
      config: signInLimit(office),
      schema: { ...schema('设置三名管理员 · makes the three administrators'), body: setUpSchema },
    },
    async (request, reply) => {
      refuseForeign(request)
      const { token, systemAdmin, securityAdmin, auditAdmin } = request.body
      await setUp(office, token, [systemAdmin, securityAdmin, auditAdmin])
      return reply.code(204).send()
    },
  )
}
