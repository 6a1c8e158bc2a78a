package org.supplyline.node;

/**
 * One thing that was looked at.
 *
 * @param check short stable name
 * @param zh what was found and what to do, in Chinese
 * @param en the same in English
 */
record Finding(String check, Verdict verdict, String zh, String en) {

    enum Verdict {
        GOOD("✓"),
        NOTE("·"),
        WRONG("✗");

        private final String mark;

        Verdict(String mark) {
            this.mark = mark;
        }
    }

    static Finding good(String check, String zh, String en) {
        return new Finding(check, Verdict.GOOD, zh, en);
    }

    static Finding note(String check, String zh, String en) {
        return new Finding(check, Verdict.NOTE, zh, en);
    }

    static Finding wrong(String check, String zh, String en) {
        return new Finding(check, Verdict.WRONG, zh, en);
    }

    String text() {
        return verdict.mark + " " + zh + "\n  " + en;
    }
}
