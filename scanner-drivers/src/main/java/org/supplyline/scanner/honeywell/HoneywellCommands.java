package org.supplyline.scanner.honeywell;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What a host says to a Honeywell scanner, as bytes for the line. */
public final class HoneywellCommands {

    private static final int LONGEST_COMMAND = 200;

    private HoneywellCommands() {}

    /** As if the trigger were pulled. */
    public static byte[] triggerOn() {
        return "\u0016T\r".getBytes(US_ASCII);
    }

    /** As if the trigger were let go. */
    public static byte[] triggerOff() {
        return "\u0016U\r".getBytes(US_ASCII);
    }

    /**
     * A menu command: tag, subtag and value, as in the scanner's manual.
     *
     * @param saved whether the scanner keeps it when it is switched off
     * @throws IllegalArgumentException if it is not 1 to 200 printable characters, or holds one that would end it
     */
    public static byte[] menu(String command, boolean saved) {
        boolean printable = command.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '.' && c != '!');
        if (command.isEmpty() || command.length() > LONGEST_COMMAND || !printable) {
            throw new IllegalArgumentException("This is no menu command: '%s'.".formatted(command));
        }
        return ("\u0016M\r" + command + (saved ? "." : "!")).getBytes(US_ASCII);
    }

    /** Lets the scanner send a header before each scan. */
    public static byte[] sendHeaders(boolean saved) {
        return menu("DECHDR1", saved);
    }
}
