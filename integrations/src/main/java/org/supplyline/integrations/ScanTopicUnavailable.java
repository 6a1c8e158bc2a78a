package org.supplyline.integrations;

/** The topic did not confirm a write in time; whether it happened is not known. */
public class ScanTopicUnavailable extends RuntimeException {

    ScanTopicUnavailable(Throwable cause) {
        super("The scan topic did not confirm the write: " + cause.getMessage(), cause);
    }
}
