/** An amount as text with all its decimals, and its currency. */
export interface Money { amount: string; currency: string }
/** A text in each language the table offers. */
export type Text = Record<string, string>;

/** What a customer asks; nothing in it names a person. */
export interface QuoteRequest {
  service: string;
  /** A plain decimal number as text, such as "1234.50". */
  amount: string;
  currency?: string;
  side?: "send" | "total" | "receive";
  to?: { country: string; currency?: string };
  method?: string;
  facts?: Record<string, string>;
  used?: Record<string, string>;
  /** Date, time to the second and offset: "2026-07-01T00:00:00+08:00". */
  asOf: string;
}

/** What is wrong: a stable code, the place, and a sentence in the caller's language. */
export interface Issue {
  code: string;
  path: string;
  place?: { file: string; line: number; column: number };
  particulars: Record<string, string>;
  sentence: string;
}

export interface Refused { ok: false; issues: Issue[] }
export type CheckAnswer = { ok: true; version: string } | Refused;
export type LoadAnswer = { ok: true; tables: FeeTables } | Refused;
export type QuoteAnswer = { ok: true; quote: Quote } | Refused;
export type ExplainAnswer = { ok: true; explanation: Explanation } | Refused;

export type WhyAnswer = { ok: true; why: Why; explanation: WhyExplanation } | Refused;

/** A charge as a customer tells of it; what is left out is searched for. */
export interface Claim {
  charged: string;
  seen?: "fee" | "total" | "arrived";
  amount?: string;
  currency?: string;
  service?: string;
  to?: { country?: string; currency?: string };
  method?: string;
  facts?: Record<string, string>;
  used?: Record<string, string | Record<string, string>>;
  codes?: string[];
  on: string;
  through?: string;
  at?: string;
  zone?: string;
}

export type Verdict = "explained-exactly" | "explained-if" | "another-party" | "another-time" | "not-explained";

export interface Why {
  claim: { charged: string; currency: string | null; seen: string; amount: Money | null; service: null | { id: string; name: Text }; from: string | null; until: string | null };
  verdict: Verdict;
  explained: { supposed: (string | Record<string, unknown>)[]; figure: string | { line: Text }; amount: Money; amounts: null | { from: Money; upTo: Money | null }; weight: number; quote: Quote }[];
  possible: { chargedBy: string; what: Record<string, unknown>; difference: Money; from: Money; upTo: Money; quote: Quote }[];
  nearest: { gives: Money; difference: Money; isTwice: boolean; figure: string | { line: Text }; quote: Quote }[];
  made: number;
  isComplete: boolean;
}

export interface WhyExplanation {
  question: string;
  kind: Verdict;
  verdict: string;
  next: string[];
  explanations: { rank: string | null; text: string; amounts: string | null; supposed: string[]; rows: Row[]; method: Explanation["methods"][number] | null }[];
  possible: { text: string; how: string | null }[];
  nearest: { text: string; rows: Row[] }[];
  note: string[];
}

export interface Quote {
  request: { service: { id: string; name: Text }; amount: Money; side: string; principal: string; asOf: string; [key: string]: unknown };
  table: { tariff: string; version: string; title: Text; purpose: string; validFrom: string; validUntil: string | null; [key: string]: unknown };
  statements: MethodStatement[];
}

export interface MethodStatement {
  method: { id: string; name: Text };
  outcome: { offered: Statement } | { notOffered: { reason: string; [key: string]: unknown } };
  considered: { charge: string; name: Text; unmet: null | string | { fact: string } }[];
}

export interface Statement {
  transferAmount: Money;
  senderLines: Line[];
  total: Money;
  exchange: null | { rule: string; name: Text; rate: Rate; reference: null | { name: Text; time: string; rate: Rate }; margin: null | { percent: string; sent: Money; arriving: Money } };
  transferAmountReceived: Money;
  recipientLines: Line[];
  totalToRecipient: Money;
  thirdPartyLines: Line[];
  cost: { onTop: Money; deducted: Money; margin: null | Money; sum: Money; percentOfTotal: string };
  others: { id: string; name: Text; chargedBy: string; range: null | { from: null | Money; upTo: null | Money } }[];
  assumptions: Record<string, unknown>[];
  totalCertainty: Certainty;
  receivedCertainty: Certainty;
  reached: null | { side: string; wanted: Money; exact: boolean; also: Money[] };
}

/** One unit of the base is so much of the quote. */
export interface Rate { base: string; quote: string; rate: string }
export type Certainty = "exact" | "assumed" | "estimated";

export interface Line {
  charge: string;
  name: Text;
  kind: "fee" | "tax";
  amount: Money;
  working: { step: string; [key: string]: unknown }[];
  borneBy: "sender" | "recipient" | "third-party";
  chargedBy: string;
  certainty: Certainty;
  refundable: boolean | null;
  basis: { title: Text; clause: string | null; address: string | null };
  note: Text | null;
}

export interface Explanation {
  language: string;
  question: string;
  disclaimer: string;
  purpose: string | null;
  table: string;
  asOf: string;
  hotline: string | null;
  methods: {
    id: string;
    name: string;
    notOffered: string | null;
    headline: null | Record<"total" | "cost" | "arrives", { text: string; value: string }>;
    summary: string | null;
    reached: string[];
    assumptions: string[];
    sections: { kind: string; name: string; rows: Row[] }[];
    others: { name: string; range: string; notes: string[] }[];
    considered: string[];
  }[];
}

export interface Row {
  kind: string;
  charge: string;
  name: string;
  amount: { text: string; value: string };
  mark: string | null;
  working: string[];
  basis: string[];
}
