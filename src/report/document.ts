import {
  makeId,
  nameIn,
  type Coverage,
  type Element,
  type Finding,
  type Gap,
  type NamedEvent,
  type Observatory,
  type Span,
  type StoryId,
  type Tongue,
} from '../domain/index.ts';
import { toReleaseRecord, type ReleaseRecord, type ReportedRelease } from './release-record.ts';
import { countStates, type SourceCounts } from './sentences/facts.ts';

/** What the last pass concluded, as it stands in the store. */
export type Conclusions = {
  readonly observatory: Observatory;
  readonly coverage: readonly Coverage[];
  readonly gaps: readonly Gap[];
  readonly findings: readonly Finding[];
  readonly releases: readonly ReportedRelease[];
  readonly pass: ReportDocument['pass'];
};

/** One answer, self-explaining: for an audience, or for one of its sources. */
export type ReportCell = {
  readonly id: string;
  readonly name: string;
  readonly state: Coverage['state'];
  readonly inPart: boolean;
  readonly reason: string;
  readonly rule: string;
  readonly judged: Span;
  /** Looks within the judged time, by outcome, and how many in all. */
  readonly looks: Coverage['looks'] & { readonly total: number };
  readonly readShare: number;
  readonly firstSeen: Coverage['firstSeen'];
  readonly bestRank: number | null;
  readonly minutesOnList: number | null;
  readonly voices: number;
  readonly items: number;
};

export type VantageCell = ReportCell & {
  /** How many of its sources gave each answer, and how many it has. */
  readonly sourceCounts: SourceCounts;
  readonly sources: readonly ReportCell[];
};

/** The table elements × vantages as one document, the same for `--json`, the pages' twins and other programs. */
export type ReportDocument = {
  readonly lacuna: 1;
  readonly name: string;
  /** How the last pass ended, null while it runs; null as a whole before the first: then nothing was looked at. */
  readonly pass: { readonly outcome: 'done' | 'failed' | 'stopped' | null } | null;
  readonly vantages: readonly { readonly id: string; readonly name: string; readonly note: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly vantages: readonly VantageCell[];
    readonly elements: readonly {
      readonly id: string;
      readonly name: string;
      readonly kind: Element['kind'];
      readonly vantages: readonly VantageCell[];
    }[];
  }[];
  readonly gaps: readonly {
    readonly subject: string;
    readonly vantage: string;
    readonly source: string | null;
    readonly rule: string;
    /** The silent sources of the audience, all of them, and those that could not be judged; null for a gap of one source. */
    readonly sourceCounts: SourceCounts | null;
    readonly voicesElsewhere: number;
    readonly readShare: number;
  }[];
  /** Releases of pictures, the latest first. */
  readonly releases: readonly ReleaseRecord[];
  readonly findings: readonly {
    readonly subject: string;
    readonly vantage: string | null;
    readonly verdict: string;
    readonly sentence: string;
  }[];
};

/** The story id of a named event; made the same way wherever it is needed. */
export function storyIdOf(event: NamedEvent): StoryId {
  return makeId('story', 'named', event.id);
}

/** Everything a pass concluded about the events a person named. Found stories are on the pages. */
export function toDocument(conclusions: Conclusions, tongue: Tongue): ReportDocument {
  const { observatory, gaps, findings, pass } = conclusions;
  const subjects = new Set(
    observatory.events.flatMap((event) => [storyIdOf(event), ...event.elements.map((element) => element.id)]),
  );
  const cells = cellsBySubject(conclusions, tongue);
  const countsAt = (gap: Gap): SourceCounts | null =>
    (here.get(gap.here)?.sourceId ?? null) === null
      ? (cells(gap.subject.id).find((one) => one.id === gap.vantageId)?.sourceCounts ?? null)
      : null;
  const here = new Map(conclusions.coverage.map((one) => [one.id, one]));
  return {
    lacuna: 1,
    name: nameIn(observatory.name, tongue),
    pass,
    vantages: observatory.vantages.map(({ id, name, note }) => ({ id, name: nameIn(name, tongue), note })),
    events: observatory.events.map((event) => ({
      id: event.id,
      name: nameIn(event.name, tongue),
      vantages: cells(storyIdOf(event)),
      elements: event.elements.map(({ id, name, kind }) => ({
        id,
        name: nameIn(name, tongue),
        kind,
        vantages: cells(id),
      })),
    })),
    gaps: gaps
      .filter((gap) => subjects.has(gap.subject.id))
      .map((gap) => ({
        subject: gap.subject.id,
        vantage: gap.vantageId,
        source: here.get(gap.here)?.sourceId ?? null,
        rule: `${gap.rule.id}@${gap.rule.version}`,
        sourceCounts: countsAt(gap),
        voicesElsewhere: gap.voicesElsewhere,
        readShare: gap.readShare,
      })),
    releases: conclusions.releases.flatMap((one) => toReleaseRecord(one, observatory, tongue) ?? []),
    findings: findings
      .filter((finding) => subjects.has(finding.subject.id))
      .map((finding) => ({
        subject: finding.subject.id,
        vantage: finding.vantageId,
        verdict: finding.verdict,
        sentence: finding.sentence[tongue],
      })),
  };
}

function cellsBySubject(
  { observatory, coverage }: Conclusions,
  tongue: Tongue,
): (subject: string) => VantageCell[] {
  const bySubject = Map.groupBy(coverage, (one) => one.subject.id as string);
  const vantageNames = new Map(
    observatory.vantages.map((vantage) => [vantage.id, nameIn(vantage.name, tongue)]),
  );
  const sourceNames = new Map(observatory.sources.map((source) => [source.id, nameIn(source.name, tongue)]));
  return (subject) => {
    const all = bySubject.get(subject) ?? [];
    return observatory.vantages.flatMap((vantage) => {
      const whole = all.find((one) => one.vantageId === vantage.id && one.sourceId === null);
      if (!whole) return [];
      const sources = observatory.sources.flatMap((source) => {
        const part = all.find((one) => one.sourceId === source.id);
        return part && source.vantageId === vantage.id
          ? [toCell(part, source.id, sourceNames.get(source.id) ?? source.id)]
          : [];
      });
      const cell = toCell(whole, vantage.id, vantageNames.get(vantage.id) ?? vantage.id);
      const parts = all.filter((one) => one.vantageId === vantage.id && one.sourceId !== null);
      return [{ ...cell, sourceCounts: countStates(parts), sources }];
    });
  };
}

function toCell(coverage: Coverage, id: string, name: string): ReportCell {
  const {
    state,
    inPart,
    reason,
    rule,
    judged,
    looks,
    readShare,
    firstSeen,
    bestRank,
    minutesOnList,
    voices,
  } = coverage;
  const total = Object.values(looks).reduce((sum, count) => sum + count, 0);
  return {
    id,
    name,
    state,
    inPart,
    reason,
    rule: `${rule.id}@${rule.version}`,
    judged,
    looks: { ...looks, total },
    readShare: Math.round(readShare * 1e4) / 1e4,
    firstSeen,
    bestRank,
    minutesOnList,
    voices,
    items: coverage.items.length,
  };
}
