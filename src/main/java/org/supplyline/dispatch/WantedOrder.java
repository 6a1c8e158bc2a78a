package org.supplyline.dispatch;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks to be issued or held back, as its JSON has it.
 *
 * @param depot place code of the depot that issues
 * @param destination place code of the site or recipient
 * @param basis by whose decision, 1 to 200 characters
 * @param lines 1 to {@value NewOrder#MAX_LINES}
 */
public record WantedOrder(
        @Nullable String depot,
        @Nullable String destination,
        @Nullable String basis,
        @Nullable List<Line> lines) {

    /** Base units of an item, 1 to 1,000,000,000; no earmark: free goods. */
    public record Line(@Nullable String item, @Nullable String earmark, long quantity) {}

    /**
     * The order that it says.
     *
     * @throws org.supplyline.page.Refusal if something in it is wrong
     */
    public NewOrder read() {
        List<Line> all = Objects.requireNonNullElse(lines, List.of());
        return OrderForm.read(
                text(depot),
                text(destination),
                text(basis),
                all.stream().map(line -> text(line.item())).toList(),
                all.stream().map(line -> text(line.earmark())).toList(),
                all.stream().map(line -> Long.toString(line.quantity())).toList());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
