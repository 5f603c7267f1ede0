/** Which methods an address takes, so that a wrong one is told from an address that does not exist. */
import type { FastifyInstance } from 'fastify'

/** Collects routes as they are registered; the answer is empty where there is no such address. */
export function knownMethods(app: FastifyInstance): (path: string) => readonly string[] {
  const routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = []
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ path: patternOf(url), methods: [method].flat() })
  })
  return (path) => [...new Set(routes.filter((one) => one.path.test(path)).flatMap((one) => one.methods))]
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`)
