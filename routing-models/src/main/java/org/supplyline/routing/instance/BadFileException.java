package org.supplyline.routing.instance;

import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.Reading;

/** Ends the reading of a file; never leaves this package. */
final class BadFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient InstanceFault fault;

    BadFileException(InstanceFault fault) {
        super(fault.en());
        this.fault = fault;
    }

    InstanceFault fault() {
        return fault;
    }

    /**
     * How to read.
     *
     * @param <T> what the file holds
     */
    interface Source<T> {
        T read() throws BadFileException;
    }

    /** Reads without letting the fault of a file out as an exception. */
    static <T> Reading<T> reading(Source<T> source) {
        try {
            return new Reading.Whole<>(source.read());
        } catch (BadFileException e) {
            return new Reading.Faulty<>(e.fault());
        }
    }
}
