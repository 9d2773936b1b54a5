/** Why the database stays as it is: a Chinese sentence for the operator. */
export class UpgradeRefused extends Error {}
