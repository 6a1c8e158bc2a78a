package org.supplyline.gs1;

/** The form with brackets (General Specifications, section 4.14: human readable interpretation). */
final class Brackets {

    private Brackets() {}

    static ElementString.Result read(String text, int referenceYear) {
        ElementCollector collector = new ElementCollector();
        int position = 0;
        while (position < text.length() && position >= 0) {
            position = element(text, position, referenceYear, collector);
        }
        if (text.isEmpty()) {
            collector.error("", 0, Gs1Error.Code.EMPTY, "(");
        }
        return collector.result();
    }

    /** Reads one element; gives where the next begins, -1 if that cannot be told. */
    private static int element(String text, int open, int referenceYear, ElementCollector collector) {
        int close = text.indexOf(')', open);
        if (text.charAt(open) != '(' || close < 0) {
            int wrong = text.charAt(open) == '(' ? text.length() : open;
            collector.error("", wrong, Gs1Error.Code.NO_BRACKETS, wrong == open ? "(" : ")");
            return -1;
        }
        ApplicationIdentifier identifier = ApplicationIdentifierTable.find(text, open + 1, close - open - 1);
        if (identifier == null) {
            collector.error("", open + 1, Gs1Error.Code.UNKNOWN_AI, "an application identifier");
        }
        int from = close + 1;
        int end = endOfValue(text, from);
        if (identifier != null) {
            String raw = text.substring(from, end);
            String value = raw.replace("\\(", "(");
            Fault fault = identifier.find(value, 0, value.length(), referenceYear);
            if (fault != null) {
                int escapes = escapesBefore(raw, fault.position());
                collector.error(identifier.ai(), fault, from + escapes);
            }
            collector.add(identifier.ai(), value, open + 1);
        }
        return end;
    }

    private static int endOfValue(String text, int from) {
        int end = text.indexOf('(', from);
        while (end > from && text.charAt(end - 1) == '\\') {
            end = text.indexOf('(', end + 1);
        }
        return end < 0 ? text.length() : end;
    }

    /** How many escapes stand before what is at this position of the value without them. */
    private static int escapesBefore(String raw, int position) {
        int escapes = 0;
        int at = raw.indexOf("\\(");
        while (at >= 0 && at - escapes < position) {
            escapes++;
            at = raw.indexOf("\\(", at + 2);
        }
        return escapes;
    }
}
