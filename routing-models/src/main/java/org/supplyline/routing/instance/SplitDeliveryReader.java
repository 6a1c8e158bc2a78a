package org.supplyline.routing.instance;

import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.InstanceFault.Code;

/**
 * The lists of Chen, Golden, Wasil (2007) and Belenguer, Martinez, Mota (2000): number of clients and capacity, all demands, then the
 * coordinates of the depot and of each client.
 */
final class SplitDeliveryReader {

    private SplitDeliveryReader() {}

    static Instance read(Text text, String name) throws BadFileException {
        Text.Line head = text.line(0, "CLIENTS", "");
        int clients = text.whole(head, 0, "CLIENTS", 1, Draft.MOST_NODES - 1);
        int capacity = text.whole(head, 1, "CAPACITY", 1, Draft.MOST_LOAD);
        List<Integer> demands = new ArrayList<>();
        int at = 1;
        while (demands.size() < clients) {
            Text.Line line = text.line(at++, "DEMAND", clients + " numbers");
            for (int i = 0; i < line.words().size(); i++) {
                demands.add(text.whole(line, i, "DEMAND", 0, Draft.MOST_LOAD));
            }
            if (demands.size() > clients) {
                throw text.fault(
                        Code.SURPLUS,
                        line.number(),
                        "DEMAND",
                        Integer.toString(demands.size()),
                        Integer.toString(clients));
            }
        }
        text.line(at + clients, "COORDINATES", (clients + 1) + " lines");
        if (text.lines().size() > at + clients + 1) {
            Text.Line extra = text.lines().get(at + clients + 1);
            throw text.fault(Code.SURPLUS, extra.number(), "COORDINATES", extra.content(), "");
        }
        Draft draft = new Draft(text, name, Kind.SDVRP, 1, clients);
        double most = Draft.mostCoordinate(Kind.SDVRP);
        for (int node = 0; node <= clients; node++) {
            Text.Line line = text.line(at + node, "COORDINATES", "");
            double x = text.number(line, 0, "X", -most, most);
            draft.place(node, line.number(), node, x, text.number(line, 1, "Y", -most, most));
            draft.demand(node, node == 0 ? 0 : demands.get(node - 1));
        }
        draft.fleet().addUnlimited(Fleet.Model.plain(0, capacity));
        return draft.build();
    }
}
