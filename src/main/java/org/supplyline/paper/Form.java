package org.supplyline.paper;

import java.util.List;

/**
 * What a paper with a head, a table and boxes for signatures says.
 *
 * @param code stands as Code 128 in the head; empty for a paper that nobody scans
 * @param facts label and value, two pairs a row
 * @param columns of the table
 * @param sum the last row of the table, or {@link Words#NONE}
 * @param note below the table, or {@link Words#NONE}
 * @param boxes who signs; none for a paper that is not signed
 * @param footer at the bottom of every page
 * @param link address that stands as a QR code in the head; empty for none
 */
public record Form(
        Words title,
        String issuer,
        String code,
        List<Fact> facts,
        List<Column> columns,
        List<Row> rows,
        Words sum,
        Words note,
        List<Box> boxes,
        String footer,
        String link) {

    /** A paper without a link. */
    public Form(
            Words title,
            String issuer,
            String code,
            List<Fact> facts,
            List<Column> columns,
            List<Row> rows,
            Words sum,
            Words note,
            List<Box> boxes,
            String footer) {
        this(title, issuer, code, facts, columns, rows, sum, note, boxes, footer, "");
    }

    public Form {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        boxes = List.copyOf(boxes);
    }

    /** A label and what stands beside it. */
    public record Fact(Words label, Words value) {

        public static Fact of(String zh, String en, Words value) {
            return new Fact(new Words(zh, en), value);
        }

        public static Fact of(String zh, String en, String value) {
            return of(zh, en, Words.same(value.isEmpty() ? "-" : value));
        }
    }

    /** How a column is set. */
    public enum Align {
        TEXT,
        NUMBER,
        /** In the middle and large: a box to tick, the number of a stop. */
        MARK
    }

    /** The head of a column and its share of the width. */
    public record Column(Words head, float width, Align align) {

        public static Column text(String zh, String en, float width) {
            return new Column(new Words(zh, en), width, Align.TEXT);
        }

        public static Column number(String zh, String en, float width) {
            return new Column(new Words(zh, en), width, Align.NUMBER);
        }

        public static Column mark(String zh, String en, float width) {
            return new Column(new Words(zh, en), width, Align.MARK);
        }
    }

    /** A row of the table: a cell for each column, or one heading that stands above the rows that follow it. */
    public record Row(List<Words> cells, boolean isHeading) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Words... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row heading(Words words) {
            return new Row(List.of(words), true);
        }
    }

    /**
     * Where somebody signs.
     *
     * @param name who it was, as far as the system knows; may be empty
     * @param corner what else belongs there, such as a stamp; may be empty
     */
    public record Box(Words label, String name, String corner) {

        public static Box of(String zh, String en, String name, String corner) {
            return new Box(new Words(zh, en), name, corner);
        }
    }
}
