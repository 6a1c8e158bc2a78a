package org.supplyline.routing.instance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supplyline.routing.InstanceFault.Code;
import org.supplyline.routing.Reading;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;

/**
 * Solutions as CVRPLIB writes them: {@code Route #k: c1 c2 …}, then {@code Cost C}. Where the vehicles of the file differ, route k is
 * that of vehicle k and vehicles that stay have an empty line, as in PyVRP's solutions. Clients are numbered from the number of depots
 * (VRPLIB) or as the file numbers them (the other formats).
 */
public final class SolutionFile {

    private static final Pattern ROUTE = Pattern.compile("(?i)Route\\s*#?\\s*(\\d{1,9})\\s*:?\\s*(.*)");
    private static final Pattern COST = Pattern.compile("(?i)Cost\\s*:?\\s*(\\S+)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int DECIMALS = 6;

    private SolutionFile() {}

    /** The text of a plan's file; ends with a line feed. */
    public static String write(Instance instance, RoutePlan plan) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String route : routes(instance, plan)) {
            number++;
            text.append("Route #%d:%s\n".formatted(number, route.isEmpty() ? "" : " " + route));
        }
        return text.append("Cost %s\n".formatted(costText(instance.cost(plan)))).toString();
    }

    /** A cost without digits that say nothing. */
    public static String costText(double cost) {
        BigDecimal rounded = BigDecimal.valueOf(cost)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static List<String> routes(Instance instance, RoutePlan plan) {
        List<Integer> typeOfVehicle = instance.typeOfVehicle();
        if (typeOfVehicle.isEmpty()) {
            return plan.routes().stream().map(route -> clients(instance, route)).toList();
        }
        Map<Integer, Queue<Route>> byType = new TreeMap<>();
        plan.routes()
                .forEach(route -> byType.computeIfAbsent(route.vehicleType(), type -> new ArrayDeque<>())
                        .add(route));
        List<String> lines = new ArrayList<>();
        for (int type : typeOfVehicle) {
            Queue<Route> waiting = byType.getOrDefault(type, new ArrayDeque<>());
            Route route = waiting.poll();
            lines.add(route == null ? "" : clients(instance, route));
        }
        return lines;
    }

    private static String clients(Instance instance, Route route) {
        return route.clients().stream()
                .map(client -> Integer.toString(instance.numberOf(client)))
                .collect(Collectors.joining(" "));
    }

    /** The plan of a solution; whether it keeps the rules is not asked here, and the cost that the file states is not believed. */
    public static Reading<RoutePlan> read(Path path, Instance instance) {
        return BadFileException.reading(() -> read(Text.of(path), instance));
    }

    private static RoutePlan read(Text text, Instance instance) throws BadFileException {
        List<Route> routes = new ArrayList<>();
        boolean isWhole = false;
        for (Text.Line line : text.lines()) {
            Matcher route = ROUTE.matcher(line.content());
            Matcher cost = COST.matcher(line.content());
            if (route.matches()) {
                List<Integer> clients = clients(text, line.number(), route.group(2), instance);
                if (!clients.isEmpty()) {
                    routes.add(new Route(type(text, line.number(), route.group(1), instance), clients));
                }
            } else if (cost.matches()) {
                text.number(cost.group(1), line.number(), "Cost", 0, Double.MAX_VALUE);
                isWhole = true;
            } else {
                throw text.fault(Code.UNKNOWN_FORMAT, line.number(), "Route", line.content(), "Route #k: … / Cost C");
            }
        }
        if (!isWhole) {
            throw text.fault(Code.TRUNCATED, 0, "Cost", "", "Cost C");
        }
        return new RoutePlan(routes, List.of(), 0);
    }

    private static int type(Text text, int line, String number, Instance instance) throws BadFileException {
        List<Integer> types = instance.typeOfVehicle();
        int most = types.isEmpty() ? Integer.MAX_VALUE : types.size();
        int vehicle = text.whole(number, line, "Route", 1, most);
        return types.isEmpty() ? 0 : types.get(vehicle - 1);
    }

    private static List<Integer> clients(Text text, int line, String numbers, Instance instance)
            throws BadFileException {
        List<Integer> clients = new ArrayList<>();
        for (String word : BLANKS.splitAsStream(numbers).toList()) {
            if (!word.isEmpty()) {
                int node = instance.nodeOf(text.whole(word, line, "Route", 0, Draft.MOST_NODES));
                if (node < 0) {
                    throw text.fault(Code.OUT_OF_RANGE, line, "Route", word, "client, 客户编号");
                }
                clients.add(node);
            }
        }
        return clients;
    }
}
