import type { Field, FormDefinition } from './definition.js'

function isForProxy({ prefill }: Field) {
  const when = prefill?.when
  return prefill?.source === 'account' && !!when && 'scenario' in when && when.scenario === 'who' && 'is' in when && when.is === 'proxy'
}

/**
 * The form as a window fills it: at the portal whoever acts for another is the one with the account, at a window the applicant and the agent
 * are both known. Questions about the agent are filled from source `agent`.
 */
export const atWindow = (form: FormDefinition): FormDefinition => ({
  ...form,
  steps: form.steps.map((step) => ({
    ...step,
    sections: step.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => (isForProxy(field) ? { ...field, prefill: { ...field.prefill!, source: 'agent' } } : field)),
    })),
  })),
})
