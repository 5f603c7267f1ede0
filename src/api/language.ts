/** In which language a request wants its answer: what `lang` says, else what the browser prefers, else Chinese. */
import type { FastifyRequest } from 'fastify'
import type { Language } from '../core/kernel/problem.ts'

export function languageOf(request: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const { query } = request
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined
  if (asked === 'zh' || asked === 'en') return asked
  return preferred(request.headers['accept-language'] ?? '')
}

/** The first of our languages in the order of the browser's weights. */
function preferred(header: string): Language {
  const ranked = header
    .split(',')
    .map((item, at) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';')
      const quality = parameters
        .map((one) => /^\s*q=(\d(?:\.\d{0,3})?)$/.exec(one)?.[1])
        .find((one) => one !== undefined)
      return {
        language: tag.split('-')[0],
        rank: (quality ?? '1').padEnd(5, quality?.includes('.') ? '0' : '.000'),
        at,
      }
    })
    .filter(({ rank }) => /[1-9]/.test(rank))
    .sort((a, b) => (a.rank === b.rank ? a.at - b.at : a.rank < b.rank ? 1 : -1))
  return ranked.find(({ language }) => language === 'zh' || language === 'en')?.language === 'en'
    ? 'en'
    : 'zh'
}
