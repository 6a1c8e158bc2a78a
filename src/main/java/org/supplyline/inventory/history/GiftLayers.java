package org.supplyline.inventory.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies at one position, by gift, in the order of arrival. */
final class GiftLayers {

    private static final int OWED = 0;

    private final List<GiftLayer> layers;

    GiftLayers(List<GiftLayer> layers) {
        this.layers = new ArrayList<>(layers);
        this.layers.sort(Comparator.comparingLong(GiftLayer::number));
    }

    List<GiftLayer> all() {
        return List.copyOf(layers);
    }

    /** Takes goods of this gift, wherever they are, then such of no known gift; what is left over is still this gift. */
    List<GiftPart> takeOf(String gift, @Nullable String unit, long quantity) {
        long missing = quantity;
        missing -= drop(layer -> gift.equals(layer.gift()) && Objects.equals(unit, layer.handlingUnit()), missing);
        missing -= drop(layer -> gift.equals(layer.gift()), missing);
        missing -= drop(layer -> layer.gift() == null, missing);
        owe(missing);
        return List.of(new GiftPart(gift, false, quantity));
    }

    /** Takes goods out of the unit, or loose ones, the longest there first; then whatever lies there. */
    List<GiftPart> take(@Nullable String unit, long quantity) {
        List<GiftPart> parts = new ArrayList<>();
        long missing = quantity;
        missing -= takeWhere(layer -> Objects.equals(unit, layer.handlingUnit()), missing, parts);
        missing -= takeWhere(layer -> true, missing, parts);
        if (missing > 0) {
            owe(missing);
            add(parts, new GiftPart(null, true, missing));
        }
        return parts;
    }

    private long takeWhere(Predicate<GiftLayer> fits, long wanted, List<GiftPart> parts) {
        if (wanted == 0) {
            return 0;
        }
        List<GiftLayer> candidates = present().filter(fits).toList();
        boolean all = candidates.stream().mapToLong(GiftLayer::quantity).sum() <= wanted;
        boolean mixed = candidates.stream()
                        .map(GiftLayer::gift)
                        .map(String::valueOf)
                        .distinct()
                        .count()
                > 1;
        long left = wanted;
        for (GiftLayer layer : candidates) {
            long taken = Math.min(left, layer.quantity());
            if (taken > 0) {
                replace(layer, taken);
                add(parts, new GiftPart(layer.gift(), layer.inferred() || (mixed && !all), taken));
                left -= taken;
            }
        }
        return wanted - left;
    }

    private long drop(Predicate<GiftLayer> fits, long wanted) {
        return takeWhere(fits, wanted, new ArrayList<>());
    }

    private Stream<GiftLayer> present() {
        return layers.stream().filter(layer -> layer.number() != OWED);
    }

    private void replace(GiftLayer layer, long taken) {
        int at = layers.indexOf(layer);
        if (taken == layer.quantity()) {
            layers.remove(at);
        } else {
            layers.set(at, layer.less(taken));
        }
    }

    private static void add(List<GiftPart> parts, GiftPart part) {
        if (!parts.isEmpty()) {
            GiftPart last = parts.get(parts.size() - 1);
            if (Objects.equals(last.gift(), part.gift()) && last.inferred() == part.inferred()) {
                parts.set(
                        parts.size() - 1,
                        new GiftPart(last.gift(), last.inferred(), last.quantity() + part.quantity()));
                return;
            }
        }
        parts.add(part);
    }

    private void owe(long quantity) {
        if (quantity == 0) {
            return;
        }
        boolean owing = !layers.isEmpty() && layers.get(0).number() == OWED;
        if (owing) {
            layers.set(0, layers.get(0).less(quantity));
        } else {
            layers.add(0, new GiftLayer(OWED, null, null, true, -quantity));
        }
    }

    /**
     * Puts goods behind those that are there; what left before it came is made good first.
     *
     * @param number greater than all there
     */
    void put(long number, @Nullable String unit, GiftPart part) {
        long left = part.quantity();
        if (!layers.isEmpty() && layers.get(0).number() == OWED) {
            GiftLayer owed = layers.remove(0);
            long paid = Math.min(left, -owed.quantity());
            left -= paid;
            if (owed.quantity() + paid != 0) {
                layers.add(0, owed.less(-paid));
            }
        }
        if (left == 0) {
            return;
        }
        GiftLayer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        boolean joins = last != null
                && last.number() != OWED
                && Objects.equals(last.handlingUnit(), unit)
                && Objects.equals(last.gift(), part.gift())
                && last.inferred() == part.inferred();
        if (joins && last != null) {
            layers.set(layers.size() - 1, last.less(-left));
        } else {
            layers.add(new GiftLayer(number, unit, part.gift(), part.inferred(), left));
        }
    }
}
