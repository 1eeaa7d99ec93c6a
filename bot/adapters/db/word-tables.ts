/** The tables of migration 0004. */
export interface WordTables {
  subject_words: SubjectWordsTable;
  subject_word_proposers: SubjectWordProposersTable;
}

export interface SubjectWordsTable {
  tenant_id: string;
  id: string;
  word_hash: string;
  state: 'proposed' | 'accepted' | 'declined';
  sealed: string | null;
  word: string | null;
  made_at: Date;
  proposers: number;
  decided_at: Date | null;
  decided_by: string | null;
}

interface SubjectWordProposersTable {
  tenant_id: string;
  word_id: string;
  proposer_hash: string;
}
