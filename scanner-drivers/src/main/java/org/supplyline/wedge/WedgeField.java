package org.supplyline.wedge;

import java.util.ArrayList;
import java.util.List;

/**
 * An input field of a page, into which readers type, keyboard services put whole texts, and people write. What the keys
 * say counts for a reader; what the field holds counts for everybody else, who may correct, paste and compose.
 */
public final class WedgeField {

    /** A person may type fewer as fast as a reader; these wait for the end key. */
    private static final int SHORTEST_CODE = 4;

    /** Some services deliver a read twice; nobody pulls the trigger twice within this. */
    private static final long SAME_READ_MILLIS = 150;

    /** Of all readers, also of those that send neither Enter nor Tab. */
    private final WedgeSettings settings =
            new WedgeSettings(60, SHORTEST_CODE, WedgeSettings.NO_SUBSTITUTE, WedgeLayout.GUESSED);

    private final WedgeDecoder decoder = new WedgeDecoder(settings);

    /** Whether a key was taken whose text has not yet come into the field. */
    private boolean keyed;
    /** Whether an input method is at work, which changes the field in its own ways. */
    private boolean composed;
    /** Whether the field holds what no key told. */
    private boolean foreign;
    /** Whether what no key told came as fast as a reader sends it. */
    private boolean fast = true;

    private boolean composing;
    private long lastInputMillis;
    /** Until when an input method may still bring what its keys have said already. */
    private long leftoverUntilMillis = Long.MIN_VALUE;

    private String lastText = "";
    private long lastTextMillis;

    /**
     * What a page has to do.
     *
     * @param scans texts of codes and numbers, still to be told what they are
     * @param taken whether the key has no other effect
     * @param empties whether the field is to be emptied now
     * @param waitMillis after what time without another event to call {@link #pause}; 0 for never
     */
    public record Answer(List<String> scans, boolean taken, boolean empties, long waitMillis) {}

    /**
     * A key goes down.
     *
     * @param isComposing whether an input method is in the midst of a word
     * @param held what the field holds before the key has an effect
     */
    public Answer key(KeyPress press, boolean isComposing, String held) {
        if (WedgeDecoder.isEnd(press)) {
            return end(press, isComposing, held);
        }
        boolean isControl = WedgeDecoder.isControl(press);
        if (foreign) {
            return answer(List.of(), press.millis(), isControl, false, held);
        }
        int before = decoder.collected();
        List<WedgeScan> scans = decoder.key(press);
        if (!scans.isEmpty()) {
            // The page was late to say that time has passed; the key belongs to the next scan.
            keysHaveSaid(press.millis());
        }
        if (decoder.collected() != before || isControl) {
            keyed = true;
            composed |= isComposing || press.key().equals("Process");
        }
        return answer(scans, press.millis(), isControl, !scans.isEmpty(), held);
    }

    /**
     * The field changed.
     *
     * @param held what it holds now
     * @param inserted how many characters came at once; 0 if that is not known
     * @param isComposing whether an input method is in the midst of a word
     */
    public Answer input(String held, int inserted, boolean isComposing, long millis) {
        if (millis < leftoverUntilMillis && decoder.collected() == 0) {
            return answer(List.of(), millis, false, true, held);
        }
        composing = isComposing;
        if (held.isEmpty() && !isComposing) {
            decoder.clear();
            begin();
            return answer(List.of(), millis, false, false, held);
        }
        foreign |= !keyed && !composed;
        keyed = false;
        if (held.length() <= Math.max(inserted, 1)) {
            fast = true;
        } else if (millis - lastInputMillis > settings.gapMillis() && inserted < SHORTEST_CODE) {
            fast = false;
        }
        lastInputMillis = millis;
        return answer(List.of(), millis, false, false, held);
    }

    /** Nothing came for a while. */
    public Answer pause(String held, long millis) {
        List<WedgeScan> scans = List.of();
        if (foreign) {
            scans = isEndedByPause(held) && millis - lastInputMillis > settings.gapMillis() ? ofText(held) : scans;
        } else {
            scans = decoder.pause(millis);
            if (!scans.isEmpty()) {
                keysHaveSaid(millis);
            }
        }
        return answer(scans, millis, false, !scans.isEmpty(), held);
    }

    private Answer end(KeyPress press, boolean isComposing, String held) {
        List<WedgeScan> scans;
        if (!foreign && decoder.collected() > 0 && decoder.isSteady(press.millis())) {
            scans = decoder.key(press);
            keysHaveSaid(press.millis());
        } else if (isComposing) {
            // A person chooses a word.
            return answer(List.of(), press.millis(), false, false, held);
        } else if (!foreign && decoder.hasTyped(held)) {
            // Slow, as by a person or a busy computer. The field does not show the separators, the keys do.
            scans = decoder.asTyped();
            keysHaveSaid(press.millis());
        } else {
            scans = ofText(held);
        }
        return answer(scans, press.millis(), true, true, held);
    }

    private List<WedgeScan> ofText(String held) {
        decoder.clear();
        begin();
        return decoder.text(held);
    }

    private void keysHaveSaid(long millis) {
        if (composed) {
            leftoverUntilMillis = millis + SAME_READ_MILLIS;
        }
        begin();
    }

    /** With an empty field. */
    private void begin() {
        keyed = false;
        composed = false;
        foreign = false;
        fast = true;
    }

    private boolean isEndedByPause(String held) {
        return foreign ? fast && !composing && held.length() >= SHORTEST_CODE : decoder.isEndedByPause();
    }

    private Answer answer(List<WedgeScan> scans, long millis, boolean taken, boolean empties, String held) {
        List<String> texts = new ArrayList<>();
        for (WedgeScan scan : scans) {
            String text = scan.text();
            boolean again = text.equals(lastText)
                    && millis - lastTextMillis < SAME_READ_MILLIS
                    && text.length() >= SHORTEST_CODE;
            if (!again && !text.trim().isEmpty()) {
                texts.add(text);
                lastText = text;
                lastTextMillis = millis;
            }
        }
        return new Answer(texts, taken, empties, isEndedByPause(held) ? settings.gapMillis() + 1 : 0);
    }
}
