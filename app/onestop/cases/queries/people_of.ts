import { mask } from '#app/core/authorization/mask'
import type { CaseDetails } from '#app/onestop/cases/case_details'

/** Numbers, telephones and addresses of a case, masked for the page: it is looked at over the counter. `revealCase` shows them, and is noted. */
export function peopleOf({ idNumber, phone, agent, receive }: CaseDetails, show = (value?: string) => mask(value) as string | undefined) {
  return {
    idNumber: show(idNumber) ?? '',
    phone: show(phone) ?? '',
    address: show(receive.address) ?? null,
    agent: agent ? { name: agent.name, idNumber: show(agent.idNumber) ?? '', phone: show(agent.phone) ?? '' } : null,
  }
}
