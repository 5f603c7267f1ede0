/** What each person chooses for the page, kept by the browser: language, height of rows, light or dark, unit of amounts. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { type Language, WORDS, type Words } from './words.ts'

export const DENSITIES = ['compact', 'standard', 'loose'] as const
export type Density = (typeof DENSITIES)[number]

export const LOOKS = ['system', 'light', 'dark'] as const
export type Look = (typeof LOOKS)[number]

/** 显示单位 — as the table or the column has it, or all in one. */
export const SHOWN_UNITS = ['printed', 'tenThousandYuan', 'yuan'] as const
export type ShownUnit = (typeof SHOWN_UNITS)[number]

export interface Settings {
  readonly language: Language
  readonly density: Density
  readonly look: Look
  readonly unit: ShownUnit
  readonly words: Words
  setLanguage(language: Language): void
  setDensity(density: Density): void
  setLook(look: Look): void
  setUnit(unit: ShownUnit): void
}

const SettingsContext = createContext<Settings | undefined>(undefined)

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (kept('language') === 'en' ? 'en' : 'zh'))
  const [density, setDensity] = useState<Density>(
    () => DENSITIES.find((one) => one === kept('density')) ?? 'compact',
  )
  const [unit, setUnit] = useState<ShownUnit>(
    () => SHOWN_UNITS.find((one) => one === kept('unit')) ?? 'printed',
  )
  const [look, setLook] = useState<Look>(() => LOOKS.find((one) => one === kept('look')) ?? 'system')

  // Before anything is asked of the server, which answers in this language.
  useLayoutEffect(() => {
    keep('language', language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  useEffect(() => {
    keep('density', density)
    document.documentElement.dataset.density = density
  }, [density])
  useEffect(() => {
    keep('look', look)
    document.documentElement.dataset.look = look
  }, [look])

  useEffect(() => keep('unit', unit), [unit])

  const settings = useMemo(
    () => ({
      language,
      density,
      look,
      unit,
      words: WORDS[language],
      setLanguage,
      setDensity,
      setLook,
      setUnit,
    }),
    [language, density, look, unit],
  )
  return <SettingsContext value={settings}>{children}</SettingsContext>
}

export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (settings === undefined) throw new Error('useSettings is used outside SettingsProvider')
  return settings
}

export const useWords = (): Words => useSettings().words

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
