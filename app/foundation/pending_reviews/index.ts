/** Modules contribute through their provider; nobody leans on the list itself. */
export {}
