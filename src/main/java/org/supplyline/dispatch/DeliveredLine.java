package org.supplyline.dispatch;

/**
 * What became of one item of an order, in base units.
 *
 * @param received in good state
 * @param damaged arrived, not fit for use
 * @param missing issued and not arrived
 */
public record DeliveredLine(String item, long received, long damaged, long missing) {

    public DeliveredLine {
        if (received < 0 || damaged < 0 || missing < 0) {
            throw new IllegalArgumentException(
                    "A delivery of (%s) cannot be %d, %d and %d.".formatted(item, received, damaged, missing));
        }
    }

    public long arrived() {
        return received + damaged;
    }

    public long total() {
        return arrived() + missing;
    }
}
