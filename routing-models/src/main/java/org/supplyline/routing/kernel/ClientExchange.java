package org.supplyline.routing.kernel;

/**
 * Moves one or two clients that follow each other to another place, or exchanges them for one or two others (λ-interchange: Osman 1993),
 * in the same route or another one; what Vidal (2022) calls moves 1 to 6. The matrix must be symmetric.
 */
final class ClientExchange {
    private static final double EPSILON = 1e-4;

    private final RelaxedPlan plan;
    private final Model model;
    private final Span span;
    private final int[] here;
    private final int[] there;

    /** The piece taken here: the node before it, its ends, the node after it. */
    private int before;

    private int head;
    private int tail;
    private int after;

    /** The piece taken there for it, with its neighbours; none if {@code otherSize} is 0. */
    private int otherBefore;

    private int otherHead;
    private int otherTail;
    private int otherAfter;

    private int pieceSize;
    private int otherSize;
    private boolean turned;

    ClientExchange(RelaxedPlan plan) {
        this.plan = plan;
        this.model = plan.model;
        span = new Span(plan);
        here = new int[model.nodes];
        there = new int[model.nodes];
    }

    /** Puts a client, or it and its next, behind a node of a route (its depot to stand first) if that pays. */
    boolean relocate(int client, int length, int behind, int route, boolean turning) {
        if (!take(client, length) || behind == head || behind == tail || plan.after(behind, route) == head) {
            return false;
        }
        otherSize = 0;
        otherBefore = behind;
        otherAfter = plan.after(behind, route);
        turned = turning;
        return pays(plan.slot[client], route) && apply(plan.slot[client], route);
    }

    /** Exchanges a client, or it and its next, for another client, or that and its next, if that pays. */
    boolean swap(int client, int length, int other, int otherLength) {
        if (!take(client, length)) {
            return false;
        }
        otherSize = otherLength;
        otherHead = other;
        otherTail = otherLength == 2 ? plan.next[other] : other;
        if (otherTail < model.depots || otherHead == head || otherHead == tail || otherTail == head) {
            return false;
        }
        otherBefore = plan.previous[otherHead];
        otherAfter = plan.next[otherTail];
        if (otherHead == after || otherTail == before) {
            return false;
        }
        turned = false;
        return pays(plan.slot[client], plan.slot[other]) && apply(plan.slot[client], plan.slot[other]);
    }

    private boolean take(int client, int length) {
        pieceSize = length;
        head = client;
        tail = length == 2 ? plan.next[client] : client;
        if (tail < model.depots) {
            return false;
        }
        before = plan.previous[head];
        after = plan.next[tail];
        return true;
    }

    private boolean pays(int route, int other) {
        long ways = changeHere(model.distance);
        long otherWays = changeThere(model.distance);
        return route == other ? paysInside(route, ways + otherWays) : paysBetween(route, ways, other, otherWays);
    }

    private boolean paysInside(int route, long ways) {
        double least = plan.priceOf(route, plan.size[route], plan.length[route] + ways, plan.load[route]);
        return least < plan.price[route] - EPSILON
                && least + plan.priceOfTime(lateInside(route)) < plan.price[route] - EPSILON;
    }

    private boolean paysBetween(int route, long ways, int other, long otherWays) {
        double change = (double) (plan.unit[route] * ways) + (double) (plan.unit[other] * otherWays);
        boolean empties = plan.size[route] == pieceSize && otherSize == 0;
        double saved = plan.penalty[route] + plan.penalty[other] + (empties ? model.fixedCost[plan.type[route]] : 0);
        if (change >= saved - EPSILON) {
            return false;
        }
        int moved = loadOf(head, pieceSize) - loadOf(otherHead, otherSize);
        double now = plan.price[route] + plan.price[other] - EPSILON;
        int clients = plan.size[route] - pieceSize + otherSize;
        double then = plan.priceOf(route, clients, plan.length[route] + ways, plan.load[route] - moved)
                + plan.priceOf(
                        other,
                        plan.size[other] + pieceSize - otherSize,
                        plan.length[other] + otherWays,
                        plan.load[other] + moved);
        if (then >= now) {
            return false;
        }
        then += plan.priceOfTime(lateThere(other));
        return then < now && (empties || then + plan.priceOfTime(lateHere(route)) < now);
    }

    private long lateInside(int route) {
        if (!model.windows) {
            return plan.tooLong(route, plan.time[route] + timesHere() + timesThere());
        }
        boolean isBehind = otherBefore >= model.depots && plan.place[otherBefore] > plan.place[tail];
        span.head(route, isBehind ? before : otherBefore);
        if (isBehind) {
            visitOther();
            span.run(after, otherBefore);
            visitPiece();
        } else {
            visitPiece();
            span.run(otherAfter, before);
            visitOther();
        }
        return span.lateAfter(isBehind ? otherAfter : after, route);
    }

