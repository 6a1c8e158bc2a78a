package org.supplyline.paper;

/** The same in the two languages of the papers. */
public record Words(String zh, String en) {

    public static final Words NONE = new Words("", "");

    /** For what has no language, such as a number plate. */
    public static Words same(String text) {
        return new Words(text, "");
    }

    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
