/** /office/rounds/…/scenarios: what-ifs of a round made, changed, laid beside it, adopted, discarded and answered. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { adoptScenario, answerScenario, discardScenario } from '../../app/rounds/adopt-scenario.ts'
import type { RoundDesk } from '../../app/rounds/round-desk.ts'
import {
  compareScenario,
  editScenario,
  makeScenario,
  type Scenarios,
  showScenarios,
  unitName,
} from '../../app/rounds/scenarios.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { rowName } from '../../core/budget/drafting/row-words.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { nameOf } from '../../core/law/book.ts'
import { reaches } from '../../core/workflow/reach.ts'
import type { Person } from '../../store/as-person.ts'
import { languageOf } from '../language.ts'
import { answers } from '../problem-reply.ts'
import { roundParams } from '../rounds/contract.ts'
import { addressOf, ROUND } from '../rounds/routes.ts'
import { personOf } from '../session/person-of.ts'
import {
  answeredSchema,
  comparedSchema,
  newScenarioSchema,
  offerAnswerSchema,
  type ScenariosResponse,
  scenarioActSchema,
  scenarioParams,
  scenarioRequestSchema,
  scenariosSchema,
} from './contract.ts'
import { changeOf, comparedResponse, listedResponse } from './response.ts'

const SCENARIOS = `${ROUND}/scenarios`

export function scenarioRoutes(app: FastifyInstance, desk: RoundDesk): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const schema = (summary: string) => ({ tags: ['scenarios'], summary })
  const compared = async (request: FastifyRequest, params: z.infer<typeof scenarioParams>) =>
    comparedResponse(
      await compareScenario(
        desk,
        await personOf(request),
        addressOf(params),
        params.scenario,
        languageOf(request),
      ),
    )

  routes.get(
    SCENARIOS,
    {
      schema: {
        ...schema('情景：自己的和已采纳的，及送到单位的改动 · scenarios of a round'),
        params: roundParams,
        response: answers('新的在前', scenariosSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      return scenariosResponse(await showScenarios(desk, person, addressOf(request.params)), person)
    },
  )

  routes.post(
    SCENARIOS,
    {
      schema: {
        ...schema('新建情景 · makes a scenario'),
        params: roundParams,
        body: newScenarioSchema,
        response: answers('与本轮相比', comparedSchema),
      },
    },
    async (request) => {
      const address = addressOf(request.params)
      const scenario = await makeScenario(desk, await personOf(request), address, request.body.name)
      return compared(request, { ...request.params, scenario })
    },
  )

  routes.get(
    `${SCENARIOS}/:scenario`,
    {
      schema: {
        ...schema('情景与本轮并列 · a scenario beside the round'),
        params: scenarioParams,
        response: answers('按单位、控制数、报表、项目', comparedSchema),
      },
    },
    (request) => compared(request, request.params),
  )

  routes.put(
    `${SCENARIOS}/:scenario`,
    {
      schema: {
        ...schema('改参数 · changes its parameters'),
        params: scenarioParams,
        body: scenarioRequestSchema,
        response: answers('改后与本轮相比', comparedSchema),
      },
    },
    async (request) => {
      const { params, body } = request
      await editScenario(desk, await personOf(request), addressOf(params), {
        id: params.scenario,
        name: body.name,
        changes: body.changes.map(changeOf),
      })
      return compared(request, params)
    },
  )

  routes.post(
    `${SCENARIOS}/:scenario/acts`,
    {
      schema: {
        ...schema('采纳或弃用 · adopts or discards'),
        params: scenarioParams,
        body: scenarioActSchema,
        response: answers('办理之后', scenariosSchema),
      },
    },
    async (request) => {
      const person = await personOf(request)
      const address = addressOf(request.params)
      const run = request.body.act === 'adopt' ? adoptScenario : discardScenario
      await run(desk, person, address, request.params.scenario)
      return scenariosResponse(await showScenarios(desk, person, address), person)
    },
  )

  routes.post(
    `${SCENARIOS}/:scenario/answer`,
    {
      schema: {
        ...schema('经办接受或不接受采纳的改动 · the preparer takes the cells or does not'),
        params: scenarioParams,
        body: offerAnswerSchema,
        response: answers('写入几格，几格已变动未写', answeredSchema),
      },
    },
    async (request) =>
      answerScenario(desk, await personOf(request), addressOf(request.params), {
        id: request.params.scenario,
        ...request.body,
      }),
  )
}

function scenariosResponse(shown: Scenarios, person: Person): ScenariosResponse {
  const { facts, canMake, scenarios, offers, choices } = shown
  const rows = new Map(facts.units.flatMap((unit) => unit.rows.map((row) => [row.id, row] as const)))
  const stateOfUnit = new Map(facts.units.map(({ round }) => [round.unitCode, round.state]))
  return {
    unitName: facts.place.unitName,
    isDepartment: facts.place.isDepartment,
    canMake,
    scenarios: scenarios.map(listedResponse),
    offers: offers.map((offer) => ({
      scenario: offer.scenario,
      name: offer.name,
      unitName: unitName(facts, offer.unitCode),
      state: offer.state,
      by: offer.by,
      at: offer.at.toISOString(),
      ...(offer.answeredBy === undefined ? {} : { answeredBy: offer.answeredBy }),
      ...(offer.answeredAt === undefined ? {} : { answeredAt: offer.answeredAt.toISOString() }),
      ...(offer.reason === undefined ? {} : { reason: offer.reason }),
      canAnswer:
        offer.state === 'offered' &&
        !facts.place.isDepartment &&
        stateOfUnit.get(offer.unitCode) === 'preparing' &&
        reaches(person.reach, 'edit', 'budget', offer.unitCode),
      cells: offer.cells.map(({ row, field, from, to }) => {
        const found = rows.get(row)
        return { row, title: found === undefined ? row : titleOf(found, shown), field, from, to }
      }),
    })),
    choices: {
      units: [...choices.units],
      projects: choices.projects.map(({ amount, ...one }) => ({ ...one, amountFen: String(amount) })),
      ceilings: choices.ceilings.map(({ unitCode, fund, nature, name, amount }) => ({
        unitCode,
        unitName: unitName(facts, unitCode),
        fund,
        nature,
        name,
        amountFen: String(amount),
      })),
    },
  }
}

/** 法律服务费, or where nobody wrote what it is the subject that it is spent on. */
function titleOf(row: RoundRow, { facts }: Scenarios): string {
  const { books } = facts.place.ledger
  const { economic = '', function: subject = '' } = row.cells
  const year = fiscalYear(facts.year)
  const named = [
    subject === '' ? '' : `${subject} ${nameOf(books.function, subject, year)}`,
    economic === '' ? '' : `${economic} ${nameOf(books.departmentEconomic, economic, year)}`,
  ]
  const name = rowName(row)
  return [name, ...(name === '' ? named : [])].filter((one) => one !== '').join(' · ')
}
