/** What the sections of a profile may not ask for: statements and forms that it does not print, and amounts of nothing. */
import { parseRegionKey } from '../figures/region.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { Content } from './document-layout.ts'
import type { Profile } from './profile.ts'

export function documentFaults(profile: Profile): readonly Problem[] {
  const { document } = profile
  if (document === undefined) return []
  const words = [document.title, ...document.cover, ...document.sections.flatMap(({ title = '' }) => title)]
  return [
    ...words.flatMap(slotFaults),
    ...document.sections.flatMap(({ holds }) => holds.flatMap((content) => contentFaults(profile, content))),
  ]
}

function contentFaults(profile: Profile, content: Content): readonly Problem[] {
  switch (content.hold) {
    case 'statement': {
      const known = profile.statements.map((one) => one.statement)
      if (known.includes(content.statement)) return []
      const params = { statement: content.statement, profile: profile.name, known: known.join('、') || '—' }
      return [problem('PRF-002', params)]
    }
    case 'forms': {
      const known = (profile.forms ?? []).map((one) => one.form)
      if (known.includes(content.form)) return []
      return [
        problem('PER-006', { profile: profile.id, layout: content.form, known: known.join('、') || '—' }),
      ]
    }
    case 'sentence':
      return content.clauses.flatMap(slotFaults)
    default:
      return []
  }
}

/** `{=…}` names a region by its key. */
function slotFaults(words: string): readonly Problem[] {
  return [...words.matchAll(/\{([^{}]+)\}/g)].flatMap(([, slot = '']) =>
    slot
      .split('/')
      .flatMap((one) =>
        one.startsWith('=') && parseRegionKey(one.slice(1)) === undefined
          ? [problem('PUB-024', { found: `{${slot}}` })]
          : [],
      ),
  )
}
