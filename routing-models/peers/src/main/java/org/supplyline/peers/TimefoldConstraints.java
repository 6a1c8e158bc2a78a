package org.supplyline.peers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** {@link TruckConstraints} for Timefold. */
public final class TimefoldConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(TimefoldTruck.class)
                    .filter(truck -> truck.broken() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, TimefoldTruck::broken)
                    .asConstraint("load and time"),
            factory.forEach(TimefoldTruck.class)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, TimefoldTruck::cost)
                    .asConstraint("cost")
        };
    }
}
