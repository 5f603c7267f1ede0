/** The name spaces of WordprocessingML that a written document uses. */

const OFFICE = 'http://schemas.openxmlformats.org'

export const WORD = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`

export const DRAWING = [
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:pic="${OFFICE}/drawingml/2006/picture"`,
].join(' ')

export const PICTURE = `${OFFICE}/drawingml/2006/picture`
/** Where a picture has its lines besides its points. */
export const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
