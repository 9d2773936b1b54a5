import { readFileSync, readdirSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { FormDefinition } from '#app/onestop/forms/engine/definition'

const folder = () => app.makePath('database/data/forms')

export const definitionNames = () => readdirSync(folder()).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))

export const readDefinition = (name: string) => JSON.parse(readFileSync(`${folder()}/${name}.json`, 'utf8')) as FormDefinition
