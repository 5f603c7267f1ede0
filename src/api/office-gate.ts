/**
 * The gate of a real office: what elsewhere is open to whoever sits at the machine needs a sign-in here, and shows only
 * the division, units and files that the person may see. The rest looks as if it did not exist.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LedgerKey, LedgerSource } from '../app/ledgers.ts'
import { OfficeProblem } from '../app/office-problem.ts'
import type { Readings } from '../app/reading/open-readings.ts'
import type { ReadingDesk } from '../app/reading-desk.ts'
import { unitId } from '../core/budget/department.ts'
import { type Area, mayDo, type Verb } from '../core/workflow/permissions.ts'
import { reaches } from '../core/workflow/reach.ts'
import { forgetUpload, recordUploads, uploadsSeen } from '../store/accounts/uploads.ts'
import { asPerson, type Person } from '../store/as-person.ts'
import { type OfficeOptions, personOf, signedInOf } from './session/person-of.ts'

/** Whom the present request is for, and the files that this person may see. */
interface Asking {
  readonly person: Person
  readonly unitCode: string
  readonly uploads: Set<string>
  readonly taken: string[]
}

const asking = new AsyncLocalStorage<Asking>()

/** What the routes are given instead of what everybody may see. */
export interface Gate {
  readonly ledgers: LedgerSource
  readonly readings?: Omit<Readings, 'close'>
}

export function openGate(app: FastifyInstance, office: OfficeOptions, { ledgers, readings }: Gate): Gate {
  const seen = ledgersSeen(ledgers)
  // Before anything else is looked at, so that a stranger does not even learn what a right question looks like.
  app.addHook('preValidation', (request, _reply, done) => {
    if (!isGated(request)) return done()
    admit(request, office, ledgers).then((one) => asking.run(one, done), done)
  })
  app.addHook('onSend', async (_request, _reply, payload) => {
    const one = asking.getStore()
    if (one !== undefined && one.taken.length > 0) await record(office, one)
    return payload
  })
  app.addHook('preSerialization', async (request, _reply, payload) =>
    request.routeOptions.url === '/api/v1/departments' ? unitsSeen(payload) : payload,
  )
  return {
    ledgers: seen,
    ...(readings === undefined ? {} : { readings: { ...readings, desk: deskSeen(readings.desk, office) } }),
  }
}

/** Addresses that ask who it is themselves, or that anybody may ask. */
const OPEN = /^\/api\/v1\/(session|admin|office|delegations|health|docs|openapi\.json)(\/|$)/

const isGated = (request: FastifyRequest): boolean => {
  const { url } = request.routeOptions
  return url?.startsWith('/api/') === true && !OPEN.test(url)
}

async function admit(request: FastifyRequest, office: OfficeOptions, ledgers: LedgerSource): Promise<Asking> {
  const person = await personOf(request)
  const url = request.routeOptions.url ?? ''
  if (url.startsWith('/api/v1/units/')) await admitUnit(request, person, ledgers)
  if (url.startsWith('/api/v1/indicators')) allow(mayDo(person.reach.role, 'indicator-library', 'read'))
  if (url.startsWith('/api/v1/departments')) allow(mayDo(person.reach.role, 'budget', 'read'))
  const isFile = /^\/api\/v1\/(readings|audits)(\/|$)/.test(url)
  if (isFile) allow(mayDo(person.reach.role, 'audit', isReading(request) ? 'read' : 'edit'))
  const seen = isFile ? await asPerson(office.store, person, uploadsSeen) : []
  if (isFile) for (const id of filesAsked(request)) allow(seen.includes(id))
  const { role } = (await signedInOf(request)).session
  return {
    person,
    unitCode: role?.unitCode ?? '',
    uploads: new Set(seen),
    taken: [],
  }
}

function allow(isAllowed: boolean): void {
  if (!isAllowed) throw new OfficeProblem('ACC-007')
}

const isReading = (request: FastifyRequest): boolean => request.method === 'GET' || request.method === 'HEAD'

/** Every unit that the address names must be reached for what is asked of it; unknown ones look like forbidden ones. */
async function admitUnit(request: FastifyRequest, person: Person, ledgers: LedgerSource): Promise<void> {
  const params = textsIn(request.params)
  const [against = ''] = (textsIn(request.query).against ?? '').split('/')
  const { area, verb } = askedOf(request.routeOptions.url ?? '', request.method, params.kind)
  allow(mayDo(person.reach.role, area, verb))
  const purpose = verb === 'read' ? 'read' : verb === 'edit' ? 'edit' : 'act'
  const isReached = (code: string): boolean => reaches(person.reach, purpose, area, code)
  const keys = divisionOf(await ledgers.list(), person)
  for (const id of [params.unit ?? '', ...(against === '' ? [] : [against])]) {
    const key = keys.find(({ locality, unitCodes }) =>
      unitCodes.some((code) => unitId(locality, code) === id),
    )
    const code = key?.unitCodes.find((one) => unitId(key.locality, one) === id)
    allow(code !== undefined && isReached(code))
    // A region may name another unit than the address does, or one that there is not.
    for (const node of unitsOfRegion(textsIn(request.query).region ?? ''))
      allow(
        key?.unitCodes.includes(node) === true ? isReached(node) : key?.unitCodes.every(isReached) === true,
      )
  }
}

