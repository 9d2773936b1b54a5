import type { Upload } from '#app/foundation/files/models/upload'

/** An upload as its sender's page sees it. */
export const presentUpload = ({ id, name, size, received, state, reason, contentType }: Upload) => ({ id, name, size, received, state, reason, contentType })
