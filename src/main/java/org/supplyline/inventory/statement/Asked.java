package org.supplyline.inventory.statement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is shown, once it is understood.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param depot empty for the whole node
 * @param digits of the class by which lines are added up; 0: item by item
 */
record Asked(
        LocalDate from,
        LocalDate to,
        String depot,
        String item,
        String category,
        String owner,
        String fund,
        int digits,
        int page,
        Scope scope) {

    public boolean whole() {
        return depot.isEmpty();
    }

    /** {@code item} or the digits of the class. */
    public String by() {
        return digits == 0 ? "item" : String.valueOf(digits);
    }

    public YearMonth before() {
        return YearMonth.from(from).minusMonths(1);
    }

    public YearMonth after() {
        return YearMonth.from(from).plusMonths(1);
    }

    /** The same as the query of an address, without the page. */
    public String query() {
        return "from=" + from + "&to=" + to + "&depot=" + encoded(depot) + "&item=" + encoded(item) + "&category="
                + category + "&owner=" + encoded(owner) + "&fund=" + fund + "&by=" + by();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For the name of a file. */
    String name() {
        return (depot.isEmpty() ? "" : depot.replace(':', '-') + "-") + from + "-" + to;
    }
}