/** `403001` of `unit:403001` and of `unit:403001#administrative`, which is a part of it. */
const unitsOfRegion = (region: string): readonly string[] =>
  region.split(',').flatMap((part) => /^\s*unit:([^#\s]*)/.exec(part)?.[1] ?? [])

function askedOf(
  url: string,
  method: string,
  kind: string | undefined,
): { readonly area: Area; readonly verb: Verb } {
  if (url.endsWith('/certification/decision')) return { area: 'disclosure', verb: 'certify' }
  if (url.includes('/document')) {
    const verb = method === 'GET' || method === 'HEAD' ? 'read' : method === 'PUT' ? 'edit' : 'publish'
    return { area: 'disclosure', verb }
  }
  if (url.includes('/performance')) return { area: 'self-evaluation', verb: 'read' }
  return { area: kind === 'accounts' ? 'final-accounts' : 'budget', verb: 'read' }
}

const textsIn = (holder: unknown): Readonly<Record<string, string | undefined>> =>
  typeof holder === 'object' && holder !== null
    ? Object.fromEntries(
        Object.entries(holder).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
      )
    : {}

/** The files that a request names: its own, the one it is compared with, those it is held against. */
function filesAsked(request: FastifyRequest): readonly string[] {
  const { id } = textsIn(request.params)
  const { since } = textsIn(request.query)
  const { body } = request
  const others = typeof body === 'object' && body !== null && 'others' in body ? body.others : []
  const named = Array.isArray(others) ? others.filter((one) => typeof one === 'string') : []
  return [...(id === undefined ? [] : [id]), ...(since === undefined ? [] : [since]), ...named]
}

const divisionOf = (keys: readonly LedgerKey[], { reach }: Person): readonly LedgerKey[] =>
  keys.filter((key) => key.divisionCode === reach.divisionCode)

/** The departments of the division of whoever asks; without anybody none. */
const ledgersSeen = (ledgers: LedgerSource): LedgerSource => ({
  list: async () => {
    const one = asking.getStore()
    return one === undefined ? [] : divisionOf(await ledgers.list(), one.person)
  },
  get: (key) => ledgers.get(key),
})

/** The list of departments with the units of the person's reach alone. */
function unitsSeen(payload: unknown): unknown {
  const one = asking.getStore()
  if (one === undefined || typeof payload !== 'object' || payload === null || !('departments' in payload))
    return payload
  const isSeen = (unit: { readonly code: string }): boolean =>
    reaches(one.person.reach, 'read', 'budget', unit.code)
  // The route's contract says that its answer is a list of departments with their units.
  const departments = payload.departments as readonly {
    readonly units: readonly { readonly code: string }[]
  }[]
  return {
    departments: departments
      .map((department) => ({ ...department, units: department.units.filter(isSeen) }))
      .filter((department) => department.units.length > 0),
  }
}

function deskSeen(desk: ReadingDesk, office: OfficeOptions): ReadingDesk {
  const isSeen = (id: string): boolean => asking.getStore()?.uploads.has(id) === true
  return {
    ...desk,
    list: () => desk.list().filter((one) => isSeen(one.upload.id)),
    entry: (id) => (isSeen(id) ? desk.entry(id) : undefined),
    take: (upload) => {
      const one = asking.getStore()
      one?.uploads.add(upload.id)
      one?.taken.push(upload.id)
      return desk.take(upload)
    },
    remove: async (id) => {
      const person = asking.getStore()?.person
      if (person === undefined) return false
      const left = await asPerson(office.store, person, (transaction) =>
        forgetUpload(transaction, id, person.id),
      )
      return left === 'shared' || (left === 'nobodys' && desk.remove(id))
    },
  }
}

async function record(office: OfficeOptions, { person, unitCode, taken }: Asking): Promise<void> {
  const ids = taken.splice(0)
  await asPerson(office.store, person, (transaction) =>
    recordUploads(transaction, ids, {
      divisionCode: person.reach.divisionCode,
      accountId: person.id,
      unitCode,
      at: office.clock.now(),
    }),
  )
}
