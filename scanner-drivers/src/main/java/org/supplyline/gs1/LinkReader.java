package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one GS1 Digital Link URI. */
final class LinkReader {

    private static final String URI_PUNCTUATION = "-._~:/?#[]@!$&'()*+,;=%";
    private static final String NOT_IN_HOST = "_~?#@!$&'()*+,;=%";

    /** Words that old addresses have in the place of identifiers, each before its identifier. */
    private static final String NAMES =
            " cpid 8010 cpsn 8011 cpv 22 gcn 255 gdti 253 giai 8004 ginc 401 gln 414 glnx 254"
                    + " gmn 8013 grai 8003 gsin 402 gsrn 8018 gsrnp 8017 gtin 01 itip 8006 lot 10 party 417 refno 8020 ser 21"
                    + " srin 8019 sscc 00 ";

    private static final int GTIN_LENGTH = 14;

    /** A piece of the path or of the query. */
    private record Part(int from, int to) {}

    private final String uri;
    private final DigitalLink.Tolerance tolerance;
    private final int referenceYear;
    private final ElementCollector collector = new ElementCollector();
    private final List<String> path = new ArrayList<>();

    LinkReader(String uri, DigitalLink.Tolerance tolerance, int referenceYear) {
        this.uri = uri;
        this.tolerance = tolerance;
        this.referenceYear = referenceYear;
    }

    ElementString.Result read() {
        int pathStart = pathStart();
        if (pathStart < 0) {
            return collector.result();
        }
        int fragment = indexOrEnd('#', pathStart, uri.length());
        int query = indexOrEnd('?', pathStart, fragment);
        List<Part> segments = parts('/', pathStart + 1, query);
        int key = primaryKey(segments);
        if (key < 0) {
            collector.error("", pathStart, Gs1Error.Code.NO_PRIMARY_KEY, "a key such as /01/ and a GTIN");
            return collector.result();
        }
        for (int i = key; i + 1 < segments.size(); i += 2) {
            pathElement(segments.get(i), segments.get(i + 1));
        }
        checkQualifiers(segments.get(key));
        for (Part parameter : parts('&', Math.min(query + 1, fragment), fragment)) {
            parameter(parameter);
        }
        return collector.result();
    }

    /** Where the path begins with its slash; -1 if this is no web address. */
    private int pathStart() {
        for (int i = 0; i < uri.length(); i++) {
            if (!isUriCharacter(uri.charAt(i))) {
                return noUri(i, "a character of a URI");
            }
        }
        int host;
        if (uri.startsWith("https://") || uri.startsWith("HTTPS://")) {
            host = 8;
        } else if (uri.startsWith("http://") || uri.startsWith("HTTP://")) {
            host = 7;
        } else {
            return noUri(0, "https:// or http://");
        }
        int slash = uri.indexOf('/', host);
        if (slash <= host) {
            return noUri(slash < 0 ? uri.length() : host, "host and path");
        }
        for (int i = host; i < slash; i++) {
            if (NOT_IN_HOST.indexOf(uri.charAt(i)) >= 0) {
                return noUri(i, "a character of a host");
            }
        }
        return slash;
    }

    private int noUri(int position, String expected) {
        collector.error("", position, Gs1Error.Code.NO_URI, expected);
        return -1;
    }

