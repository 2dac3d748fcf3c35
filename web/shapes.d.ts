/** What the server sends, as docs/protocol.md and DESIGN section 8 have it. Times are seconds since the call began. */

export interface Health { state: 'ready' | 'starting'; engines: Engines }
export interface Engines { stt: string; tts: string; buyer: string }
export interface Buyer { name: string; role: string; company: string }
export interface BehaviourCard { id: string; title: string; definition: string }
export interface ScenarioCard { lengths: Record<string, number>;
  id: string; title: string; minutes: number; level: string; buyer: Buyer; behaviours: BehaviourCard[];
}
export interface ToneTargetCard { id: string; title: string; low: number; high: number; relative: string }
export interface Briefing { you: string; buyer: string; situation: string; goal: string; notes: string[] }
export interface ScenarioPage extends ScenarioCard { briefing: Briefing; tone: ToneTargetCard[] }
export interface NewSession { id: string; scenario: string; level: string; length: string; seed: number; socket: string; token: string; needs_ticket?: boolean; practice?: PracticeOf | null }
export interface PracticeOf {
  kind: 'again' | 'drill'; session_id: string | null; turn: number | null; beat: string; behaviour: string; in_a_row: number;
}
export interface Tried {
  number: number; behaviour: string; beat: string; turn: number; met: boolean | null; reason: string; quote: string;
  in_a_row: number; wanted: number; is_solved: boolean;
}

export interface BehaviourCount { id: string; observed: number | null; opportunities: number | null; status: string }
export interface SessionRow {
  id: string; scenario: string; title: string; level: string; started_at: string; duration_s: number | null;
  status: SessionStatus; behaviours: BehaviourCount[]; owner?: string; is_own?: boolean; practice?: PracticeOf | null; has_answer?: boolean;
}
export type SessionStatus = 'live' | 'scoring' | 'scored' | 'failed' | 'interrupted';
export type Side = 'rep' | 'buyer';
export interface Word { text: string; start_s: number; end_s: number; probability?: number | null }
export interface Turn { speaker: Side; start_s: number; end_s: number; text: string; words?: Word[]; beat?: string | null; disputed?: boolean }
export interface Transcript { scenario: string; turns: Turn[] }
export interface Track {
  hop_s: number; f0_hz: number[]; level_db: number[]; pace_hop_s?: number; pace?: (number | null)[];
}
export type Lane = 'pitch' | 'pace' | 'level';
export type ToneStatus = 'within' | 'above' | 'below' | 'unclear' | 'not_enough_speech' | 'not_measured';
export interface ToneAnnotation {
  turn: number; beat: string | null; target: string; measure: string; lane: Lane | null; start_s: number; end_s: number;
  status: ToneStatus; unit: string; reading: number | null; plus_minus: number | null; asked: [number, number];
  usual: number | null; voiced_s: number | null; snr_db: number | null; text: string;
}
/** Addresses; the Opus copies are smaller and come a little after the call. */
export interface Tracks {
  rep: string | null; buyer: string | null; rep_opus?: string | null; buyer_opus?: string | null;
}
export interface Session {
  id: string; scenario: string; title: string; level: string; seed: number; status: SessionStatus;
  started_at: string; duration_s: number | null; engines: Engines | null; granted: Granted | null;
  owner?: string; is_own?: boolean; is_stored?: boolean; audio_gone_at?: string | null; words_gone_at?: string | null;
  reason: string | null; transcript: Transcript | null; scorecard: Scorecard | null;
  audio: Tracks; track: Track | null; annotations?: ToneAnnotation[]; practice?: PracticeOf | null; takes?: SessionRow[];
  decisions?: Decision[]; counted?: { behaviours: Counted[]; passed: boolean | null } | null; may_decide?: boolean; held_back?: number;
}
/** One of two takes side by side. */
export interface Take {
  id: string; scenario: string; title: string; level: string; started_at: string; practice: PracticeOf | null; audio: Tracks; first_turn: number;
  start_s: number; end_s: number; turns: Turn[]; chances: (Chance & { behaviour: string; title: string })[];
  counts: { id: string; title: string; observed: number; opportunities: number }[]; tone: ToneReading[];
}
export interface Peaks { duration_s: number; per_s: number; rep: number[]; buyer: number[] }
export interface Comment {
  id: string; author: string; is_own: boolean; text: string; start_s: number; end_s: number; made_at: string; turn: number | null;
  is_private: boolean; tags: string[]; answers: string | null;
}
export interface NewComment {
  text: string; start_s: number; end_s: number; turn?: number | null; is_private?: boolean; tags?: string[]; answers?: string | null;
}
export interface SavedComment { id: string; text: string; tags: string[] }
export interface Decision {
  behaviour: string; beat: string; turn: number; met: boolean | null; pattern_met: boolean | null; reason: string; by: string;
  is_own: boolean; made_at: string;
}
export interface Counted {
  id: string; status: Behaviour['status']; observed: number; opportunities: number; uncertain: number; interval: [number, number] | null;
  passed: boolean | null; experimental: boolean; decided: number; overruled: number;
}
export interface Waiting {
  session_id: string; scenario_id: string; title: string; level: string; rep: string; shared_at: string; duration_s: number | null;
  status: SessionStatus; state: 'waiting' | 'answered' | 'seen'; audio_until: string | null; words_gone_at: string | null;
}
export interface Disagreement {
  decision: Decision; session_id: string; title: string; rep: string; behaviour_title: string; pattern_reason: string; quote: string;
  start_s: number;
}
export interface Sampled { id: string; session_id: string; title: string; behaviour: string; behaviour_title: string }
export interface Excerpt { of: Sampled; turns: Turn[]; start_s: number; end_s: number; audio: Tracks }
export interface Rated { of: Sampled; own: boolean | null; other: boolean | null; pattern: boolean | null; start_s: number }
export interface Ratings { to_rate: Sampled[]; waiting: Sampled[]; done: Rated[] }
export interface Agreement { cases: number; observed: number | null; kappa: number | null; interval: [number, number] | null }
export interface Standing { behaviour: string; raters: Agreement; pattern: Agreement; is_experimental: boolean }
export interface Standings { behaviours: Standing[]; bar: number; least: number }

