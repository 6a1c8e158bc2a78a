package org.supplyline.place;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a place, {@code bin:cz-3}; the one in-transit place of a node has no number, {@code in-transit:cz}.
 *
 * @param kind what it is
 * @param node the node that owns it
 * @param number from 1; 0 for the node's one place of that kind (opening, found, unknown donor), and for in-transit
 */
public record PlaceCode(PlaceKind kind, String node, long number) {

    private static final Pattern TEXT = Pattern.compile("([a-z-]{1,20}):([a-z][a-z0-9]{1,7})(?:-(0|[1-9]\\d{0,8}))?");
    private static final Pattern NODE = Pattern.compile("[a-z][a-z0-9]{1,7}");
    private static final long MAX_NUMBER = 999_999_999;

    public PlaceCode {
        if (!NODE.matcher(node).matches() || number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("There is no place of node (%s) number %d.".formatted(node, number));
        }
        if (kind == PlaceKind.IN_TRANSIT && number != 0) {
            throw new IllegalArgumentException("The in-transit place of node (%s) has no number.".formatted(node));
        }
    }

    /** Empty if the text is not kind, colon, node, and a number where the kind has one. */
    public static Optional<PlaceCode> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group(3);
        return PlaceKind.of(matcher.group(1))
                .filter(kind -> (kind == PlaceKind.IN_TRANSIT) == (number == null))
                .map(kind -> new PlaceCode(kind, matcher.group(2), number == null ? 0 : Long.parseLong(number)));
    }

    /** The code of the node's place for goods that left and have not arrived. */
    public static PlaceCode inTransit(String node) {
        return new PlaceCode(PlaceKind.IN_TRANSIT, node, 0);
    }

    @Override
    public String toString() {
        return kind == PlaceKind.IN_TRANSIT ? "in-transit:" + node : kind.word() + ":" + node + "-" + number;
    }
}
