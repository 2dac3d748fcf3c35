/** What exists inside an audio worklet and is not in TypeScript's `dom` library. */

declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new (options?: any) => AudioWorkletProcessor): void;