export interface Correction {
  id: string; turn: number; heard: string; said: string; state: 'open' | 'accepted' | 'refused' | 'withdrawn'; author: string;
  is_own: boolean; made_at: string; decided_by: string; decided_at: string | null; is_by_same_person: boolean;
}

export interface Check { id: string; met: boolean | null }
export interface Chance {
  beat: string; turn: number; met: boolean | null; disputed?: boolean; reason: string; quote: string; start_s: number; end_s: number;
  checks?: Check[];
}
export interface Behaviour {
  id: string; title?: string; status: 'scored' | 'too_few_chances' | 'not_assessed'; reason?: string | null; observed: number;
  opportunities: number; uncertain: number; disputed?: number; interval: [number, number] | null; passed: boolean | null;
  chances: Chance[]; undelivered?: string[];
}
export interface ToneReading {
  turn: number; beat: string | null; target: string; measure: string; unit: string; value: number | null;
  interval: [number, number] | null; baseline: number | null; band: [number, number] | null;
  band_relative: string | null; start_s: number; end_s: number; voiced_s: number | null;
  status: ToneStatus;
  reason: string | null; confidence: string | null;
}
export interface LiveReading { unit: string; reading: number | null; asked: [number, number] | null; reason: string | null }
export interface Lanes { pace: LiveReading; level: LiveReading }
export interface TalkReading {
  target: string; title: string; measure: string; value: number | null; band: [number, number]; status: ToneStatus;
  reason: string | null;
}
export interface Measure { id: string; unit: string; value: number | null; status: string; reason?: string | null }
export interface Note {
  kind?: 'behaviour' | 'met' | 'tone'; behaviour?: string | null; beat?: string | null; target?: string | null; title?: string;
  text?: string; turn: number | null; quote: string; start_s: number; end_s?: number; try: string;
}
export interface Scorecard {
  schema: number; scenario: string; behaviours: Behaviour[]; tone: ToneReading[]; measures: Measure[]; talk?: TalkReading[];
  focus: Note | null; notes: Note[]; passed: boolean | null;
  practice?: { kind: 'again' | 'drill'; beat: string; behaviour?: string; in_a_row?: number; best?: number; is_solved?: boolean } | null;
}
export interface Granted { auto_gain: boolean | null; noise_suppression: boolean | null; echo_cancellation: boolean | null }
export interface Caption {
  speaker: Side; turn: number; text: string; final: boolean; start_s: number; end_s: number; seq?: number;
}

