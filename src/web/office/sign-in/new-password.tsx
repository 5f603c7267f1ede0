/** A new password typed twice, with what is asked of it. */

import { TextField } from './entry-form.tsx'
import { useEntryWords } from './entry-words.ts'

export interface TypedTwice {
  readonly first: string
  readonly second: string
}

export const isTypedAlike = ({ first, second }: TypedTwice): boolean => first !== '' && first === second

interface NewPasswordProps {
  readonly value: TypedTwice
  readonly onChange: (value: TypedTwice) => void
  readonly isFirst?: boolean
}

export function NewPassword({ value, onChange, isFirst = false }: NewPasswordProps) {
  const own = useEntryWords()
  const differs = value.second !== '' && value.first !== value.second
  return (
    <>
      <TextField
        label={own.newPassword}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        autoComplete="new-password"
        isPassword
        isFirst={isFirst}
        hint={own.rule}
      />
      <TextField
        label={own.again}
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        autoComplete="new-password"
        isPassword
        {...(differs ? { hint: own.differs } : {})}
      />
    </>
  )
}
