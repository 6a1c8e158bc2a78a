package org.supplyline.routing.kernel;

/**
 * Which slots hold a route that is driven, and how many vehicles of each type that takes. The slots with the numbers of the types are
 * never driven: they are the empty routes at which the opening of a further vehicle is tried.
 */
final class Slots {
    final int[] order;
    final int[] used;

    /** How many of each type may drive now; never more than there are. */
    final int[] allowed;

    int open;
    private final int[] place;

    Slots(Model model, int slots) {
        order = new int[slots];
        place = new int[slots];
        used = new int[model.types];
        allowed = model.count.clone();
        for (int index = 0; index < slots; index++) {
            order[index] = (index + model.types) % slots;
            place[order[index]] = index;
        }
    }

    /** A slot that is free. */
    int free() {
        return order[open];
    }

    boolean isOpen(int route) {
        return place[route] < open;
    }

    void enter(int route, int type) {
        swap(place[route], open);
        open++;
        used[type]++;
    }

    void leave(int route, int type) {
        open--;
        swap(place[route], open);
        used[type]--;
    }

    private void swap(int one, int other) {
        int route = order[one];
        order[one] = order[other];
        order[other] = route;
        place[order[one]] = one;
        place[route] = other;
    }
}