export interface HeldRole { role: string; team: string | null }
export interface Person { id: string; name: string; email: string | null; roles: HeldRole[] }
export interface Member extends Person { is_active: boolean; made_at: string }
export interface Team { id: string; name: string; audio_days: number | null; words_days: number | null; hides_names: boolean }
export interface Belongings { scenarios: { id: string; title: string }[]; roles: number; assignments: number; shares: number; invites: number }
export interface Invite { id: string; role: string; team: string | null; ends_at: string }
export interface WhoAmI { mode: 'local' | 'accounts'; person: Person | null; single_sign_on: string | null }
export interface Consent { version: string; paragraphs: string[]; is_given: boolean }
export interface Named { id: string; name: string }
export interface Share { id: string; name: string; made_at: string; audio_until: string | null; withdrawn_at: string | null }
export interface Listen { name: string; kind: 'read' | 'listen' | 'download'; began_at: string }
export interface Sharing { shares: Share[]; listens: Listen[]; coaches: Named[]; teams: Named[] }
export interface Due { session_id: string; title: string; what: string; at: string }
export interface Receipt { id: string; kind: string; done_at: string | null; sessions: number; files: number; comments: number }
export interface Export { id: string; is_ready: boolean; ends_at: string }
export interface ApiToken { id: string; label: string; scopes: string[]; ends_at: string }
export interface HouseRules { audio_days: number; words_days: number; locked: string[] }
export interface LogEntry { seq: number; at: string; actor_id: string; action: string; subject_id: string; details: string }
export interface Verdict { entries: number; head: string; broken_at: number | null }
export interface CheckMade { now_s: number; media_ports: string; ice_servers: RTCIceServer[]; socket: string; ticket: string }

export interface NextPractice {
  scenario: string; level: string; why: 'first' | 'fewest' | 'few-chances' | 'long-ago' | 'harder' | 'another';
  behaviour: string | null; title: string | null; met: number; chances: number; calls: number; days: number;
}
export interface ProgressPoint { at: string; met: number; chances: number; low: number; high: number }
export interface ProgressCall { session: string; at: string; met: number; chances: number }
export interface BehaviourProgress {
  id: string; title: string; met: number; chances: number; calls: ProgressCall[]; points: ProgressPoint[];
}
export interface ToneCall { session: string; at: string; reading: number; plus_minus: number | null; status: ToneStatus }
export interface ToneProgress {
  target: string; title: string; scenario: string; measure: string; unit: string; asked: [number, number]; calls: ToneCall[];
}
export interface PracticeWeek { begins: string; practices: number }
export interface HeardCall { session: string; title: string; name: string; kind: 'read' | 'listen' | 'download'; began_at: string }
export interface Progress {
  calls: number; weeks: PracticeWeek[]; aim: [number, number]; behaviours: BehaviourProgress[]; tone: ToneProgress[]; heard: HeardCall[];
}
export interface Change { measure: string; unit: string; value: number; before: number; smallest: number; calls: number }
export interface KeptUsual { device: string; source: 'warmup' | 'stored'; talk_s: number; voiced_s: number; made_at: string }
export interface AuthoredSummary {
  id: string; title: string; team_id: string | null; published: number | null; has_changes: boolean; changed_at: string;
}
export interface AuthoredList { scenarios: AuthoredSummary[]; sources: { id: string; title: string }[] }
export interface VersionLine { number: number; made_at: string; made_by: string }
export interface Draft {
  id: string; title: string; team_id: string | null; text: string; revision: number; published: number | null;
  changed_at: string; changed_by: string; versions: VersionLine[];
}
export interface Fault { line: number; message: string }
export interface OutlinePlace { name: string; line: number; depth: number }
export interface Checked { faults: Fault[]; outline: OutlinePlace[]; page: ScenarioPage | null }
export interface LineChange { kind: 'same' | 'gone' | 'new' | 'skip'; text: string; old: number | null; new: number | null }
export interface Rehearsal {
  rep: string; level: string; length: string; seed: number; ended_by: 'buyer' | 'rep'; turns: Turn[]; scorecard: Scorecard;
}
export interface Outcome {
  rep: string; met: number; chances: number; has_passed: boolean | null; is_as_it_must_be: boolean; must: string;
}

export interface AssignedDrill { behaviour: string; title: string; beat: string; in_a_row: number }
export interface Assigned {
  id: string; scenario_id: string; title: string; level: string | null; due_on: string; made_by: string; session_id: string | null;
  drill: AssignedDrill | null;
}
export interface GivenAssignment {
  id: string; scenario_id: string; title: string; level: string | null; due_on: string; people: Named[]; shared: number;
  drill: AssignedDrill | null;
}
export interface AskedRep extends Named { due: string[] }
export interface CountedShare { observed: number; opportunities: number; interval: [number, number] }
export interface CountedPeriod { first: string; last: string; share: CountedShare }
export interface TeamBehaviour {
  behaviour: string; title: string; total: CountedShare; trend: CountedPeriod[];
  missed: { moment: { scenario: string; kind: string }; missed: number; opportunities: number }[];
}
export interface TeamCounts { fewest: number; behaviours: TeamBehaviour[] }
