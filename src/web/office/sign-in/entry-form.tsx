/** A form before the office: its fields, what went wrong at the last try, and one button. */
import { Alert, Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'

interface EntryFormProps {
  readonly act: string
  readonly isReady: boolean
  readonly testId: string
  /** Throws what the server refuses; it is told above the fields. */
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

export function EntryForm({ act, isReady, testId, onSubmit, children }: EntryFormProps) {
  const words = useWords()
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsking(true)
    try {
      await onSubmit()
      setFault('')
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setAsking(false)
    }
  }

  return (
    <form className="entry-form" data-testid={testId} onSubmit={(event) => void submit(event)}>
      {fault === '' ? undefined : <Alert type="error" title={fault} role="alert" data-testid="fault" />}
      {children}
      <Button type="primary" size="large" block htmlType="submit" loading={isAsking} disabled={!isReady}>
        {act}
      </Button>
    </form>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete?: string
  readonly isPassword?: boolean
  readonly isFirst?: boolean
  /** Digits of a code. */
  readonly isCode?: boolean
  readonly hint?: string
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, autoComplete, isPassword, isFirst, isCode, hint } = props
  return (
    <Labelled label={label}>
      {(id) => {
        const given = {
          id,
          value,
          size: 'large' as const,
          onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
          ...(autoComplete === undefined ? {} : { autoComplete }),
          ...(isFirst === true ? { autoFocus: true } : {}),
          ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
        }
        return (
          <>
            {isPassword === true ? (
              <Input.Password {...given} />
            ) : (
              <Input {...given} {...(isCode === true ? { inputMode: 'numeric', maxLength: 7 } : {})} />
            )}
            {hint === undefined ? undefined : (
              <span id={`${id}-hint`} className="secondary hint">
                {hint}
              </span>
            )}
          </>
        )
      }}
    </Labelled>
  )
}
