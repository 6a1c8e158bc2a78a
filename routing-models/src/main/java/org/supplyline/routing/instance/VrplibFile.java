package org.supplyline.routing.instance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supplyline.routing.InstanceFault.Code;

/** The fields and sections of a CVRPLIB or VRPLIB file. What is not known is refused: it might be a rule of the problem. */
final class VrplibFile {

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*:\\s*(.*)");
    private static final String SECTION_END = "_SECTION";
    private static final Set<String> FIELDS = Set.of(
            "NAME",
            "COMMENT",
            "TYPE",
            "DIMENSION",
            "CAPACITY",
            "VEHICLES",
            "DISTANCE",
            "SERVICE_TIME",
            "VEHICLES_MAX_DURATION",
            "EDGE_WEIGHT_TYPE",
            "EDGE_WEIGHT_FORMAT",
            "NODE_COORD_TYPE",
            "DISPLAY_DATA_TYPE");
    private static final Set<String> SECTIONS = Set.of(
            "NODE_COORD_SECTION",
            "EDGE_WEIGHT_SECTION",
            "DEMAND_SECTION",
            "DEPOT_SECTION",
            "TIME_WINDOW_SECTION",
            "SERVICE_TIME_SECTION",
            "CAPACITY_SECTION",
            "VEHICLES_DEPOT_SECTION",
            "VEHICLES_FIXED_COST_SECTION",
            "VEHICLES_UNIT_DISTANCE_COST_SECTION",
            "VEHICLES_MAX_DURATION_SECTION");

    private final Text text;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, List<Text.Line>> sections = new LinkedHashMap<>();
    private final Map<String, Integer> sectionLines = new LinkedHashMap<>();

    /** A value and the line it stands on. */
    record Field(int line, String value) {}

    VrplibFile(Text text) throws BadFileException {
        this.text = text;
        List<Text.Line> open = null;
        for (Text.Line line : text.lines()) {
            Matcher field = FIELD.matcher(line.content());
            if (line.content().equals("EOF")) {
                break;
            } else if (line.content().endsWith(SECTION_END)) {
                open = section(line);
            } else if (field.matches()) {
                field(line.number(), field.group(1), field.group(2));
                open = null;
            } else if (open != null) {
                open.add(line);
            } else {
                throw text.fault(Code.UNKNOWN_FORMAT, line.number(), "FIELD", line.content(), "KEY : VALUE");
            }
        }
    }

    private List<Text.Line> section(Text.Line line) throws BadFileException {
        String name = line.content();
        if (!SECTIONS.contains(name)) {
            throw text.fault(Code.UNSUPPORTED, line.number(), name, "", "");
        }
        List<Text.Line> rows = new ArrayList<>();
        sectionLines.put(name, line.number());
        if (sections.put(name, rows) != null) {
            throw text.fault(Code.DUPLICATE, line.number(), name, "", "");
        }
        return rows;
    }

    private void field(int line, String name, String value) throws BadFileException {
        if (!FIELDS.contains(name)) {
            throw text.fault(Code.UNSUPPORTED, line, name, value, "");
        }
        if (fields.put(name, new Field(line, value.strip())) != null) {
            throw text.fault(Code.DUPLICATE, line, name, value, "");
        }
    }

    boolean hasSection(String name) {
        return sections.containsKey(name);
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Field required(String name) throws BadFileException {
        Field field = fields.get(name);
        if (field == null) {
            throw text.fault(Code.MISSING, 0, name, "", "");
        }
        return field;
    }

    int whole(Field field, String name, int least, int most) throws BadFileException {
        return text.whole(field.value(), field.line(), name, least, most);
    }

    double number(Field field, String name, double least, double most) throws BadFileException {
        return text.number(field.value(), field.line(), name, least, most);
    }

    /** The lines of a section as they come. */
    List<Text.Line> section(String name) throws BadFileException {
        List<Text.Line> rows = sections.get(name);
        if (rows == null) {
            throw text.fault(Code.MISSING, 0, name, "", "");
        }
        return rows;
    }

    /** The lines of a section whose first word counts from 1, by that number, each there once. */
    List<Text.Line> table(String name, int count) throws BadFileException {
        List<Text.Line> rows = section(name);
        int head = sectionLines.getOrDefault(name, 0);
        if (rows.size() != count) {
            throw text.fault(
                    rows.size() < count ? Code.TRUNCATED : Code.SURPLUS,
                    head,
                    name,
                    Integer.toString(rows.size()),
                    count + " lines");
        }
        Text.Line[] byNumber = new Text.Line[count];
        for (Text.Line row : rows) {
            int number = text.whole(row, 0, name, 1, count);
            if (byNumber[number - 1] != null) {
                throw text.fault(Code.DUPLICATE, row.number(), name, row.words().get(0), "");
            }
            byNumber[number - 1] = row;
        }
        return List.of(byNumber);
    }
}
