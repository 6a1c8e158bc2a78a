package org.supplyline.dispatch.handover;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.Departures;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;

/** Takes what drivers say on the way. A departure also moves the goods; the rest only tells people. */
@Component
class RoadReports {

    /** A driver in trouble writes a few times; who writes more plays. */
    static final int MAX_REPORTS = 100;

    private final RoadReportStore store;
    private final Departures departures;

    RoadReports(RoadReportStore store, Departures departures) {
        this.store = store;
        this.departures = departures;
    }

    List<RoadReport> of(Collection<String> trips) {
        return store.of(trips);
    }

    boolean isFull(String trip) {
        return store.count(trip) >= MAX_REPORTS;
    }

    /** Said twice it is done once. */
    void departed(ApprovedTrip trip, Cause.Request cause, JournalWriter writer) {
        RoadReport report =
                new RoadReport(trip.code(), null, RoadReport.What.DEPARTED, "", cause.user(), writer.recordedAt());
        if (store.insert(report)) {
            departures.book(trip, cause, writer);
        }
    }

    void arrived(ApprovedTrip trip, String order, Cause.Request cause, JournalWriter writer) {
        store.insert(
                new RoadReport(trip.code(), order, RoadReport.What.ARRIVED, "", cause.user(), writer.recordedAt()));
    }

    void trouble(ApprovedTrip trip, String words, Cause.Request cause, JournalWriter writer) {
        store.insert(
                new RoadReport(trip.code(), null, RoadReport.What.TROUBLE, words, cause.user(), writer.recordedAt()));
    }
}
