/** The five lamps: always shape, colour and words. */
export type Tone = 'green' | 'yellow' | 'red' | 'grey' | 'done'