    private long lateHere(int route) {
        if (!model.windows) {
            return plan.tooLong(route, plan.time[route] + timesHere());
        }
        span.head(route, before);
        visitOther();
        return span.lateAfter(after, route);
    }

    private long lateThere(int other) {
        if (!model.windows) {
            return plan.tooLong(other, plan.time[other] + timesThere());
        }
        span.head(other, otherBefore);
        visitPiece();
        return span.lateAfter(otherAfter, other);
    }

    private void visitPiece() {
        span.visit(turned ? tail : head);
        if (pieceSize == 2) {
            span.visit(turned ? head : tail);
        }
    }

    private void visitOther() {
        if (otherSize > 0) {
            span.visit(otherHead);
        }
        if (otherSize == 2) {
            span.visit(otherTail);
        }
    }

    private long timesHere() {
        return model.durationLimits ? changeHere(model.time) - movedService() : 0;
    }

    private long timesThere() {
        return model.durationLimits ? changeThere(model.time) + movedService() : 0;
    }

    private long movedService() {
        return (long) serviceOf(head, pieceSize) - serviceOf(otherHead, otherSize);
    }

    /** Change of the route that the piece leaves. */
    private long changeHere(int[] ways) {
        int nodes = model.nodes;
        long gone = (long) ways[(before * nodes) + head] + inner(ways, head, tail) + ways[(tail * nodes) + after];
        if (otherSize == 0) {
            return ways[(before * nodes) + after] - gone;
        }
        return (long) ways[(before * nodes) + otherHead]
                + inner(ways, otherHead, otherTail)
                + ways[(otherTail * nodes) + after]
                - gone;
    }

    /** Change of the route that the piece comes to. */
    private long changeThere(int[] ways) {
        int nodes = model.nodes;
        long gone = otherSize == 0
                ? ways[(otherBefore * nodes) + otherAfter]
                : (long) ways[(otherBefore * nodes) + otherHead]
                        + inner(ways, otherHead, otherTail)
                        + ways[(otherTail * nodes) + otherAfter];
        int in = turned ? tail : head;
        int out = turned ? head : tail;
        return (long) ways[(otherBefore * nodes) + in]
                + inner(ways, head, tail)
                + ways[(out * nodes) + otherAfter]
                - gone;
    }

    private int inner(int[] ways, int from, int to) {
        return from == to ? 0 : ways[(from * model.nodes) + to];
    }

    private int loadOf(int client, int count) {
        int sum = count > 0 ? model.demand[0][client] : 0;
        return count == 2 ? sum + model.demand[0][plan.next[client]] : sum;
    }

    private int serviceOf(int client, int count) {
        int sum = count > 0 ? model.service[client] : 0;
        return count == 2 ? sum + model.service[plan.next[client]] : sum;
    }

    private boolean apply(int route, int other) {
        int count = written(route, other == route, here);
        if (other != route) {
            int otherCount = writtenThere(other);
            plan.drive(other, there, otherCount);
        }
        plan.drive(route, here, count);
        return true;
    }

    /** The route that the piece leaves, with what comes for it; the other place too if it is in the same route. */
    private int written(int route, boolean isBoth, int[] into) {
        int count = isBoth && otherSize == 0 && otherBefore < model.depots ? writePiece(into, 0) : 0;
        for (int client = plan.first[route]; client >= model.depots; client = plan.next[client]) {
            if (client == head) {
                count = writeOther(into, count);
                client = tail;
            } else if (isBoth && otherSize > 0 && client == otherHead) {
                count = writePiece(into, count);
                client = otherTail;
            } else {
                into[count++] = client;
            }
            if (isBoth && otherSize == 0 && client == otherBefore) {
                count = writePiece(into, count);
            }
        }
        return count;
    }

    private int writtenThere(int other) {
        int count = otherSize == 0 && otherBefore < model.depots ? writePiece(there, 0) : 0;
        for (int client = plan.first[other]; client >= model.depots; client = plan.next[client]) {
            if (otherSize > 0 && client == otherHead) {
                count = writePiece(there, count);
                client = otherTail;
            } else {
                there[count++] = client;
                if (otherSize == 0 && client == otherBefore) {
                    count = writePiece(there, count);
                }
            }
        }
        return count;
    }

    private int writePiece(int[] into, int at) {
        into[at] = turned ? tail : head;
        if (pieceSize == 2) {
            into[at + 1] = turned ? head : tail;
        }
        return at + pieceSize;
    }

    private int writeOther(int[] into, int at) {
        if (otherSize > 0) {
            into[at] = otherHead;
        }
        if (otherSize == 2) {
            into[at + 1] = otherTail;
        }
        return at + otherSize;
    }
}
