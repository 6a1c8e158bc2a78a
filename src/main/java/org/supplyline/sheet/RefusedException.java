package org.supplyline.sheet;

/** Leaves a parser from inside its callbacks; never leaves the package. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal reason;

    RefusedException(Refusal reason) {
        super(reason.code());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
