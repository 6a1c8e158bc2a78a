package org.supplyline.routing.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.supplyline.routing.InstanceFault.Code;

/** Solomon's (1987) and Gehring and Homberger's (1999) tables: a name, VEHICLE with number and capacity, CUSTOMER with seven columns. */
final class SolomonReader {

    private static final int COLUMNS = 7;

    private SolomonReader() {}

    static Instance read(Text text) throws BadFileException {
        String name = text.line(0, "NAME", "").content();
        int at = indexOf(text, "VEHICLE");
        Text.Line head = text.line(at + 1, "NUMBER", "NUMBER CAPACITY");
        Text.Line vehicles = text.line(at + 2, "NUMBER", "NUMBER CAPACITY");
        if (!head.content().toUpperCase(Locale.ROOT).startsWith("NUMBER")) {
            throw text.fault(Code.MISSING, head.number(), "NUMBER CAPACITY", head.content(), "");
        }
        int count = text.whole(vehicles, 0, "NUMBER", 1, Fleet.MOST_VEHICLES);
        int capacity = text.whole(vehicles, 1, "CAPACITY", 1, Draft.MOST_LOAD);
        List<Text.Line> rows = rows(text, indexOf(text, "CUSTOMER") + 1);
        Draft draft = new Draft(text, name, Kind.VRPTW, 1, rows.size() - 1);
        for (int node = 0; node < rows.size(); node++) {
            row(text, draft, node, rows.get(node));
        }
        draft.fleet().add(Fleet.Model.plain(0, capacity), count);
        return draft.build();
    }

    private static int indexOf(Text text, String heading) throws BadFileException {
        for (int i = 0; i < text.lines().size(); i++) {
            if (text.lines().get(i).content().equalsIgnoreCase(heading)) {
                return i;
            }
        }
        throw text.fault(Code.MISSING, 0, heading, "", "");
    }

    /** The rows below the heading of the table. */
    private static List<Text.Line> rows(Text text, int from) throws BadFileException {
        List<Text.Line> rows = new ArrayList<>();
        text.line(from, "CUST NO.", "CUST NO.");
        text.line(from + 1, "CUST NO.", "0");
        for (int i = from + 1; i < text.lines().size(); i++) {
            rows.add(text.lines().get(i));
        }
        if (rows.size() > Draft.MOST_NODES) {
            throw text.fault(
                    Code.OUT_OF_RANGE,
                    0,
                    "CUST NO.",
                    Integer.toString(rows.size()),
                    "≤ %d".formatted(Draft.MOST_NODES));
        }
        return rows;
    }

    private static void row(Text text, Draft draft, int node, Text.Line row) throws BadFileException {
        if (row.words().size() > COLUMNS) {
            throw text.fault(Code.SURPLUS, row.number(), "CUSTOMER", row.content(), "7 columns, 7 列");
        }
        text.whole(row, 0, "CUST NO.", node, node);
        double most = Draft.mostCoordinate(Kind.VRPTW);
        double latest = Draft.mostTime(Kind.VRPTW);
        draft.place(
                node,
                row.number(),
                node,
                text.number(row, 1, "XCOORD.", -most, most),
                text.number(row, 2, "YCOORD.", -most, most));
        draft.demand(node, text.whole(row, 3, "DEMAND", 0, node == 0 ? 0 : Draft.MOST_LOAD));
        draft.window(
                node,
                row.number(),
                text.number(row, 4, "READY TIME", 0, latest),
                text.number(row, 5, "DUE DATE", 0, latest));
        draft.service(node, text.number(row, 6, "SERVICE TIME", 0, latest));
    }
}
