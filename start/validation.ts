import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'

/** The words of every validator. A validator that can say it better gives `sentences` its own. */
vine.messagesProvider = sentences()
