// Takes on the identity that a link or a QR code of the device page gives.

import { meaning } from "./codes.js";
import { $ } from "./screen.js";
import { say } from "./texts.js";

export class Enrolment {
  /** `refuse` shows a reason that locks the page; `enrolled` is called with the device, or undefined while there is none. */
  constructor(store, refuse, enrolled) {
    this.store = store;
    this.refuse = refuse;
    this.enrolled = enrolled;
    $("enrol-form").addEventListener("submit", async (event) => {
      event.preventDefault();
      await this.take($("enrol-code").value);
      await this.show();
    });
    addEventListener("hashchange", () => this.takeFromAddress());
  }

  async takeFromAddress() {
    if (location.hash.length > 1) {
      const text = location.hash;
      // The token leaves the address bar and the history at once.
      history.replaceState(null, "", location.pathname);
      await this.take(text);
    }
    await this.show();
  }

  async show() {
    const device = await this.store.device();
    $("enrol").hidden = Boolean(device);
    $("work").hidden = !device;
    if (!device) {
      $("enrol-code").focus();
    }
    this.enrolled(device);
  }

  async take(text) {
    const asked = identityIn(meaning(text).text);
    if (asked === null) {
      this.fault("code");
      return;
    }
    const known = await this.store.device();
    if (known?.id === asked.device && known.token === asked.token) {
      return;
    }
    if (known && known.id !== asked.device && (await this.store.counts()).local > 0) {
      this.refuse("otherDevice", asked.device);
      return;
    }
    await this.begin(asked, known ? "enrolled" : "storage-lost");
  }

  /** Asks for an epoch, for numbers begin anew on a device without a memory of them. */
  async begin(asked, reason) {
    try {
      const answer = await fetch(`/api/devices/${encodeURIComponent(asked.device)}/epochs`, {
        method: "POST",
        headers: { Authorization: `Bearer ${asked.token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ reason }),
        credentials: "omit",
        cache: "no-store",
      });
      if (answer.ok) {
        const { epoch, firstSeq } = await answer.json();
        await this.store.enrol(asked.device, asked.token, epoch, firstSeq ?? 1);
      } else {
        this.fault("token");
      }
    } catch {
      this.fault("line");
    }
  }

  fault(reason) {
    $("enrol-fault").textContent = say(`enrol.fault.${reason}`);
  }
}

/** Reads `…/scan#device=ID&token=TOKEN`, as the device page prints it. */
function identityIn(text) {
  const hash = text.indexOf("#");
  const fields = new URLSearchParams(hash < 0 ? text : text.slice(hash + 1));
  const device = fields.get("device");
  const token = fields.get("token");
  return device && token ? { device, token } : null;
}
