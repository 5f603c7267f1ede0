/** The sheet of keys that `?` opens. */
import { Modal } from 'antd'
import { useWords } from '../settings.tsx'

export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords()
  return (
    <Modal title={words.keys} open={isOpen} onCancel={onClose} footer={null} width={420}>
      <dl className="key-sheet">
        {words.keyList.map(([key, what]) => (
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
