/** Words that entries of the dictionary share. */
export const scored = 'scores of asked customers (1–5) that count in the period';
export const notCounted =
  'Answers nobody asked for, answers taken back, “not solved” (no score is asked), sponsors when customers are shown';
export const ofAnswers = 'answer, by its day or by the day of the resolution';
export const ofCycles = 'cycle, by the day of the resolution';
