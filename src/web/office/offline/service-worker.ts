/**
 * The worker beside the office's pages: it answers where the server cannot be reached, with the page as it was and
 * with the last answers, so that a reload without a connection keeps everything. What was typed is kept by the page.
 */
/// <reference lib="webworker" />

// The file is built as a worker; the types of the page do not know the scope.
const worker = self as unknown as ServiceWorkerGlobalScope

const SHELL = 'mingzhang-shell-2'
const ANSWERS = 'mingzhang-answers-2'
const PAGE = '/'
const SESSION = '/api/v1/session'
/** Who the kept answers are for: nobody else is ever shown them. */
const OWNER = '/mingzhang-answers-owner'

worker.addEventListener('install', (event) => {
  event.waitUntil(keepPage().then(() => worker.skipWaiting()))
})

/** The page and the files that it names: it was loaded before this worker was there to see them. */
async function keepPage(): Promise<void> {
  const cache = await caches.open(SHELL)
  const request = new Request(PAGE, { headers: { accept: 'text/html' }, cache: 'reload' })
  const response = await fetch(request)
  const html = await response.clone().text()
  await cache.put(PAGE, response)
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap((match) => match[1] ?? [])
  await cache.addAll([...new Set(named)])
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('mingzhang-') && name !== SHELL && name !== ANSWERS)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== worker.location.origin) return
  if (url.pathname === SESSION) event.respondWith(session(request))
  else if (request.method !== 'GET') return
  else if (request.mode === 'navigate') event.respondWith(page(request))
  else if (/^\/(assets|fonts)\//.test(url.pathname)) event.respondWith(asset(request))
  else if (url.pathname.startsWith('/api/v1/office/') && isKept(url)) event.respondWith(answer(request))
})

/** What is asked again and again to see changes is worth nothing later. */
const isKept = (url: URL): boolean => !url.searchParams.has('since')

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL)
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('content-type')?.includes('text/html') === true)
      await cache.put(PAGE, response.clone())
    return response
  } catch (error) {
    return (await cache.match(PAGE)) ?? Promise.reject(error)
  }
}

/** Files with a hash in their name never change; older builds go with the next name of the cache. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL)
  const known = await cache.match(request)
  if (known !== undefined) return known
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(ANSWERS)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(request.url, response.clone())
    return response
  } catch (error) {
    return (await cache.match(request.url)) ?? Promise.reject(error)
  }
}

/** Signing in or out ends what was kept for whoever was here before. */
async function session(request: Request): Promise<Response> {
  if (request.method !== 'GET') {
    const response = await fetch(request)
    if (request.method === 'DELETE' && response.ok) await caches.delete(ANSWERS)
    return response
  }
  const response = await answer(request)
  if (response.ok) await keepFor(await ownerOf(response.clone()), response.clone())
  return response
}

async function ownerOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined)
  // The answer of the session; anything else has no person, and owns nothing.
  const { person } = (body ?? {}) as { readonly person?: { readonly id?: string } }
  return person?.id ?? ''
}

async function keepFor(owner: string, sessionAnswer: Response): Promise<void> {
  const known = await (await caches.open(ANSWERS)).match(OWNER)
  if (known !== undefined && (await known.text()) === owner) return
  await caches.delete(ANSWERS)
  const cache = await caches.open(ANSWERS)
  await cache.put(SESSION, sessionAnswer)
  await cache.put(OWNER, new Response(owner))
}
