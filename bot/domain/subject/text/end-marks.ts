/**
 * What ends an entry of the lexicon and tells which flags it has: the commonest set of flags is the first. Words are in
 * small letters, so none of these stands in one.
 */
export const END_MARKS = ' ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ';
