package org.supplyline.scanner.llrp;

/** What a reader may be asked to say of a tag beside its EPC (LLRP 1.1, section 14.2.1.1, TagReportContentSelector). */
public enum ReportField {
    RO_SPEC_ID("EnableROSpecID"),
    SPEC_INDEX("EnableSpecIndex"),
    INVENTORY_PARAMETER_SPEC_ID("EnableInventoryParameterSpecID"),
    ANTENNA("EnableAntennaID"),
    CHANNEL("EnableChannelIndex"),
    /** dBm. */
    PEAK_RSSI("EnablePeakRSSI"),
    /** By the reader's clock: UTC, or since it was switched on if it has none. */
    FIRST_SEEN("EnableFirstSeenTimestamp"),
    LAST_SEEN("EnableLastSeenTimestamp"),
    /** Since the tag was last reported. */
    SEEN_COUNT("EnableTagSeenCount"),
    ACCESS_SPEC_ID("EnableAccessSpecID");

    final String selector;

    ReportField(String selector) {
        this.selector = selector;
    }
}