    /** The last pair of segments that is a primary key with its value, behind which all pairs are identifiers. */
    private int primaryKey(List<Part> segments) {
        for (int i = segments.size() - 2; i >= 0; i -= 2) {
            ApplicationIdentifier identifier = identifier(segments.get(i));
            if (identifier == null) {
                return -1;
            }
            if (identifier.rules().isPrimaryKey()) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable ApplicationIdentifier identifier(Part segment) {
        String text = uri.substring(segment.from(), segment.to());
        int name = tolerance.names() && !text.isEmpty() ? NAMES.indexOf(" " + text + " ") : -1;
        if (name < 0 || CheckDigit.isDigits(text)) {
            return ApplicationIdentifierTable.find(text);
        }
        int from = name + text.length() + 2;
        return ApplicationIdentifierTable.find(NAMES.substring(from, NAMES.indexOf(' ', from)));
    }

    private void pathElement(Part name, Part value) {
        ApplicationIdentifier identifier = identifier(name);
        if (identifier != null) {
            boolean pads = tolerance.shortGtins();
            element(identifier.ai(), identifier, name.from(), value, false, pads);
            path.add(identifier.ai());
        }
    }

    private void checkQualifiers(Part key) {
        ApplicationIdentifier identifier = identifier(key);
        if (identifier == null) {
            return;
        }
        List<String> given = path.subList(1, path.size());
        for (List<String> allowed : identifier.rules().paths()) {
            if (isSubsequence(given, allowed)) {
                return;
            }
        }
        collector.error(
                identifier.ai(),
                key.from(),
                Gs1Error.Code.KEY_QUALIFIERS,
                text(identifier.rules().paths()));
    }

    private void parameter(Part parameter) {
        int equals = uri.indexOf('=', parameter.from());
        if (equals < 0 || equals >= parameter.to()) {
            return;
        }
        String name = uri.substring(parameter.from(), equals);
        if (!CheckDigit.isDigits(name)) {
            return;
        }
        ApplicationIdentifier identifier = ApplicationIdentifierTable.find(name);
        boolean unassigned = tolerance.unknownAttributes() && ApplicationIdentifierTable.isUnassigned(name);
        if (identifier == null && !unassigned) {
            collector.error("", parameter.from(), Gs1Error.Code.UNKNOWN_AI, "an application identifier");
        } else if (collector.has(name)) {
            collector.error(name, parameter.from(), Gs1Error.Code.REPEATED, "");
        } else if (identifier != null && !identifier.rules().attribute()) {
            collector.error(name, parameter.from(), Gs1Error.Code.NOT_AN_ATTRIBUTE, "");
        } else if (belongsInPath(name)) {
            collector.error(name, parameter.from(), Gs1Error.Code.BELONGS_IN_PATH, "/" + name + "/…");
        } else {
            element(name, identifier, parameter.from(), new Part(equals + 1, parameter.to()), true, true);
        }
    }

    /** The path with it would be one that the key allows. */
    private boolean belongsInPath(String ai) {
        ApplicationIdentifier key = ApplicationIdentifierTable.find(path.get(0));
        if (key == null) {
            return false;
        }
        List<String> given = path.subList(1, path.size());
        for (List<String> allowed : key.rules().paths()) {
            if (allowed.contains(ai) && isSubsequence(given, allowed)) {
                return true;
            }
        }
        return false;
    }

    private void element(
            String ai,
            @Nullable ApplicationIdentifier identifier,
            int position,
            Part raw,
            boolean inQuery,
            boolean padsGtin) {
        String value = PercentEncoding.decode(uri, raw.from(), raw.to(), inQuery);
        if (value.isEmpty()) {
            collector.error(ai, raw.from(), Gs1Error.Code.EMPTY, "a value");
            return;
        }
        int length = value.length();
        boolean shortGtin = ai.equals("01") && (length == 13 || length == 12 || length == 8);
        String full = padsGtin && shortGtin ? "0".repeat(GTIN_LENGTH - length) + value : value;
        Fault fault = identifier == null ? unassigned(full) : identifier.find(full, 0, full.length(), referenceYear);
        if (fault != null) {
            int decoded = Math.max(0, fault.position() - (full.length() - length));
            int at = PercentEncoding.encodedIndex(uri, raw.from(), raw.to(), decoded);
            collector.error(ai, at, fault.code(), fault.expected());
        } else {
            collector.add(ai, full, position);
        }
    }

    private static @Nullable Fault unassigned(String value) {
        int other = CharacterSet.X.firstOther(value, 0, value.length());
        return other == value.length() ? null : new Fault(other, Gs1Error.Code.CHARACTER_NOT_ALLOWED, "X..90");
    }

    private List<Part> parts(char separator, int from, int to) {
        List<Part> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || uri.charAt(i) == separator) {
                parts.add(new Part(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    private int indexOrEnd(char c, int from, int end) {
        int index = uri.indexOf(c, from);
        return index < 0 || index > end ? end : index;
    }

    private static boolean isSubsequence(List<String> given, List<String> allowed) {
        int next = 0;
        for (String ai : allowed) {
            if (next < given.size() && given.get(next).equals(ai)) {
                next++;
            }
        }
        return next == given.size();
    }

    private static boolean isUriCharacter(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || URI_PUNCTUATION.indexOf(c) >= 0;
    }

    private static String text(List<List<String>> paths) {
        StringBuilder text = new StringBuilder();
        for (List<String> allowed : paths) {
            text.append(text.length() == 0 ? "" : " or ").append(String.join("/", allowed));
        }
        return text.toString();
    }
}
