/** The sheet of keys that `?` opens, on the pages of the public and in the office. */
import { Modal } from 'antd'
import type { ReactNode } from 'react'

interface KeySheetProps {
  readonly title: string
  /** Each key with what it does. */
  readonly keys: readonly (readonly string[])[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** What else helps, below the keys. */
  readonly children?: ReactNode
}

export function KeySheet({ title, keys, isOpen, onClose, children }: KeySheetProps) {
  return (
    <Modal title={title} open={isOpen} onCancel={onClose} footer={null} width={480}>
      <dl className="key-sheet" data-testid="key-sheet">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Modal>
  )
}
