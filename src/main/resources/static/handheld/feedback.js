// Tone and vibration: people look at the goods, not at the screen.

let audio = null;

function context() {
  if (!audio && "AudioContext" in self) {
    audio = new AudioContext();
  }
  if (audio?.state === "suspended") {
    audio.resume().catch(() => {});
  }
  return audio;
}

function tone(hertz, seconds, shape, volume) {
  const sound = context();
  if (!sound) {
    return;
  }
  const oscillator = sound.createOscillator();
  const gain = sound.createGain();
  const end = sound.currentTime + seconds;
  oscillator.type = shape;
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(volume, sound.currentTime);
  gain.gain.setValueAtTime(volume, end - 0.02);
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(sound.destination);
  oscillator.start();
  oscillator.stop(end);
}

const vibrate = (pattern) => navigator.vibrate?.(pattern);

export function good() {
  tone(1760, 0.08, "sine", 0.4);
  vibrate(40);
}

export function noted() {
  tone(880, 0.08, "sine", 0.3);
  vibrate(40);
}

export function bad() {
  tone(180, 0.5, "square", 0.4);
  vibrate([160, 90, 160]);
}
