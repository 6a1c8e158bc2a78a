package org.supplyline.inventory.scan;

import java.util.List;

/** An entry of a person that is not booked, which undoes the transaction that it was tried in. */
final class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Fault> faults;
    private final transient List<Object> arguments;

    EntryRefused(String code, List<Fault> faults, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
        this.arguments = List.of(arguments);
    }

    /**
     * What is wrong with a line.
     *
     * @param line its index, from 0
     * @param message key of the words that say so; its last part is stable
     * @param detail argument of the words; may be empty
     */
    record Fault(int line, String message, String detail) {}

    /** The problem's code. */
    String code() {
        return code;
    }

    /** What the words of the problem name. */
    List<Object> arguments() {
        return arguments;
    }

    /** What is wrong line by line; empty where a field above the lines is. */
    List<Fault> faults() {
        return faults;
    }
}
