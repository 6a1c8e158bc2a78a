package org.supplyline.routing.instance;

import org.supplyline.routing.InstanceFault.Code;

/**
 * Cordeau's lists (1997, 2001) of types 2 (several depots) and 6 (with time windows): type, vehicles a depot, clients, depots; longest
 * route and capacity of each depot, 0 for none; then number, x, y, service, demand, frequency, number of visit combinations, these, and
 * for type 6 the window, first of the clients, then of the depots.
 */
final class CordeauReader {

    private static final int SEVERAL_DEPOTS = 2;
    private static final int WITH_WINDOWS = 6;
    private static final int COMBINATIONS = 6;
    private static final int MOST_COMBINATIONS = 1_000;

    private final Text text;
    private final String name;

    CordeauReader(Text text, String name) {
        this.text = text;
        this.name = name;
    }

    Instance read() throws BadFileException {
        Text.Line head = text.line(0, "TYPE", "");
        Kind kind = kind(head);
        int vehicles = text.whole(head, 1, "VEHICLES", 1, Fleet.MOST_VEHICLES);
        int clients = text.whole(head, 2, "CLIENTS", 1, Draft.MOST_NODES - 1);
        int depots = text.whole(head, 3, "DEPOTS", 1, Math.min(Draft.MOST_NODES - clients, Fleet.MOST_TYPES));
        if ((long) vehicles * depots > Fleet.MOST_VEHICLES) {
            throw text.fault(
                    Code.OUT_OF_RANGE,
                    head.number(),
                    "VEHICLES",
                    vehicles + " · " + depots,
                    "≤ " + Fleet.MOST_VEHICLES);
        }
        int rows = clients + depots;
        text.line(depots + rows, "CLIENTS + DEPOTS", rows + " lines");
        if (text.lines().size() > 1 + depots + rows) {
            Text.Line extra = text.lines().get(1 + depots + rows);
            throw text.fault(Code.SURPLUS, extra.number(), "CLIENTS + DEPOTS", extra.content(), rows + " lines");
        }
        Draft draft = new Draft(text, name, kind, depots, clients);
        for (int i = 0; i < rows; i++) {
            int node = i < clients ? depots + i : i - clients;
            row(draft, kind, node, i + 1, text.line(1 + depots + i, "CLIENTS", ""));
        }
        for (int depot = 0; depot < depots; depot++) {
            Text.Line line = text.line(1 + depot, "DEPOTS", "");
            double longest = text.number(line, 0, "DURATION", 0, Draft.mostTime(kind));
            int capacity = text.whole(line, 1, "CAPACITY", 1, Draft.MOST_LOAD);
            double bound = longest == 0 ? Double.POSITIVE_INFINITY : longest;
            draft.fleet().add(new Fleet.Model(depot, capacity, 0, 1, bound), vehicles);
        }
        return draft.build();
    }

    private Kind kind(Text.Line head) throws BadFileException {
        int type = text.whole(head, 0, "TYPE", 0, MOST_COMBINATIONS);
        if (type != SEVERAL_DEPOTS && type != WITH_WINDOWS) {
            throw text.fault(Code.UNSUPPORTED, head.number(), "TYPE", Integer.toString(type), "2, 6");
        }
        return type == SEVERAL_DEPOTS ? Kind.MDVRP : Kind.MDVRPTW;
    }

    private void row(Draft draft, Kind kind, int node, int number, Text.Line row) throws BadFileException {
        text.whole(row, 0, "NUMBER", number, number);
        double most = Draft.mostCoordinate(kind);
        draft.place(
                node,
                row.number(),
                number,
                text.number(row, 1, "X", -most, most),
                text.number(row, 2, "Y", -most, most));
        draft.service(node, text.number(row, 3, "SERVICE", 0, Draft.mostTime(kind)));
        draft.demand(node, text.whole(row, 4, "DEMAND", 0, Draft.MOST_LOAD));
        if (kind == Kind.MDVRPTW) {
            int at = 1 + COMBINATIONS + text.whole(row, COMBINATIONS, "COMBINATIONS", 0, MOST_COMBINATIONS);
            double latest = Draft.mostTime(kind);
            draft.window(
                    node,
                    row.number(),
                    text.number(row, at, "WINDOW BEGIN", 0, latest),
                    text.number(row, at + 1, "WINDOW END", 0, latest));
        }
    }
}
