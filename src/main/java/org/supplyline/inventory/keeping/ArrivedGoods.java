package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.PositionKey;

/** Finds the lines of a transfer that a person means; what is left unsaid fits where one line alone can be meant. */
@Component
class ArrivedGoods {

    private final KeepingWords words;

    ArrivedGoods(KeepingWords words) {
        this.words = words;
    }

    /**
     * Does what is asked with the goods that came, as they are on the way.
     *
     * @param then is given base units, each more than 0
     * @return what came of that, or the refusal of the first line that fits none, several, or less than it says
     */
    Result read(Transfer transfer, List<GoodsRequest.Line> lines, Function<Map<PositionKey, Long>, Result> then) {
        Map<PositionKey, Long> came = new TreeMap<>();
        for (GoodsRequest.Line line : lines) {
            Long quantity = line.quantity();
            if (quantity == null || quantity < 0) {
                return Result.refused(Refusal.LINES_WRONG);
            }
            List<Transfer.Line> meant = meant(transfer, line);
            if (meant.size() != 1) {
                return meant.isEmpty()
                        ? Result.refused(Refusal.LINE_UNKNOWN, name(line))
                        : Result.refused(Refusal.LINE_UNCLEAR, name(line), names(meant));
            }
            Transfer.Line found = meant.get(0);
            if (quantity > found.missing() - came.getOrDefault(found.goods(), 0L)) {
                return Result.refused(
                        Refusal.MORE_THAN_SENT, new GoodsLine(found.goods(), quantity).name(), found.missing());
            }
            came.merge(found.goods(), quantity, Long::sum);
        }
        came.values().removeIf(quantity -> quantity == 0);
        return then.apply(came);
    }

    private List<Transfer.Line> meant(Transfer transfer, GoodsRequest.Line line) {
        String item = words.itemOf(Objects.requireNonNullElse(line.item(), "")).orElse("");
        return transfer.lines().stream()
                .filter(sent -> sent.goods().item().equals(item)
                        && fits(line.lot(), sent.goods().lot())
                        && fits(line.owner(), sent.goods().owner())
                        && fits(line.fund(), sent.goods().fund().word())
                        && fits(line.earmark(), sent.goods().earmark()))
                .toList();
    }

    private static boolean fits(@Nullable String said, String is) {
        return said == null || said.isBlank() || said.strip().equals(is);
    }

    private static String name(GoodsRequest.Line line) {
        String item = Objects.requireNonNullElse(line.item(), "");
        return line.lot() == null || line.lot().isBlank() ? item : item + " " + line.lot();
    }

    /** In full, since they differ in something. */
    private static String names(List<Transfer.Line> lines) {
        return lines.stream()
                .map(Transfer.Line::goods)
                .map(goods -> String.join(
                        " ",
                        goods.item(),
                        goods.lot(),
                        goods.owner(),
                        goods.fund().word(),
                        goods.earmark()))
                .collect(Collectors.joining(", "));
    }
}
