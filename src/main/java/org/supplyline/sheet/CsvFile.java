package org.supplyline.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads separated text (RFC 4180, also with tab or semicolon), as spreadsheet programs save it in China: UTF-8 or GBK. */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f]");
    private static final Pattern MARKUP = Pattern.compile("\\s*(<\\?xml|<!doctype|<html|<table|%pdf-|\\{\\\\rtf)", 2);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final int SAMPLE = 20_000;

    private final String text;
    private final char separator;
    private final List<Cell> cells = new ArrayList<>();
    private int row = 1;
    private int column = 1;

    private CsvFile(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static Grid read(byte[] bytes) {
        String text = decode(bytes);
        if (BINARY.matcher(text).find() || MARKUP.matcher(text).lookingAt()) {
            throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
        }
        CsvFile file = new CsvFile(text);
        file.parse();
        return new Grid("CSV", file.cells, List.of());
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return decode(bytes, from, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, from, GB18030))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_A_SPREADSHEET));
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static char separator(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(sample, candidate) > count(sample, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private void parse() {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    value.append(c);
                }
            } else if (c == '"' && value.length() == 0) {
                value.setLength(0);
                quoted = true;
            } else if (c == separator) {
                end(value);
                column++;
            } else if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                end(value);
                row++;
                column = 1;
            } else if (c != '\r') {
                value.append(c);
            }
        }
        end(value);
    }

    private void end(StringBuilder value) {
        String raw = value.length() > Limits.TEXT ? value.substring(0, Limits.TEXT) : value.toString();
        value.setLength(0);
        String clean = Words.clean(raw);
        if (clean.isEmpty()) {
            return;
        }
        if (row > Limits.ROWS) {
            throw new RefusedException(Refusal.TOO_MANY_ROWS);
        }
        if (cells.size() == Limits.CELLS || column > Limits.COLUMNS) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        }
        cells.add(
                NUMBER.matcher(clean).matches()
                        ? new Cell(row, column, clean, new java.math.BigDecimal(clean), Cell.Kind.NUMBER, false)
                        : Cell.ofText(row, column, clean));
    }
}
