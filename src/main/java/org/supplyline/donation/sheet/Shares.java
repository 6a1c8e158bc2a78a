package org.supplyline.donation.sheet;

import java.util.ArrayList;
import java.util.List;

/** Splits a quantity among receivers whose shares the list gives. */
final class Shares {

    private Shares() {}

    /**
     * One amount for each receiver, in their order, and behind them what is left; none if the shares do not fit.
     *
     * @param some whether the shares may be a part of the whole, "其中市一医院200只"
     */
    static List<Amount> of(Amount whole, List<PartyText.Receiver> receivers, boolean some) {
        List<Amount> amounts = new ArrayList<>();
        long total = 0;
        Long packs = whole.packs();
        Long count = whole.count();
        boolean byPack = packs != null && allIn(whole.packUnit(), receivers);
        if (some && !byPack && !allIn(whole.unit(), receivers)) {
            return List.of();
        }
        for (PartyText.Receiver receiver : receivers) {
            if (receiver.share().isEmpty()) {
                return List.of();
            }
            long share = receiver.share().get().number();
            if (share < 1) {
                return List.of();
            }
            total += share;
            amounts.add(byPack ? packs(whole, share) : pieces(whole, share));
        }
        Long wanted = byPack ? packs : count;
        if (wanted != null && some && total < wanted) {
            amounts.add(byPack ? packs(whole, wanted - total) : pieces(whole, wanted - total));
            return List.copyOf(amounts);
        }
        return wanted != null && wanted == total ? List.copyOf(amounts) : List.of();
    }

    private static boolean allIn(String unit, List<PartyText.Receiver> receivers) {
        return receivers.stream()
                .allMatch(r -> r.share().filter(p -> p.unit().equals(unit)).isPresent());
    }

    private static Amount packs(Amount whole, long share) {
        Long content = whole.content();
        return content == null
                ? Amount.packsOf(share, whole.packUnit())
                : Amount.filled(share, whole.packUnit(), content, whole.unit());
    }

    private static Amount pieces(Amount whole, long share) {
        Long content = whole.content();
        if (content == null) {
            return Amount.pieces(share, whole.shownUnit());
        }
        Long packs = share % content == 0 ? Long.valueOf(share / content) : null;
        return new Amount(share, whole.shownUnit(), packs, whole.packUnit(), content);
    }
}
