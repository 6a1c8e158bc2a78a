package org.supplyline.scanner.llrp;

/** Bytes that break LLRP. The message names the parameter, where in the message it stands and what was expected. */
public final class LlrpFormatException extends Exception {

    private static final long serialVersionUID = 1;

    LlrpFormatException(String message) {
        super(message);
    }
}
