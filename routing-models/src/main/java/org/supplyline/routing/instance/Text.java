package org.supplyline.routing.instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.InstanceFault.Code;

/** The lines of a file that are not blank, each with its number and words. */
final class Text {

    /** Ten times the largest published instance. */
    static final int MOST_BYTES = 64 << 20;

    /**
     * One line.
     *
     * @param number from 1
     * @param content without blanks around it
     * @param words what the blanks separate
     */
    record Line(int number, String content, List<String> words) {}

    private final String file;
    private final List<Line> lines;

    private Text(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Text of(Path path) throws BadFileException {
        String name = path.toString();
        if (!Files.isRegularFile(path)) {
            throw new BadFileException(new InstanceFault(Code.UNREADABLE, name, 0, "FILE", "", ""));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new BadFileException(new InstanceFault(Code.UNREADABLE, name, 0, "FILE", e.toString(), ""));
        }
        if (bytes.length > MOST_BYTES) {
            throw new BadFileException(
                    new InstanceFault(Code.OUT_OF_RANGE, name, 0, "FILE", bytes.length + " B", "≤ 64 MiB"));
        }
        return of(name, new String(bytes, StandardCharsets.UTF_8));
    }

    static Text of(String file, String content) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : content.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            String line = raw.replace("\uFEFF", "").strip();
            if (!line.isEmpty()) {
                lines.add(new Line(number, line, List.of(line.split("\\s+"))));
            }
        }
        return new Text(file, lines);
    }

    List<Line> lines() {
        return lines;
    }

    /** The line, or a fault that says what should have stood there. */
    Line line(int index, String field, String expected) throws BadFileException {
        if (index >= lines.size()) {
            int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
            throw new BadFileException(new InstanceFault(Code.TRUNCATED, file, last, field, "", expected));
        }
        return lines.get(index);
    }

    BadFileException fault(Code code, int line, String field, String value, String expected) {
        return new BadFileException(new InstanceFault(code, file, line, field, value, expected));
    }

    /** A word of a line. */
    String word(Line line, int index, String field) throws BadFileException {
        if (index >= line.words().size()) {
            throw fault(Code.MISSING, line.number(), field, line.content(), "");
        }
        return line.words().get(index);
    }

    /** A finite number within bounds. */
    double number(Line line, int index, String field, double least, double most) throws BadFileException {
        return number(word(line, index, field), line.number(), field, least, most);
    }

    /** A whole number within bounds; {@code 10.0} is whole. */
    int whole(Line line, int index, String field, int least, int most) throws BadFileException {
        return whole(word(line, index, field), line.number(), field, least, most);
    }

    /** A finite number within bounds. */
    double number(String word, int line, String field, double least, double most) throws BadFileException {
        double value;
        try {
            value = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw fault(Code.NOT_A_NUMBER, line, field, word, "");
        }
        if (!(value >= least && value <= most)) {
            throw fault(Code.OUT_OF_RANGE, line, field, word, shown(least) + " … " + shown(most));
        }
        return value;
    }

    /** A whole number within bounds; {@code 10.0} is whole. */
    int whole(String word, int line, String field, int least, int most) throws BadFileException {
        double value = number(word, line, field, least, most);
        if (value != Math.rint(value)) {
            throw fault(Code.OUT_OF_RANGE, line, field, word, "integer, 整数");
        }
        return (int) value;
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
