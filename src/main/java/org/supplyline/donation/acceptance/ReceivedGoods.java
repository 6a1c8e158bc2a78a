package org.supplyline.donation.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.PositionKey;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * What was received, as the ledger has it: where somebody corrected what an acceptance booked, its lines say what stands and
 * which record says so.
 */
@Component
class ReceivedGoods {

    private final AcceptanceStore store;
    private final BookedStore booked;
    private final Places places;

    ReceivedGoods(AcceptanceStore store, BookedStore booked, Places places) {
        this.store = store;
        this.booked = booked;
        this.places = places;
    }

    /** By number of the line; of a line that was corrected away nothing is left, and what was other goods follows it. */
    List<ReceivedLine> of(Acceptance acceptance) {
        List<ReceivedLine> lines = ReceivedLine.of(acceptance, store.actions(acceptance.code()));
        List<BookedStore.Booked> records = booked.corrected(acceptance.code());
        return records.isEmpty() ? lines : corrected(lines, records);
    }

    /** Those that somebody corrected. */
    Stream<ReceivedLine> correctedOf(Acceptance acceptance) {
        return of(acceptance).stream().filter(line -> line.correction() != null);
    }

    private List<ReceivedLine> corrected(List<ReceivedLine> lines, List<BookedStore.Booked> records) {
        Standing standing = standing(records);
        List<ReceivedLine> told = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReceivedLine line = lines.get(i);
            Gift gift = Gift.of(line);
            boolean more = lines.subList(i + 1, lines.size()).stream()
                    .anyMatch(other -> Gift.of(other).equals(gift));
            long stands = standing.take(gift, more ? line.line().quantity() : Long.MAX_VALUE);
            told.add(line.standing(gift.goods(), stands, standing.by(gift.number())));
        }
        for (Map.Entry<Gift, Long> other : standing.rest()) {
            Gift gift = other.getKey();
            told.stream()
                    .filter(line -> DoorWords.gift(line.line()).equals(gift.number()))
                    .min(Comparator.comparing(line -> line.line().quantity() > 0))
                    .map(line -> line.standing(gift.goods(), other.getValue(), standing.by(gift.number())))
                    .ifPresent(told::add);
        }
        told.sort(Comparator.comparing(line -> line.line().number()));
        return told;
    }

    /** What came from donors in sum, and went back by corrections. */
    private Standing standing(List<BookedStore.Booked> records) {
        String donor = places.fixed(PlaceKind.DONOR).toString();
        Standing standing = new Standing(new TreeMap<>(Gift.ORDER), new HashMap<>());
        for (BookedStore.Booked record : records) {
            for (BookedStore.Line line : record.lines()) {
                boolean came = line.goods().place().equals(donor);
                long change = came ? line.quantity() : line.to().equals(donor) ? -line.quantity() : 0;
                standing.left.merge(new Gift(line.gift(), line.goods().at("")), change, Long::sum);
                if (record.correction()) {
                    standing.last.put(line.gift(), record);
                }
            }
        }
        return standing;
    }

    /**
     * Goods that came by a number.
     *
     * @param number of the gift; empty for what is none
     * @param goods at no place
     */
    private record Gift(String number, PositionKey goods) {

        static final Comparator<Gift> ORDER = Comparator.comparing(Gift::number).thenComparing(Gift::goods);

        static Gift of(ReceivedLine received) {
            AcceptanceLine line = received.line();
            AcceptanceLine.Title title = line.title();
            return new Gift(
                    DoorWords.gift(line),
                    new PositionKey(
                            "",
                            String.valueOf(line.item()),
                            line.batch().stockLot(),
                            title.owner(),
                            title.fund(),
                            title.earmark()));
        }
    }

    /**
     * What stands of the goods.
     *
     * @param left what no line has taken yet
     * @param last the last correction of a gift
     */
    private record Standing(Map<Gift, Long> left, Map<String, BookedStore.Booked> last) {

        long take(Gift gift, long most) {
            long taken = Math.min(most, Math.max(0, left.getOrDefault(gift, 0L)));
            left.merge(gift, -taken, Long::sum);
            return taken;
        }

        List<Map.Entry<Gift, Long>> rest() {
            return left.entrySet().stream().filter(gift -> gift.getValue() > 0).toList();
        }

        BookedStore.@Nullable Booked by(String gift) {
            return last.get(gift);
        }
    }
}
