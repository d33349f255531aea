import type { Definition } from './definition';
import { notCounted, ofAnswers, scored } from './definition-terms';
import type { Figure } from './figure';
import { patternDefinitions } from './pattern-definitions';
import { serviceDefinitions } from './service-definitions';

/** One entry to every figure; from it screens, exports and docs/kpis.md are made. */
export const dictionary: Readonly<Record<Figure, Definition>> = {
  satisfied: {
    name: 'Satisfied customers',
    unit: 'share',
    formula:
      'Σ 1/π over scores 4–5 ÷ Σ 1/π over scores (Hájek 1971); interval by Wilson (1927) on the effective number of answers (Kish 1965), 95 %',
    numerator: 'scores 4 and 5',
    denominator: scored,
    leftOut: `${notCounted}. Below n = 5 only “k of n” is shown, below n = 20 it is greyed`,
    source: ofAnswers,
    better: 'up',
  },
  mean: {
    name: 'Mean score',
    unit: 'score',
    formula: 'mean of the scores; adjusted t interval (half an answer added at each end of the scale), 95 %',
    numerator: 'sum of scores',
    denominator: scored,
    leftOut: `${notCounted}. Not shown below n = 20`,
    source: ofAnswers,
    better: 'up',
  },
  distribution: {
    name: 'Scores',
    unit: 'share',
    formula: 'share of each score, weighted by 1/π; counts are plain',
    numerator: 'answers with this score',
    denominator: scored,
    leftOut: `${notCounted}; “not solved” is counted beside it`,
    source: ofAnswers,
    better: 'neither',
  },
  change: {
    name: 'Change against before',
    unit: 'points',
    formula:
      'difference of the two shares with the hybrid score interval of Newcombe (1998), 95 %. A change only where it excludes zero; “not enough to tell” where it holds zero and is wider than ±5 points',
    numerator: 'share of this period minus share of the other',
    denominator: 'none',
    leftOut:
      'Periods with fewer than 5 answers; in lists, rows with fewer than 20 (effective numbers, Kish 1965). In lists a change must also survive Benjamini & Hochberg (1995) at 5 %',
    source: ofAnswers,
    better: 'up',
  },
  'response-people': {
    name: 'Response',
    unit: 'share',
    formula: 'distinct people ÷ distinct people, each counted once in the period',
    numerator: 'people who answered a survey on a request resolved in the period',
    denominator: 'people with an eligible request resolved in the period; resting people stay eligible',
    leftOut:
      'Requests that fail rules 1–4 of eligibility; answers nobody asked for; sponsors, of whom no list is kept: their page tells no response',
    source: 'cycle and answer, by the day of the resolution in either book',
    better: 'up',
  },
  'response-surveys': {
    name: 'Answers to surveys',
    unit: 'share',
    formula: 'answers ÷ surveys asked',
    numerator: 'surveys answered with a score or “not solved”',
    denominator: 'surveys asked for requests resolved in the period',
    leftOut: 'Answers nobody asked for',
    source: 'cycle and answer, by the day of the resolution in either book',
    better: 'up',
  },
  weighted: {
    name: 'Weighted to all eligible',
    unit: 'share',
    formula:
      'Σ N_h p_h ÷ N over request type × SLA (met, missed, none), with standard error √Σ (N_h/N)² p_h q_h ÷ (n_h − 1) (post-stratification, Holt & Smith 1979) and Wilson’s interval on the answers it is worth, 95 %. Parts with fewer than 5 answers are joined',
    numerator: 'scores 4 and 5 of each part, weighted by the part’s eligible requests',
    denominator: 'eligible requests of the period, from the ledger',
    leftOut: `${notCounted}. Not given under a filter. Within a request type eligible requests are taken to meet their SLA as often as all its requests`,
    source: 'answer and cycle',
    better: 'up',
  },
  silent: {
    name: 'If silent people differ',
    unit: 'share',
    formula:
      'response × share + (1 − response) × share among the silent, whose odds of dissatisfaction are half, the same or twice those of the others (pattern-mixture sensitivity, Little & Rubin 2002)',
    numerator: 'satisfied people, answered and assumed',
    denominator: 'eligible people',
    leftOut: 'Not shown below 5 answers or 5 eligible people',
    source: 'the share and the response of people of the same period',
    better: 'neither',
  },
  volunteered: {
    name: 'Volunteered answers',
    unit: 'share',
    formula: 'share of scores 4–5 with Wilson interval; stands apart, since nobody drew these answers',
    numerator: 'scores 4 and 5 nobody asked for',
    denominator: 'scores nobody asked for',
    leftOut: 'Answers to surveys',
    source: ofAnswers,
    better: 'neither',
  },
  weeks: {
    name: 'Week by week',
    unit: 'share',
    formula:
      'as “satisfied”, per week from Monday. Limits: Laney p′ (2002), 3 σ, σ_z at least 1. Signals: outside these limits, or EWMA (λ 0.2, L 2.7) of the standardised weeks outside its own. What is normal is learned from the weeks before the period, or from all complete weeks; at least 20, with at least 5 satisfied and 5 other answers among them. Once the EWMA has left its limits the level has shifted: the twelve weeks after it teach the new level, from which the EWMA starts again',
    numerator: 'scores 4 and 5 of the week',
    denominator: 'scores of the week',
    leftOut: `${notCounted}. The running week and weeks with fewer than 5 answers give no signal, nor does more of the same shift while its level is learnt`,
    source: ofAnswers,
    better: 'up',
  },
  reasons: {
    name: 'Reasons',
    unit: 'count',
    formula: 'how often each reason was chosen, for scores 1–3 and for 4–5 apart; several may be chosen',
    numerator: 'answers with the reason',
    denominator: 'answers with such a score stand beside it',
    leftOut: notCounted,
    source: ofAnswers,
    better: 'neither',
  },
  'request-types': {
    name: 'By request type',
    unit: 'share',
    formula:
      'as “satisfied”. Order by shares drawn towards all (beta-binomial empirical Bayes, maximum likelihood); types whose 95 % posterior intervals overlap share places',
    numerator: 'scores 4 and 5 of the type',
    denominator: 'scores of the type',
    leftOut: `${notCounted}. Types with fewer than 20 answers are neither ranked nor compared`,
    source: ofAnswers,
    better: 'up',
  },
  'type-by-team': {
    name: 'Request type × team',
    unit: 'share',
    formula:
      'as “satisfied”, per cell. A frame where the cell differs from all the rest and survives Benjamini & Hochberg (1995) at 5 % over all cells',
    numerator: 'scores 4 and 5 of the cell',
    denominator: 'scores of the cell',
    leftOut: `${notCounted}. No colour below n = 20`,
    source: ofAnswers,
    better: 'up',
  },
  ...patternDefinitions,
  'follow-ups': {
    name: 'From unhappy to put right',
    unit: 'count',
    formula:
      'follow-ups owed in the period that reached each stage; median time from the answer, rounded to three digits',
    numerator: 'follow-ups that reached the stage',
    denominator: 'follow-ups owed in the period',
    leftOut: 'Nothing',
    source: 'follow_up, by the day it was owed',
    better: 'neither',
  },
  'put-right': {
    name: 'Put right, said the customer',
    unit: 'share',
    formula: 'share with Wilson interval; no answer never counts as recovered',
    numerator: 'follow-ups whose customer said it was put right',
    denominator: 'follow-ups remedied',
    leftOut: 'Follow-ups not remedied yet',
    source: 'follow_up, by the day it was owed',
    better: 'up',
  },
  ...serviceDefinitions,
  catalogue: {
    name: 'Service catalogue',
    unit: 'share',
    formula:
      'per request type: requests resolved; “satisfied” with its place; answers ÷ surveys asked; SLA met ÷ with SLA; re-opened ÷ resolved; the reason most scores 1–3 chose; “change”. Advice by the first rule that applies: retire (fewer than 5 resolved in the period and in the one before, of at least 500 over at least 84 days); too few (below n = 20); clarify (below all others and half or more of at least 5 low scores name the same one of heard nothing, explained twice, hard to follow, and no other reason more often); fix (below all others: Benjamini & Hochberg 1995 at 5 % over all types; or missing the SLA “time to resolution” at least 10 points more often than elsewhere by the lower end of Newcombe’s interval, from 50 requests with it on); clarify (half or more of the low scores as above, or handed on to another agent at least 10 points more often than elsewhere by the lower end of Newcombe’s interval, from 50 requests on); keep',
    numerator: 'as named',
    denominator: 'as named',
    leftOut: `${notCounted}. “Keep” says that nothing speaks against it`,
    source: 'answer and cycle, by request type',
    better: 'neither',
  },
};
