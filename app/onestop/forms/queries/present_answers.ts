import { placeNames } from '#modules/foundation/divisions'
import type { Answers, Context, DataClass, FormDefinition } from '#app/onestop/forms/engine/definition'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { placesIn, present, type Block } from '#app/onestop/forms/engine/present'

/** The answers in words, by section, masked by what the reader may read, places by their names. For pages, notices and prints alike. */
export async function presentAnswers(form: FormDefinition, answers: Answers, context: Context, mayRead: DataClass[], mask: string[] = []): Promise<Block[]> {
  const evaluation = evaluate(form, answers, context)
  const names = await placeNames(placesIn(evaluation))
  return present(form, evaluation, { mayRead, mask, placeName: (code) => names.get(code) })
}
