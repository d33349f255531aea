/** Ids of the statuses in which a desk waits for the customer; null for those whose names say so. */
export type WaitingStatuses = readonly string[] | null;

export type Status = Readonly<{ id: string | null; name: string | null }>;

/** Who asks, in the app's languages, as a word of its own; a German one may be the first half of a word. */
const customer = new RegExp(
  [
    'customers?|clients?|reporters?|request[eo]rs?',
    'kunde|kunden|kundin|kundinnen|melder|anforderer|antragsteller|ersteller',
    'kunden(?:antwort|rückmeldung|reaktion|feedback|info|information|bestätigung|freigabe)',
    'cliente?s?|demandeurs?|demandeuses?|rapporteurs?|déclarants?',
    'solicitantes?|informador(?:es|a|as)?',
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'iu',
);
const customerInJapanese = /顧客|お客|カスタマー|報告者|依頼者|申請者/;

/** What bears the customer in its name and is the desk itself. */
const desk = new RegExp(
  [
    'customer[\\s-]*(?:support|service|care|success)',
    'kunden[\\s-]*(?:dienst|support|service|betreuung)',
    '(?:service|support|assistance)s?[\\s-]+clients?',
    '(?:servicio|atención|soporte)\\s+(?:al?\\s+|del?\\s+)?clientes?',
    '(?:顧客|カスタマー|お客様)(?:サポート|サービス)',
  ].join('|'),
  'iu',
);

/** The customer has done their part, and it is the desk's turn: "Customer replied". */
const hasReplied = new RegExp(
  [
    "(?<!(?:not|n[’']t)\\s(?:yet\\s)?)(?:replied|responded|answered)|(?<!no\\s(?:customer\\s|client\\s)?)(?:reply|response|answer)\\s+received",
    '(?<!nicht\\s)geantwortet|(?<!keine\\s)(?:antwort|rückmeldung)\\s+(?:(?:vom|des)\\s+kunden\\s+)?(?:erhalten|eingegangen|da(?!\\p{L})|liegt\\s+vor)',
    '(?<!pas\\s)répondu|réponse\\s+(?:du\\s+client\\s+)?reçue',
    '(?<!no\\s(?:ha\\s)?)respondi(?:ó|do)|respuesta\\s+(?:del\\s+cliente\\s+)?recibida',
    '(?:返信|回答|返答|応答)(?:済|あり|受領|受信|が?届)',
  ].join('|'),
  'iu',
);

/** "Waiting for customer", "Warten auf Kunden", "En attente du client", "Esperando al cliente", "顧客待ち". */
export function namesCustomer(name: string): boolean {
  const plain = name.normalize('NFKC').replace(desk, ' ');
  return (customer.test(plain) || customerInJapanese.test(plain)) && !hasReplied.test(plain);
}

export const waitsForCustomer = (chosen: WaitingStatuses, { id, name }: Status): boolean =>
  chosen === null ? name !== null && namesCustomer(name) : id !== null && chosen.includes(id);
