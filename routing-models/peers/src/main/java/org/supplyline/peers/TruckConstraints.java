package org.supplyline.peers;

import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** The rules of the plain OptaPlanner model as constraint streams. */
public final class TruckConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Truck.class)
                    .filter(truck -> truck.broken() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Truck::broken)
                    .asConstraint("load and time"),
            factory.forEach(Truck.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Truck::cost)
                    .asConstraint("cost")
        };
    }
}
