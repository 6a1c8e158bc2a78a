package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a reader took a request (LLRP 1.1, section 15.2.1).
 *
 * @param code 0 is success
 * @param text the code's name and number, the reader's words, and which field of which parameter is meant
 */
record LlrpStatus(long code, String text) {

    static final int UNSUPPORTED_MESSAGE = 109;
    static final int UNSUPPORTED_VERSION = 110;

    /** Of any answer; empty if it bears none. */
    static Optional<LlrpStatus> of(LlrpMessage message) {
        return message.parameter("LLRPStatus").map(LlrpStatus::read);
    }

    boolean isSuccess() {
        return code == 0;
    }

    private static LlrpStatus read(LlrpParameter status) {
        List<String> words = new ArrayList<>();
        String description = status.text("ErrorDescription");
        words.add(named(status, "StatusCode"));
        if (!description.isBlank()) {
            words.add('"' + description.strip() + '"');
        }
        errors(status, words);
        return new LlrpStatus(status.number("StatusCode"), String.join(", ", words));
    }

    private static void errors(LlrpParameter of, List<String> words) {
        of.parameter("FieldError")
                .ifPresent(error ->
                        words.add("field %d: %s".formatted(error.number("FieldNum"), named(error, "ErrorCode"))));
        of.parameter("ParameterError").ifPresent(error -> {
            int type = (int) error.number("ParameterType");
            Definition definition = type < 1024 ? Definitions.parameter(type) : null;
            String name = definition == null ? String.valueOf(type) : definition.name();
            words.add("parameter %s: %s".formatted(name, named(error, "ErrorCode")));
            errors(error, words);
        });
    }

    private static String named(LlrpParameter of, String field) {
        long code = of.number(field);
        String name = Definitions.named(of.name()).field(field).names().get(code);
        return name == null ? "status " + code : name + " (" + code + ")";
    }
}
