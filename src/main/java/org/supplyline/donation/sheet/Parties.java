package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Words;

/**
 * Gathers who gave and for whom from all cells that share a quantity: the wish may stand in the donor's cell, in the
 * next one, inside the item's name, in a remark. Takes private numbers out of every text that it reads.
 */
final class Parties {

    private final GoodsRows rows;
    private final List<PrivateNote> notes = new ArrayList<>();
    private final List<String> donors = new ArrayList<>();
    private final Map<String, PartyText.Receiver> receivers = new LinkedHashMap<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<PartyText.Receiver> extras = new ArrayList<>();
    private boolean marked;
    private boolean some;
    private boolean doubtful;
    private boolean spelledTwice;

    Parties(GoodsRows rows) {
        this.rows = rows;
        rows.cells(ColumnRole.CONTACT).forEach(cell -> notes.add(new PrivateNote(cell.address(), cell.text())));
        open(ColumnRole.DONOR).forEach(this::donor);
        open(ColumnRole.ITEM).forEach(text -> add(items, wish(aside(text))));
        open(ColumnRole.REMARK).forEach(text -> add(remarks, wish(remark(text))));
        rows.quantities()
                .forEach(cell ->
                        beside(QuantityText.read(cell, "").match(QuantityText.Stated::aside, none -> Aside.NONE)));
        open(ColumnRole.MAKER).forEach(text -> add(remarks, text));
        open(ColumnRole.EARMARK).forEach(this::purpose);
        open(ColumnRole.BOUND_TO).forEach(this::receiving);
        if (!rows.table().isIssue()) {
            open(ColumnRole.RECEIVER).stream()
                    .filter(text -> !text.contains("红十字会"))
                    .forEach(this::receiving);
        }
        joinSpellings();
    }

    /** "襄北县人民医院" and "县人民医院" in one row are one receiver; what share each was to have is then not said. */
    private void joinSpellings() {
        for (String shorter : List.copyOf(receivers.keySet())) {
            receivers.keySet().stream()
                    .filter(longer -> PartyText.isShortFor(shorter, longer))
                    .findFirst()
                    .ifPresent(longer -> {
                        receivers.remove(shorter);
                        receivers.put(longer, new PartyText.Receiver(longer, Optional.empty()));
                        spelledTwice = true;
                    });
        }
    }

    private List<String> open(ColumnRole role) {
        return rows.cells(role).stream()
                .map(this::open)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The text without private numbers, which are kept apart. */
    String open(Cell cell) {
        PrivateText text = PrivateText.of(cell.text());
        text.notes().forEach(note -> notes.add(new PrivateNote(cell.address(), Words.clean(note))));
        return text.open();
    }

    private void donor(String text) {
        if (marked && PartyText.isListed(text)) {
            PartyText.receivers(text).forEach(this::receiver);
        } else {
            add(donors, wish(text));
        }
    }

    private void purpose(String text) {
        PartyText.Wish wish = PartyText.wish(text);
        PurposeText.Kind kind = wish.marked() ? PurposeText.Kind.BOUND : PurposeText.of(text);
        switch (kind) {
            case NOBODY -> {}
            case REMARK -> remarks.add(text);
            case DOUBTFUL -> {
                remarks.add(text);
                doubtful = true;
            }
            case BOUND, RECEIVER -> {
                marked = true;
                List<PartyText.Receiver> named =
                        kind == PurposeText.Kind.RECEIVER ? PartyText.receivers(text) : wish.receivers();
                named.forEach(this::receiver);
            }
        }
    }

    /** Who stands in a column of receivers is one, whatever he is called. */
    private void receiving(String text) {
        PurposeText.Kind kind = PurposeText.of(text);
        if (kind == PurposeText.Kind.DOUBTFUL && !PartyText.wish(text).marked()) {
            marked = true;
            PartyText.receivers(text).forEach(this::receiver);
        } else {
            purpose(text);
        }
    }

    private String wish(String text) {
        PartyText.Wish wish = PartyText.wish(text);
        marked |= wish.marked();
        wish.receivers().forEach(this::receiver);
        return wish.rest();
    }

    /** Takes out of a text what a bracket says of goods that go with these, or of who is to have a part of them. */
    private String aside(String text) {
        return Aside.bracketed(text)
                .map(aside -> {
                    placed(aside);
                    String rest = text.replace("（" + aside.text() + "）", "").replace("(" + aside.text() + ")", "");
                    return Words.clean(rest);
                })
                .orElse(text);
    }

    /** A remark may say the same without brackets. */
    private String remark(String text) {
        Aside whole = Aside.of(text);
        placed(whole);
        return whole.placed() ? "" : aside(text);
    }

    /** What stands beside the quantity; words without a number are a remark. */
    private void beside(Aside aside) {
        placed(aside);
        if (!aside.placed() && !aside.asks()) {
            add(remarks, PrivateText.of(aside.text()).open());
        }
    }

    private void placed(Aside aside) {
        extras.addAll(aside.extras());
        aside.parts().forEach(this::receiver);
        some |= !aside.parts().isEmpty();
        marked |= !aside.parts().isEmpty();
    }

    private void receiver(PartyText.Receiver receiver) {
        receivers.merge(
                receiver.name(), receiver, (first, second) -> first.share().isPresent() ? first : second);
    }

    private static void add(List<String> texts, String text) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    Donor donor(Set<String> brands) {
        List<Donor> named = donors.stream()
                .map(text -> PartyText.donor(text, brands.contains(Words.normal(text))))
                .toList();
        if (named.isEmpty()) {
            return Donor.UNKNOWN;
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        return new Donor(
                named.get(0).kind(), String.join("、", donors), named.get(0).via());
    }

    boolean severalDonors() {
        return donors.size() > 1;
    }

    /** Whether a wish may be one or not. */
    boolean doubtfulPurpose() {
        return doubtful;
    }

    /** Whether one receiver stood there in a long and in a short form. */
    boolean spelledTwice() {
        return spelledTwice;
    }

    Earmark earmark() {
        return new Earmark(marked, PartyText.names(List.copyOf(receivers.values())));
    }

    /** The receivers with the shares that the list gives each; empty when it gives none. */
    List<PartyText.Receiver> shares() {
        List<PartyText.Receiver> all = List.copyOf(receivers.values());
        return all.stream().map(PartyText.Receiver::share).anyMatch(Optional::isPresent) ? all : List.of();
    }

    /** Whether the shares may be only a part of the whole. */
    boolean some() {
        return some;
    }

    /** Goods that the rows name on top of their own, with their quantity. */
    List<PartyText.Receiver> extras() {
        return List.copyOf(extras);
    }

    List<String> items() {
        return items;
    }

    String remark() {
        return String.join(" ", remarks);
    }

    List<PrivateNote> notes() {
        return List.copyOf(notes);
    }
}
