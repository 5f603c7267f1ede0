/** Has the browser keep the office's pages for when the server cannot be reached. */

const WORKER = '/service-worker.js'

/** Pages in plain HTTP on another machine have no workers; they then need their connection to be loaded. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  if (navigator.serviceWorker.controller === null)
    navigator.serviceWorker.addEventListener('controllerchange', askAgain, { once: true })
  // Without it everything works but a reload without a connection.
  navigator.serviceWorker.register(WORKER, { scope: '/office' }).catch(() => undefined)
}

/** What the page was answered before the worker was there is asked once more, so that it has these answers too. */
function askAgain(): void {
  const asked = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && /^\/api\/v1\/(session|office\/)/.test(url.pathname))
    .filter((url) => !url.searchParams.has('since'))
  for (const url of new Set(asked.map((one) => one.pathname + one.search)))
    fetch(url, { headers: { accept: 'application/json' } }).catch(() => undefined)
}
