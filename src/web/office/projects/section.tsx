/** The sections of the editor, one below the other, and the tabs that lead to them. */
import type { ReactNode } from 'react'
import { useProjectWords } from './project-words.ts'

const idOf = (number: number): string => `section-${number + 1}`

export function Section({ number, children }: { readonly number: number; readonly children: ReactNode }) {
  const own = useProjectWords()
  const id = idOf(number)
  return (
    <section className="card project-section" id={id} aria-labelledby={`${id}-title`} data-testid={id}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {own.sectionNumbers[number]}
        {own.sections[number]}
      </h2>
      {children}
    </section>
  )
}

export function SectionTabs() {
  const own = useProjectWords()
  return (
    <nav className="section-tabs" aria-label={own.sections.join('、')}>
      {own.sections.map((name, number) => (
        <a
          key={name}
          href={`#${idOf(number)}`}
          onClick={(event) => {
            event.preventDefault()
            const section = document.getElementById(idOf(number))
            section?.scrollIntoView({ block: 'start' })
            section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
          }}
        >
          {own.sectionNumbers[number]}
          {name}
        </a>
      ))}
    </nav>
  )
}
