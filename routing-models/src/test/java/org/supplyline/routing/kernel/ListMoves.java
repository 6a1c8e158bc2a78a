package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The moves of local search made on lists, without anything of it. */
final class ListMoves {
    private ListMoves() {}

    /** What a move did, and the routes that the same move on lists gives if it is possible. */
    record Trial(String name, boolean moved, boolean possible, List<List<Integer>> after) {}

    /** Two clients, where they stand, and a copy of the routes to move them in. */
    private record Draw(RelaxedPlan plan, int client, int other, List<List<Integer>> after, Random random) {
        int route() {
            return plan.slot[client];
        }

        int otherRoute() {
            return plan.slot[other];
        }

        boolean isInside() {
            return route() == otherRoute();
        }

        List<Integer> own() {
            return after.get(route());
        }

        List<Integer> their() {
            return after.get(otherRoute());
        }

        int at() {
            return own().indexOf(client);
        }

        int otherAt() {
            return their().indexOf(other);
        }
    }

    /** Makes a random move in the plan and on lists. */
    static Trial trial(RelaxedPlan plan, List<List<Integer>> before, Random random) {
        int depots = plan.model.depots;
        int clients = plan.model.nodes - depots;
        Draw draw = new Draw(
                plan, depots + random.nextInt(clients), depots + random.nextInt(clients), copy(before), random);
        return switch (random.nextInt(draw.isInside() ? 3 : 5)) {
            case 0 -> relocate(draw);
            case 1 -> swap(draw);
            case 2 -> turn(draw);
            default -> cross(draw);
        };
    }

    private static Trial relocate(Draw draw) {
        int length = 1 + draw.random.nextInt(2);
        boolean turning = length == 2 && draw.random.nextBoolean();
        boolean toDepot = draw.random.nextInt(3) == 0;
        int target = toDepot ? draw.random.nextInt(draw.plan.slots) : draw.otherRoute();
        int behind = toDepot ? draw.plan.depot[target] : draw.other;
        int at = draw.at();
        List<Integer> own = draw.own();
        boolean staysPut = toDepot ? target == draw.route() && at == 0 : draw.isInside() && draw.otherAt() + 1 == at;
        boolean possible = at + length <= own.size() && !staysPut;
        possible = possible && (toDepot || !own.subList(at, at + length).contains(draw.other));
        if (possible) {
            List<Integer> piece = new ArrayList<>(own.subList(at, at + length));
            own.subList(at, at + length).clear();
            if (turning) {
                Collections.reverse(piece);
            }
            List<Integer> into = draw.after.get(target);
            into.addAll(toDepot ? 0 : into.indexOf(draw.other) + 1, piece);
        }
        boolean moved = new ClientExchange(draw.plan).relocate(draw.client, length, behind, target, turning);
        return new Trial("relocate", moved, possible, draw.after);
    }

    private static Trial swap(Draw draw) {
        int length = 1 + draw.random.nextInt(2);
        int otherLength = 1 + draw.random.nextInt(length);
        int at = draw.at();
        int otherAt = draw.otherAt();
        boolean possible = at + length <= draw.own().size()
                && otherAt + otherLength <= draw.their().size()
                && (!draw.isInside() || at + length < otherAt || otherAt + otherLength < at);
        if (possible) {
            List<Integer> piece = List.copyOf(draw.own().subList(at, at + length));
            List<Integer> otherPiece = List.copyOf(draw.their().subList(otherAt, otherAt + otherLength));
            if (draw.isInside() && at < otherAt) {
                replace(draw.own(), otherAt, otherLength, piece);
                replace(draw.own(), at, length, otherPiece);
            } else {
                replace(draw.own(), at, length, otherPiece);
                replace(draw.their(), otherAt, otherLength, piece);
            }
        }
        boolean moved = new ClientExchange(draw.plan).swap(draw.client, length, draw.other, otherLength);
        return new Trial("swap", moved, possible, draw.after);
    }

    private static void replace(List<Integer> route, int at, int length, List<Integer> piece) {
        route.subList(at, at + length).clear();
        route.addAll(at, piece);
    }

    private static Trial turn(Draw draw) {
        int from = draw.at() + 1;
        int to = draw.otherAt() + 1;
        boolean possible = draw.isInside() && from < to - 1;
        if (possible) {
            Collections.reverse(draw.own().subList(from, to));
        }
        boolean moved = draw.isInside() && new TailExchange(draw.plan).turn(draw.client, draw.other);
        return new Trial("turn", moved, possible, draw.after);
    }

    private static Trial cross(Draw draw) {
        boolean toDepot = draw.random.nextInt(3) == 0;
        int node = toDepot ? draw.plan.depot[draw.otherRoute()] : draw.other;
        int cut = toDepot ? 0 : draw.otherAt() + 1;
        List<Integer> own = draw.own();
        List<Integer> their = draw.their();
        List<Integer> head = new ArrayList<>(own.subList(0, draw.at() + 1));
        List<Integer> tail = new ArrayList<>(own.subList(draw.at() + 1, own.size()));
        List<Integer> otherHead = new ArrayList<>(their.subList(0, cut));
        List<Integer> otherTail = new ArrayList<>(their.subList(cut, their.size()));
        own.clear();
        their.clear();
        own.addAll(head);
        TailExchange tails = new TailExchange(draw.plan);
        if (!draw.plan.model.windows && draw.random.nextBoolean()) {
            Collections.reverse(otherHead);
            Collections.reverse(tail);
            own.addAll(otherHead);
            their.addAll(tail);
            their.addAll(otherTail);
            return new Trial(
                    "crossTurned", tails.crossTurned(draw.client, node, draw.plan.slot[draw.other]), true, draw.after);
        }
        own.addAll(otherTail);
        their.addAll(otherHead);
        their.addAll(tail);
        return new Trial("cross", tails.cross(draw.client, node, draw.plan.slot[draw.other]), true, draw.after);
    }

    /** All exchanges of two clients that go to any place of the other route, and all moves of one. */
    static List<List<List<Integer>>> swapsAndMoves(List<List<Integer>> before, int route, int other) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int at = -1; at < before.get(route).size(); at++) {
            for (int otherAt = -1; otherAt < before.get(other).size(); otherAt++) {
                List<List<Integer>> bare = copy(before);
                List<Integer> piece =
                        at < 0 ? List.of() : List.of(bare.get(route).remove(at));
                List<Integer> otherPiece =
                        otherAt < 0 ? List.of() : List.of(bare.get(other).remove(otherAt));
                for (int into = 0; into <= bare.get(route).size(); into++) {
                    for (int otherInto = 0; otherInto <= bare.get(other).size(); otherInto++) {
                        List<List<Integer>> after = copy(bare);
                        after.get(route).addAll(into, otherPiece);
                        after.get(other).addAll(otherInto, piece);
                        all.add(after);
                    }
                }
            }
        }
        return all;
    }

    /** The routes with the vehicle of one exchanged for every other. */
    static List<List<List<Integer>>> otherVehicles(List<List<Integer>> before, int route) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int other = 0; other < before.size(); other++) {
            List<List<Integer>> after = copy(before);
            Collections.swap(after, route, other);
            all.add(after);
        }
        return all;
    }

    static List<List<Integer>> copy(List<List<Integer>> routes) {
        List<List<Integer>> copies = new ArrayList<>();
        routes.forEach(route -> copies.add(new ArrayList<>(route)));
        return copies;
    }
}
