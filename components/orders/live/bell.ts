/** Two soft tones, a fourth apart, as a shop's door has. */
const TONES = [
  { hertz: 880, at: 0 },
  { hertz: 1174.7, at: 0.18 },
] as const;
const TONE_S = 0.5;
const LOUD = 0.18;
const BETWEEN_TABS_MS = 1_500;

let context: AudioContext | null = null;

/** Whether this page may make a sound: a browser allows it once someone has tapped or typed in it. */
export function mayRing(): boolean {
  return navigator.userActivation?.hasBeenActive ?? context?.state === "running";
}

/** Rings, if this page may. Of all tabs that hear of the same order, one does. */
export function ring(): void {
  if (!mayRing()) return;
  if (!navigator.locks) return void play();
  void navigator.locks.request("soko.bell", { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    await play();
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TABS_MS));
  });
}

async function play(): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  const now = context.currentTime;
  for (const { hertz, at } of TONES) {
    const tone = new OscillatorNode(context, { frequency: hertz, type: "sine" });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, now + at);
    volume.gain.linearRampToValueAtTime(LOUD, now + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, now + at + TONE_S);
    tone.connect(volume).connect(context.destination);
    tone.start(now + at);
    tone.stop(now + at + TONE_S);
  }
}
