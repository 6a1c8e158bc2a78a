package org.supplyline.routing.instance;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.supplyline.routing.InstanceFault.Code;
import org.supplyline.routing.Reading;

/**
 * Reads instance files, whose format is told from what is in them: CVRPLIB and VRPLIB ({@code KEY : VALUE}, {@code …_SECTION}) with the
 * fields for depots, fleets and time windows that PyVRP's instances use; Solomon and Gehring-Homberger tables; Cordeau's lists for
 * several depots (types 2 and 6); lists for split deliveries (size and capacity, demands, coordinates).
 */
public final class InstanceReader {

    private static final Pattern VRPLIB =
            Pattern.compile("(NAME|TYPE|COMMENT|DIMENSION|CAPACITY|VEHICLES|EDGE_WEIGHT_TYPE)\\s*:.*|\\w+_SECTION");
    private static final Pattern NUMBERS = Pattern.compile("[-+.\\deE\\s]+");
    private static final int CORDEAU_HEAD = 4;
    private static final int SOLOMON_LOOK_AHEAD = 4;

    private InstanceReader() {}

    /** The instance of a file, or what is wrong with it; never an exception for what a file holds. */
    public static Reading<Instance> read(Path path) {
        return BadFileException.reading(() -> {
            Text text = Text.of(path);
            return read(text, String.valueOf(path.getFileName()).replaceFirst("\\.\\w+$", ""));
        });
    }

    static Instance read(Text text, String name) throws BadFileException {
        Text.Line first = text.line(0, "FORMAT", "");
        if (VRPLIB.matcher(first.content()).matches()) {
            return new VrplibReader(text, name).read();
        }
        if (NUMBERS.matcher(first.content()).matches()) {
            if (first.words().size() == 2) {
                return SplitDeliveryReader.read(text, name);
            }
            if (first.words().size() == CORDEAU_HEAD) {
                return new CordeauReader(text, name).read();
            }
        }
        if (isSolomon(text)) {
            return SolomonReader.read(text);
        }
        throw text.fault(Code.UNKNOWN_FORMAT, first.number(), "FORMAT", first.content(), "");
    }

    private static boolean isSolomon(Text text) {
        return text.lines().stream()
                .limit(SOLOMON_LOOK_AHEAD)
                .anyMatch(line -> line.content().equalsIgnoreCase("VEHICLE"));
    }
}
