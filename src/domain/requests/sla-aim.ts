export type SlaAim = 'first-reply' | 'resolution' | 'other';

/** Jira names its goals in the language of the site, and sites rename them; nothing else tells what they are about. */
const firstReply = [
  /first\s+(?:customer\s+)?(?:response|reply|answer)/i,
  /erst(?:e|en|er)\s+(?:antwort|reaktion|rückmeldung)|erst(?:antwort|reaktion|rückmeldung)/i,
  /premi[eè]re\s+(?:r[eé]ponse|r[eé]action)/i,
  /primera\s+(?:respuesta|reacci[oó]n)/i,
  /(?:初回|最初)の?(?:応答|回答|返信|返答|対応)|(?:一次|初期)(?:応答|回答)/,
];
const resolution = /resol|lösung|loesung|résol|解決/i;
/** "Time to close after resolution" begins where the resolution is. */
const afterResolution =
  /after\s+resol|nach\s+(?:der\s+)?lösung|après\s+(?:la\s+)?résol|(?:tras|después\s+de)\s+(?:la\s+)?resol|解決後/i;

/** What an SLA promises, by its name in any of the app's languages. */
export function slaAim(name: string): SlaAim {
  const plain = name.normalize('NFKC');
  if (firstReply.some((words) => words.test(plain))) return 'first-reply';
  return resolution.test(plain) && !afterResolution.test(plain) ? 'resolution' : 'other';
}
