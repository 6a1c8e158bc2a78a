package org.supplyline.wedge;

/**
 * A key that went down, as a browser tells it (UI Events, KeyboardEvent).
 *
 * @param key what it means under the layout of the computer: {@code a}, {@code Enter}, {@code Process}
 * @param code which key it is: {@code KeyQ}; empty where the browser does not know
 * @param capsLock the state of Caps Lock (getModifierState)
 * @param millis when, on any clock that does not jump
 */
public record KeyPress(
        String key, String code, boolean shift, boolean ctrl, boolean alt, boolean capsLock, long millis) {}
