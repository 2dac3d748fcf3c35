/** What the server sends, as docs/protocol.md and DESIGN section 8 have it. Times are seconds since the call began. */

export interface Health { state: 'ready' | 'starting'; engines: Engines }
export interface Engines { stt: string; tts: string; buyer: string }
export interface Buyer { name: string; role: string; company: string }
export interface BehaviourCard { id: string; title: string; definition: string }
export interface ScenarioCard {
  id: string; title: string; minutes: number; level: string; buyer: Buyer; behaviours: BehaviourCard[];
}
export interface ToneTargetCard { id: string; title: string; low: number; high: number; relative: string }
export interface Briefing { you: string; buyer: string; situation: string; goal: string; notes: string[] }
export interface ScenarioPage extends ScenarioCard { briefing: Briefing; tone: ToneTargetCard[] }
export interface NewSession { id: string; scenario: string; level: string; seed: number; socket: string }

export interface BehaviourCount { id: string; observed: number | null; opportunities: number | null; status: string }
export interface SessionRow {
  id: string; scenario: string; title: string; level: string; started_at: string; duration_s: number | null;
  status: SessionStatus; behaviours: BehaviourCount[];
}
export type SessionStatus = 'live' | 'scoring' | 'scored' | 'failed' | 'interrupted';
export type Side = 'rep' | 'buyer';
export interface Word { text: string; start_s: number; end_s: number; probability?: number | null }
export interface Turn { speaker: Side; start_s: number; end_s: number; text: string; words?: Word[]; beat?: string | null }
export interface Transcript { scenario: string; turns: Turn[] }
export interface Track { hop_s: number; f0_hz: number[]; level_db: number[] }
export interface Session {
  id: string; scenario: string; title: string; level: string; seed: number; status: SessionStatus;
  started_at: string; duration_s: number | null; engines: Engines | null; granted: Granted | null;
  reason: string | null; transcript: Transcript | null; scorecard: Scorecard | null;
  audio: { rep: string | null; buyer: string | null }; track: Track | null;
}
export interface Peaks { duration_s: number; per_s: number; rep: number[]; buyer: number[] }
export interface Comment { id: string; author: string; text: string; start_s: number; end_s: number; made_at: string }

export interface Check { id: string; met: boolean | null }
export interface Chance {
  beat: string; turn: number; met: boolean | null; reason: string; quote: string; start_s: number; end_s: number;
  checks?: Check[];
}
export interface Behaviour {
  id: string; title?: string; status: 'scored' | 'too_few_chances' | 'not_assessed'; reason?: string | null; observed: number;
  opportunities: number; uncertain: number; interval: [number, number] | null; passed: boolean | null;
  chances: Chance[];
}
export interface ToneReading {
  turn: number; beat: string | null; target: string; measure: string; unit: string; value: number | null;
  interval: [number, number] | null; baseline: number | null; band: [number, number] | null;
  band_relative: string | null; start_s: number; end_s: number; voiced_s: number | null;
  status: 'within' | 'above' | 'below' | 'unclear' | 'not_enough_speech' | 'not_measured';
  reason: string | null; confidence: string | null;
}
export interface Measure { id: string; unit: string; value: number | null; status: string; reason?: string | null }
export interface Note {
  kind?: 'behaviour' | 'met' | 'tone'; behaviour?: string | null; target?: string | null; title?: string;
  text?: string; turn: number | null; quote: string; start_s: number; end_s?: number; try: string;
}
export interface Scorecard {
  schema: number; scenario: string; behaviours: Behaviour[]; tone: ToneReading[]; measures: Measure[];
  focus: Note | null; notes: Note[]; passed: boolean | null;
}
export interface Granted { auto_gain: boolean | null; noise_suppression: boolean | null; echo_cancellation: boolean | null }
export interface Caption {
  speaker: Side; turn: number; text: string; final: boolean; start_s: number; end_s: number; seq?: number;
}
