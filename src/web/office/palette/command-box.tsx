/** The box that Ctrl+K opens: one line to type in, and what fits below it, moved in by arrows. */
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { mayDo } from '../../../core/workflow/permissions.ts'
import { go } from '../../location.ts'
import { useSettings } from '../../settings.tsx'
import { useAnswer } from '../../ui/use-answer.ts'
import { roundStatements, roundStatementsUrl, search, searchUrl } from '../client.ts'
import { useRoundWords } from '../rounds/round-words.ts'
import type { OfficeRoute } from '../route.ts'
import { usePlaces } from '../shell/places.tsx'
import { useSession } from '../shell/session.tsx'
import { useShellWords } from '../shell/shell-words.ts'
import { type Command, commandsOf, found, projectCommands, roundOf } from './commands.ts'
import { usePaletteWords } from './palette-words.ts'

interface CommandBoxProps {
  readonly route: OfficeRoute
  readonly onKeys: () => void
  readonly onClose: () => void
}

export function CommandBox({ route, onKeys, onClose }: CommandBoxProps) {
  const words = usePaletteWords()
  const shellWords = useShellWords()
  const roundWords = useRoundWords()
  const { language } = useSettings()
  const { role } = useSession()
  const places = usePlaces()
  const round = roundOf(route)
  const list = useAnswer(
    round === undefined ? undefined : roundStatementsUrl(round, language),
    roundStatements,
  )
  const [question, setQuestion] = useState('')
  const asked = useRested(question.trim())
  const maySearch = role !== undefined && mayDo(role, 'project', 'read')
  const projects = useAnswer(asked === '' || !maySearch ? undefined : searchUrl(asked), search)
  const [at, setAt] = useState(0)
  const id = useId()
  const acts: readonly Command[] = [
    { id: 'keys', group: words.acts, text: shellWords.keys, address: '' },
    { id: 'print', group: words.acts, text: words.print, address: '' },
  ]
  const statements = list.value?.statements ?? []
  const all = commandsOf({ route, role, places, statements, words, shellWords, roundWords })
  const known = found([...all, ...acts], question)
  const isLooking = maySearch && question.trim() !== '' && (asked !== question.trim() || projects.isLoading)
  const answer = asked === '' || isLooking ? undefined : projects.value
  const shown = [...known, ...projectCommands(answer?.projects ?? [], words)]
  const chosen = Math.min(at, shown.length - 1)

  function run(command: Command | undefined): void {
    if (command === undefined) return
    onClose()
    if (command.id === 'keys') onKeys()
    else if (command.id === 'print') window.setTimeout(() => window.print(), 200)
    else go(command.address)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, chosen + step)))
    else if (event.key === 'Enter') run(shown[chosen])
    else return
    event.preventDefault()
  }

  return (
    <Modal open title={words.title} footer={null} width={560} onCancel={onClose} className="command-box">
      <Input
        autoFocus
        role="combobox"
        aria-label={words.title}
        aria-expanded
        aria-controls={`${id}list`}
        aria-activedescendant={chosen < 0 ? undefined : `${id}${chosen}`}
        data-testid="command-input"
        placeholder={words.placeholder}
        value={question}
        onChange={(event) => {
          setQuestion(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {isLooking ? words.searching : shown.length === 0 ? words.none : words.count(shown.length)}
      </p>
      <div id={`${id}list`} role="listbox" aria-label={words.title} className="command-list">
        {shown.length === 0 && !isLooking ? <p className="secondary">{words.none}</p> : undefined}
        {shown.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the box's
          <div
            key={command.id}
            id={`${id}${index}`}
            ref={index === chosen ? scrollIntoSight : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => run(command)}
          >
            <span>{command.text}</span>
            <span className="secondary">{command.group}</span>
          </div>
        ))}
      </div>
      {isLooking ? <p className="secondary">{words.searching}</p> : undefined}
      {answer === undefined || answer.moreCount === 0 ? undefined : (
        <p className="secondary">{words.moreProjects(answer.moreCount)}</p>
      )}
    </Modal>
  )
}

/** The server is asked when the keys rest. */
const RESTS_AFTER_MILLISECONDS = 200

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), RESTS_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

const scrollIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })
