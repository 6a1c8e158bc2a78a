package org.supplyline.donation.acceptance;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Reception;
import org.supplyline.unit.DoorRules;

/** The rules of the door for goods that were received before anybody looked. */
@Component
class FoundGoods implements DoorRules, Reception {

    /** What keeps goods from being used before anybody looked; a date that nobody told does not yet. */
    private static final Set<Why> WAITS =
            EnumSet.of(Why.DOCUMENTS_MISSING, Why.SHELF_LIFE_SHORT, Why.EXPIRED, Why.FRESH_TOO_LATE);

    private final BranchRules rules;
    private final Catalog catalog;
    private final AnnouncedStore announced;

    FoundGoods(BranchRules rules, Catalog catalog, AnnouncedStore announced) {
        this.rules = rules;
        this.catalog = catalog;
        this.announced = announced;
    }

    @Override
    public List<String> objections(String depot, String item, long more, @Nullable Expiry expiry, Instant at) {
        Door door = rules.door(depot, item, more);
        AcceptanceLine.Batch batch = new AcceptanceLine.Batch(PositionKey.NONE, "", null, expiry);
        return catalog.item(item).stream()
                .flatMap(known -> Judgement.ofGoods(door, known, batch, Set.of(), at, rules.zone()).stream())
                .filter(why -> why.proposes().compareTo(Outcome.HOLD) >= 0)
                .map(Why::word)
                .toList();
    }

    @Override
    public Map<String, Boolean> open(Collection<String> codes) {
        return announced.open(codes);
    }

    @Override
    public Reception.Rules at(String depot) {
        Door door = new Door(rules.at(depot), 0);
        return (item, expiry, at) -> catalog.item(item).stream()
                .flatMap(known -> Judgement.ofGoods(
                        door,
                        known,
                        new AcceptanceLine.Batch(PositionKey.NONE, "", null, expiry),
                        Set.of(),
                        at,
                        rules.zone())
                        .stream())
                .anyMatch(WAITS::contains);
    }

    @Override
    public Optional<String> openAcceptance(String unit) {
        return announced.openAcceptance(unit);
    }
}
