/** The built page and its fonts; addresses of the page that are no files get the page itself. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const PAGE = 'index.html'
const YEAR_SECONDS = 31_536_000
const WEEK_SECONDS = 604_800
/** Vite puts a hash of the content into the names of what it builds. */
const HASHED = /[/\\]assets[/\\][^/\\]+-[\w-]{8,}\.\w+$/
const FONT = /\.(woff2?|ttf|otf)$/

export const hasPage = (webDir: string): boolean => existsSync(join(webDir, PAGE))

export async function webFiles(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (response, path) => {
      response.setHeader('cache-control', cachingOf(path))
    },
  })
}

function cachingOf(path: string): string {
  if (HASHED.test(path)) return `public, max-age=${YEAR_SECONDS}, immutable`
  return FONT.test(path) ? `public, max-age=${WEEK_SECONDS}` : 'no-cache'
}

/** A browser that asks for a place inside the page, such as /statements/…, not for a file that is missing. */
export const wantsPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/(api|assets|fonts)(\/|$)/.test(request.url) &&
  (request.headers.accept ?? '').includes('text/html')

export const PAGE_FILE = PAGE
