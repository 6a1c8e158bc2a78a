package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.supplyline.inventory.keeping.ModelStock.Moved;
import org.supplyline.inventory.keeping.ModelStock.Spot;

/** What forms of people move, in the words of the model. */
final class ModelForms {

    private ModelForms() {}

    /** Somebody moves goods by a form: what is loose, then whole cartons, then what must be taken out of others, which opens them. */
    static List<Moved> moved(ModelStock stock, Spot position, long quantity, String to) {
        Map<Spot, Long> cartons = stock.cartons(position);
        long missing = Math.max(0, quantity - Math.max(0, stock.onHand(position) - ModelStock.sum(cartons)));
        long loose = quantity - missing;
        List<Moved> lines = new ArrayList<>();
        Set<Spot> whole = new TreeSet<>();
        for (Map.Entry<Spot, Long> carton : cartons.entrySet()) {
            if (isAlone(stock, carton.getKey()) && carton.getValue() <= missing) {
                whole.add(carton.getKey());
                lines.add(new Moved(carton.getKey(), carton.getKey().at(to), carton.getValue()));
                missing -= carton.getValue();
            }
        }
        cartons.keySet().removeAll(whole);
        for (Map.Entry<Spot, Long> carton : cartons.entrySet()) {
            long some = Math.min(missing, carton.getValue());
            lines.add(new Moved(carton.getKey(), position.at(to), some));
            missing -= some;
            if (some > 0) {
                stock.sealed.remove(carton.getKey().unit());
            }
        }
        lines.add(new Moved(position, position.at(to), loose + missing));
        return lines;
    }

    /** Whether the unit holds nothing else, stands in no other, and nothing stands in it. */
    private static boolean isAlone(ModelStock stock, Spot carton) {
        return stock.parents.get(carton.unit()) == null
                && !stock.parents.containsValue(carton.unit())
                && stock.packed().keySet().stream()
                        .filter(spot -> spot.unit().equals(carton.unit()))
                        .allMatch(carton::equals);
    }
}
