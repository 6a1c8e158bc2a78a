package org.supplyline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Changes the catalogue as forms and programs ask for it: each request once, what is wrong refused by its fields. */
@Component
class ItemRequests {

    private final Catalog catalog;
    private final IdempotencyKeys keys;

    ItemRequests(Catalog catalog, IdempotencyKeys keys) {
        this.catalog = catalog;
        this.keys = keys;
    }

    /**
     * Asks for a change once.
     *
     * @param answer what is answered once the item with that code is as asked
     */
    KeyedAnswer once(IdempotencyKey key, Function<Cause, CatalogChange> change, Function<String, KeyedAnswer> answer) {
        return keys.once(key, () -> {
            CatalogChange result = change.apply(new Cause.Request(key.owner(), key.key()));
            return result.match(saved -> answer.apply(saved.item()), refused -> {
                throw Problem.of(HttpStatus.CONFLICT, refused.reason().code(), refused.value())
                        .refusal();
            });
        });
    }

    /**
     * Weight and volume that are not told are those of the item's class, and marked so.
     *
     * @throws org.supplyline.page.Refusal naming the cells that are wrong
     */
    ReliefItem item(Map<String, String> cells) {
        List<CellError> errors = new ArrayList<>();
        CatalogRow.blank().forEach(cells::putIfAbsent);
        new ClassDefaults(catalog.items()).fillIn(cells);
        return CatalogFile.item(new CsvTable.Row("request", 1, cells), errors)
                .orElseThrow(() -> refused("catalog-item-invalid", errors).refusal());
    }

    /**
     * Weight and volume that are not told are those of so many base units, and marked so.
     *
     * @throws org.supplyline.page.Refusal naming the cells that are wrong, or 404 where the item is unknown
     */
    Pack pack(String code, Map<String, String> cells) {
        ReliefItem item = catalog.item(code).orElseThrow(Problem.NOT_FOUND::refusal);
        cells.put("item", code);
        Optional<Long> content = Optional.of(cells.getOrDefault("quantity", ""))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf);
        ClassDefaults.fillIn(cells, "weight_g", content.map(units -> units * item.weightGrams()));
        ClassDefaults.fillIn(cells, "volume_cm3", content.map(units -> units * item.volumeCm3()));
        List<CellError> errors = new ArrayList<>();
        return CatalogFile.pack(new CsvTable.Row("request", 1, cells), Map.of(code, item), errors)
                .orElseThrow(() -> refused("catalog-pack-invalid", errors).refusal());
    }

    private static Problem refused(String code, List<CellError> errors) {
        String columns = String.join(
                ", ", errors.stream().map(CellError::column).distinct().toList());
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, columns)
                .withFaults(errors.stream()
                        .map(error -> new Problem.Fault(
                                error.column(), error.problem().key()))
                        .toList());
    }
}
