/** The sheet of keys that `?` opens anywhere in the office. */
import { Modal } from 'antd'
import { useShellWords } from './shell-words.ts'

export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const own = useShellWords()
  return (
    <Modal title={own.keys} open={isOpen} onCancel={onClose} footer={null} width={480}>
      <dl className="key-sheet" data-testid="key-sheet">
        {own.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
