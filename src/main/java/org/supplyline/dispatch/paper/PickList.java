package org.supplyline.dispatch.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.paper.Words;

/**
 * What is to be fetched from the bins for one trip, or for one order that is collected.
 *
 * @param code own code of the trip or order, which the picker scans first
 * @param stops in the order of loading: the last to be served goes in first
 * @param rows in the order of the bins
 */
public record PickList(
        String issuer,
        String code,
        String basis,
        Words depot,
        Words vehicle,
        String loads,
        List<Loading> stops,
        List<Row> rows,
        String weight,
        String volume,
        String printed) {

    public PickList {
        stops = List.copyOf(stops);
        rows = List.copyOf(rows);
    }

    /** A stop with its order. */
    public record Loading(String position, Words site, String order, String weight, String volume) {}

    /**
     * Goods in one bin for one order.
     *
     * @param bin where they should lie; {@code -} where the stock does not suffice
     * @param lot batch and expiry, what expires first in front
     * @param tag number of the stop
     * @param code to scan for goods that carry no bar code of their maker, or null
     */
    public record Row(
            Words bin,
            Words item,
            String lot,
            Words packs,
            Words base,
            String tag,
            boolean isMissing,
            @Nullable Code code) {}

    /**
     * A number of our own that stands on the paper because it may not stand on the goods.
     *
     * @param gtin 14 digits
     * @param once what one scan of it counts, {@code 1 箱}
     */
    public record Code(String gtin, Words once) {}
}
