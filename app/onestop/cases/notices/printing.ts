import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import QRCode from 'qrcode'
import { currentActor } from '#app/core/tenancy/actor'
import type { Notice } from '#app/onestop/cases/notices/notice'

/** What a paper carries beside its fixed text: the QR code of its progress page, and who prints it when. The code stays behind `#`, out of logs. */
export async function printing({ request }: HttpContext, { queryCode }: Notice, now = DateTime.now()) {
  const address = `${request.protocol()}://${request.host()}/progress#${queryCode}`
  return {
    qr: queryCode ? await QRCode.toString(address, { type: 'svg', margin: 1 }) : null,
    by: currentActor().name,
    at: now.setZone('Asia/Shanghai').toFormat('yyyy-MM-dd HH:mm'),
  }
}
