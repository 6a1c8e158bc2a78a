package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supplyline.routing.relief.ReliefInstance.Item;
import org.supplyline.routing.relief.ReliefInstance.Need;
import org.supplyline.routing.relief.ReliefInstance.Site;
import org.supplyline.routing.relief.ReliefInstance.Vehicle;

/** What is carried and who needs it: four families of goods, people by site, and quantities that fill the fleet one and a half times. */
final class ReliefGoods {

    private static final List<Family> FAMILIES = List.of(
            new Family(1, 50, 2_000, 200, 500),
            new Family(1, 500, 15_000, 600, 1_000),
            new Family(2, 2_000, 50_000, 60, 250),
            new Family(3, 200, 10_000, 150, 500));
    private static final int[] CARTONS = {100, 50, 24, 20, 10, 5};
    private static final long CARTON_GRAMS = 25_000;
    private static final long CARTON_MILLILITRES = 200_000;
    private static final int COLD_EVERY = 3;
    private static final int[] PEOPLE_PER_UNIT = {1, 2, 4, 10, 20};
    private static final int FEWEST_PEOPLE = 40;
    private static final double PEOPLE_SPREAD = 50;
    private static final int FEWEST_ITEMS = 3;
    private static final int MOST_WAITED_HOURS = 72;
    private static final double LOADS_PER_TRUCK = 1.5;

    private ReliefGoods() {}

    /**
     * Goods of one kind.
     *
     * @param urgency class of half of its needs; the others are one less urgent
     * @param leastDensity grams per litre
     */
    private record Family(int urgency, int leastGrams, int mostGrams, int leastDensity, int mostDensity) {}

    static List<Item> items(ReliefSpec spec, Random random) {
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < spec.items(); number++) {
            Family family = FAMILIES.get(number % FAMILIES.size());
            long grams = between(random, family.leastGrams, family.mostGrams);
            long millilitres = Math.max(1, grams * 1_000 / between(random, family.leastDensity, family.mostDensity));
            int round = number / FAMILIES.size();
            boolean cold = spec.coldChain() && number % FAMILIES.size() == 0 && round % COLD_EVERY == 0;
            items.add(new Item(
                    "item-" + (number + 1),
                    grams,
                    millilitres,
                    unitsPerCarton(grams, millilitres),
                    random.nextBoolean(),
                    cold));
        }
        return items;
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static int unitsPerCarton(long grams, long millilitres) {
        for (int units : CARTONS) {
            if (units * grams <= CARTON_GRAMS && units * millilitres <= CARTON_MILLILITRES) {
                return units;
            }
        }
        return 1;
    }

    static List<Need> needs(List<Site> sites, List<Item> items, List<Vehicle> vehicles, Random random) {
        List<Need> needs = new ArrayList<>();
        for (Site site : sites) {
            double people = FEWEST_PEOPLE * StrictMath.pow(PEOPLE_SPREAD, random.nextDouble());
            List<Integer> numbers =
                    IntStream.range(0, items.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(numbers, random);
            int count = Math.min(items.size(), FEWEST_ITEMS + random.nextInt(3));
            for (int number : numbers.subList(0, count)) {
                needs.add(need(site, items, number, people, random));
            }
        }
        return scaled(needs, items, vehicles);
    }

    static Need need(Site site, List<Item> items, int number, double people, Random random) {
        double share = 0.5 + random.nextDouble();
        double quantity = people * share / PEOPLE_PER_UNIT[number % PEOPLE_PER_UNIT.length];
        int urgency = FAMILIES.get(number % FAMILIES.size()).urgency + random.nextInt(2);
        int waited = random.nextBoolean() ? 0 : random.nextInt(MOST_WAITED_HOURS);
        return new Need(site.id(), items.get(number).id(), Math.max(1, (long) quantity), urgency, waited);
    }

    /** The same needs so large that they fill each truck one and a half times, by weight or by volume; whole cartons where these stay closed. */
    private static List<Need> scaled(List<Need> needs, List<Item> items, List<Vehicle> vehicles) {
        Map<String, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        double grams = 0;
        double millilitres = 0;
        for (Need need : needs) {
            Item item = Objects.requireNonNull(byId.get(need.item()));
            grams += (double) need.quantity() * (double) item.grams();
            millilitres += (double) need.quantity() * (double) item.millilitres();
        }
        double roomGrams = (double) vehicles.stream().mapToLong(Vehicle::grams).sum();
        double roomMillilitres =
                (double) vehicles.stream().mapToLong(Vehicle::millilitres).sum();
        double factor =
                vehicles.isEmpty() ? 1 : LOADS_PER_TRUCK * Math.min(roomGrams / grams, roomMillilitres / millilitres);
        return needs.stream()
                .map(need -> sized(need, Objects.requireNonNull(byId.get(need.item())), factor))
                .toList();
    }

    static Need sized(Need need, Item item, double factor) {
        long units = Math.max(1, (long) ((double) need.quantity() * factor));
        long pack = item.wholeCartons() ? item.unitsPerCarton() : 1;
        long whole = (units + pack - 1) / pack * pack;
        return new Need(need.site(), need.item(), whole, need.urgency(), need.waitedHours());
    }
}
