package org.supplyline.routing.kernel;

/** What the {@link Span}s of beginnings or ends of routes are, by client. */
final class Spans {
    final long[] duration;
    final long[] warp;
    final long[] earliest;
    final long[] latest;

    Spans(int nodes) {
        duration = new long[nodes];
        warp = new long[nodes];
        earliest = new long[nodes];
        latest = new long[nodes];
    }
}
