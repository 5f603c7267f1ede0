/** A control of a dialog with its label above it, held together by an id. */
import { type ReactNode, useId } from 'react'

interface LabelledProps {
  readonly label: string
  readonly children: (id: string) => ReactNode
}

export function Labelled({ label, children }: LabelledProps) {
  const id = useId()
  return (
    <p className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  )
}
