package org.supplyline.routing.instance;

import java.util.List;
import org.supplyline.routing.InstanceFault.Code;

/** Distances that a file gives as numbers, in the layouts of TSPLIB 95. */
final class EdgeWeights {

    private static final String SECTION = "EDGE_WEIGHT_SECTION";

    private EdgeWeights() {}

    /**
     * The matrix, row by row.
     *
     * @param order of the nodes that is wanted, as node numbers of the file from 0
     */
    static double[] read(Text text, VrplibFile file, List<Integer> order, double most) throws BadFileException {
        VrplibFile.Field format = file.required("EDGE_WEIGHT_FORMAT");
        int nodes = order.size();
        int diagonal = format.value().contains("_DIAG") ? 1 : 0;
        boolean isFull = format.value().equals("FULL_MATRIX");
        boolean isLower = format.value().equals("LOWER_ROW") || format.value().equals("LOWER_DIAG_ROW");
        boolean isUpper = format.value().equals("UPPER_ROW") || format.value().equals("UPPER_DIAG_ROW");
        if (!isFull && !isLower && !isUpper) {
            throw text.fault(
                    Code.UNSUPPORTED,
                    format.line(),
                    "EDGE_WEIGHT_FORMAT",
                    format.value(),
                    "FULL_MATRIX, LOWER_ROW, LOWER_DIAG_ROW, UPPER_ROW, UPPER_DIAG_ROW");
        }
        long announced = isFull ? (long) nodes * nodes : (long) nodes * (nodes - 1 + 2 * diagonal) / 2;
        double[] numbers = numbers(text, file.section(SECTION), announced, most);
        double[] given = new double[nodes * nodes];
        int at = 0;
        for (int row = 0; row < nodes; row++) {
            int from = isUpper ? row + 1 - diagonal : 0;
            int to = isLower ? row + diagonal : nodes;
            for (int column = from; column < to; column++) {
                given[row * nodes + column] = numbers[at];
                if (!isFull) {
                    given[column * nodes + row] = numbers[at];
                }
                at++;
            }
        }
        double[] ordered = new double[nodes * nodes];
        for (int row = 0; row < nodes; row++) {
            for (int column = 0; column < nodes; column++) {
                ordered[row * nodes + column] = given[order.get(row) * nodes + order.get(column)];
            }
        }
        return ordered;
    }

    /** Counts before it takes memory. */
    private static double[] numbers(Text text, List<Text.Line> rows, long announced, double most)
            throws BadFileException {
        long found = rows.stream().mapToLong(row -> row.words().size()).sum();
        if (found != announced) {
            int line = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
            throw text.fault(
                    found < announced ? Code.TRUNCATED : Code.SURPLUS,
                    line,
                    SECTION,
                    Long.toString(found),
                    Long.toString(announced));
        }
        double[] numbers = new double[(int) found];
        int at = 0;
        for (Text.Line row : rows) {
            for (int i = 0; i < row.words().size(); i++) {
                numbers[at++] = text.number(row, i, SECTION, 0, most);
            }
        }
        return numbers;
    }
}
