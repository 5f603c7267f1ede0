/** What somebody chooses for the pages of findings, kept by their browser: who judges, whether single keys work. */
import { useState } from 'react'

export function useKeptChoice(
  name: 'auditor' | 'audit-keys',
  usual: string,
): [string, (value: string) => void] {
  const [value, setValue] = useState(() => kept(name) ?? usual)
  return [
    value,
    (chosen) => {
      setValue(chosen)
      keep(name, chosen)
    },
  ]
}

// A browser may refuse storage, as in private windows; the choice then lasts as long as the page.
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`mingzhang.${name}`)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`mingzhang.${name}`, value)
  } catch {
    return
  }
}
