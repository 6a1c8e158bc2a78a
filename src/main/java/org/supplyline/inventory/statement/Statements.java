package org.supplyline.inventory.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.history.Balances;
import org.supplyline.journal.JournalCursor;
import org.supplyline.node.NodeIdentity;

/**
 * Statements over a period. A depot counts whatever crosses its walls; for the whole node transfers between depots are neither
 * in nor out, and what is on the road is still there.
 */
@Component
class Statements {

    private final StatementStore store;
    private final Balances balances;
    private final Catalog catalog;
    private final NodeIdentity node;

    Statements(StatementStore store, Balances balances, Catalog catalog, NodeIdentity node) {
        this.store = store;
        this.balances = balances;
        this.catalog = catalog;
        this.node = node;
    }

    /** A page of the running ledger; {@code all} is how many movements the period has. */
    record Page(List<LedgerEntry> entries, long all) {}

    /** A line for each item, owner and fund class that was there or moved, by class and item. */
    List<StatementRow> byItem(Scope scope) {
        Map<StatementStore.Goods, StatementStore.Held> opening = stock(scope, scope.since());
        Map<StatementStore.Goods, StatementStore.Held> closing = stock(scope, scope.until());
        Map<StatementStore.Goods, StatementStore.Flow> flows = store.flows(scope);
        Set<StatementStore.Goods> all = new HashSet<>(opening.keySet());
        all.addAll(closing.keySet());
        all.addAll(flows.keySet());
        StatementStore.Held none = new StatementStore.Held(0, 0);
        StatementStore.Flow still = new StatementStore.Flow(0, 0);
        return all.stream()
                .map(goods -> {
                    StatementStore.Flow flow = flows.getOrDefault(goods, still);
                    StatementStore.Held end = closing.getOrDefault(goods, none);
                    return new StatementRow(
                            goods.item(),
                            "",
                            goods.owner(),
                            goods.fund(),
                            opening.getOrDefault(goods, none).quantity(),
                            flow.in(),
                            flow.out(),
                            end.quantity(),
                            end.onTheWay());
                })
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.comparing((StatementRow row) -> category(row.code()))
                        .thenComparing(StatementRow::code)
                        .thenComparing(StatementRow::owner)
                        .thenComparing(StatementRow::fund))
                .toList();
    }

    /**
     * A line for each class, unit, owner and fund class: only what is counted in the same unit is added up.
     *
     * @param digits how many digits of the class: 1, 3, 5 or 7
     * @param chinese the language of the units
     */
    List<StatementRow> byClass(Scope scope, int digits, boolean chinese) {
        Map<StatementKey, StatementRow> sums = new LinkedHashMap<>();
        for (StatementRow row : byItem(scope)) {
            String category = category(row.code());
            StatementRow one = row.of(category.substring(0, Math.min(digits, category.length())), unit(row, chinese));
            sums.merge(new StatementKey(one.code(), one.unit(), one.owner(), one.fund()), one, StatementRow::plus);
        }
        List<StatementRow> rows = new ArrayList<>(sums.values());
        rows.sort(Comparator.comparing(StatementRow::code).thenComparing(StatementRow::unit));
        return rows;
    }

    private record StatementKey(String category, String unit, String owner, org.supplyline.inventory.Fund fund) {}

    /** The movements of the period with what of the item was there behind each. */
    Page ledger(Scope scope, long offset, int limit) {
        Map<String, Long> opening = opening(scope);
        List<LedgerEntry> entries = store.entries(scope, node.code(), offset, limit).stream()
                .map(entry -> entry.behind(opening.getOrDefault(entry.item(), 0L)))
                .toList();
        return new Page(entries, store.countEntries(scope));
    }

    /** What of each item was there when the period began. */
    Map<String, Long> opening(Scope scope) {
        Map<String, Long> opening = new HashMap<>();
        stock(scope, scope.since()).forEach((goods, held) -> opening.merge(goods.item(), held.quantity(), Long::sum));
        return opening;
    }

    private Map<StatementStore.Goods, StatementStore.Held> stock(Scope scope, JournalCursor at) {
        return store.stock(scope, balances.snapshotBefore(at), at);
    }

    private String unit(StatementRow row, boolean chinese) {
        return item(row.code()).map(item -> item.unit(chinese)).orElse("");
    }

    private String category(String item) {
        return item(item).map(ReliefItem::category).orElse("");
    }

    private Optional<ReliefItem> item(String code) {
        return catalog.item(code);
    }
}
